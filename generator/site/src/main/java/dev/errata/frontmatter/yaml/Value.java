package dev.errata.frontmatter.yaml;

import dev.errata.diagnostic.SourceSpan;
import java.util.List;

/** A YAML value as it was written, before the declaration says what it is. */
public sealed interface Value {
  SourceSpan span();

  /**
   * One text.
   *
   * @param text after YAML's escapes, trimmed
   */
  record Scalar(String text, SourceSpan span) implements Value {}

  /** A list. */
  record Items(List<Value> items, SourceSpan span) implements Value {}

  /** A map; the same key may stand in it twice. */
  record Pairs(List<Pair> pairs, SourceSpan span) implements Value {}

  /** Something that is never used; there is a finding. */
  record Refused(SourceSpan span) implements Value {}

  /** A key and its value. */
  record Pair(Scalar key, Value value) {}

  /** How a finding names what was written. */
  default String words() {
    return switch (this) {
      case Scalar _ -> "text";
      case Items _ -> "a list";
      case Pairs _ -> "keys and values";
      case Refused _ -> "unreadable";
    };
  }
}
