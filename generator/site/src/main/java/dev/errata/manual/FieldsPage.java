package dev.errata.manual;

import dev.errata.model.field.Declaration;
import dev.errata.model.field.Field;
import dev.errata.model.field.FieldType;
import dev.errata.model.field.Section;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the reference of all fields from their declaration. */
final class FieldsPage {
  private final StringBuilder out = new StringBuilder();

  private FieldsPage() {}

  /** The file's text. */
  static String text() {
    FieldsPage page = new FieldsPage();
    page.line("---");
    page.line("title: Fields");
    page.line("summary: Every field that an entry, a category, a page and site.yml may have.");
    page.line("---");
    page.line("Each file is checked against this list; `errata schema` prints it for programs.");
    page.line("");
    page.group("An entry", "`pages/<category>/<slug>.md`", Declaration.ENTRY);
    page.sections();
    page.group("A category", "`pages/<category>/_category.md`", Declaration.CATEGORY);
    page.group("A plain page", "`pages/<slug>.md`", Declaration.PAGE);
    page.group("The settings", "`site.yml`", Declaration.SITE);
    return page.out.toString();
  }

  private void group(String title, String file, List<Field> fields) {
    line("## " + title);
    line("");
    line("In " + file + ":");
    line("");
    fields.forEach(field -> field(field, ""));
  }

  private void field(Field field, String above) {
    String name = above + field.name();
    line("### `" + name + "`");
    line("");
    line(field.description() + " " + need(field) + " " + words(field.type()));
    line("");
    if (!field.examples().isEmpty()) {
      line("```yaml");
      line(field.sample());
      line("```");
      line("");
    }
    inner(field.type()).forEach(f -> field(f, name + "."));
  }

  private static String need(Field field) {
    return switch (field.need()) {
      case ALWAYS -> "Required.";
      case TO_PUBLISH -> "Required; a draft may lack it.";
      case NEVER -> "Optional.";
    };
  }

  private static List<Field> inner(FieldType type) {
    return switch (type) {
      case FieldType.Many(FieldType item, int _) -> inner(item);
      case FieldType.Group group -> group.fields();
      default -> List.of();
    };
  }

  private static String words(FieldType type) {
    return switch (type) {
      case FieldType.Text(int longest, FieldType.Form form) ->
          "Text of at most " + longest + " characters" + form(form) + ".";
      case FieldType.Choice(List<String> values) ->
          "One of "
              + values.stream().map(v -> "`" + v + "`").collect(Collectors.joining(", "))
              + ".";
      case FieldType.Day _ -> "A day that is not in the future, as `2026-11-20`.";
      case FieldType.Url _ -> "An address that starts with `https://` or `http://`.";
      case FieldType.Name _ -> "Lower-case words of letters and digits, joined by `-`.";
      case FieldType.Reference _ -> "`category/slug`, or a slug of the same category.";
      case FieldType.Address _ -> "A path of this site that starts and ends with `/`.";
      case FieldType.Whole _ -> "A whole number.";
      case FieldType.Flag _ -> "`true` or `false`.";
      case FieldType.Duration _ -> "A number and `days`, `weeks`, `months` or `years`.";
      case FieldType.Language _ -> "A language tag, as `en` or `pt-BR`.";
      case FieldType.Many(FieldType item, int most) ->
          "A list of at most " + most + ". " + each(item);
      case FieldType.Group(List<Field> _, var shorthand) ->
          "Fields of its own"
              + shorthand.map(s -> "; a text alone means `" + s + "`").orElse("")
              + ".";
    };
  }

  private static String each(FieldType item) {
    return item instanceof FieldType.Group
        ? "Each has " + lower(words(item))
        : "Each: " + lower(words(item));
  }

  private static String lower(String text) {
    return text.startsWith("`")
        ? text
        : text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
  }

  private static String form(FieldType.Form form) {
    return switch (form) {
      case LINE -> " in one line";
      case LINES -> ", several lines where the message has them";
      case MARKDOWN -> " with inline Markdown";
      case OUTPUT -> ", as the tool printed it";
    };
  }

  private void sections() {
    line("## Sections of an entry");
    line("");
    line("Headings of level 2, in this order; sections of your own come after them.");
    line("");
    for (Section section : Declaration.SECTIONS) {
      line("- " + section.title() + (section.required() ? " (required)" : ""));
    }
    line("");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
