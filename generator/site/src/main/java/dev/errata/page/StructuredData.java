package dev.errata.page;

import dev.errata.json.Json;
import dev.errata.model.Entry;
import dev.errata.model.Settings;
import dev.errata.page.view.ScriptData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says to search engines what an entry's page is, in the words of schema.org. */
final class StructuredData {
  private final Settings settings;

  StructuredData(Settings settings) {
    this.settings = settings;
  }

  /** The documents of an entry's page. */
  List<ScriptData> of(Entry entry, String category) {
    List<ScriptData> documents = new ArrayList<>();
    documents.add(data(article(entry)));
    documents.add(data(breadcrumb(entry, category)));
    if (!entry.faq().isEmpty()) {
      documents.add(data(questions(entry)));
    }
    return documents;
  }

  private Map<String, Object> article(Entry entry) {
    Map<String, Object> article = typed("TechArticle");
    article.put("headline", entry.title().value());
    article.put("description", entry.summary().text());
    article.put("dateModified", entry.updated().toString());
    article.put("inLanguage", settings.language());
    List<String> keywords =
        Stream.concat(entry.codes().stream(), entry.tags().stream()).map(s -> s.value()).toList();
    if (!keywords.isEmpty()) {
      article.put("keywords", keywords);
    }
    address(entry.id().address()).ifPresent(url -> article.put("url", url));
    return article;
  }

  private Map<String, Object> breadcrumb(Entry entry, String category) {
    Map<String, Object> trail = typed("BreadcrumbList");
    trail.put(
        "itemListElement",
        List.of(
            item(1, settings.title(), ""),
            item(2, category, entry.id().category() + "/"),
            item(3, entry.title().value(), entry.id().address())));
    return trail;
  }

  private Map<String, Object> item(int position, String name, String address) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("@type", "ListItem");
    item.put("position", position);
    item.put("name", name);
    address(address).ifPresent(url -> item.put("item", url));
    return item;
  }

  private Map<String, Object> questions(Entry entry) {
    Map<String, Object> page = typed("FAQPage");
    page.put("mainEntity", entry.faq().stream().map(StructuredData::question).toList());
    return page;
  }

  private static Map<String, Object> question(Entry.Question question) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("@type", "Answer");
    answer.put("text", question.answer().text());
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("@type", "Question");
    asked.put("name", question.question().replace("`", ""));
    asked.put("acceptedAnswer", answer);
    return asked;
  }

  private Optional<String> address(String address) {
    return settings.baseUrl().map(base -> base.resolve(address).toString());
  }

  private static Map<String, Object> typed(String type) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", "https://schema.org");
    document.put("@type", type);
    return document;
  }

  private static ScriptData data(Object document) {
    return new ScriptData(Json.forHtml(document));
  }
}
