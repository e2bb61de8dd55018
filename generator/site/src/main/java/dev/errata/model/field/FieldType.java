package dev.errata.model.field;

import java.util.List;
import java.util.Optional;

/** What a field's value is. A value's type comes from here, never from YAML's own guess. */
public sealed interface FieldType {
  /**
   * Text.
   *
   * @param longest in characters
   */
  record Text(int longest, Form form) implements FieldType {}

  /** What a text may hold. */
  enum Form {
    /** One line of plain text. */
    LINE,
    /** Plain text, each line for itself. */
    LINES,
    /** Inline Markdown; line ends are spaces. */
    MARKDOWN,
    /** What a tool printed, colours of terminals included. */
    OUTPUT
  }

  /** One of a few words. */
  record Choice(List<String> values) implements FieldType {}

  /** A day that exists, as {@code 2026-11-24}; never later than today. */
  record Day() implements FieldType {}

  /** An {@code http} or {@code https} address. */
  record Url() implements FieldType {}

  /** The slug of an entry. */
  record Name() implements FieldType {}

  /** Another entry: {@code category/slug}, or a slug of the same category. */
  record Reference() implements FieldType {}

  /** An address of this site, as {@code /old/address/}. */
  record Address() implements FieldType {}

  /** A whole number. */
  record Whole() implements FieldType {}

  /** {@code true} or {@code false}. */
  record Flag() implements FieldType {}

  /** A number and a unit, as {@code 6 months}. */
  record Duration() implements FieldType {}

  /** A BCP 47 language tag. */
  record Language() implements FieldType {}

  /** A list. */
  record Many(FieldType item, int most) implements FieldType {}

  /**
   * A map with declared keys.
   *
   * @param shortForm the field that a plain text fills when the map has nothing else to say
   */
  record Group(List<Field> fields, Optional<String> shortForm) implements FieldType {
    public Group {
      fields = List.copyOf(fields);
    }

    /** The field of this name, if there is one. */
    public Optional<Field> field(String name) {
      for (Field field : fields) {
        if (field.name().equals(name)) {
          return Optional.of(field);
        }
      }
      return Optional.empty();
    }

    /** The field that a plain text fills, if a plain text may stand for the group. */
    public Optional<Field> shortField() {
      return shortForm.flatMap(this::field);
    }
  }

  /** How a finding names the type. */
  default String words() {
    return switch (this) {
      case Text _ -> "text";
      case Choice(var values) -> "one of " + String.join(", ", values);
      case Day _ -> "a date such as 2026-11-24";
      case Url _ -> "an address that starts with https://";
      case Name _ -> "a slug such as port-in-use";
      case Reference _ -> "an entry such as npm/eresolve";
      case Address _ -> "an old address such as /npm/old-name/";
      case Whole _ -> "a whole number";
      case Flag _ -> "true or false";
      case Duration _ -> "a period such as 6 months";
      case Language _ -> "a language tag such as en";
      case Many(var item, int _) -> "a list, each item " + item.words();
      case Group(var fields, var shortForm) -> {
        String keys = "keys such as " + fields.getFirst().name();
        yield shortForm.isPresent() ? "text, or " + keys : keys;
      }
    };
  }
}
