package dev.errata.model;

import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Spanned;
import dev.errata.match.Signature;
import dev.errata.model.Body.Inline;
import dev.errata.model.Body.Link;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One error and its fix, valid once it exists. Field names are the front matter's; see {@link
 * dev.errata.model.field.Declaration} for what each means.
 *
 * @param source the file it was read from
 */
public record Entry(
    EntryId id,
    SourceText source,
    Spanned<String> title,
    Inline summary,
    Spanned<String> category,
    List<EntrySignature> signatures,
    List<Spanned<String>> codes,
    Inline quickFix,
    LocalDate updated,
    List<AppliesTo> appliesTo,
    Evidence evidence,
    List<Question> faq,
    List<Relation> related,
    Samples samples,
    List<Spanned<String>> aliases,
    List<Spanned<String>> tags,
    Optional<Period> reviewIn,
    boolean draft,
    Body body) {

  public Entry {
    signatures = List.copyOf(signatures);
    codes = List.copyOf(codes);
    appliesTo = List.copyOf(appliesTo);
    faq = List.copyOf(faq);
    related = List.copyOf(related);
    aliases = List.copyOf(aliases);
    tags = List.copyOf(tags);
  }

  /** The names of all placeholders of all signatures, in the order of the first one. */
  public SequencedSet<String> placeholders() {
    SequencedSet<String> names = new LinkedHashSet<>();
    signatures.forEach(s -> names.addAll(s.signature().placeholders()));
    return names;
  }

  /** The links of the text, and of every field that takes Markdown. */
  public List<Link> links() {
    List<Link> all = new ArrayList<>(body.links());
    all.addAll(summary.links());
    all.addAll(quickFix.links());
    all.addAll(evidence.note().links());
    evidence.sources().forEach(s -> s.observed().ifPresent(o -> all.addAll(o.links())));
    faq.forEach(question -> all.addAll(question.answer().links()));
    related.forEach(relation -> relation.differs().ifPresent(d -> all.addAll(d.links())));
    return all;
  }

  /**
   * The first code of the quick fix that is a command: a whole line of the entry's own shell
   * blocks, or some words of which the first is a program that those blocks run.
   */
  public Optional<String> command() {
    Set<String> run = body.commands();
    Set<String> programs = new HashSet<>();
    run.forEach(line -> programs.add(program(line)));
    String[] parts = quickFix.marked().split("`", -1);
    return IntStream.range(0, parts.length)
        .filter(i -> i % 2 == 1)
        .mapToObj(i -> parts[i])
        .filter(
            code -> run.contains(code) || code.indexOf(' ') > 0 && programs.contains(program(code)))
        .findFirst();
  }

  private static String program(String command) {
    String called = command.startsWith("sudo ") ? command.substring(5) : command;
    return called.split(" ", 2)[0];
  }

  /** The same file read twice is the same entry; comparing all of both would cost too much. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Entry entry && id.equals(entry.id) && source.equals(entry.source);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** A signature as its author wrote it, with the versions that print it so. */
  public record EntrySignature(
      Spanned<String> text, Signature signature, List<AppliesTo> appliesTo) {
    /** The message without its placeholders' names and without case: two with one shape are one. */
    public String shape() {
      StringBuilder out = new StringBuilder();
      for (Signature.Line line : signature.lines()) {
        for (Signature.Part part : line.parts()) {
          out.append(
              switch (part) {
                case Signature.Part.Literal(String words) -> words.toLowerCase(Locale.ROOT);
                case Signature.Part.Placeholder _ -> "\0";
              });
        }
        out.append('\n');
      }
      return out.toString();
    }
  }

  /** A tool and the versions that an entry or a signature speaks of. */
  public record AppliesTo(String tool, Optional<String> versions) {}

  /** One question and its answer. */
  public record Question(String question, Inline answer) {}

  /** Raw output that must find the entry first, and near misses that must not. */
  public record Samples(List<Spanned<String>> samples, List<Spanned<String>> notSamples) {}
}
