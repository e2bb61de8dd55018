package dev.errata.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A published {@code _headers} file as its hosts read it: a path, perhaps with a star, and under it
 * indented headers. Of several rules that fit, all count; one header twice is joined by a comma.
 */
record PublishedHeaders(List<Rule> rules) {
  private record Rule(String path, String name, String value) {}

  static PublishedHeaders of(Path folder) throws IOException {
    Path file = folder.resolve("_headers");
    List<Rule> rules = new ArrayList<>();
    String path = "";
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      int colon = line.indexOf(": ");
      if (line.startsWith("/")) {
        path = line.strip();
      } else if (line.startsWith("  ") && colon > 0) {
        String name = line.substring(0, colon).strip();
        rules.add(new Rule(path, name, line.substring(colon + 2).strip()));
      }
    }
    return new PublishedHeaders(rules);
  }

  /** The headers of a path that starts with a slash and is seen from the site's root. */
  Map<String, String> of(String path) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Rule rule : rules) {
      if (fits(rule.path(), path)) {
        headers.merge(rule.name(), rule.value(), (one, other) -> one + ", " + other);
      }
    }
    return headers;
  }

  private static boolean fits(String rule, String path) {
    int star = rule.indexOf('*');
    return star < 0
        ? rule.equals(path)
        : path.startsWith(rule.substring(0, star)) && path.endsWith(rule.substring(star + 1));
  }
}
