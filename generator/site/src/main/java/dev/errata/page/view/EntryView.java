package dev.errata.page.view;

import dev.errata.model.Body.SafeHtml;
import java.util.List;
import java.util.Optional;

/**
 * The page of one error.
 *
 * @param heading the title, cut where a long word may be broken
 * @param instead where to look when it is another error
 * @param sections the author's text
 * @param facts whether there are codes, tags or a date of review
 * @param contents all headings of the page
 * @param feedback addresses that begin a report or a change
 */
public record EntryView(
    Frame frame,
    Link category,
    List<String> heading,
    SafeHtml summary,
    boolean draft,
    Day updated,
    Slip slip,
    Trust trust,
    Instead instead,
    List<Section> sections,
    List<LookAlike> lookAlikes,
    Evidence evidence,
    List<Related> related,
    List<Question> faq,
    List<Link> codes,
    List<Link> tags,
    boolean facts,
    List<Link> contents,
    List<Link> feedback) {

  /**
   * The erratum slip.
   *
   * @param signature the wrong text
   * @param others further wordings of the same error
   * @param othersLabel such as "2 other wordings"
   * @param copyLabel what the button says; absent when the quick fix holds no command
   */
  public record Slip(
      Wording signature,
      List<Wording> others,
      String othersLabel,
      SafeHtml quickFix,
      Optional<String> copyLabel) {}

  /**
   * A signature.
   *
   * @param versions which tools print it so; may be empty
   */
  public record Wording(List<Piece> pieces, String versions) {}

  /** Literal text, or a placeholder's name. */
  public record Piece(boolean placeholder, String text) {}

  /**
   * Why to believe it, in one line.
   *
   * @param seen such as "Seen in 3 sources, 2 of them official"; absent without sources
   * @param checked the last time that somebody looked
   * @param due the day after which it should be looked at again
   * @param appliesTo tools and versions; may be empty
   */
  public record Trust(
      Optional<String> seen, Optional<Day> checked, Optional<Due> due, String appliesTo) {}

  /** When it should be looked at again, and what the page says after that day. */
  public record Due(Day day, String overdue) {}

  /** A part of the author's text. */
  public record Section(String title, String id, SafeHtml html) {}

  /**
   * Where to look when it is another error.
   *
   * @param compared whether the page compares them, under look-alikes
   * @param lead why the link leads there; may be empty
   */
  public record Instead(boolean compared, String lead, Link link) {}

  /**
   * Another error that looks like this one.
   *
   * @param inverse whether {@code differs} was written on the other page and speaks of this one
   */
  public record LookAlike(Link error, SafeHtml differs, boolean inverse) {}

  /** What was seen, and where. */
  public record Evidence(SafeHtml note, List<Source> sources) {}

  /**
   * One source.
   *
   * @param kind in words
   * @param link leads to the archived copy once the original is gone
   * @param dates such as "seen 3 February 2026", "checked 20 November 2026"
   * @param observed may be empty
   * @param original where it stood, when the link leads to a copy
   */
  public record Source(
      String kind, Link link, List<String> dates, SafeHtml observed, Optional<String> original) {}

  /** Another error and how it belongs to this one. */
  public record Related(Link error, String reason) {}

  /** A question and its answer. */
  public record Question(List<Phrase> question, SafeHtml answer) {}

  /** A part of a plain text: words, or what stood between backticks. */
  public record Phrase(boolean code, String text) {}
}
