package dev.errata.match;

import java.util.List;

/** Answers logs and words from an index. Not for several threads at once. */
public final class Matcher {
  private Matcher() {}

  /** Opens an index by its manifest. */
  public static Matcher open(byte[] manifest) {
    return new Matcher();
  }

  /**
   * The names of files to load before this query can be answered; ask again until there are none.
   */
  public List<String> need(String query) {
    return List.of();
  }

  /** Takes the bytes of a file that was asked for. */
  public void load(String name, byte[] file) {}

  /** The best entries for a log or words, from what is loaded. */
  public Answer answer(String query, int limit) {
    return new Answer(List.of(), 0, 0);
  }
}
