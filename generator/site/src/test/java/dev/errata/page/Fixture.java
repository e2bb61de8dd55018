package dev.errata.page;

import dev.errata.catalog.Catalog;
import dev.errata.catalog.CatalogBuilder;
import dev.errata.catalog.Contents;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Spanned;
import dev.errata.match.Signature;
import dev.errata.model.Body;
import dev.errata.model.Body.Inline;
import dev.errata.model.Body.SafeHtml;
import dev.errata.model.Body.Section;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.Entry.AppliesTo;
import dev.errata.model.Entry.EntrySignature;
import dev.errata.model.Entry.Question;
import dev.errata.model.Entry.Samples;
import dev.errata.model.EntryId;
import dev.errata.model.Evidence;
import dev.errata.model.Evidence.Kind;
import dev.errata.model.Evidence.Source;
import dev.errata.model.Page;
import dev.errata.model.Relation;
import dev.errata.model.Settings;
import dev.errata.model.Slug;
import dev.errata.page.offline.MatcherFiles;
import dev.errata.page.theme.Theme;
import dev.errata.page.theme.ThemeFiles;
import dev.errata.recipe.Site;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small site made in memory. */
final class Fixture {
  static final MatcherFiles MATCHER =
      new MatcherFiles(
          "match/matcher.0123.js", "match/scrubber.0123.js", "match/", "index.bin", List::of);

  private Fixture() {}

  static Site site(Settings settings, List<Entry> entries) {
    return new Site(
        Pages.recipes(catalog(settings, entries), Theme.of(ThemeFiles.standard(), "en"), MATCHER));
  }

  static Catalog catalog(Settings settings, List<Entry> entries) {
    SourceText text = new SourceText("pages/about.md", "x");
    Body body = new Body(html("<p>Lead.</p>"), List.of(), List.of(), "Lead.");
    Page about = new Page("about", text, "About", inline("What it is."), body);
    Category api =
        new Category("api", "The API", inline("Its errors."), Optional.of(1), Optional.empty());
    return CatalogBuilder.build(
        new Contents(settings, List.of(api), List.of(about), entries), new Findings());
  }

  static Settings settings(String baseUrl) {
    return new Settings(
        "Errors & fixes",
        "",
        Optional.ofNullable(baseUrl).map(URI::create),
        "en",
        Optional.of(URI.create("https://github.com/example/errors")),
        Optional.empty(),
        Settings.Choices.NONE);
  }

  static Entry entry(String id, String title, String signature) {
    return entry(id, title, signature, List.of());
  }

  static Entry entry(String id, String title, String signature, List<Relation> related) {
    String[] parts = id.split("/");
    return new Entry(
        new EntryId(parts[0], parts[1]),
        new SourceText("pages/" + id + ".md", title + signature),
        spanned(title),
        inline("Summary of " + id + "."),
        spanned("The API"),
        List.of(signature(signature), signature("other wording of {thing}")),
        List.of(spanned("E 400"), spanned("???")),
        inline("Run <code>fix <var data-name=\"port\">{port}</var></code>."),
        LocalDate.of(2026, 11, 20),
        List.of(new AppliesTo("Tool", Optional.of("≥ 2"))),
        evidence(),
        List.of(new Question("Really `<b>`?", inline("Yes."))),
        related,
        new Samples(List.of(spanned("a sample of " + id)), List.of()),
        List.of(),
        List.of(spanned("Quota")),
        Optional.of(Period.ofMonths(6)),
        false,
        body());
  }

  static Relation confusedWith(String id, String differs) {
    return new Relation(spanned(id), Relation.Kind.CONFUSED_WITH, Optional.of(inline(differs)));
  }

  private static Evidence evidence() {
    return new Evidence(
        inline("It was seen."),
        List.of(
            source("The docs", Optional.empty()),
            source("Old docs", Optional.of(LocalDate.of(2026, 11, 18)))));
  }

  private static Source source(String title, Optional<LocalDate> gone) {
    return new Source(
        URI.create("https://example.org/?a=1&b=2"),
        title,
        Optional.of(Kind.DOCS),
        Optional.of(inline("They say so.")),
        Optional.of(LocalDate.of(2026, 2, 3)),
        Optional.of(LocalDate.of(2026, 11, 19)),
        Optional.of(URI.create("https://web.archive.org/x")),
        gone);
  }

  private static Body body() {
    List<Section> sections = new ArrayList<>();
    for (String title : List.of("What this error means", "Common causes")) {
      sections.add(
          new Section(
              title,
              Slug.of(title),
              html("<p>Text with <a href=\"../b/\">a link</a>.</p>"),
              List.of(),
              new SourceText("x", "x").start()));
    }
    return new Body(SafeHtml.EMPTY, sections, List.of(), "Text");
  }

  static EntrySignature signature(String text) {
    return new EntrySignature(spanned(text), Signature.parse(text), List.of());
  }

  static Inline inline(String html) {
    String text = html.replaceAll("<[^>]*>", "");
    return new Inline(html(html), text, html.replaceAll("</?code>", "`"));
  }

  private static SafeHtml html(String html) {
    return new SafeHtml(html);
  }

  static Spanned<String> spanned(String text) {
    return new Spanned<>(text, new SourceText("pages/x.md", text).start());
  }
}
