package dev.errata.model;

import dev.errata.diagnostic.SourceSpan;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text below the front matter, made into safe HTML section by section.
 *
 * @param lead what stands before the first heading of level 2; empty HTML in an entry
 * @param sections one for each heading of level 2, in the author's order
 * @param links every link to a place in this site, and every picture
 * @param text the words as plain text, for searching and nearest entries
 * @param commands the lines of all shell blocks, without prompts and output, in their order
 */
public record Body(
    SafeHtml lead, List<Section> sections, List<Link> links, String text, Set<String> commands) {
  public Body {
    sections = List.copyOf(sections);
    links = List.copyOf(links);
    commands = Collections.unmodifiableSet(new LinkedHashSet<>(commands));
  }

  /** A text without shell blocks. */
  public Body(SafeHtml lead, List<Section> sections, List<Link> links, String text) {
    this(lead, sections, links, text, Set.of());
  }

  /** HTML that holds only what the Markdown room allows; it may be printed unescaped. */
  public record SafeHtml(String value) {
    public static final SafeHtml EMPTY = new SafeHtml("");

    public boolean isEmpty() {
      return value.isEmpty();
    }
  }

  /**
   * Inline Markdown of a front matter field.
   *
   * @param html safe inline HTML, its links relative to the entry's own page
   * @param text the same as plain text
   * @param marked plain text with backticks around code spans and asterisks around emphasis, as the
   *     matcher's index stores it
   * @param links as in a body; each spans the whole field where escapes leave no better place
   */
  public record Inline(SafeHtml html, String text, String marked, List<Link> links) {
    public static final Inline EMPTY = new Inline(SafeHtml.EMPTY, "", "");

    public Inline {
      links = List.copyOf(links);
    }

    /** A text that links to no place in this site. */
    public Inline(SafeHtml html, String text, String marked) {
      this(html, text, marked, List.of());
    }
  }

  /**
   * A heading of level 2 and all up to the next one.
   *
   * @param id unique on the page; what {@code #fragment} names
   * @param html without the heading itself
   * @param subheadings headings of level 3 inside, for the contents list
   */
  public record Section(
      String title, String id, SafeHtml html, List<Heading> subheadings, SourceSpan span) {}

  /** A heading below level 2. */
  public record Heading(String title, String id) {}

  /**
   * A link from the text to a place in this site.
   *
   * @param address the page's address below the root, ending with a slash; empty for home; absent
   *     for the page itself; a file's path, which has no slash at its end
   * @param fragment the anchor without {@code #}
   */
  public record Link(Optional<String> address, Optional<String> fragment, SourceSpan span) {}
}
