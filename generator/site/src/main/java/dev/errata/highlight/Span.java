package dev.errata.highlight;

/**
 * A part of a code block that is drawn in a colour of its own; what lies between spans is plain.
 *
 * @param start of the part, counted in UTF-16 units
 * @param end behind its last character
 */
public record Span(int start, int end, Kind kind) {
  /** Why a part stands out. Four colours and plain text are all that a reader can tell apart. */
  public enum Kind {
    /** Keywords, commands, keys, variables. */
    NAME("k"),
    /** Strings, and what a diff adds. */
    STRING("s"),
    COMMENT("c"),
    /** What a diff takes away. */
    REMOVED("d");

    private final String className;

    Kind(String className) {
      this.className = className;
    }

    /** The class of its element in HTML. */
    public String className() {
      return className;
    }
  }
}
