package dev.errata.catalog;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.Body;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.Page;
import dev.errata.model.Slug;
import dev.errata.recipe.OutputPath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gives every file its address: one owner each, and none that the site itself needs. */
final class Admission {
  private final Findings findings;
  private final SortedMap<EntryId, Entry> entries = new TreeMap<>();
  private final SortedMap<String, Category> categories = new TreeMap<>();
  private final SortedMap<String, Page> pages = new TreeMap<>();

  private Admission(Findings findings) {
    this.findings = findings;
  }

  /** The contents whose addresses clash with nothing, sorted, with a category for every entry. */
  static Contents of(Contents read, Findings findings) {
    Admission admission = new Admission(findings);
    read.entries().stream()
        .sorted(Comparator.comparing(Entry::id).thenComparing(e -> e.source().path()))
        .forEach(admission::entry);
    read.categories().stream()
        .sorted(Comparator.comparing(Category::slug).thenComparing(Category::title))
        .filter(category -> isFree(category.slug()))
        .forEach(category -> admission.categories.putIfAbsent(category.slug(), category));
    admission.entries.values().forEach(admission::undeclared);
    read.pages().stream()
        .sorted(Comparator.comparing(Page::slug).thenComparing(p -> p.source().path()))
        .forEach(admission::page);
    return new Contents(
        read.settings(),
        List.copyOf(admission.categories.values()),
        List.copyOf(admission.pages.values()),
        List.copyOf(admission.entries.values()),
        read.files());
  }

  private static boolean isFree(String slug) {
    return !Slug.RESERVED.contains(slug) && OutputPath.isName(slug);
  }

  private void entry(Entry entry) {
    EntryId id = entry.id();
    if (!isFree(id.category())) {
      reserved(entry.source(), id.category());
    } else if (!OutputPath.isName(id.slug())) {
      reserved(entry.source(), id.slug());
    } else {
      Entry before = entries.putIfAbsent(id, entry);
      if (before != null) {
        duplicate(entry.source(), id.address(), before.source());
      }
    }
  }

  private void page(Page page) {
    if (!isFree(page.slug())) {
      reserved(page.source(), page.slug());
    } else if (categories.containsKey(page.slug())) {
      Diagnostic found =
          Diagnostic.of(
                  Code.DUPLICATE_SLUG,
                  page.source().start(),
                  "this page has the same address as the category /" + page.address())
              .withHelp("rename the file");
      Optional<Entry> member = firstOf(page.slug());
      findings.add(
          member.map(e -> found.withNote(e.source().start(), "an entry of it")).orElse(found));
    } else {
      Page before = pages.putIfAbsent(page.slug(), page);
      if (before != null) {
        duplicate(page.source(), page.address(), before.source());
      }
    }
  }

  private Optional<Entry> firstOf(String category) {
    return entries.tailMap(new EntryId(category, "")).values().stream()
        .findFirst()
        .filter(entry -> entry.id().category().equals(category));
  }

  private void undeclared(Entry entry) {
    String slug = entry.id().category();
    if (!categories.containsKey(slug)) {
      String title = entry.category().value();
      categories.put(
          slug, new Category(slug, title, Body.Inline.EMPTY, Optional.empty(), Optional.empty()));
      findings.add(
          Diagnostic.of(
                  Code.CATEGORY_UNDECLARED,
                  entry.category().span(),
                  "the category \"" + title + "\" has no pages/" + slug + "/_category.md")
              .withHelp("add one with a title and a summary"));
    }
  }

  private void reserved(SourceText file, String slug) {
    findings.add(
        Diagnostic.of(
                Code.RESERVED_NAME, file.start(), "the name \"" + slug + "\" can't be an address")
            .withHelp("choose another name: the site itself, or Windows, uses this one"));
  }

  private void duplicate(SourceText file, String address, SourceText before) {
    findings.add(
        Diagnostic.of(Code.DUPLICATE_SLUG, file.start(), "two files have the address /" + address)
            .withHelp("rename one of them")
            .withNote(before.start(), "the other one"));
  }
}
