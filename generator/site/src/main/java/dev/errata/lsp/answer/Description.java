package dev.errata.lsp.answer;

import dev.errata.diagnostic.SourceSpan;
import dev.errata.lsp.place.Place;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.Page;
import dev.errata.model.field.Field;
import java.util.Optional;

/**
 * What is said of the thing at a place.
 *
 * @param markdown for the editor to show
 * @param place what it is said of
 */
public record Description(String markdown, SourceSpan place) {
  /** What stands at an offset, if there is something to say of it. */
  public static Optional<Description> at(Subject subject, int offset) {
    Optional<Place> place = subject.place(offset);
    if (place.isPresent() && place.get() instanceof Place.Key key) {
      return key.group()
          .field(key.word().text())
          .map(field -> new Description("**" + field.name() + "** – " + of(field), key.word()));
    }
    return Target.at(subject, offset).map(t -> new Description(of(t), t.written()));
  }

  private static String of(Target target) {
    return switch (target.what()) {
      case Target.What.OfEntry(Entry entry) ->
          "**" + title(entry.title().value()) + "**\n\n" + of(entry);
      case Target.What.OfPage(Page page) ->
          "**" + title(page.title()) + "**\n\n" + page.summary().marked();
      case Target.What.OfCategory(Category category) ->
          "**" + title(category.title()) + "**\n\n" + category.summary().marked();
    };
  }

  /** A title is plain text; its signs must not become marks. */
  private static String title(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
  }

  /** What a field is for, and what it may hold. */
  public static String of(Field field) {
    String example = field.examples().isEmpty() ? "" : "\n\nExample: `" + field.sample() + "`";
    String need =
        switch (field.need()) {
          case ALWAYS -> "Required. ";
          case TO_PUBLISH -> "Required, except in a draft. ";
          case NEVER -> "";
        };
    return field.description() + "\n\n" + need + capital(field.type().words()) + "." + example;
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** What an entry says, in a few lines. */
  public static String of(Entry entry) {
    String draft = entry.draft() ? "\n\nA draft." : "";
    return entry.summary().marked()
        + "\n\n`"
        + entry.id()
        + "` · "
        + title(entry.category().value())
        + " · updated "
        + entry.updated()
        + draft;
  }
}
