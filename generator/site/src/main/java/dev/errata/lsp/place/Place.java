package dev.errata.lsp.place;

import dev.errata.diagnostic.SourceSpan;
import dev.errata.model.field.Field;
import dev.errata.model.field.FieldType;
import java.util.Set;

/** What stands, or could stand, where somebody points or types. */
public sealed interface Place {
  /** What is written there; empty where nothing is. */
  SourceSpan word();

  /**
   * A key.
   *
   * @param group the fields that may stand there
   * @param written the keys that are there already, this one not counted
   * @param column of the key in its line
   * @param flow whether it stands between braces
   */
  record Key(FieldType.Group group, Set<String> written, SourceSpan word, int column, boolean flow)
      implements Place {
    public Key {
      written = Set.copyOf(written);
    }
  }

  /**
   * A single value, or one item of a list.
   *
   * @param type of the value, for a list that of an item
   * @param word without its quotes
   * @param quoted whether it has quotes
   */
  record Value(Field field, FieldType type, SourceSpan word, boolean quoted) implements Place {
    /** The field that a plain text fills here: the short form's, where a group may stand. */
    public Field filled() {
      return type instanceof FieldType.Group group ? group.shortField().orElse(field) : field;
    }
  }

  /** The text below the front matter; {@code word} is the line up to the place. */
  record Text(SourceSpan word) implements Place {}
}
