package dev.errata.lsp.completion;

import dev.errata.diagnostic.SourceSpan;
import java.util.List;

/**
 * One thing that could be written at a place.
 *
 * @param label as it is shown, and compared with what is typed
 * @param detail a few words beside the label
 * @param description Markdown; empty for none
 * @param place what it replaces
 * @param text what is written there
 */
public record Offer(
    Kind kind, String label, String detail, String description, SourceSpan place, String text) {
  /** What is offered, for the picture beside it. */
  public enum Kind {
    KEY,
    VALUE,
    ENTRY,
    CATEGORY,
    TAG,
    PLACEHOLDER,
    SECTION
  }

  /**
   * What can be written.
   *
   * @param whole whether there is nothing else; otherwise the editor asks again as one types on
   */
  public record Offers(List<Offer> all, boolean whole) {}
}
