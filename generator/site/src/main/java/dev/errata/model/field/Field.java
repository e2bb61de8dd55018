package dev.errata.model.field;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One field that people may write.
 *
 * @param description one sentence for contributors, in Markdown
 * @param examples values: texts, lists and maps
 */
public record Field(
    String name, FieldType type, Need need, String description, List<Object> examples) {
  public Field {
    examples = List.copyOf(examples);
  }

  /** When a field must be there. */
  public enum Need {
    /** Even a draft has it. */
    ALWAYS,
    /** A draft may lack it. */
    TO_PUBLISH,
    NEVER
  }

  static Field always(String name, FieldType type, String description, Object... examples) {
    return new Field(name, type, Need.ALWAYS, description, List.of(examples));
  }

  static Field required(String name, FieldType type, String description, Object... examples) {
    return new Field(name, type, Need.TO_PUBLISH, description, List.of(examples));
  }

  static Field optional(String name, FieldType type, String description, Object... examples) {
    return new Field(name, type, Need.NEVER, description, List.of(examples));
  }

  /** Whether a published file must have it. */
  public boolean required() {
    return need != Need.NEVER;
  }

  /** The field with its first example as one writes it in YAML, or its name alone. */
  public String sample() {
    return examples.isEmpty() ? name + ":" : name + ": " + yaml(examples.getFirst());
  }

  /** A value as one writes it in one line of YAML. */
  public static String yaml(Object value) {
    return switch (value) {
      case List<?> items ->
          items.stream().map(Field::yaml).collect(Collectors.joining(", ", "[", "]"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(e -> e.getKey() + ": " + yaml(e.getValue()))
              .collect(Collectors.joining(", ", "{ ", " }"));
      default -> text(value.toString());
    };
  }

  private static String text(String text) {
    boolean plain = !text.isEmpty() && (text.charAt(0) == '/' || isWord(text.charAt(0)));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inside = c == ' ' && i + 1 < text.length() || c == ':' && text.startsWith("://", i);
      plain &= inside || isWord(c) || "._/-".indexOf(c) >= 0;
    }
    return plain ? text : quoted(text);
  }

  /** A text in YAML's double quotes. */
  public static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
