package dev.errata.page;

import dev.errata.catalog.CodePage;
import dev.errata.catalog.Tag;
import dev.errata.catalog.relation.Related;
import dev.errata.diagnostic.Spanned;
import dev.errata.match.Signature;
import dev.errata.model.Entry;
import dev.errata.model.Entry.EntrySignature;
import dev.errata.model.Relation;
import dev.errata.page.address.Links;
import dev.errata.page.fix.MarkedFix;
import dev.errata.page.theme.Words;
import dev.errata.page.view.EntryView;
import dev.errata.page.view.EntryView.Instead;
import dev.errata.page.view.EntryView.LookAlike;
import dev.errata.page.view.EntryView.Phrase;
import dev.errata.page.view.EntryView.Piece;
import dev.errata.page.view.EntryView.Section;
import dev.errata.page.view.EntryView.Slip;
import dev.errata.page.view.EntryView.Wording;
import dev.errata.page.view.Frame;
import dev.errata.page.view.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the view of an entry's page. */
final class EntryPages {
  private final Shell shell;
  private final Words words;
  private final Texts texts;
  private final StructuredData structured;
  private final Feedback feedback;
  private final Proof proof;

  EntryPages(Shell shell, Words words, StructuredData structured, Feedback feedback) {
    this.shell = shell;
    this.words = words;
    this.structured = structured;
    this.feedback = feedback;
    this.proof = new Proof(words);
    this.texts = new Texts(words);
  }

  /**
   * What an entry stands among.
   *
   * @param category the title of its category
   * @param alone whether the category has no other
   */
  record Surroundings(String category, boolean alone, List<Related> near) {}

  EntryView view(Entry entry, Surroundings around) {
    String address = entry.id().address();
    String category = around.category();
    Links links = Links.at(address);
    Frame frame =
        shell.frame(
            address, entry.title().value(), entry.summary().text(), structured.of(entry, category));
    List<LookAlike> lookAlikes = lookAlikes(around.near(), links);
    List<EntryView.Related> related = related(around.near(), links);
    List<Section> sections = texts.sections(entry.body());
    List<Link> codes = codes(entry, links);
    List<Link> tags = tags(entry, links);
    return new EntryView(
        frame,
        new Link(links.to(entry.id().category() + "/"), category),
        Breaks.of(entry.title().value()),
        entry.summary().html(),
        entry.draft(),
        proof.day(entry.updated()),
        slip(entry),
        proof.trust(entry),
        instead(entry, around, links),
        sections,
        lookAlikes,
        proof.evidence(entry.evidence()),
        related,
        entry.faq().stream().map(EntryPages::question).toList(),
        codes,
        tags,
        !codes.isEmpty() || !tags.isEmpty() || entry.reviewIn().isPresent(),
        contents(sections, lookAlikes, related, entry),
        feedback.of(entry));
  }

  /** The first signature as one line of text, placeholders as {@code {name}}. */
  static String shown(Entry entry) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces(entry.signatures().getFirst().signature())) {
      text.append(piece.placeholder() ? '{' + piece.text() + '}' : piece.text());
    }
    return text.toString().replace('\n', ' ');
  }

  private static List<Link> codes(Entry entry, Links links) {
    return entry.codes().stream()
        .map(Spanned::value)
        .filter(code -> !CodePage.path(code).isEmpty())
        .map(code -> new Link(links.to("e/" + CodePage.path(code) + "/"), code))
        .toList();
  }

  private static List<Link> tags(Entry entry, Links links) {
    return entry.tags().stream()
        .map(Spanned::value)
        .filter(tag -> !Tag.slug(tag).isEmpty())
        .map(tag -> new Link(links.to("tags/" + Tag.slug(tag) + "/"), tag))
        .toList();
  }

  private Slip slip(Entry entry) {
    List<Wording> wordings = entry.signatures().stream().map(EntryPages::wording).toList();
    List<Wording> others = wordings.subList(1, wordings.size());
    MarkedFix fix = MarkedFix.of(entry);
    return new Slip(
        wordings.getFirst(),
        others,
        words.count("wordings", others.size()),
        fix.html(),
        fix.marked() ? Optional.of(words.get("js_copy_command")) : Optional.empty());
  }

  private static Wording wording(EntrySignature signature) {
    return new Wording(pieces(signature.signature()), Proof.appliesTo(signature.appliesTo()));
  }

  private static List<Piece> pieces(Signature signature) {
    List<Piece> pieces = new ArrayList<>();
    for (Signature.Line line : signature.lines()) {
      if (!pieces.isEmpty()) {
        pieces.add(new Piece(false, "\n"));
      }
      for (Signature.Part part : line.parts()) {
        pieces.add(
            switch (part) {
              case Signature.Part.Literal(var text) -> new Piece(false, text);
              case Signature.Part.Placeholder(var name) -> new Piece(true, name);
            });
      }
    }
    return pieces;
  }

  private static List<LookAlike> lookAlikes(List<Related> near, Links links) {
    return near.stream()
        .filter(n -> n.differs().isPresent())
        .map(n -> new LookAlike(link(n.entry(), links), n.differs().get().html(), n.inverse()))
        .toList();
  }

  private List<EntryView.Related> related(List<Related> near, Links links) {
    return near.stream()
        .filter(n -> n.differs().isEmpty())
        .map(n -> new EntryView.Related(link(n.entry(), links), reason(n.kind())))
        .toList();
  }

  /** A look-alike, else what is near by its words, else all others: never more than is known. */
  private Instead instead(Entry entry, Surroundings around, Links links) {
    for (Related near : around.near()) {
      if (near.differs().isPresent()) {
        return new Instead(true, words.get("compare"), link(near.entry(), links));
      }
    }
    for (Related near : around.near()) {
      if (near.kind().isEmpty()) {
        return new Instead(false, words.get("nearest"), link(near.entry(), links));
      }
    }
    Link others =
        around.alone()
            ? new Link(links.to("all/"), words.get("all_errors"))
            : new Link(
                links.to(entry.id().category() + "/"), words.get("others_of", around.category()));
    return new Instead(false, "", others);
  }

  private String reason(Optional<Relation.Kind> kind) {
    return words.get("relation_" + kind.map(Relation.Kind::word).orElse("similar"));
  }

  private static Link link(Entry entry, Links links) {
    return new Link(links.to(entry.id().address()), entry.title().value());
  }

  /** Questions are plain text, yet authors put code between backticks; an odd one is text. */
  private static List<Phrase> phrases(String text) {
    String[] parts = text.split("`", -1);
    if (parts.length % 2 == 0) {
      return List.of(new Phrase(false, text));
    }
    List<Phrase> phrases = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      phrases.add(new Phrase(i % 2 == 1, parts[i]));
    }
    return phrases;
  }

  private static EntryView.Question question(Entry.Question question) {
    return new EntryView.Question(phrases(question.question()), question.answer().html());
  }

  private List<Link> contents(
      List<Section> sections,
      List<LookAlike> lookAlikes,
      List<EntryView.Related> related,
      Entry entry) {
    List<Link> contents = new ArrayList<>();
    sections.forEach(s -> contents.add(new Link("#" + s.id(), s.title())));
    if (!lookAlikes.isEmpty()) {
      contents.add(new Link("#look-alikes", words.get("not_your_error")));
    }
    contents.add(new Link("#sources", words.get("sources")));
    if (!related.isEmpty()) {
      contents.add(new Link("#related", words.get("related")));
    }
    if (!entry.faq().isEmpty()) {
      contents.add(new Link("#faq", words.get("faq")));
    }
    return contents;
  }
}
