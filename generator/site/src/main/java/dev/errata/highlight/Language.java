package dev.errata.highlight;

import java.util.List;
import java.util.Set;

/**
 * What the scanner must know of a language; {@link Languages} is the table.
 *
 * @param words its keywords; in lower case where case does not matter
 * @param anyCase whether case does not matter
 * @param quotes longer opening marks first
 * @param variables whether {@code $name} and <code>${name}</code> are variables
 * @param lines what the beginning of a line may be
 */
record Language(
    Set<String> words,
    boolean anyCase,
    List<Quote> quotes,
    List<Comment> comments,
    boolean variables,
    Lines lines) {

  /**
   * How a string is written.
   *
   * @param escape the character that takes the next one its meaning; 0 for none
   * @param form how far it may reach, and where it may begin
   */
  record Quote(String open, String close, char escape, Form form) {
    /** Where strings begin and end. */
    enum Form {
      /** Ends in its line. */
      LINE,
      /** May hold line ends. */
      TEXT,
      /** A single character, or one that is escaped: {@code 'a} alone may mean another thing. */
      CHARACTER,
      /** Ends in its line and begins no string behind a letter, as in {@code don't}. */
      PROSE
    }
  }

  /**
   * How a comment is written.
   *
   * @param close where it ends; empty for the line's end
   * @param alone whether it begins only behind white space or at the line's start
   */
  record Comment(String open, String close, boolean alone) {}

  /** What the first characters of a line may mean. */
  enum Lines {
    /** Nothing of their own. */
    PLAIN,
    /** The name of a command, here and behind {@code ;}, {@code |}, {@code &} and brackets. */
    COMMAND,
    /** An instruction in capitals. */
    INSTRUCTION,
    /** {@code key: value}. */
    COLON_KEY,
    /** {@code key = value} and {@code [section]}. */
    EQUALS_KEY,
    /** No key at all, yet a string before a colon is one. */
    STRING_KEY,
    /** Whether the line was added, removed or kept. */
    DIFF
  }
}
