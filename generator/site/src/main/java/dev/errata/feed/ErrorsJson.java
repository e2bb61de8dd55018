package dev.errata.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.catalog.Catalog;
import dev.errata.catalog.relation.Related;
import dev.errata.diagnostic.Spanned;
import dev.errata.json.Json;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.Evidence;
import dev.errata.model.Relation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code errors.json}: one record an entry, for tools; and its JSON Schema. */
final class ErrorsJson {
  private static final int VERSION = 1;

  private final Catalog catalog;
  private final String base;

  ErrorsJson(Catalog catalog) {
    this.catalog = catalog;
    this.base = catalog.settings().baseUrl().map(Object::toString).orElse("");
  }

  /** One line an entry, so that large files can be read and compared line by line. */
  byte[] bytes() {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("version", VERSION);
    head.put("generator", "Errata");
    head.put("title", catalog.settings().title());
    head.put("language", catalog.settings().language());
    String opening = Json.line(head);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(opening.substring(0, opening.length() - 1).getBytes(UTF_8));
    String before = ",\"entries\":[\n";
    for (Entry entry : catalog.entries()) {
      out.writeBytes((before + Json.line(entry(entry))).getBytes(UTF_8));
      before = ",\n";
    }
    out.writeBytes((catalog.entries().isEmpty() ? before + "]}\n" : "\n]}\n").getBytes(UTF_8));
    return out.toByteArray();
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
    record.put("quick_fix", entry.quickFix().marked());
    record.put("updated", entry.updated().toString());
    record.put("tags", values(entry.tags()));
    record.put("applies_to", entry.appliesTo().stream().map(ErrorsJson::appliesTo).toList());
    record.put("sources", entry.evidence().sources().stream().map(ErrorsJson::source).toList());
    record.put("related", catalog.typed(entry.id()).stream().map(ErrorsJson::relation).toList());
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
    source.archived().ifPresent(copy -> record.put("archived", copy.toString()));
    source.gone().ifPresent(d -> record.put("gone", d.toString()));
    return record;
  }

  private static Map<String, Object> relation(Related related) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("entry", related.entry().id().toString());
    record.put("as", related.kind().map(Relation.Kind::word).orElseThrow());
    return record;
  }

  /** What a reader of {@code errors.json} may rely on. */
  static byte[] schema() {
    try (InputStream in = ErrorsJson.class.getResourceAsStream("errors.schema.json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
