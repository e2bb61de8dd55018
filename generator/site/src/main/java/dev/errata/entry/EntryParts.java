package dev.errata.entry;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.Fix;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Spanned;
import dev.errata.entry.EntryReader.Partial;
import dev.errata.frontmatter.Fields;
import dev.errata.frontmatter.FrontMatter;
import dev.errata.markdown.Context;
import dev.errata.markdown.Markdown;
import dev.errata.match.Signature;
import dev.errata.model.Body;
import dev.errata.model.Body.Inline;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.Entry.AppliesTo;
import dev.errata.model.Entry.EntrySignature;
import dev.errata.model.EntryId;
import dev.errata.model.Evidence;
import dev.errata.model.Relation;
import dev.errata.model.Slug;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The parts of one entry while it is put together. */
final class EntryParts {
  private static final int LONGEST_TITLE = 70;

  private final EntryId id;
  private final SourceText source;
  private final FrontMatter matter;
  private final Fields fields;
  private final Findings findings;
  private final List<EntrySignature> signatures;
  private final Context context;

  EntryParts(EntryId id, SourceText source, FrontMatter matter, Findings findings) {
    this.id = id;
    this.source = source;
    this.matter = matter;
    this.fields = matter.fields();
    this.findings = findings;
    this.signatures =
        fields.groups("signatures").stream().flatMap(s -> signature(s).stream()).toList();
    Set<String> names = new LinkedHashSet<>();
    signatures.forEach(s -> names.addAll(s.signature().placeholders()));
    this.context = new Context(id.address(), names);
  }

  /** The entry, complete when its required parts are there or it is a draft. */
  Partial entry(Optional<Category> declared) {
    boolean draft = fields.isTrue("draft") || !matter.readable() && saysDraft();
    Spanned<String> nothing = new Spanned<>("", source.start());
    Findings ofBody = new Findings();
    Body body = Markdown.body(source, matter.body(), context, ofBody);
    findings.addAll(ofBody.sorted());
    boolean refused = ofBody.sorted().stream().anyMatch(d -> d.code() == Code.NESTING_TOO_DEEP);
    checkTitle();
    checkSlug();
    fields.text("category").ifPresent(c -> checkCategory(c, declared));
    if (!refused) {
      new Sections(source, matter.body(), draft, findings).check(body);
    }
    new Unwritten(draft, findings).check(fields, body);
    Claims claims = new Claims(signatures, findings);
    claims.checkSignatures();
    if (!signatures.isEmpty() && signatures.size() == fields.groups("signatures").size()) {
      claims.checkSamples(samples());
      fields.text("quick_fix").ifPresent(claims::checkVariables);
    }
    boolean complete =
        fields.text("summary").isPresent()
            && fields.text("category").isPresent()
            && !signatures.isEmpty()
            && fields.text("quick_fix").isPresent()
            && fields.day("updated").isPresent()
            && fields.group("evidence").flatMap(e -> e.text("note")).isPresent();
    Optional<Spanned<String>> title = fields.text("title");
    return new Partial(
        entry(title.orElse(nothing), fields.text("category").orElse(nothing), body),
        title.isPresent() && (complete || draft));
  }

  /** Whether the fields look like those of a draft, where they can't be read. */
  private boolean saysDraft() {
    return source.text().substring(0, matter.body()).contains("\ndraft: true");
  }

  private Entry entry(Spanned<String> title, Spanned<String> category, Body body) {
    return new Entry(
        id,
        source,
        title,
        inline(fields, "summary").orElse(Inline.EMPTY),
        category,
        signatures,
        fields.texts("codes"),
        inline(fields, "quick_fix").orElse(Inline.EMPTY),
        fields.day("updated").map(Spanned::value).orElse(LocalDate.EPOCH),
        appliesTo(fields),
        evidence(),
        fields.groups("faq").stream().flatMap(q -> question(q).stream()).toList(),
        fields.groups("related").stream().flatMap(r -> relation(r).stream()).toList(),
        samples(),
        fields.texts("aliases"),
        fields.texts("tags"),
        fields.period("review_in").map(Spanned::value),
        fields.isTrue("draft"),
        body);
  }

  private static Optional<EntrySignature> signature(Fields fields) {
    return fields
        .text("text")
        .map(text -> new EntrySignature(text, Signature.parse(text.value()), appliesTo(fields)));
  }

  private static List<AppliesTo> appliesTo(Fields fields) {
    return fields.groups("applies_to").stream()
        .flatMap(
            a ->
                a
                    .text("tool")
                    .map(t -> new AppliesTo(t.value(), a.text("versions").map(Spanned::value)))
                    .stream())
        .toList();
  }

  private Entry.Samples samples() {
    return new Entry.Samples(fields.texts("samples"), fields.texts("not_samples"));
  }

  private Optional<Inline> inline(Fields from, String name) {
    return from.text(name)
        .map(
            text -> {
              Inline inline = Markdown.inline(text, context, findings);
              boolean seen = !inline.text().isBlank() || inline.html().value().contains("<img");
              if (!seen) {
                findings.add(
                    Diagnostic.of(
                            Code.EMPTY_VALUE,
                            text.span(),
                            "\"" + name + "\" shows nothing to a reader")
                        .withHelp("write words, or a name between the marks"));
              }
              return inline;
            });
  }

  private Evidence evidence() {
    Optional<Fields> evidence = fields.group("evidence");
    List<Evidence.Source> sources =
        evidence.map(e -> e.groups("sources")).orElse(List.of()).stream()
            .flatMap(s -> source(s).stream())
            .toList();
    if (sources.isEmpty() && evidence.isPresent() && evidence.get().groups("sources").isEmpty()) {
      findings.add(
          Diagnostic.of(
                  Code.NO_SOURCES, key("evidence", evidence.get()), "the entry names no source")
              .withHelp(
                  "add sources: below the note, and to each url, title, kind, observed and checked"));
    }
    return new Evidence(evidence.flatMap(e -> inline(e, "note")).orElse(Inline.EMPTY), sources);
  }

  /** The name of a group above its fields. */
  private SourceSpan key(String name, Fields group) {
    int at = source.text().lastIndexOf(name, group.span().start());
    return at < 0 ? group.span().slice(0, 1) : source.span(at, at + name.length());
  }

  private Optional<Evidence.Source> source(Fields source) {
    Optional<Inline> observed = inline(source, "observed");
    return source
        .url("url")
        .flatMap(
            url ->
                source
                    .text("title")
                    .map(
                        title ->
                            new Evidence.Source(
                                url.value(),
                                title.value(),
                                source.text("kind").map(k -> kind(k.value())),
                                observed,
                                source.day("date").map(Spanned::value),
                                source.day("checked").map(Spanned::value),
                                source.url("archived").map(Spanned::value),
                                source.day("gone").map(Spanned::value))));
  }

  private static Evidence.Kind kind(String word) {
    return Evidence.Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private Optional<Entry.Question> question(Fields faq) {
    return faq.text("question")
        .flatMap(q -> inline(faq, "answer").map(a -> new Entry.Question(q.value(), a)));
  }

  private Optional<Relation> relation(Fields relation) {
    Relation.Kind kind =
        relation
            .text("as")
            .map(as -> Relation.Kind.valueOf(as.value().toUpperCase(Locale.ROOT).replace('-', '_')))
            .orElse(Relation.Kind.SEE_ALSO);
    return relation.text("entry").map(e -> new Relation(e, kind, inline(relation, "differs")));
  }

  private void checkTitle() {
    fields
        .text("title")
        .filter(title -> title.value().length() > LONGEST_TITLE)
        .ifPresent(
            title ->
                findings.add(
                    Diagnostic.of(
                            Code.TITLE_TOO_LONG,
                            title.span(),
                            "the title has "
                                + title.value().length()
                                + " characters; more than "
                                + LONGEST_TITLE
                                + " are cut in lists")
                        .withHelp("say what happened, and leave the rest to the summary")));
  }

  private void checkSlug() {
    fields
        .text("slug")
        .filter(slug -> !slug.value().equals(id.slug()))
        .ifPresent(
            slug ->
                findings.add(
                    Diagnostic.of(
                            Code.SLUG_DIFFERS_FROM_FILE,
                            slug.span(),
                            "the slug is \""
                                + slug.value()
                                + "\", the file is "
                                + id.slug()
                                + ".md")
                        .withHelp("remove the slug, or rename the file")
                        .withFix(Fix.replace("Write the file's name", slug.span(), id.slug()))));
  }

  private void checkCategory(Spanned<String> category, Optional<Category> declared) {
    boolean fits =
        declared
            .map(c -> c.title().isEmpty() || c.title().equals(category.value()))
            .orElse(Slug.of(category.value()).equals(id.category()));
    if (!fits) {
      String wanted = declared.map(Category::title).orElse("");
      Diagnostic found =
          Diagnostic.of(
              Code.CATEGORY_MISMATCH,
              category.span(),
              "the folder \""
                  + id.category()
                  + "\" is another category than \""
                  + category.value()
                  + "\"");
      boolean sameWord = Slug.of(wanted).equals(Slug.of(category.value()));
      Diagnostic helped = found.withHelp("write \"" + wanted + "\", or move the file");
      findings.add(
          declared.isPresent()
              ? sameWord
                  ? helped.withFix(Fix.replace("Write " + wanted, category.span(), wanted))
                  : helped
              : found.withHelp(
                  "move the file to pages/"
                      + Slug.of(category.value())
                      + "/, or correct the name"));
    }
  }
}
