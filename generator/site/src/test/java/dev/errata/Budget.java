package dev.errata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts a formatted source file: its lines, its methods' lines and parameters.
 *
 * <p>Reads google-java-format's layout: a member starts at its class's indentation plus two, and
 * its closing brace stands in the same column.
 */
record Budget(List<String> lines) {
  private static final int FILE = 300;
  private static final int METHOD = 40;
  private static final int PARAMETERS = 4;
  private static final Pattern METHOD_HEAD =
      Pattern.compile(
          "^( +)(?!.*\\b(?:class|record|interface|enum|new|return|throw|else)\\b)"
              + "(?:@\\w+ )?(?:(?:public|protected|private|static|final|abstract|synchronized|default) )*"
              + "(?:<[^(]+> )?(?:[\\w.<>,?\\[\\] ]+ )?(\\w+)\\(");

  static Budget of(Path file) throws IOException {
    return new Budget(Files.readAllLines(file));
  }

  List<String> violations() {
    List<String> found = new ArrayList<>();
    if (lines.size() > FILE) {
      found.add(lines.size() + " lines of at most " + FILE);
    }
    for (int i = 0; i < lines.size(); i++) {
      Matcher head = METHOD_HEAD.matcher(lines.get(i));
      if (head.find() && memberIndent(head.group(1)) && opensBody(i)) {
        check(found, i, head.group(1), head.group(2));
      }
    }
    return found;
  }

  private static boolean memberIndent(String indent) {
    return indent.length() == 2 || indent.length() == 4;
  }

  /** Whether the statement that starts at a line is a method's head: it ends with a brace. */
  private boolean opensBody(int from) {
    for (int i = from; i < Math.min(lines.size(), from + 12); i++) {
      String line = lines.get(i);
      if (line.endsWith("{")) {
        return !line.contains(" = ") && !line.contains("->") && !line.contains("new ");
      }
      if (line.endsWith(";") || line.isBlank() || line.contains("->")) {
        return false;
      }
    }
    return false;
  }

  private void check(List<String> found, int from, String indent, String name) {
    int end = from;
    while (end < lines.size() && !lines.get(end).equals(indent + "}")) {
      end++;
    }
    if (end == lines.size()) {
      return;
    }
    if (end - from + 1 > METHOD) {
      found.add(name + " has " + (end - from + 1) + " lines of at most " + METHOD);
    }
    int parameters = parameters(from);
    if (parameters > PARAMETERS) {
      found.add(name + " has " + parameters + " parameters of at most " + PARAMETERS);
    }
  }

  private int parameters(int from) {
    StringBuilder head = new StringBuilder();
    for (int i = from; i < lines.size() && !head.toString().endsWith("{"); i++) {
      head.append(lines.get(i).strip());
    }
    String inside = head.substring(head.indexOf("(") + 1);
    int depth = 0;
    int count = inside.startsWith(")") ? 0 : 1;
    for (char c : inside.toCharArray()) {
      depth += c == '(' || c == '<' ? 1 : c == ')' || c == '>' ? -1 : 0;
      if (depth < 0) {
        return count;
      }
      count += c == ',' && depth == 0 ? 1 : 0;
    }
    return count;
  }
}
