package dev.errata.match.scrub.shape;

/** Blocks of a key, a certificate or a message as they are written between two lines (PEM). */
public final class Keys {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String MARK = "[key]";

  private Keys() {}

  /** The text with a mark for what stands in each block. */
  public static String without(String text) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, from)) {
      int end = text.indexOf(END, at);
      out.append(text.substring(from, at)).append(MARK);
      from = end < 0 ? text.length() : end;
    }
    return out.append(text.substring(from)).toString();
  }
}
