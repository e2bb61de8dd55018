package dev.errata.diagnostic;

/**
 * A range of a file's text, in UTF-16 offsets: {@code start} inclusive, {@code end} exclusive.
 *
 * <p>Every span lies inside its text: {@code 0 <= start <= end <= length}.
 */
public record SourceSpan(SourceText source, int start, int end) {
  public SourceSpan {
    if (start < 0 || end < start || end > source.text().length()) {
      throw new IllegalArgumentException(
          source.path() + ": no span " + start + ".." + end + " in " + source.text().length());
    }
  }

  public String text() {
    return source.text().substring(start, end);
  }

  public int line() {
    return source.line(start);
  }

  public int column() {
    return source.column(start);
  }

  public int endLine() {
    return source.line(end);
  }

  /** The column after the last character; equals {@link #column} for an empty span. */
  public int endColumn() {
    return source.column(end);
  }

  /** The part of this span from {@code from} to {@code to}, offsets counted from its start. */
  public SourceSpan slice(int from, int to) {
    return source.span(start + from, Math.min(start + to, end));
  }

  /** The part of this span on its first line. */
  public SourceSpan firstLine() {
    int newline = text().indexOf('\n');
    return newline < 0 ? this : slice(0, newline);
  }
}
