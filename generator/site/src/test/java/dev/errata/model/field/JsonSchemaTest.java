package dev.errata.model.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.entry.Reading;
import dev.errata.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

class JsonSchemaTest {
  private static final Map<String, Object> SCHEMA =
      new JsonSchema(List.of(), List.of()).of("Entry", Declaration.ENTRY);

  /** Whether a value fits a schema, by the few keywords that ours uses. */
  private static boolean fits(Map<?, ?> schema, Object value) {
    return schema.entrySet().stream()
        .allMatch(e -> fits((String) e.getKey(), e.getValue(), schema, value));
  }

  private static boolean fits(String keyword, Object said, Map<?, ?> schema, Object value) {
    return switch (keyword) {
      case "type" ->
          said instanceof List<?> any
              ? any.stream().anyMatch(t -> isA(t, value))
              : isA(said, value);
      case "enum" -> ((List<?>) said).contains(value);
      case "pattern" ->
          !(value instanceof String s) || Pattern.compile((String) said).matcher(s).find();
      case "minLength" -> !(value instanceof String s) || s.length() >= (int) said;
      case "maxLength" -> !(value instanceof String s) || s.length() <= (int) said;
      case "minItems" -> !(value instanceof List<?> l) || l.size() >= (int) said;
      case "maxItems" -> !(value instanceof List<?> l) || l.size() <= (int) said;
      case "items" ->
          !(value instanceof List<?> l) || l.stream().allMatch(v -> fits((Map<?, ?>) said, v));
      case "anyOf" -> ((List<?>) said).stream().anyMatch(s -> fits((Map<?, ?>) s, value));
      case "required" -> !(value instanceof Map<?, ?> m) || m.keySet().containsAll((List<?>) said);
      case "properties" ->
          !(value instanceof Map<?, ?> m)
              || ((Map<?, ?>) said)
                  .entrySet().stream()
                      .allMatch(
                          p ->
                              !m.containsKey(p.getKey())
                                  || fits((Map<?, ?>) p.getValue(), m.get(p.getKey())));
      case "additionalProperties" ->
          !(value instanceof Map<?, ?> m)
              || ((Map<?, ?>) schema.get("properties")).keySet().containsAll(m.keySet());
      case "$schema", "title", "description", "examples" -> true;
      default -> throw new AssertionError("unknown keyword " + keyword);
    };
  }

  private static boolean isA(Object type, Object value) {
    return switch ((String) type) {
      case "string" -> value instanceof String;
      case "number" -> value instanceof Number;
      case "integer" -> value instanceof Integer;
      case "boolean" -> value instanceof Boolean;
      case "array" -> value instanceof List;
      case "object" -> value instanceof Map;
      default -> throw new AssertionError(type);
    };
  }

  private static Map<?, ?> loaded(String entry) {
    return yaml(entry.substring(4, entry.indexOf("---\n##")));
  }

  /** As an editor's YAML 1.2 reader loads it: dates stay text. */
  static Map<?, ?> yaml(String text) {
    Resolver resolver =
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.INT, Pattern.compile("-?[0-9]+"), "-0123456789");
          }
        };
    LoaderOptions options = new LoaderOptions();
    Yaml yaml =
        new Yaml(
            new SafeConstructor(options),
            new Representer(new org.yaml.snakeyaml.DumperOptions()),
            new org.yaml.snakeyaml.DumperOptions(),
            options,
            resolver);
    return yaml.load(text);
  }

  private static boolean schemaTakes(Reading reading) {
    return fits(SCHEMA, loaded(reading.source().text()));
  }

  @Test
  void theSchemaTakesAValidEntryAndRefusesAnUnknownKey() {
    assertTrue(schemaTakes(Reading.of(Reading.VALID)));
    assertTrue(!schemaTakes(Reading.and("author: me")));
    assertTrue(!schemaTakes(Reading.with("summary:", "#")));
    assertTrue(!schemaTakes(Reading.with("- \"demo", "  []")));
    assertTrue(!schemaTakes(Reading.with("kind:", "      kind: isue")));
  }

  /** The reader and the schema are made from one declaration and must judge alike. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "review_in: 6 months",
        "review_in: 1 year",
        "review_in: 0 days",
        "review_in: 6months",
        "review_in: 6 fortnights",
        "aliases: [/a/]",
        "aliases: [/a/b.html/]",
        "aliases: [/a]",
        "aliases: [a/]",
        "aliases: [/a b/]",
        "related: [npm/eresolve]",
        "related: [eresolve]",
        "related: [a/b/c]",
        "related: [A]",
        "related: [a--b]",
        "related: [{entry: a, as: causes}]",
        "related: [{entry: a, as: replaces}]",
        "related: [{as: causes}]",
        "related: x",
        "codes: [1, no, x]",
        "codes: {a: b}",
        "tags: [a]",
        "draft: true",
        "draft: yes",
        "slug: port-in-use",
        "slug: Port",
        "applies_to: [npm, {tool: npm, versions: 7}]",
        "applies_to: [{versions: 7}]",
        "faq: [{question: a, answer: b}]",
        "faq: [a]",
        "samples: []",
      })
  void theReaderAndTheSchemaAgree(String line) {
    Reading reading = Reading.and(line);
    assertEquals(reading.findings().isEmpty(), schemaTakes(reading), () -> reading.codes() + "");
  }

  static Stream<Field> fields() {
    return Declaration.ENTRY.stream();
  }

  @Test
  void everyExampleIsTakenByTheReaderAndTheSchema() {
    for (Field field : Declaration.ENTRY) {
      for (Object example : field.examples()) {
        String line = field.name() + ": " + Field.yaml(example);
        boolean there = Reading.VALID.contains("\n" + field.name() + ":");
        if (field.name().equals("evidence") || field.name().equals("signatures")) {
          assertTrue(loaded("---\n" + line + "\n---\n##").containsKey(field.name()), line);
          continue;
        }
        Reading reading = there ? Reading.with(field.name() + ":", line) : Reading.and(line);
        List<String> codes = List.of("category-mismatch", "draft-incomplete");
        assertTrue(codes.containsAll(reading.codes()), () -> line + " " + reading.codes());
        assertTrue(schemaTakes(reading), line);
      }
    }
  }

  @Test
  void theSitesOwnNamesBecomeEnums() {
    Map<String, Object> schema =
        new JsonSchema(List.of("Demo"), List.of("demo/a")).of("Entry", Declaration.ENTRY);
    String json = Json.line(schema);
    assertTrue(json.contains("\"category\":{\"enum\":[\"Demo\"]"), json);
    assertTrue(json.contains("{\"enum\":[\"demo/a\"]}"), json);
    assertEquals(Optional.of(true), Json.parse(json).map(v -> v instanceof Map));
  }

  @Test
  void everyFieldIsDescribedInOneSentence() {
    Stream.of(Declaration.ENTRY, Declaration.CATEGORY, Declaration.PAGE, Declaration.SITE)
        .flatMap(List::stream)
        .forEach(JsonSchemaTest::isDescribed);
  }

  private static void isDescribed(Field field) {
    assertTrue(field.description().endsWith("."), field.name());
    FieldType type = field.type() instanceof FieldType.Many(var item, int _) ? item : field.type();
    if (type instanceof FieldType.Group group) {
      group.fields().forEach(JsonSchemaTest::isDescribed);
    }
  }
}
