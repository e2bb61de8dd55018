package dev.errata.model.field;

import java.util.List;

/**
 * One field that people may write.
 *
 * @param description one sentence for contributors, in Markdown
 * @param examples values as they are written in YAML
 */
public record Field(
    String name, FieldType type, boolean required, String description, List<String> examples) {
  public Field {
    examples = List.copyOf(examples);
  }

  static Field required(String name, FieldType type, String description, String... examples) {
    return new Field(name, type, true, description, List.of(examples));
  }

  static Field optional(String name, FieldType type, String description, String... examples) {
    return new Field(name, type, false, description, List.of(examples));
  }
}
