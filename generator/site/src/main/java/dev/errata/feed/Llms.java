package dev.errata.feed;

import dev.errata.catalog.Catalog;
import dev.errata.feed.format.Line;
import dev.errata.model.Category;
import dev.errata.model.Entry;

/** {@code llms.txt}: an index of the Markdown twins, as https://llmstxt.org describes it. */
final class Llms {
  private final Catalog catalog;
  private final String base;

  Llms(Catalog catalog) {
    this.catalog = catalog;
    this.base = catalog.settings().baseUrl().map(Object::toString).orElse("");
  }

  String text() {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(Line.markdown(catalog.settings().title())).append("\n\n");
    if (!catalog.settings().description().isBlank()) {
      out.append("> ").append(Line.markdown(catalog.settings().description())).append("\n\n");
    }
    out.append("Each entry names an error by its exact message and says how to mend it. ");
    out.append("All of them as JSON: [errors.json](").append(base).append("errors.json)\n");
    for (Category category : catalog.categories()) {
      if (!catalog.inCategory(category.slug()).isEmpty()) {
        out.append("\n## ").append(Line.markdown(category.title())).append("\n\n");
        catalog.inCategory(category.slug()).forEach(entry -> write(entry, out));
      }
    }
    return out.toString();
  }

  private void write(Entry entry, StringBuilder out) {
    out.append("- [").append(Line.markdown(entry.title().value())).append("](");
    out.append(base).append(entry.id().address()).append("index.md): ");
    out.append(Line.markdown(entry.summary().marked())).append('\n');
  }
}
