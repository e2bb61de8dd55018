package dev.errata.model.field;

import static dev.errata.model.field.Field.optional;
import static dev.errata.model.field.Field.required;

import dev.errata.model.field.FieldType.Address;
import dev.errata.model.field.FieldType.Choice;
import dev.errata.model.field.FieldType.Day;
import dev.errata.model.field.FieldType.Duration;
import dev.errata.model.field.FieldType.Flag;
import dev.errata.model.field.FieldType.Group;
import dev.errata.model.field.FieldType.Language;
import dev.errata.model.field.FieldType.Many;
import dev.errata.model.field.FieldType.Name;
import dev.errata.model.field.FieldType.Reference;
import dev.errata.model.field.FieldType.Text;
import dev.errata.model.field.FieldType.Url;
import dev.errata.model.field.FieldType.Whole;
import java.util.List;
import java.util.Optional;

/** All fields of all files, in the order in which people write them. */
public final class Declaration {
  private static final Text LINE = new Text(300, false);
  private static final Text PROSE = new Text(1000, true);
  private static final Text RAW = new Text(20_000, false);

  private static final Group APPLIES_TO =
      new Group(
          List.of(
              required("tool", LINE, "The tool, as its makers write it.", "npm"),
              optional(
                  "versions", LINE, "The versions; leave it out for all.", "\">=7\"", "unknown")),
          Optional.of("tool"));

  private static final Group SIGNATURE =
      new Group(
          List.of(
              required(
                  "text",
                  new Text(1000, false),
                  "The message as the tool prints it, with `{name}` where it varies.",
                  "\"listen EADDRINUSE: address already in use {address}:{port}\""),
              optional(
                  "applies_to",
                  new Many(APPLIES_TO, 20),
                  "The tool and versions that print it so.",
                  "{ tool: Claude Code, versions: \"<2\" }")),
          Optional.of("text"));

  private static final Group SOURCE =
      new Group(
          List.of(
              required("url", new Url(), "Where it stands.", "https://example.org/thread"),
              required("title", LINE, "The page's own title.", "Refused with credits left"),
              optional(
                  "kind",
                  new Choice(List.of("issue", "docs", "source", "forum", "observation")),
                  "What the source is.",
                  "issue"),
              optional("observed", PROSE, "What it shows, in your own words."),
              optional("date", new Day(), "The day of what was observed.", "2026-02-03"),
              optional(
                  "checked", new Day(), "The day on which somebody last looked.", "2026-11-20"),
              optional(
                  "archived",
                  new Url(),
                  "A copy, shown once the original is gone.",
                  "https://web.archive.org/web/2026/https://example.org/thread")),
          Optional.empty());

  private static final Group RELATION =
      new Group(
          List.of(
              required("entry", new Reference(), "The other entry.", "npm/eresolve"),
              optional(
                  "as",
                  new Choice(
                      List.of("see-also", "confused-with", "caused-by", "causes", "replaced-by")),
                  "How the two belong together; `see-also` when left out.",
                  "confused-with"),
              optional("differs", PROSE, "For `confused-with`: how a reader tells the two apart.")),
          Optional.of("entry"));

  /** Fields of an entry. */
  public static final List<Field> ENTRY =
      List.of(
          required("title", new Text(200, false), "What happened; at most 70 characters."),
          optional("slug", new Name(), "The file's name without `.md`; may be left out."),
          required("summary", PROSE, "One sentence that adds to the title."),
          required("category", LINE, "The title of the folder's category.", "Node.js"),
          required(
              "signatures",
              new Many(SIGNATURE, 50),
              "The messages that this entry answers.",
              "- \"listen EADDRINUSE: address already in use {address}:{port}\""),
          optional("codes", new Many(LINE, 50), "Codes that the tool prints.", "[EADDRINUSE]"),
          required(
              "quick_fix", PROSE, "What to do, in one or two sentences; may use `{name}` values."),
          required("updated", new Day(), "The day of the last change in substance.", "2026-11-20"),
          optional("applies_to", new Many(APPLIES_TO, 50), "Tools and versions it speaks of."),
          required(
              "evidence",
              new Group(
                  List.of(
                      required("note", PROSE, "Why to believe this entry."),
                      optional("sources", new Many(SOURCE, 100), "Where it was seen.")),
                  Optional.empty()),
              "Why to believe it."),
          optional(
              "faq",
              new Many(
                  new Group(
                      List.of(
                          required("question", LINE, "As people ask it."),
                          required("answer", new Text(4000, true), "The answer.")),
                      Optional.empty()),
                  50),
              "Questions that people ask."),
          optional("related", new Many(RELATION, 50), "Other entries.", "- npm/eresolve"),
          optional("samples", new Many(RAW, 100), "Raw output that must find this entry."),
          optional("not_samples", new Many(RAW, 100), "Near misses that must not."),
          optional("aliases", new Many(new Address(), 100), "Old addresses.", "[/npm/old-name/]"),
          optional("tags", new Many(new Text(60, false), 40), "Words to browse by.", "[network]"),
          optional("review_in", new Duration(), "When to look at it again.", "6 months"),
          optional("draft", new Flag(), "Not published yet.", "true"));

  /** Fields of {@code _category.md}. */
  public static final List<Field> CATEGORY =
      List.of(
          required("title", LINE, "The category's name.", "Node.js"),
          required("summary", PROSE, "One sentence about it."),
          optional("order", new Whole(), "Its place among the categories.", "10"));

  /** Fields of a plain page. */
  public static final List<Field> PAGE =
      List.of(
          required("title", LINE, "The page's title."),
          required("summary", PROSE, "One sentence about it."));

  /** Fields of {@code site.yml}. */
  public static final List<Field> SITE =
      List.of(
          required("title", LINE, "The site's name.", "Errata"),
          optional("description", new Text(1000, false), "One sentence about the site."),
          optional(
              "base_url", new Url(), "Where the site is published.", "https://example.org/errors/"),
          optional("language", new Language(), "The language of the pages.", "en"),
          optional(
              "repository",
              new Url(),
              "The repository, for \"edit this page\".",
              "https://github.com/example/errors"),
          optional(
              "host",
              new Choice(List.of("github", "cloudflare", "netlify", "gitlab")),
              "Where it is hosted; a build counts against the host's limits.",
              "github"));

  private Declaration() {}
}
