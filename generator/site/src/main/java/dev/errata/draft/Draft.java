package dev.errata.draft;

import dev.errata.model.EntryId;
import dev.errata.model.Slug;
import dev.errata.model.field.Declaration;
import java.time.LocalDate;
import java.util.List;

/**
 * A new entry before a person completes it.
 *
 * @param slug the file's name
 * @param category the category's title
 * @param folder the category's slug
 * @param signatures at least one
 * @param others further messages of the log, which a person may take as signatures
 * @param samples raw output; none when there was no log
 */
public record Draft(
    String title,
    String slug,
    String category,
    String folder,
    List<String> signatures,
    List<String> others,
    List<String> codes,
    List<String> samples,
    LocalDate updated) {

  /** Stands for a message that only a person knows. */
  public static final String TODO_SIGNATURE =
      Declaration.TODO + "the message as the tool prints it, with {name} where it varies";

  private static final int LONGEST_SLUG = 60;

  public Draft {
    signatures = List.copyOf(signatures);
    others = List.copyOf(others);
    codes = List.copyOf(codes);
    samples = List.copyOf(samples);
  }

  /** The draft of an error of which only the title is known. */
  public static Draft titled(String title, String category, String folder, LocalDate updated) {
    return new Draft(
        title,
        slug(title),
        category,
        folder,
        List.of(TODO_SIGNATURE),
        List.of(),
        List.of(),
        List.of(Declaration.TODO + "the raw output, a few lines around the message"),
        updated);
  }

  /** The draft of what a log says. */
  public static Draft of(Proposal proposal, Naming naming, LocalDate updated) {
    return new Draft(
        naming.title(),
        naming.slug(),
        naming.category(),
        naming.folder(),
        List.of(naming.signature()),
        proposal.signatures().stream().filter(s -> !s.equals(naming.signature())).toList(),
        proposal.codes(),
        List.of(proposal.sample()),
        updated);
  }

  /** What a person decides, or accepts, of a proposal. */
  public record Naming(
      String title, String slug, String category, String folder, String signature) {}

  public EntryId id() {
    return new EntryId(folder, slug);
  }

  /** The file's path in the site. */
  public String path() {
    return "pages/" + folder + "/" + slug + ".md";
  }

  /** The file's text. */
  public String text() {
    return new EntryText(this).toString();
  }

  /** The text of the category's own file. */
  public static String categoryText(String title) {
    return "---\ntitle: "
        + EntryText.value(title)
        + "\nsummary: \""
        + Declaration.TODO
        + "one sentence about it\"\n---\n";
  }

  /** The {@code _category.md} of a category of which nothing but the title is known. */
  public static String plainCategoryText(String title) {
    String summary = EntryText.value("Errors of " + title + ".");
    return "---\ntitle: " + EntryText.value(title) + "\nsummary: " + summary + "\n---\n";
  }

  /** A file name for a title: its slug, cut between words. */
  public static String slug(String title) {
    String slug = Slug.of(title);
    if (slug.length() <= LONGEST_SLUG) {
      return slug;
    }
    int dash = slug.lastIndexOf('-', LONGEST_SLUG);
    return slug.substring(0, dash > 0 ? dash : LONGEST_SLUG);
  }
}
