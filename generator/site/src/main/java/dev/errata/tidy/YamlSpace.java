package dev.errata.tidy;

import java.util.regex.Pattern;

/** White space at the ends of YAML's lines: it counts in block texts, and after a backslash. */
final class YamlSpace {
  private static final Pattern BLOCK = Pattern.compile("(?:.*[:\\-] )?[|>][-+0-9]{0,2}(?: +#.*)?");

  private YamlSpace() {}

  static String without(String yaml) {
    StringBuilder out = new StringBuilder(yaml.length());
    int block = -1;
    for (String line : Lines.of(yaml)) {
      String text = Lines.withoutEnd(line).stripTrailing();
      int indent = text.length() - text.stripLeading().length();
      if (block >= 0 && !text.isEmpty() && indent <= block) {
        block = -1;
      }
      boolean kept = block >= 0 || text.endsWith("\\");
      out.append(kept ? line : Lines.stripped(line));
      if (block < 0 && BLOCK.matcher(text).matches()) {
        block = indent;
      }
    }
    return out.toString();
  }
}
