package dev.errata.serve.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The site's {@code _headers}, read as its hosts read it: all rules that fit an address add up. */
record HeaderRules(List<Rule> rules) {
  record Rule(String path, String name, String value) {}

  static HeaderRules parse(String text) {
    List<Rule> rules = new ArrayList<>();
    String path = "";
    for (String line : text.lines().toList()) {
      int colon = line.indexOf(": ");
      if (line.startsWith("/")) {
        path = line.strip();
      } else if (line.startsWith("  ") && colon > 0) {
        rules.add(new Rule(path, line.substring(0, colon).strip(), line.substring(colon + 2)));
      }
    }
    return new HeaderRules(rules);
  }

  /** The headers of a path that starts with a slash. */
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
