package dev.errata.match.rank;

/** Which of two findings is the likelier answer: the cause before what follows from it. */
final class Order {
  private Order() {}

  /** Negative when the first number is bigger. */
  static int bigger(double a, double b) {
    return a > b ? -1 : a < b ? 1 : 0;
  }

  /** The last cause, else the first error, else the first line at all. */
  static int byPlace(Finding.Place a, Finding.Place b) {
    int byRole = a.role() - b.role();
    int byLine = a.line() - b.line();
    return byRole != 0 ? byRole : a.role() == Roles.CAUSE ? -byLine : byLine;
  }

  /** On one line a printed code decides, then how much the signature says. */
  static int bestFirst(Finding a, Finding b) {
    if (a.place().line() != b.place().line()) {
      return byPlace(a.place(), b.place());
    }
    if (a.coded() != b.coded()) {
      return a.coded() ? -1 : 1;
    }
    int byBits = bigger(a.bits(), b.bits());
    return byBits != 0 ? byBits : a.entry() - b.entry();
  }
}
