package dev.errata.model.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The declaration as JSON Schema 2020-12, in plain Java values.
 *
 * @param categories the site's own category titles, for completion; empty for none
 * @param entries the site's own entries, likewise
 */
public record JsonSchema(List<String> categories, List<String> entries) {
  private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

  public JsonSchema {
    categories = List.copyOf(categories);
    entries = List.copyOf(entries);
  }

  /** The schema of a file with these fields. */
  public Map<String, Object> of(String title, List<Field> fields) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", title);
    schema.putAll(group(fields));
    return schema;
  }

  private Map<String, Object> group(List<Field> fields) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Field field : fields) {
      Map<String, Object> property = new LinkedHashMap<>(type(field));
      property.put("description", field.description());
      if (!field.examples().isEmpty()) {
        property.put("examples", field.examples());
      }
      properties.put(field.name(), property);
    }
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("type", "object");
    group.put("properties", properties);
    group.put("required", fields.stream().filter(Field::required).map(Field::name).toList());
    group.put("additionalProperties", false);
    return group;
  }

  private Map<String, Object> type(Field field) {
    if (field.name().equals("category") && !categories.isEmpty()) {
      return Map.of("enum", categories);
    }
    Map<String, Object> type = new LinkedHashMap<>(type(field.type()));
    if (field.required() && field.type() instanceof FieldType.Many) {
      type.put("minItems", 1);
    }
    return type;
  }

  private Map<String, Object> type(FieldType type) {
    return switch (type) {
      case FieldType.Text(int longest, var _) -> text(longest);
      case FieldType.Choice(var values) -> Map.of("enum", values);
      case FieldType.Day _ -> pattern("^\\d{4}-\\d{2}-\\d{2}$");
      case FieldType.Url _ -> pattern("^[Hh][Tt][Tt][Pp][Ss]?://\\S+$");
      case FieldType.Name _ -> pattern("^" + SLUG + "$");
      case FieldType.Reference _ -> reference();
      case FieldType.Address _ -> pattern("^/([A-Za-z0-9._-]+/)+$");
      case FieldType.Whole _ -> Map.of("type", "integer");
      case FieldType.Flag _ -> Map.of("type", "boolean");
      case FieldType.Duration _ -> pattern("^[1-9]\\d{0,3} +(day|week|month|year)s?$");
      case FieldType.Language _ -> pattern("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$");
      case FieldType.Many(var item, int most) -> many(item, most);
      case FieldType.Group group ->
          group
              .shortField()
              .<Map<String, Object>>map(
                  f -> Map.of("anyOf", List.of(type(f), group(group.fields()))))
              .orElseGet(() -> group(group.fields()));
    };
  }

  /** An entry by its whole name, which editors offer, or by a slug of the same category. */
  private Map<String, Object> reference() {
    return entries.isEmpty()
        ? pattern("^" + SLUG + "(/" + SLUG + ")?$")
        : Map.of("anyOf", List.of(Map.of("enum", entries), pattern("^" + SLUG + "$")));
  }

  private Map<String, Object> many(FieldType item, int most) {
    Map<String, Object> many = new LinkedHashMap<>();
    many.put("type", "array");
    many.put("items", type(item));
    many.put("maxItems", most);
    return many;
  }

  /** YAML's readers make numbers and booleans of unquoted words; as text they are fine. */
  private static Map<String, Object> text(int longest) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("type", List.of("string", "number", "boolean"));
    text.put("minLength", 1);
    text.put("maxLength", longest);
    return text;
  }

  private static Map<String, Object> pattern(String pattern) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("type", "string");
    text.put("pattern", pattern);
    return text;
  }
}
