package dev.errata.match.rank;

import dev.errata.match.tally.Best;

/**
 * A signature that comes near a line: the share of it that is there, and how the line may have been
 * cut where the rest is not.
 */
record Near(Finding finding, String signature, double share, int cut) implements Comparable<Near> {
  /** By how much is there, then by how little is lacking. */
  @Override
  public int compareTo(Near other) {
    int byBits = Best.bigger(finding.bits(), other.finding.bits());
    int byShare = Best.bigger(share, other.share);
    int byEntry = finding.entry() - other.finding.entry();
    return byBits != 0 ? byBits : byShare != 0 ? byShare : byEntry;
  }

  /** The line does not break off inside the signature; the others say where it does. */
  static final int NONE = 0;

  static final int AT_START = 1;
  static final int AT_END = 2;
  static final int THROUGH_WORD = 3;
}
