package dev.errata.tidy;

import java.util.List;

/** Lines with their own ends. */
final class Lines {
  private Lines() {}

  static List<String> of(String text) {
    return List.of(text.split("(?<=\n)"));
  }

  static String withoutEnd(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
      end--;
    }
    return line.substring(0, end);
  }

  /** The line without white space before its end. */
  static String stripped(String line) {
    String text = withoutEnd(line);
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
      end--;
    }
    return text.substring(0, end) + line.substring(text.length());
  }
}
