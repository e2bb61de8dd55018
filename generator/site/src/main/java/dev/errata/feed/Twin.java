package dev.errata.feed;

import dev.errata.catalog.Catalog;
import dev.errata.catalog.relation.Related;
import dev.errata.model.Entry;
import dev.errata.model.Evidence;
import dev.errata.model.Relation;
import java.util.List;

/** An entry as plain Markdown beside its page, complete enough to answer from. */
final class Twin {
  private final Catalog catalog;
  private final Entry entry;
  private final List<Related> related;
  private final StringBuilder out = new StringBuilder();

  Twin(Catalog catalog, Entry entry, List<Related> related) {
    this.catalog = catalog;
    this.entry = entry;
    this.related = related;
  }

  String text() {
    head();
    body();
    evidence();
    entry.faq().forEach(q -> paragraph("### " + line(q.question()), line(q.answer().text())));
    relations();
    return out.toString();
  }

  private void head() {
    paragraph("# " + line(entry.title().value()), line(entry.summary().text()));
    out.append("Error signature:\n\n```text\n");
    entry.signatures().forEach(s -> out.append(s.text().value()).append('\n'));
    out.append("```\n\n");
    paragraph("**Quick fix:** " + line(entry.quickFix().marked()));
    String base = catalog.settings().baseUrl().map(Object::toString).orElse("");
    if (!base.isEmpty()) {
      paragraph("Page: " + base + entry.id().address());
    }
    paragraph("Updated: " + entry.updated());
  }

  /** The text as its author wrote it, below the front matter. */
  private void body() {
    String source = entry.source().text();
    int close = source.indexOf("\n---", 3);
    int start = close < 0 ? -1 : source.indexOf('\n', close + 1);
    if (start >= 0) {
      paragraph(source.substring(start + 1).strip());
    }
  }

  private void evidence() {
    paragraph("## Sources checked", line(entry.evidence().note().text()));
    for (Evidence.Source source : entry.evidence().sources()) {
      out.append("- ").append(line(source.title())).append(" <").append(source.url()).append('>');
      source.observed().ifPresent(o -> out.append(": ").append(line(o.text())));
      source.checked().ifPresent(day -> out.append(" (checked ").append(day).append(')'));
      out.append('\n');
    }
    out.append('\n');
  }

  private void relations() {
    if (related.isEmpty()) {
      return;
    }
    out.append("## Related errors\n\n");
    for (Related one : related) {
      String how = one.kind().map(Relation.Kind::word).orElse("similar");
      out.append("- ").append(how).append(": [").append(line(one.entry().title().value()));
      out.append("](../../").append(one.entry().id().address()).append("index.md)");
      one.differs().ifPresent(d -> out.append(". ").append(line(d.text())));
      out.append('\n');
    }
  }

  private void paragraph(String... lines) {
    out.append(String.join("\n\n", lines)).append("\n\n");
  }

  /** Text for one line of a line format: no line breaks, no controls. */
  static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < 0x20 || c >= 0x7f && c <= 0x9f || c == 0x2028 || c == 0x2029;
      out.append(control ? ' ' : c);
    }
    return out.toString();
  }
}
