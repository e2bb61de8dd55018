package dev.errata.lsp.answer;

import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.lsp.place.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a file for its outline.
 *
 * @param whole the part with all that belongs to it
 * @param name where its name stands
 */
public record Symbol(
    Kind kind, String label, SourceSpan whole, SourceSpan name, List<Symbol> children) {
  /** What a part is. */
  public enum Kind {
    FIELD,
    SECTION
  }

  public Symbol {
    children = List.copyOf(children);
  }

  /** The fields and sections of a file, in their order; from its lines, however broken. */
  public static List<Symbol> of(Subject subject) {
    SourceText text = subject.text();
    Region region = subject.region();
    List<Symbol> all = new ArrayList<>();
    List<Integer> keys = new ArrayList<>();
    for (int line = region.first(); region.holds(line); line++) {
      String content = text.lineText(line);
      boolean key = !content.isEmpty() && Character.isLetter(content.charAt(0));
      if (key && content.indexOf(':') > 0) {
        keys.add(line);
      }
    }
    for (int i = 0; i < keys.size(); i++) {
      int line = keys.get(i);
      int next = i + 1 < keys.size() ? keys.get(i + 1) : region.end();
      String label = text.lineText(line).substring(0, text.lineText(line).indexOf(':'));
      all.add(symbol(text, new Part(Kind.FIELD, label, 0), new Lines(line, next), List.of()));
    }
    all.addAll(sections(text, new Lines(region.end(), text.lines() + 1), 2));
    return all;
  }

  /** Lines up to and without {@code end}. */
  private record Lines(int first, int end) {}

  private static List<Symbol> sections(SourceText text, Lines lines, int level) {
    String mark = "#".repeat(level) + " ";
    List<Symbol> all = new ArrayList<>();
    int open = -1;
    String fence = "";
    for (int line = lines.first(); line <= lines.end(); line++) {
      String content = line < lines.end() ? text.lineText(line) : mark;
      String stripped = content.strip();
      if (line < lines.end() && (stripped.startsWith("```") || stripped.startsWith("~~~"))) {
        String sign = stripped.substring(0, 3);
        fence = fence.isEmpty() ? sign : fence.equals(sign) ? "" : fence;
      } else if (content.startsWith(mark) && (fence.isEmpty() || line == lines.end())) {
        if (open > 0) {
          Lines own = new Lines(open, line);
          String label = text.lineText(open).substring(level).strip();
          List<Symbol> children =
              level < 3 ? sections(text, new Lines(open + 1, line), level + 1) : List.of();
          all.add(symbol(text, new Part(Kind.SECTION, label, level + 1), own, children));
        }
        open = line;
      }
    }
    return all;
  }

  /** A part's name, and the column from which on it stands in its first line. */
  private record Part(Kind kind, String label, int from) {}

  private static Symbol symbol(SourceText text, Part part, Lines lines, List<Symbol> children) {
    int start = text.lineStart(lines.first());
    int last = lines.end() - 1;
    int end = text.lineStart(last) + text.lineText(last).length();
    String label = part.label();
    int name = start + Math.max(0, text.lineText(lines.first()).indexOf(label, part.from()));
    String shown = label.isEmpty() ? "(empty)" : label;
    SourceSpan span = text.span(name, name + label.length());
    return new Symbol(part.kind(), shown, text.span(start, end), span, children);
  }
}
