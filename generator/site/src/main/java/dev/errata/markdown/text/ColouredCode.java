package dev.errata.markdown.text;

import dev.errata.highlight.Highlight;
import dev.errata.highlight.Span;
import dev.errata.markdown.text.Variables.Found;
import java.util.List;
import java.util.Set;

/** Writes code as HTML with its colours as classes and its variables; its text stays the code. */
public final class ColouredCode {
  /** In these a tab that indents is what is wrong, and looks like what is right. */
  private static final Set<String> SPACES_ONLY = Set.of("yaml", "yml", "python", "py");

  private static final String TAB = "<span class=\"t\">\t</span>";

  private final String code;
  private final boolean tabs;
  private final List<Found> variables;
  private final StringBuilder out;
  private int done;
  private int next;

  private ColouredCode(String code, boolean tabs, List<Found> variables) {
    this.code = code;
    this.tabs = tabs;
    this.variables = variables;
    this.out = new StringBuilder(code.length() * 2);
  }

  /**
   * The HTML of a block of code, or of a part of it.
   *
   * @param language as authors name it; of an unknown one nothing is coloured
   * @param names of the variables
   */
  public static String of(String code, String language, Set<String> names) {
    ColouredCode writer =
        new ColouredCode(code, SPACES_ONLY.contains(language), Variables.find(code, names));
    for (Span span : Highlight.of(language, code)) {
      writer.span(span);
    }
    writer.until(code.length());
    return writer.out.toString();
  }

  private void span(Span span) {
    until(span.start());
    int opened = out.length();
    int from = done;
    out.append("<span class=\"").append(span.kind().className()).append("\">");
    until(span.end());
    if (done > from) {
      out.append("</span>");
    } else {
      out.setLength(opened);
    }
  }

  /** Writes up to a place, or to the end of the variable that stands there: it stays whole. */
  private void until(int end) {
    while (next < variables.size() && variables.get(next).start() < end) {
      Found variable = variables.get(next++);
      text(variable.start());
      variable.write(out);
      done = variable.end();
    }
    if (done < end) {
      text(end);
      done = end;
    }
  }

  private void text(int end) {
    String html = Html.escape(code.substring(done, end));
    out.append(tabs ? html.replace("\t", TAB) : html);
  }
}
