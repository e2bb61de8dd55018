package dev.errata.feed;

import dev.errata.catalog.Catalog;
import dev.errata.diagnostic.Spanned;
import dev.errata.json.Json;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code errors.json}: one record an entry, for tools; and its JSON Schema. */
final class ErrorsJson {
  static final String VERSION = "1";

  private final Catalog catalog;
  private final String base;

  ErrorsJson(Catalog catalog) {
    this.catalog = catalog;
    this.base = catalog.settings().baseUrl().map(Object::toString).orElse("");
  }

  String text() {
    StringBuilder out = new StringBuilder("{\"version\":" + VERSION + ",\"generator\":\"Errata\"");
    out.append(",\"title\":").append(Json.line(catalog.settings().title()));
    out.append(",\"entries\":[");
    String comma = "\n";
    for (Entry entry : catalog.entries()) {
      out.append(comma).append(Json.line(entry(entry)));
      comma = ",\n";
    }
    return out.append("\n]}\n").toString();
  }

  private Map<String, Object> entry(Entry entry) {
    String category = entry.id().category();
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("entry", entry.id().toString());
    record.put("url", base + entry.id().address());
    record.put("title", entry.title().value());
    record.put("category", catalog.category(category).map(Category::title).orElse(category));
    record.put("summary", entry.summary().text());
    record.put("signatures", entry.signatures().stream().map(s -> s.text().value()).toList());
    record.put("codes", values(entry.codes()));
    record.put("quick_fix", entry.quickFix().text());
    record.put("updated", entry.updated().toString());
    record.put("tags", values(entry.tags()));
    record.put("applies_to", entry.appliesTo().stream().map(ErrorsJson::appliesTo).toList());
    record.put("sources", entry.evidence().sources().stream().map(ErrorsJson::source).toList());
    record.put(
        "related",
        catalog.related(entry.id()).stream()
            .filter(r -> r.kind().isPresent())
            .map(r -> Map.of("entry", r.entry().id().toString(), "as", r.kind().get().word()))
            .map(java.util.TreeMap::new)
            .toList());
    return record;
  }

  private static List<String> values(List<Spanned<String>> texts) {
    return texts.stream().map(Spanned::value).toList();
  }

  private static Map<String, Object> appliesTo(Entry.AppliesTo applies) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("tool", applies.tool());
    applies.versions().ifPresent(v -> record.put("versions", v));
    return record;
  }

  private static Map<String, Object> source(Evidence.Source source) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("url", source.url().toString());
    record.put("title", source.title());
    source.kind().ifPresent(k -> record.put("kind", k.word()));
    source.date().ifPresent(d -> record.put("date", d.toString()));
    source.checked().ifPresent(d -> record.put("checked", d.toString()));
    return record;
  }

  /** What a reader of {@code errors.json} may rely on. */
  static String schema() {
    Map<String, Object> text = Map.of("type", "string");
    Map<String, Object> texts = new LinkedHashMap<>();
    texts.put("type", "array");
    texts.put("items", text);
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String name :
        List.of("entry", "url", "title", "category", "summary", "quick_fix", "updated")) {
      properties.put(name, text);
    }
    for (String name : List.of("signatures", "codes", "tags")) {
      properties.put(name, texts);
    }
    for (String name : List.of("applies_to", "sources", "related")) {
      Map<String, Object> objects = new LinkedHashMap<>();
      objects.put("type", "array");
      objects.put("items", Map.of("type", "object"));
      properties.put(name, objects);
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("type", "object");
    entry.put("required", List.copyOf(properties.keySet()));
    entry.put("properties", properties);
    Map<String, Object> entries = new LinkedHashMap<>();
    entries.put("type", "array");
    entries.put("items", entry);
    Map<String, Object> top = new LinkedHashMap<>();
    top.put("version", Map.of("const", 1));
    top.put("generator", text);
    top.put("title", text);
    top.put("entries", entries);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "The errors of a site made with Errata");
    schema.put("type", "object");
    schema.put("required", List.of("version", "entries"));
    schema.put("properties", top);
    return Json.pretty(schema);
  }
}
