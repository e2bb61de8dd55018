package dev.errata.prose.text;

import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph, a list item or a heading.
 *
 * <p>In {@code text}, one character stands for one of the file: code is {@link #CODE}, marks that
 * are not read are {@link #MARK}, line ends are spaces.
 *
 * @param start where it begins in the file
 */
public record Passage(SourceText source, int start, String text, boolean heading) {
  /** Stands for code, addresses and captured values. */
  public static final char CODE = '\uFFFC';

  /** Stands for emphasis and for the marks around a link. */
  public static final char MARK = '\u200B';

  private static final List<String> ABBREVIATIONS =
      List.of("e.g.", "i.e.", "etc.", "vs.", "cf.", "approx.", "no.", "incl.");

  /** A part of a passage. */
  public record Sentence(Passage passage, int from, int to) {
    public String text() {
      return passage.text.substring(from, to);
    }

    public SourceSpan span() {
      return passage.span(from, to);
    }
  }

  public SourceSpan span(int from, int to) {
    return source.span(start + from, start + to);
  }

  /** The sentences, without the white space between them. */
  public List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ends(i)) {
        add(sentences, from, i + 1);
        from = i + 1;
      }
    }
    add(sentences, from, text.length());
    return sentences;
  }

  private void add(List<Sentence> sentences, int from, int to) {
    int a = from;
    int b = to;
    while (a < b && text.charAt(a) <= ' ') {
      a++;
    }
    while (b > a && text.charAt(b - 1) <= ' ') {
      b--;
    }
    if (b > a) {
      sentences.add(new Sentence(this, a, b));
    }
  }

  private boolean ends(int at) {
    char c = text.charAt(at);
    if (c != '.' && c != '?' && c != '!') {
      return false;
    }
    int next = at + 1;
    while (next < text.length()
        && (text.charAt(next) == MARK || ")\"”’".indexOf(text.charAt(next)) >= 0)) {
      next++;
    }
    if (next < text.length() && text.charAt(next) != ' ') {
      return false;
    }
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == MARK)) {
      next++;
    }
    boolean lower = next < text.length() && Character.isLowerCase(text.charAt(next));
    return !lower && ABBREVIATIONS.stream().noneMatch(a -> endsWith(a, at + 1));
  }

  private boolean endsWith(String word, int end) {
    int from = end - word.length();
    return from >= 0
        && text.regionMatches(true, from, word, 0, word.length())
        && (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)));
  }
}
