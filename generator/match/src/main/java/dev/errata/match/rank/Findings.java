package dev.errata.match.rank;

import dev.errata.match.index.Anchored;
import dev.errata.match.tally.Best;
import dev.errata.match.text.Row;

/** What a log was found to hold, kept within bounds however long it is. */
public final class Findings {
  private static final int MOST = 400;
  private static final int MOST_CODES = 200;

  /** A code belongs to a message that is printed this near. */
  private static final int NEAR = 12;

  /** More than a signature says: on one line a printed code decides, then how much is said. */
  private static final double MOST_BITS = 1 << 20;

  /** How much a code adds that the entry owns and the log prints. */
  private static final double CODE_BITS = 12;

  private final Row<Finding> whole = new Row<>();
  private final Row<Finding> codes = new Row<>();

  /** The lines of signatures that were found in order so far, as many as their number says. */
  private final Row<Partial> partials = new Row<>();

  /** How far a signature of several lines was found. */
  private static final class Partial {
    final Anchored first;
    int next;
    int last;
    Finding found;

    Partial(Anchored first) {
      this.first = first;
    }
  }

  /** Whether there is room for what was not found so far. */
  boolean wants(Anchored anchored) {
    return anchored.isCode()
        ? codes.size() < MOST_CODES
        : anchored.lines() > 1 || whole.size() < MOST;
  }

  /** Where a signature of one line was found so far, or null. */
  Finding known(Anchored anchored) {
    return anchored.note() < 0 || anchored.lines() > 1 ? null : whole.get(anchored.note());
  }

  void add(Anchored anchored, Finding finding) {
    if (anchored.isCode()) {
      addCode(finding);
    } else if (anchored.lines() > 1) {
      addLine(anchored, finding);
    } else {
      keepBetter(anchored, finding);
    }
  }

  /** A code that is printed again near its last place tells nothing new. */
  private void addCode(Finding finding) {
    for (Finding code : codes) {
      if (code.entry() == finding.entry() && finding.line() - code.line() < NEAR / 2) {
        return;
      }
    }
    codes.add(finding);
  }

  private void keepBetter(Anchored anchored, Finding finding) {
    Finding known = anchored.note() < 0 ? null : whole.get(anchored.note());
    if (known == null) {
      anchored.note(whole.size());
      whole.add(finding);
    } else if (finding.rank() > known.rank()) {
      whole.set(anchored.note(), finding);
    }
  }

  /**
   * Takes the lines of a signature in order; all of them together are one finding. A first line
   * that comes again starts anew, and a name stands for the same text on every line.
   */
  private void addLine(Anchored anchored, Finding finding) {
    Partial partial = partial(anchored);
    int line = finding.line();
    if (anchored.line() == 0 && partial.next <= 1) {
      partial.next = 0;
    } else if (anchored.line() != partial.next
        || line <= partial.last
        || !partial.found.agrees(finding)) {
      return;
    }
    partial.found = partial.next == 0 ? finding : partial.found.plus(finding);
    partial.last = line;
    if (++partial.next == anchored.lines()) {
      partial.next = 0;
      keepBetter(partial.first, partial.found);
    }
  }

  private Partial partial(Anchored anchored) {
    for (Partial partial : partials) {
      if (partial.first.entry() == anchored.entry()
          && partial.first.signature() == anchored.signature()) {
        return partial;
      }
    }
    Partial partial = new Partial(anchored);
    if (partials.size() < MOST) {
      partials.add(partial);
    }
    return partial;
  }

  /** All whole signatures in order. */
  Row<Finding> ordered() {
    Best<Finding> ordered = new Best<>(MOST);
    for (Finding found : whole) {
      Finding one = found.on(role(found.line()), printsCode(found));
      double bits = one.bits() + (one.coded() ? MOST_BITS : 0);
      ordered.add(one, one.rank(), bits, one.entry());
    }
    return ordered.list();
  }

  /** A line plays one part, whatever stands where on it. */
  private int role(int line) {
    int role = Roles.OTHER;
    for (Finding found : whole) {
      if (found.line() == line) {
        role = Math.min(role, found.role());
      }
    }
    return role;
  }

  private boolean printsCode(Finding finding) {
    for (Finding code : codes) {
      if (code.entry() == finding.entry() && Math.abs(code.line() - finding.line()) <= NEAR) {
        return true;
      }
    }
    return false;
  }

  /** The codes that were printed, in the order of the log. */
  Row<Finding> codes() {
    return codes;
  }

  /** How much a finding says, with its code. */
  static double score(Finding finding) {
    return finding.bits() + finding.edges() + (finding.coded() ? CODE_BITS : 0);
  }
}
