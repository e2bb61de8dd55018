package dev.errata.feed;

import dev.errata.catalog.Catalog;
import dev.errata.catalog.relation.Related;
import dev.errata.diagnostic.Spanned;
import dev.errata.feed.format.Line;
import dev.errata.model.Body;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.Evidence;
import dev.errata.model.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An entry as plain Markdown beside its page, complete enough to answer from. */
final class Twin {
  /** From an entry's page to the root. */
  private static final String ROOT = "../../";

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
    paragraph("# " + Line.markdown(entry.title().value()));
    paragraph(Line.markdown(entry.summary().marked()));
    facts();
    paragraph("## Error signature");
    entry.signatures().forEach(this::signature);
    paragraph("## Quick fix");
    paragraph(Line.markdown(entry.quickFix().marked()));
    body();
    sources();
    questions();
    relations();
    return out.toString().stripTrailing() + "\n";
  }

  private void facts() {
    String slug = entry.id().category();
    fact("Category", catalog.category(slug).map(Category::title).orElse(slug));
    fact("Codes", joined(entry.codes()));
    fact("Applies to", tools(entry.appliesTo()));
    fact("Tags", joined(entry.tags()));
    fact("Updated", entry.updated().toString());
    catalog
        .settings()
        .baseUrl()
        .ifPresent(base -> out.append("- Page: <" + base + entry.id().address() + ">\n"));
    out.append('\n');
  }

  private void fact(String name, String value) {
    if (!value.isEmpty()) {
      out.append("- ").append(name).append(": ").append(Line.markdown(value)).append('\n');
    }
  }

  private static String tools(List<Entry.AppliesTo> tools) {
    return tools.stream()
        .map(a -> a.tool() + a.versions().map(v -> " " + v).orElse(""))
        .collect(Collectors.joining(", "));
  }

  private static String joined(List<Spanned<String>> texts) {
    return texts.stream().map(Spanned::value).collect(Collectors.joining(", "));
  }

  private void signature(Entry.EntrySignature signature) {
    if (!signature.appliesTo().isEmpty()) {
      paragraph(Line.markdown(tools(signature.appliesTo())) + ":");
    }
    String text = signature.text().value();
    String fence = Line.fence(text);
    paragraph(fence + "text\n" + Line.block(text) + fence);
  }

  /** The text as its author wrote it; links to files lead to the other twins. */
  private void body() {
    List<Body.Section> sections = entry.body().sections();
    if (sections.isEmpty()) {
      return;
    }
    String source = entry.source().text();
    StringBuilder text = new StringBuilder();
    int at = sections.getFirst().span().start();
    for (Body.Link link : inOrder(entry.body().links())) {
      if (link.span().start() >= at && isFile(link.span().text())) {
        text.append(source, at, link.span().start()).append(target(link));
        at = link.span().end();
      }
    }
    paragraph(Line.block(text.append(source, at, source.length()).toString()).strip());
  }

  private static List<Body.Link> inOrder(List<Body.Link> links) {
    return links.stream().sorted(Comparator.comparingInt(link -> link.span().start())).toList();
  }

  private static boolean isFile(String written) {
    int hash = written.indexOf('#');
    String path = hash < 0 ? written : written.substring(0, hash);
    return path.endsWith(".md")
        && path.chars().noneMatch(c -> c <= ' ' || "()<>[]".indexOf(c) >= 0);
  }

  private String target(Body.Link link) {
    String address = link.address().orElse(entry.id().address());
    String[] parts = address.split("/");
    boolean twin = parts.length == 2 && catalog.entry(new EntryId(parts[0], parts[1])).isPresent();
    String fragment = link.fragment().map(f -> "#" + f).orElse("");
    return ROOT + address + (twin ? "index.md" : "") + fragment;
  }

  private void sources() {
    paragraph("## Sources checked");
    paragraph(Line.markdown(entry.evidence().note().marked()));
    for (Evidence.Source source : entry.evidence().sources()) {
      out.append("- ").append(Line.markdown(source.title())).append(dates(source));
      out.append(": <").append(source.url()).append('>');
      source.archived().ifPresent(copy -> out.append(", copy <").append(copy).append('>'));
      source.observed().ifPresent(o -> out.append(". ").append(Line.markdown(o.marked())));
      out.append('\n');
    }
    out.append(entry.evidence().sources().isEmpty() ? "" : "\n");
  }

  private static String dates(Evidence.Source source) {
    List<String> parts = new ArrayList<>();
    source.kind().ifPresent(kind -> parts.add(kind.word()));
    source.date().ifPresent(day -> parts.add("observed " + day));
    source.checked().ifPresent(day -> parts.add("checked " + day));
    source.gone().ifPresent(day -> parts.add("gone since " + day));
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  private void questions() {
    if (!entry.faq().isEmpty()) {
      paragraph("## FAQ");
    }
    for (Entry.Question question : entry.faq()) {
      paragraph("### " + Line.markdown(question.question()));
      paragraph(Line.markdown(question.answer().marked()));
    }
  }

  private void relations() {
    if (!related.isEmpty()) {
      paragraph("## Related errors");
    }
    for (Related one : related) {
      out.append("- ").append(how(one)).append(": [");
      out.append(Line.markdown(one.entry().title().value()));
      out.append("](").append(ROOT).append(one.entry().id().address()).append("index.md)");
      Optional<Body.Inline> differs = one.differs();
      differs.ifPresent(d -> out.append(one.inverse() ? ", which says: " : ". "));
      differs.ifPresent(d -> out.append(Line.markdown(d.marked())));
      out.append('\n');
    }
  }

  private static String how(Related related) {
    return related.kind().map(Relation.Kind::word).orElse("similar");
  }

  private void paragraph(String text) {
    out.append(text).append("\n\n");
  }
}
