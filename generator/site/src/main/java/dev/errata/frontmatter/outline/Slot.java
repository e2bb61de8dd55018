package dev.errata.frontmatter.outline;

import dev.errata.model.field.Field;
import dev.errata.model.field.FieldType;
import java.util.Optional;

/**
 * A place where a value stands.
 *
 * @param column of the key or dash; lines that are indented more belong to the value
 * @param type absent below an unknown key
 * @param name of the field
 * @param beside the fields of the map in which the key stands
 * @param item whether it is one item of the field's list
 */
record Slot(
    int column,
    Optional<FieldType> type,
    String name,
    Optional<FieldType.Group> beside,
    boolean item) {

  /** Whether people write words here, in which any sign may stand. */
  boolean wantsWords() {
    return single().filter(FieldType.Text.class::isInstance).isPresent();
  }

  /** The type of a single text that may stand here. */
  private Optional<FieldType> single() {
    return type.flatMap(
        t ->
            switch (t) {
              case FieldType.Group group -> group.shortField().map(Field::type);
              case FieldType.Many _ -> Optional.empty();
              default -> Optional.of(t);
            });
  }

  /** Whether a map or a list can't be meant. */
  boolean wantsOneText() {
    return type.filter(t -> !(t instanceof FieldType.Many || t instanceof FieldType.Group))
        .isPresent();
  }

  /** Whether quotes around the value can be right. */
  boolean mayBeQuoted() {
    return type.isEmpty() || single().isPresent();
  }

  /** How a finding names the value. */
  String words() {
    if (name.isEmpty()) {
      return "this item";
    }
    return item ? "an item of \"" + name + "\"" : "the value of \"" + name + "\"";
  }
}
