package dev.errata.match.words;

/** One letter too many, too few, wrong, or two swapped. */
final class Slip {
  private Slip() {}

  static boolean isOne(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    if (Math.max(a.length(), b.length()) - shorter > 1) {
      return false;
    }
    int start = 0;
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    int left = Math.max(a.length(), b.length()) - start - end;
    return left <= 1 || left == 2 && a.length() == b.length() && isSwap(a, b, start);
  }

  private static boolean isSwap(String a, String b, int at) {
    return a.charAt(at) == b.charAt(at + 1) && a.charAt(at + 1) == b.charAt(at);
  }
}
