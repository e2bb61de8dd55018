package dev.errata.catalog;

import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Spanned;
import dev.errata.match.Signature;
import dev.errata.model.Body;
import dev.errata.model.Body.Inline;
import dev.errata.model.Body.SafeHtml;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.Evidence;
import dev.errata.model.Page;
import dev.errata.model.Relation;
import dev.errata.model.Settings;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts an entry together without files; every value has a span in the entry's own source. */
public final class EntryBuilder {
  private final EntryId id;
  private final StringBuilder source = new StringBuilder("---\n");
  private final List<Written> written = new ArrayList<>();
  private String title;
  private String summary = "";
  private String quickFix = "Do it.";
  private LocalDate updated = LocalDate.of(2026, 11, 20);
  private final List<Evidence.Source> sources = new ArrayList<>();
  private final List<Entry.Question> faq = new ArrayList<>();
  private List<Entry.AppliesTo> printedBy = List.of();
  private String markdown = "## What this error means\n\nText.\n";

  private record Written(
      String kind, String value, int at, Optional<Relation.Kind> as, String more) {}

  private EntryBuilder(String id) {
    String[] parts = id.split("/");
    this.id = new EntryId(parts[0], parts[1]);
    this.title = "Title of " + id;
  }

  public static EntryBuilder entry(String id) {
    return new EntryBuilder(id);
  }

  public EntryBuilder title(String text) {
    title = text;
    return this;
  }

  public EntryBuilder summary(String text) {
    summary = text;
    return this;
  }

  public EntryBuilder quickFix(String text) {
    quickFix = text;
    return this;
  }

  public EntryBuilder updated(String day) {
    updated = LocalDate.parse(day);
    return this;
  }

  /** The tool and its versions that print all signatures so. */
  public EntryBuilder printedBy(String tool, String versions) {
    printedBy = List.of(new Entry.AppliesTo(tool, Optional.of(versions)));
    return this;
  }

  public EntryBuilder signature(String text) {
    return write("signature", text, Optional.empty(), "");
  }

  public EntryBuilder code(String text) {
    return write("code", text, Optional.empty(), "");
  }

  public EntryBuilder tag(String text) {
    return write("tag", text, Optional.empty(), "");
  }

  public EntryBuilder alias(String text) {
    return write("alias", text, Optional.empty(), "");
  }

  public EntryBuilder related(String other) {
    return write("related", other, Optional.of(Relation.Kind.SEE_ALSO), "");
  }

  public EntryBuilder related(String other, Relation.Kind as, String differs) {
    return write("related", other, Optional.of(as), differs);
  }

  /** A link in the text, as {@code /address/#fragment}. */
  public EntryBuilder link(String target) {
    return write("link", target, Optional.empty(), "");
  }

  public EntryBuilder faq(String question, String answer) {
    faq.add(new Entry.Question(question, inline(answer)));
    return this;
  }

  public EntryBuilder source(String url, String sourceTitle) {
    sources.add(
        new Evidence.Source(
            URI.create(url),
            sourceTitle,
            Optional.of(Evidence.Kind.ISSUE),
            Optional.of(inline("It shows.")),
            Optional.of(LocalDate.of(2026, 2, 3)),
            Optional.of(LocalDate.of(2026, 11, 19)),
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  public EntryBuilder markdown(String text) {
    markdown = text;
    return this;
  }

  private EntryBuilder write(String kind, String value, Optional<Relation.Kind> as, String more) {
    source.append(kind).append(": ");
    written.add(new Written(kind, value, source.length(), as, more));
    source.append(value).append('\n');
    return this;
  }

  public Entry build() {
    String matter = source + said() + "---\n";
    int body = matter.length();
    SourceText text = new SourceText("pages/" + id + ".md", matter + markdown);
    List<Spanned<String>> signatures = spanned(text, "signature");
    Spanned<String> name = new Spanned<>(title, text.span(0, 3));
    return new Entry(
        id,
        text,
        name,
        inline(summary),
        new Spanned<>("Category " + id.category(), text.span(0, 3)),
        (signatures.isEmpty() ? List.of(new Spanned<>("error of " + id, text.start())) : signatures)
            .stream()
                .map(s -> new Entry.EntrySignature(s, Signature.parse(s.value()), printedBy))
                .toList(),
        spanned(text, "code"),
        inline(quickFix),
        updated,
        List.of(new Entry.AppliesTo("Tool", Optional.of("<2"))),
        new Evidence(inline("It was seen."), sources),
        faq,
        relations(text),
        new Entry.Samples(List.of(), List.of()),
        spanned(text, "alias"),
        spanned(text, "tag"),
        Optional.empty(),
        false,
        body(text, body));
  }

  /** An entry is made from its source alone, so all that it says stands there. */
  private String said() {
    StringBuilder all = new StringBuilder(title + summary + quickFix + updated + sources + faq);
    written.forEach(w -> all.append(w.as()).append(w.more()));
    return all + "\n";
  }

  private List<Spanned<String>> spanned(SourceText text, String kind) {
    return written.stream()
        .filter(w -> w.kind.equals(kind))
        .map(w -> new Spanned<>(w.value, span(text, w)))
        .toList();
  }

  private List<Relation> relations(SourceText text) {
    return written.stream()
        .filter(w -> w.kind.equals("related"))
        .map(
            w ->
                new Relation(
                    new Spanned<>(w.value, span(text, w)),
                    w.as.orElseThrow(),
                    w.more.isEmpty() ? Optional.empty() : Optional.of(inline(w.more))))
        .toList();
  }

  private static SourceSpan span(SourceText text, Written one) {
    return text.span(one.at, one.at + one.value.length());
  }

  private Body body(SourceText text, int from) {
    List<Body.Link> links =
        written.stream()
            .filter(w -> w.kind.equals("link"))
            .map(w -> link(w.value, span(text, w)))
            .toList();
    Body.Section section =
        new Body.Section(
            "What this error means",
            "what-this-error-means",
            new SafeHtml("<h4 id=\"deep-inside\">Deep</h4><p>Text &quot; id=&quot;no&quot;</p>"),
            List.of(),
            text.span(from, from + 5));
    return new Body(SafeHtml.EMPTY, List.of(section), links, markdown);
  }

  private static Body.Link link(String target, SourceSpan span) {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    Optional<String> fragment =
        hash < 0 ? Optional.empty() : Optional.of(target.substring(hash + 1));
    Optional<String> address = path.isEmpty() ? Optional.empty() : Optional.of(path.substring(1));
    return new Body.Link(address, fragment, span);
  }

  public static Inline inline(String text) {
    return new Inline(new SafeHtml(text), text, text);
  }

  public static Page page(String slug) {
    SourceText text = new SourceText("pages/" + slug + ".md", "text");
    Body body = new Body(new SafeHtml("<h3 id=\"early\">Early</h3>"), List.of(), List.of(), "");
    return new Page(slug, text, "Page " + slug, Inline.EMPTY, body);
  }

  public static Category category(String slug) {
    return new Category(
        slug, "Category " + slug, inline("Its errors."), Optional.empty(), Optional.empty());
  }

  public static Settings settings(String baseUrl) {
    return new Settings(
        "Errors & fixes",
        "All of <them>",
        Optional.ofNullable(baseUrl).map(URI::create),
        "en",
        Optional.empty(),
        Optional.empty(),
        Settings.Choices.NONE);
  }
}
