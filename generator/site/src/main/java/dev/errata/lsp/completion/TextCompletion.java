package dev.errata.lsp.completion;

import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.lsp.answer.Description;
import dev.errata.lsp.answer.Subject;
import dev.errata.lsp.completion.Offer.Kind;
import dev.errata.lsp.completion.Offer.Offers;
import dev.errata.model.code.CodeInfo;
import dev.errata.model.field.Declaration;
import dev.errata.model.field.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be written in the text below the front matter. */
final class TextCompletion {
  private TextCompletion() {}

  /**
   * What fits behind the begun line.
   *
   * @param line up to the place where one types
   */
  static Offers at(Subject subject, SourceSpan line) {
    String before = line.text();
    Optional<SourceSpan> brace = Placeholders.open(subject.text(), line.start(), line.end());
    if (brace.isPresent()) {
      return Completion.whole(Placeholders.offers(subject, brace.get()));
    }
    if (before.startsWith("#") && subject.id().isPresent()) {
      return Completion.whole(sections(subject, line));
    }
    if (before.strip().startsWith("```")) {
      return Completion.whole(roles(line));
    }
    int link = before.lastIndexOf("](");
    if (link >= 0 && before.indexOf(')', link) < 0 && before.indexOf(' ', link) < 0) {
      return links(subject, line.slice(link + 2, before.length()));
    }
    return Completion.whole(List.of());
  }

  private static List<Offer> sections(Subject subject, SourceSpan line) {
    SourceText text = subject.text();
    Set<String> there = new HashSet<>();
    for (int number = subject.region().end(); number <= text.lines(); number++) {
      String content = text.lineText(number);
      if (number != line.line() && content.startsWith("## ")) {
        there.add(content.substring(3).strip());
      }
    }
    int end = line.start() + text.lineText(line.line()).length();
    SourceSpan whole = text.span(line.start(), end);
    List<Offer> offers = new ArrayList<>();
    for (Section section : Declaration.SECTIONS) {
      if (!there.contains(section.title())) {
        String heading = "## " + section.title();
        String detail = section.required() ? "required section" : "section";
        offers.add(new Offer(Kind.SECTION, heading, detail, "", whole, heading));
      }
    }
    return offers;
  }

  /** Roles and systems behind the language of a fence. */
  private static List<Offer> roles(SourceSpan line) {
    String before = line.text();
    int space = before.lastIndexOf(' ');
    String info = before.strip();
    if (space < 0 || info.indexOf(' ') < 0 && before.endsWith(info)) {
      return List.of();
    }
    SourceSpan word = line.slice(space + 1, before.length());
    List<Offer> offers = new ArrayList<>();
    CodeInfo written = CodeInfo.read(info.replaceFirst("^`+", ""));
    if (written.role().isEmpty()) {
      CodeInfo.ROLES.forEach(
          r -> offers.add(new Offer(Kind.VALUE, r, "role of the code", "", word, r)));
    }
    if (written.os().isEmpty()) {
      CodeInfo.SYSTEM_WORDS.forEach(
          s -> offers.add(new Offer(Kind.VALUE, s, "system", "", word, s)));
    }
    return offers;
  }

  private static Offers links(Subject subject, SourceSpan word) {
    String typed = word.text().toLowerCase(Locale.ROOT).replaceFirst("^/", "");
    return EntryOffers.of(
        subject,
        typed,
        entry -> {
          String address = "/" + entry.id().address();
          return new Offer(
              Kind.ENTRY, address, entry.title().value(), Description.of(entry), word, address);
        });
  }
}
