package dev.errata.feed;

import dev.errata.catalog.Catalog;
import dev.errata.model.Category;
import dev.errata.model.Entry;

/** {@code llms.txt}: an index of the Markdown twins, as https://llmstxt.org describes it. */
final class Llms {
  private final Catalog catalog;

  Llms(Catalog catalog) {
    this.catalog = catalog;
  }

  String text() {
    String base = catalog.settings().baseUrl().map(Object::toString).orElse("");
    StringBuilder out = new StringBuilder("# " + Twin.line(catalog.settings().title()) + "\n\n");
    if (!catalog.settings().description().isEmpty()) {
      out.append("> ").append(Twin.line(catalog.settings().description())).append("\n\n");
    }
    out.append("Each entry names an error by its exact message and says how to mend it. ");
    out.append("All of them as JSON: ").append(base).append("errors.json\n");
    for (Category category : catalog.categories()) {
      out.append("\n## ").append(Twin.line(category.title())).append("\n\n");
      for (Entry entry : catalog.inCategory(category.slug())) {
        out.append("- [").append(Twin.line(entry.title().value()).replace("]", "\\]"));
        out.append("](").append(base).append(entry.id().address()).append("index.md): ");
        out.append(Twin.line(entry.summary().text())).append('\n');
      }
    }
    return out.toString();
  }
}
