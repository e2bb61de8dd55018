package dev.errata.match.rank;

import dev.errata.match.index.Anchored;
import dev.errata.match.index.Index;
import dev.errata.match.sieve.Grams;
import dev.errata.match.sieve.Shortcut;
import dev.errata.match.signature.Found;
import dev.errata.match.signature.Lines;
import dev.errata.match.text.FoldedText;
import dev.errata.match.text.Row;
import dev.errata.match.text.TermScan;

/**
 * Reads a log piece by piece and notes every signature and code that stands in it. Work is bounded
 * by the text: each term is looked up once, and a line is searched for a bounded number of
 * signatures.
 */
public final class Scan implements TermScan.Listener {
  /** More signatures than this are not looked for on one line, or one block of a long one. */
  private static final int MOST_A_BLOCK = 64;

  /** A line of fewer words is no message. */
  private static final int FEWEST_WORDS = 2;

  private final Index index;
  private final int query;
  private final Findings findings = new Findings();
  private final Suspects suspects = new Suspects();
  private FoldedText text;
  private int firstLine;
  private int line;
  private int block;
  private int looked;
  private boolean speaks;

  /** What stands around the place that is looked at; of which line and block that is known. */
  private Grams around;

  private int aroundLine;
  private int aroundBlock;

  /** The part that a line plays up to a character, the last that was asked for. */
  private int role;

  private int roleAt;
  private int roleLine = -1;
  private double steps;

  public Scan(Index index, int query) {
    this.index = index;
    this.query = query;
  }

  /** Reads whole lines; the first {@code known} of them were read before and are only context. */
  public void read(FoldedText piece, int firstLine, int known) {
    text = piece;
    this.firstLine = firstLine;
    TermScan terms = new TermScan(piece, this);
    for (line = known; line < piece.lines(); line++) {
      block = -1;
      speaks = false;
      if (terms.line(line) >= FEWEST_WORDS) {
        suspects.add(piece, line, firstLine + line, speaks);
      }
    }
    count(piece.length());
  }

  public Findings findings() {
    return findings;
  }

  Suspects suspects() {
    return suspects;
  }

  private void count(int characters) {
    steps += characters;
  }

  private void countWindow() {
    count(Lines.windowOf(text, line));
  }

  /** How many characters were looked at, for the promise of linear time. */
  public double steps() {
    return steps;
  }

  @Override
  public void word(int hash, int at) {
    speaks |= Roles.ERRORS.contains(hash);
    term(hash, at);
  }

  @Override
  public void term(int hash, int at) {
    Anchored[] all = index.anchored(hash);
    for (int i = 0; all != null && i < all.length; i++) {
      Anchored anchored = all[i];
      int here = Lines.blockOf(text, line, at);
      if (here != block) {
        block = here;
        looked = 0;
      }
      if (looked < MOST_A_BLOCK && anchored.visit(query, firstLine + line, here)) {
        looked++;
        if (mayStand(anchored, at)) {
          look(anchored, at);
        }
      }
    }
  }

  /** Tells in a moment of most signatures that they do not stand near. */
  @Shortcut
  private boolean mayStand(Anchored anchored, int at) {
    int number = firstLine + line;
    if (around == null || aroundLine != number || aroundBlock != block) {
      int start = Lines.windowStart(text, line, at);
      int end = Lines.windowEnd(text, line, at);
      around = around == null ? new Grams() : around;
      around.read(text, start, end);
      aroundLine = number;
      aroundBlock = block;
      count(end - start);
    }
    return anchored.mayStandIn(around);
  }

  private void look(Anchored anchored, int at) {
    Finding known = findings.known(anchored);
    if (known == null ? !findings.wants(anchored) : !precedes(at, known)) {
      return;
    }
    Found found = Lines.findNear(anchored.pattern(), text, line, at);
    countWindow();
    if (found == null || anchored.isCode() && !Lines.standsAlone(text, found)) {
      return;
    }
    int on = Lines.lineOf(text, found.start());
    findings.add(
        anchored,
        new Finding(
            anchored.entry(),
            anchored.signature(),
            anchored.pattern().bits(),
            Lines.edgeBits(text, found),
            firstLine + on,
            Roles.of(text, on, found.start()),
            Suspects.shown(text, on),
            found.captured(text),
            new Row<>(),
            false));
  }

  /** Whether this line is a likelier place of a signature than where it was found before. */
  private boolean precedes(int at, Finding known) {
    if (roleAt != at || roleLine != firstLine + line) {
      roleAt = at;
      roleLine = firstLine + line;
      role = Roles.of(text, line, at);
    }
    return Finding.rank(roleLine, role) > known.rank();
  }
}
