package dev.errata.match;

import dev.errata.match.signature.Captured;
import dev.errata.match.signature.Found;
import dev.errata.match.signature.Grammar;
import dev.errata.match.signature.Lines;
import dev.errata.match.signature.Pattern;
import dev.errata.match.text.FoldedText;
import dev.errata.match.text.Folding;
import dev.errata.match.text.TextFolder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * A message as a tool prints it, with {name} placeholders. A placeholder stands for one or more
 * characters on a line; {@code \{name}} is the text {name}; several lines match in order.
 */
public record Signature(List<Line> lines) {
  /** One line of a signature. */
  public record Line(List<Part> parts) {
    public Line {
      parts = List.copyOf(parts);
    }
  }

  /** What a line is made of. */
  public sealed interface Part {
    /** Text that is always printed. */
    record Literal(String text) implements Part {}

    /** Text that differs each time. */
    record Placeholder(String name) implements Part {}
  }

  public Signature {
    lines = List.copyOf(lines);
  }

  /** Reads a signature; never fails. Newlines at the end are left out. */
  public static Signature parse(String text) {
    String source = text.replace("\r\n", "\n");
    int end = source.length();
    while (end > 0 && source.charAt(end - 1) == '\n') {
      end--;
    }
    List<Line> lines = new ArrayList<>();
    for (int start = 0; start <= end; ) {
      int newline = source.indexOf('\n', start);
      int stop = newline < 0 || newline > end ? end : newline;
      lines.add(line(source.substring(start, stop)));
      start = stop + 1;
    }
    return new Signature(lines);
  }

  private static Line line(String source) {
    List<Part> parts = new ArrayList<>();
    for (Grammar.Piece piece : Grammar.split(source)) {
      parts.add(
          piece.placeholder()
              ? new Part.Placeholder(piece.text())
              : new Part.Literal(piece.text()));
    }
    return new Line(parts);
  }

  /** The placeholders' names in order. */
  public SequencedSet<String> placeholders() {
    SequencedSet<String> names = new LinkedHashSet<>();
    for (Line line : lines) {
      for (Part part : line.parts()) {
        if (part instanceof Part.Placeholder(String name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Whether a letter or digit stands outside the placeholders. */
  public boolean hasLiteralText() {
    for (Line line : lines) {
      for (Part part : line.parts()) {
        if (part instanceof Part.Literal(String text) && hasWord(text)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = Folding.fold(text.charAt(i));
      if (c != '_' && Folding.isWord(c)) {
        return true;
      }
    }
    return false;
  }

  /** The source again: parsing it gives an equal signature. */
  public String text() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? "" : "\n").append(source(lines.get(i)));
    }
    return out.toString();
  }

  private static String source(Line line) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < line.parts().size(); i++) {
      switch (line.parts().get(i)) {
        case Part.Literal(String text) ->
            out.append(Grammar.quote(text, i + 1 < line.parts().size()));
        case Part.Placeholder(String name) -> out.append('{').append(name).append('}');
      }
    }
    return out.toString();
  }

  /** The first place in a log where all lines of the signature stand in order. */
  public Optional<Hit> find(String log) {
    FoldedText text = TextFolder.fold(log);
    Captured captured = new Captured();
    int first = -1;
    int next = 0;
    List<Pattern> patterns = patterns();
    for (Pattern pattern : patterns) {
      Found found = null;
      for (; found == null && next < text.lines(); next++) {
        found = Lines.find(pattern, text, next);
      }
      if (found == null) {
        return Optional.empty();
      }
      first = first < 0 ? Lines.lineOf(text, found.start()) : first;
      captured.putAll(found.captured(text));
    }
    return first < 0
        ? Optional.empty()
        : Optional.of(
            new Hit(
                first + 1,
                text.rawLines(first, first + 1, Integer.MAX_VALUE / 2),
                captured.toMap()));
  }

  private List<Pattern> patterns() {
    List<Pattern> patterns = new ArrayList<>();
    for (Line line : lines) {
      Pattern pattern = Pattern.of(source(line));
      if (pattern.isFindable()) {
        patterns.add(pattern);
      }
    }
    return patterns;
  }
}
