package dev.errata.match.signature;

import dev.errata.match.sieve.Grams;
import dev.errata.match.sieve.Outline;
import dev.errata.match.signature.Grammar.Piece;
import dev.errata.match.text.FoldedText;
import dev.errata.match.text.Folding;
import dev.errata.match.text.Row;
import dev.errata.match.text.TextFolder;

/**
 * One line of a signature, ready to be found: literal runs in order, with a placeholder of at least
 * one character before, between and after them.
 */
public final class Pattern {
  /** How often a pattern that names a placeholder twice may look for equal text. */
  private static final int TRIES = 8;

  private final Row<Run> runs = new Row<>();
  private final Row<String> names = new Row<>();
  private double bits;

  private Pattern(String line) {
    Row<Piece> pieces = Grammar.split(line);
    String before = null;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean last = i == pieces.size() - 1;
      if (piece.placeholder()) {
        if (before != null) {
          add(new Run(TextFolder.fold(""), 0, false, false), before);
        }
        before = piece.text();
      } else if (addRun(piece.text(), before, last)) {
        before = null;
      }
    }
    names.add(before);
  }

  /** Reads one line of a signature. */
  public static Pattern of(String line) {
    return new Pattern(line);
  }

  private boolean addRun(String literal, String before, boolean last) {
    FoldedText folded = TextFolder.fold(literal);
    String text = folded.folded(0, folded.length());
    if (last) {
      text = withoutEndMark(text);
    }
    if (text.isEmpty() && (before == null || last)) {
      return false;
    }
    boolean first = runs.size() == 0 && before == null;
    boolean startsApart = first || Folding.fold(literal.charAt(0)) == ' ';
    boolean endsApart = last || folded.endsInGap();
    add(new Run(folded, text.length(), startsApart, endsApart), before);
    return true;
  }

  private void add(Run run, String before) {
    runs.add(run);
    bits += run.bits();
    names.add(before);
  }

  /** A full stop or colon that closes a message is often left out by what quotes the message. */
  private static String withoutEndMark(String text) {
    int end = text.length();
    while (end > 1 && ".:;,!".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Whether there is literal text to look for. */
  public boolean isFindable() {
    for (Run run : runs) {
      for (int i = 0; i < run.text.length(); i++) {
        if (Folding.isWord(run.text.charAt(i)) && run.text.charAt(i) != '_') {
          return true;
        }
      }
    }
    return false;
  }

  /** How much the literal text says, in bits. */
  public double bits() {
    return bits;
  }

  /** The first place between two characters of a text where the pattern stands, or null. */
  public Found find(FoldedText text, int from, int to) {
    Found found = attempt(text, from, to);
    for (int k = 0; k < TRIES && found != null && !found.agrees(text); k++) {
      found = attempt(text, found.start() + 1, to);
    }
    return found != null && found.agrees(text) ? found : null;
  }

  /**
   * The longest stretch of the pattern that a broken-off line still holds: its start up to the
   * line's end, or from the line's start to its end; null when it holds neither. Where the next
   * line can't be the rest of a word, a word may be cut off before it.
   */
  public Fragment fragment(FoldedText text, int from, int to) {
    Fragment head = Fragment.head(this, text, from, to);
    int next = text.lineStart(1);
    if (next < to && (text.isUpper(next) || !Folding.isWord(text.at(next)))) {
      Fragment first = Fragment.head(this, text, from, next);
      head = first != null && first.throughWord() ? Fragment.better(head, first) : head;
    }
    return Fragment.better(head, Fragment.tail(this, text, from, to));
  }

  /** What {@link Grams} tell of a text in which the pattern may stand. */
  public long grams() {
    Row<String> texts = texts();
    return Grams.wanted(texts, 0, texts.size());
  }

  /** What tells how much of the pattern a line may hold. */
  public Outline outline() {
    double[] each = new double[runs.size()];
    for (int k = 0; k < each.length; k++) {
      each[k] = runs.get(k).bits();
    }
    return new Outline(texts(), each);
  }

  private Row<String> texts() {
    Row<String> texts = new Row<>();
    for (Run run : runs) {
      texts.add(run.text);
    }
    return texts;
  }

  Row<Run> runs() {
    return runs;
  }

  /** Whether a placeholder stands at the end. */
  boolean isOpen() {
    return names.get(runs.size()) != null;
  }

  /** Whether a placeholder stands before a run. */
  int leastBefore(int run) {
    return names.get(run) == null ? 0 : 1;
  }

  /** Where the runs from one on end, when they stand in a range in order; else -1. */
  int after(int first, FoldedText text, int from, int to) {
    int at = from;
    for (int k = first; at >= 0 && k < runs.size(); k++) {
      int found = runs.get(k).find(text, at + leastBefore(k), to);
      at = found < 0 ? -1 : found + runs.get(k).text.length();
    }
    return at;
  }

  private Found attempt(FoldedText text, int from, int to) {
    int n = runs.size();
    int[] starts = new int[n + 1];
    int at = from;
    for (int k = 0; k < n; k++) {
      starts[k] = runs.get(k).find(text, at + leastBefore(k), to);
      if (starts[k] < 0) {
        return null;
      }
      at = starts[k] + runs.get(k).text.length();
    }
    boolean open = isOpen();
    if (open && at >= to) {
      return null;
    }
    starts[n] = open ? Edge.last(text, at, to) : at;
    return spans(text, from, starts);
  }

  private Found spans(FoldedText text, int from, int[] starts) {
    int n = runs.size();
    splitAtLastColons(text, starts);
    int[] spans = new int[2 * n + 2];
    spans[0] = n == 0 || names.get(0) == null ? starts[0] : first(text, from, starts);
    for (int k = 0; k <= n; k++) {
      spans[2 * k + 1] = starts[k];
      if (k < n) {
        spans[2 * k + 2] = starts[k] + runs.get(k).text.length();
      }
    }
    return new Found(spans[0], starts[n], names, spans);
  }

  /** The start of the first placeholder; others that follow it at once start right behind it. */
  private int first(FoldedText text, int from, int[] starts) {
    int k = 0;
    while (runs.get(k).isNothing()) {
      k++;
    }
    int first = Math.min(Edge.first(text, from, starts[k]), starts[k] - k - 1);
    while (k-- > 0) {
      starts[k] = first + k + 1;
    }
    return first;
  }

  /** {host}:{port} splits at the last colon, because addresses and paths hold colons themselves. */
  private void splitAtLastColons(FoldedText text, int[] starts) {
    for (int k = runs.size() - 1; k >= 0; k--) {
      if (runs.get(k).isColon() && names.get(k) != null && names.get(k + 1) != null) {
        int p = starts[k + 1] - 2;
        while (p > starts[k] && text.at(p) != ':') {
          p--;
        }
        starts[k] = Math.max(starts[k], p);
      }
    }
  }
}
