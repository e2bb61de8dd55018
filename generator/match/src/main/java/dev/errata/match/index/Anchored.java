package dev.errata.match.index;

import dev.errata.match.binary.ByteReader;
import dev.errata.match.binary.ByteWriter;
import dev.errata.match.sieve.Grams;
import dev.errata.match.signature.Pattern;

/**
 * A line of a signature, or a code, that may stand where its anchor was seen. Remembers where one
 * query looked for it last, so that it looks once a line.
 */
public final class Anchored {
  private final int entry;
  private final int signature;
  private final int line;
  private final int lines;
  private final String text;
  private Pattern pattern;
  private long grams;
  private int query;
  private int note = -1;
  private int lineSeen;
  private int blockSeen;

  private Anchored(ByteReader in) {
    entry = in.number();
    signature = in.number();
    lines = in.number();
    line = lines > 1 ? in.number() : 0;
    text = in.text();
  }

  static Anchored read(ByteReader in) {
    return new Anchored(in);
  }

  static void write(ByteWriter out, AnchorShard.Line from) {
    out.number(from.entry()).number(from.signature()).number(from.lines());
    if (from.lines() > 1) {
      out.number(from.line());
    }
    out.text(from.text());
  }

  public int entry() {
    return entry;
  }

  /** Which of the entry's signatures this is; codes count on from there. */
  public int signature() {
    return signature;
  }

  /** Which line of the signature this is. */
  public int line() {
    return line;
  }

  /** How many lines the signature has. */
  public int lines() {
    return lines;
  }

  public boolean isCode() {
    return lines == 0;
  }

  /** The signature's line. */
  public String text() {
    return text;
  }

  public Pattern pattern() {
    if (pattern == null) {
      pattern = Pattern.of(text);
    }
    return pattern;
  }

  /** Whether the line may stand in a stretch of text. */
  public boolean mayStandIn(Grams stretch) {
    if (grams == 0) {
      grams = Pattern.of(text).grams();
    }
    return stretch.mayHold(grams);
  }

  /** What the query noted here, or -1. */
  public int note() {
    return note;
  }

  public void note(int value) {
    note = value;
  }

  /** Notes that a query looks at a place; false when it just did. */
  public boolean visit(int query, int line, int block) {
    boolean first = this.query != query || lineSeen != line || blockSeen != block;
    note = this.query == query ? note : -1;
    this.query = query;
    lineSeen = line;
    blockSeen = block;
    return first;
  }
}
