package dev.errata.model.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.errata.cli.Main;
import dev.errata.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code errata schema} prints for this repository, judged by a validator of others. */
class PublishedSchemaTest {
  private static final Path SITE = Path.of("../..");
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static String printed(String kind) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out), new PrintWriter(err), "schema", kind, "--site", SITE.toString());
    assertEquals(0, code, err::toString);
    return out.toString();
  }

  private static List<String> wrong(Schema schema, Map<?, ?> value) {
    return schema.validate(Json.line(value), InputFormat.JSON).stream()
        .map(Error::toString)
        .toList();
  }

  /** The YAML between a file's fences. */
  private static Map<?, ?> frontMatter(Path file) throws IOException {
    String text = Files.readString(file);
    return JsonSchemaTest.yaml(text.substring(4, text.indexOf("\n---", 4) + 1));
  }

  private static List<Path> pages(int depth) throws IOException {
    try (Stream<Path> all = Files.walk(SITE.resolve("pages"))) {
      return all.filter(f -> f.toString().endsWith(".md"))
          .filter(f -> SITE.resolve("pages").relativize(f).getNameCount() == depth)
          .sorted()
          .toList();
    }
  }

  static List<Path> entries() throws IOException {
    return pages(2).stream().filter(f -> !f.endsWith("_category.md")).toList();
  }

  static List<Path> categories() throws IOException {
    return pages(2).stream().filter(f -> f.endsWith("_category.md")).toList();
  }

  static List<Path> plainPages() throws IOException {
    return pages(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"entry", "category", "page", "site"})
  void theSchemaFollowsTheMetaschema(String kind) {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    assertEquals(List.of(), meta.validate(printed(kind), InputFormat.JSON));
  }

  @Test
  void theMetaschemaIsNotEmpty() {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    assertFalse(meta.validate("{\"type\": \"txt\"}", InputFormat.JSON).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyEntryIsTaken(Path file) throws IOException {
    assertEquals(List.of(), wrong(REGISTRY.getSchema(printed("entry")), frontMatter(file)));
  }

  @Test
  void categoriesPagesAndSettingsAreTaken() throws IOException {
    Schema category = REGISTRY.getSchema(printed("category"));
    for (Path file : categories()) {
      assertEquals(List.of(), wrong(category, frontMatter(file)), file::toString);
    }
    Schema page = REGISTRY.getSchema(printed("page"));
    for (Path file : plainPages()) {
      assertEquals(List.of(), wrong(page, frontMatter(file)), file::toString);
    }
    Map<?, ?> settings = JsonSchemaTest.yaml(Files.readString(SITE.resolve("site.yml")));
    assertEquals(List.of(), wrong(REGISTRY.getSchema(printed("site")), settings));
  }

  @Test
  void anEntryOfAnotherSiteIsRefusedByTheLiveNames() throws IOException {
    Schema schema = REGISTRY.getSchema(printed("entry"));
    Path file = entries().getFirst();
    String text = Files.readString(file);
    String yaml = text.substring(4, text.indexOf("\n---", 4) + 1);
    for (String bad :
        List.of(
            yaml.replaceFirst("(?m)^category: .*$", "category: Nobody's"),
            yaml.replaceFirst("(?m)^title: ", "titel: "),
            yaml + "draft: maybe\n",
            yaml.replaceFirst("(?m)^updated: .*$", "updated: soon"))) {
      assertFalse(wrong(schema, JsonSchemaTest.yaml(bad)).isEmpty(), bad);
    }
    Map<?, ?> other =
        JsonSchemaTest.yaml(
            yaml.replaceAll("(?ms)^related:\\n( .*?\\n)+", "") + "related: [no/such-entry]\n");
    assertFalse(wrong(schema, other).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"entry", "category", "page", "site"})
  void everyPropertyHasADescription(String kind) {
    described(Json.parse(printed(kind)).orElseThrow(), kind);
  }

  private static void described(Object schema, String path) {
    if (schema instanceof Map<?, ?> map) {
      if (map.get("properties") instanceof Map<?, ?> properties) {
        properties.forEach(
            (name, property) ->
                assertTrue(((Map<?, ?>) property).containsKey("description"), path + "." + name));
      }
      map.forEach((key, value) -> described(value, path + "." + key));
    } else if (schema instanceof List<?> list) {
      list.forEach(value -> described(value, path + "[]"));
    }
  }
}
