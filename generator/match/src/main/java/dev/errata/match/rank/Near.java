package dev.errata.match.rank;

/**
 * A signature that comes near a line: the share of it that is there, and how the line may have been
 * cut where the rest is not.
 */
record Near(Finding finding, double share, Cut cut) {
  /** Where a line breaks off inside a signature. */
  enum Cut {
    NONE,
    AT_START,
    AT_END,
    THROUGH_WORD
  }
}
