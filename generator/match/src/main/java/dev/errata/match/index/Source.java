package dev.errata.match.index;

import java.util.List;

/** What is indexed of an entry: what is shown, what a log may hold, and what is found by words. */
public record Source(Shown shown, List<String> codes, List<Field> fields) {

  /** Text to be found by its words, and where it stands. */
  public record Field(int rank, String text) {}

  public static final int BODY = 0;
  public static final int SUMMARY = 1;
  public static final int SIGNATURE = 2;
  public static final int KIND = 3;
  public static final int TITLE = 4;
  public static final int CODE = 5;

  String entry() {
    return shown.entry();
  }
}
