package dev.errata.lsp.place;

import dev.errata.model.field.Field;
import dev.errata.model.field.FieldType;
import java.util.Optional;

/**
 * What a value is to be; both are absent below an unknown key.
 *
 * @param field whose value, or an item of which, it is
 * @param type of the value or item itself
 */
record Slot(Optional<Field> field, Optional<FieldType> type) {
  static final Slot UNKNOWN = new Slot(Optional.empty(), Optional.empty());

  static Slot of(Optional<Field> field) {
    return new Slot(field, field.map(Field::type));
  }

  Optional<FieldType.Group> group() {
    return type.filter(FieldType.Group.class::isInstance).map(FieldType.Group.class::cast);
  }

  /** One item, when the value is a list. */
  Slot item() {
    return new Slot(field, type.map(t -> t instanceof FieldType.Many(var each, int _) ? each : t));
  }

  /** Whether neither a list nor a map can be meant. */
  boolean wantsOneText() {
    return type.filter(t -> !(t instanceof FieldType.Many || t instanceof FieldType.Group))
        .isPresent();
  }
}
