package dev.errata.page;

import dev.errata.match.Signature;
import dev.errata.model.Body;
import dev.errata.model.Body.Inline;
import dev.errata.model.Entry;
import dev.errata.model.Entry.EntrySignature;
import dev.errata.model.Relation;
import dev.errata.model.Slug;
import dev.errata.page.theme.Words;
import dev.errata.page.view.EntryView;
import dev.errata.page.view.EntryView.LookAlike;
import dev.errata.page.view.EntryView.Piece;
import dev.errata.page.view.EntryView.Related;
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
  private final StructuredData structured;
  private final Feedback feedback;
  private final Proof proof;

  EntryPages(Shell shell, Words words, StructuredData structured, Feedback feedback) {
    this.shell = shell;
    this.words = words;
    this.structured = structured;
    this.feedback = feedback;
    this.proof = new Proof(words);
  }

  /**
   * Another entry as one entry's page shows it.
   *
   * @param kind absent where nobody said that they belong together, only the content does
   */
  record Near(Entry entry, Optional<Relation.Kind> kind, Optional<Inline> differs) {}

  EntryView view(Entry entry, String category, List<Near> near) {
    String address = entry.id().address();
    Links links = Links.at(address);
    Frame frame =
        shell.frame(
            address, entry.title().value(), entry.summary().text(), structured.of(entry, category));
    List<LookAlike> lookAlikes = lookAlikes(near, links);
    List<Related> related = related(near, links);
    List<Section> sections = sections(entry.body());
    return new EntryView(
        frame,
        new Link(links.to(entry.id().category() + "/"), category),
        entry.title().value(),
        entry.summary().html(),
        entry.draft(),
        proof.day(entry.updated()),
        slip(entry),
        proof.trust(entry),
        lookAlikes.stream().findFirst().map(LookAlike::error),
        sections,
        lookAlikes,
        proof.evidence(entry.evidence()),
        related,
        entry.faq().stream().map(EntryPages::question).toList(),
        entry.codes().stream().map(c -> code(c.value(), links)).toList(),
        entry.tags().stream().map(t -> tag(t.value(), links)).toList(),
        !entry.codes().isEmpty() || !entry.tags().isEmpty() || entry.reviewIn().isPresent(),
        contents(sections, lookAlikes, related, entry),
        feedback.of(entry));
  }

  /** The sections of a text as templates want them. */
  static List<Section> sections(Body body) {
    return body.sections().stream().map(s -> new Section(s.title(), s.id(), s.html())).toList();
  }

  /** The first signature as one line of text, placeholders as their names between quotes. */
  static String shown(Entry entry) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces(entry.signatures().getFirst().signature())) {
      text.append(piece.placeholder() ? "‹" + piece.text() + "›" : piece.text());
    }
    return text.toString().replace('\n', ' ');
  }

  static Link tag(String tag, Links links) {
    return new Link(links.to("tags/" + Slug.of(tag) + "/"), tag);
  }

  private static Link code(String code, Links links) {
    return new Link(links.to("e/" + Slug.of(code) + "/"), code);
  }

  private Slip slip(Entry entry) {
    List<Wording> wordings = entry.signatures().stream().map(EntryPages::wording).toList();
    List<Wording> others = wordings.subList(1, wordings.size());
    return new Slip(
        wordings.getFirst(),
        others,
        words.count("wordings", others.size()),
        entry.quickFix().html(),
        entry.quickFix().marked().indexOf('`') >= 0);
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

  private static List<LookAlike> lookAlikes(List<Near> near, Links links) {
    return near.stream()
        .filter(n -> n.differs().isPresent())
        .map(n -> new LookAlike(link(n.entry(), links), n.differs().map(Inline::html).get()))
        .toList();
  }

  private List<Related> related(List<Near> near, Links links) {
    return near.stream()
        .filter(n -> n.differs().isEmpty())
        .map(n -> new Related(link(n.entry(), links), reason(n.kind())))
        .toList();
  }

  private String reason(Optional<Relation.Kind> kind) {
    return words.get("relation_" + kind.map(Relation.Kind::word).orElse("similar"));
  }

  private static Link link(Entry entry, Links links) {
    return new Link(links.to(entry.id().address()), entry.title().value());
  }

  private static EntryView.Question question(Entry.Question question) {
    return new EntryView.Question(question.question(), question.answer().html());
  }

  private List<Link> contents(
      List<Section> sections, List<LookAlike> lookAlikes, List<Related> related, Entry entry) {
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
