package dev.errata.tidy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * White space at the ends of Markdown's lines: two spaces break a line of text, and in code each
 * counts. Where it is not plain which it is, all stays.
 */
final class BodySpace {
  private static final Pattern FENCE =
      Pattern.compile("[\\s>]*(?:(?:[-*+]|\\d{1,9}[.)])\\s+)*(`{3,}|~{3,})(.*)");
  private static final Pattern ENDS_PARAGRAPH = Pattern.compile("\\s*(?:#{1,6}(?:\\s.*)?)?");

  private BodySpace() {}

  static String without(String body) {
    List<String> lines = Lines.of(body);
    StringBuilder out = new StringBuilder(body.length());
    String fence = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher mark = FENCE.matcher(Lines.withoutEnd(line));
      boolean code = !fence.isEmpty();
      if (mark.matches()) {
        fence = after(fence, mark.group(1), mark.group(2));
      }
      boolean last = i + 1 == lines.size();
      String next = last ? "" : Lines.withoutEnd(lines.get(i + 1));
      out.append(code || !isPlain(line, next) ? line : Lines.stripped(line));
    }
    return fence.isEmpty() ? out.toString() : body;
  }

  /** The fence that is open after a line that looks like one. */
  private static String after(String open, String mark, String info) {
    if (open.isEmpty()) {
      return mark;
    }
    boolean closes = info.isBlank() && mark.startsWith(open);
    return closes ? "" : open;
  }

  private static boolean isPlain(String line, String next) {
    String text = Lines.withoutEnd(line);
    boolean indented = text.startsWith("    ") || text.startsWith("\t");
    boolean code = text.indexOf('`') >= 0 || text.indexOf('<') >= 0;
    boolean breaks = text.endsWith("  ") && !ENDS_PARAGRAPH.matcher(next).matches();
    return text.isBlank() ? !indented : !indented && !code && !breaks;
  }
}
