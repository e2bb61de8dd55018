package dev.errata.model.field;

import static dev.errata.model.field.Field.always;
import static dev.errata.model.field.Field.optional;
import static dev.errata.model.field.Field.required;

import dev.errata.diagnostic.Code;
import dev.errata.model.Evidence;
import dev.errata.model.Relation;
import dev.errata.model.Settings;
import dev.errata.model.field.FieldType.Address;
import dev.errata.model.field.FieldType.Choice;
import dev.errata.model.field.FieldType.Day;
import dev.errata.model.field.FieldType.Duration;
import dev.errata.model.field.FieldType.Flag;
import dev.errata.model.field.FieldType.Form;
import dev.errata.model.field.FieldType.Group;
import dev.errata.model.field.FieldType.Language;
import dev.errata.model.field.FieldType.Many;
import dev.errata.model.field.FieldType.Name;
import dev.errata.model.field.FieldType.Reference;
import dev.errata.model.field.FieldType.Text;
import dev.errata.model.field.FieldType.Url;
import dev.errata.model.field.FieldType.Whole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All fields of all files, in the order in which people write them. */
public final class Declaration {
  private static final Text LINE = new Text(300, Form.LINE);
  private static final Text PROSE = new Text(1000, Form.MARKDOWN);
  private static final Text RAW = new Text(20_000, Form.OUTPUT);

  private static final Group APPLIES_TO =
      new Group(
          List.of(
              required("tool", LINE, "The tool, as its makers write it.", "npm"),
              optional("versions", LINE, "The versions; leave it out for all.", ">=7", "unknown")),
          Optional.of("tool"));

  private static final Group SIGNATURE =
      new Group(
          List.of(
              required(
                  "text",
                  new Text(1000, Form.LINES),
                  "The message as the tool prints it, with `{name}` where it varies.",
                  "listen EADDRINUSE: address already in use {address}:{port}"),
              optional(
                  "applies_to",
                  new Many(APPLIES_TO, 20),
                  "The tool and versions that print it so.",
                  List.of(Map.of("tool", "npm")))),
          Optional.of("text"));

  private static final Group SOURCE =
      new Group(
          List.of(
              required("url", new Url(), "Where it stands.", "https://example.org/thread"),
              required("title", LINE, "The page's own title.", "Refused with credits left"),
              optional(
                  "kind",
                  new Choice(Stream.of(Evidence.Kind.values()).map(Evidence.Kind::word).toList()),
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
                  "https://web.archive.org/web/2026/https://example.org/thread"),
              optional(
                  "gone",
                  new Day(),
                  "The day on which the original was no longer there; the copy then takes its place.",
                  "2026-11-20")),
          Optional.empty());

  private static final Group RELATION =
      new Group(
          List.of(
              required("entry", new Reference(), "The other entry.", "npm/eresolve"),
              optional(
                  "as",
                  new Choice(
                      Stream.of(Relation.Kind.values())
                          .filter(kind -> kind != Relation.Kind.REPLACES)
                          .map(Relation.Kind::word)
                          .toList()),
                  "How the two belong together; `see-also` when left out.",
                  "confused-with"),
              optional("differs", PROSE, "For `confused-with`: how a reader tells the two apart.")),
          Optional.of("entry"));

  private static final Group TURNED_OFF =
      new Group(
          List.of(
              required(
                  "finding",
                  new Choice(
                      Stream.of(Code.values())
                          .filter(code -> code.severity() == Code.Severity.WARNING)
                          .map(Code::id)
                          .toList()),
                  "The warning's code; errors can't be turned off.",
                  "no-sources"),
              required("reason", LINE, "Why it does not fit here.", "We saw them all ourselves.")),
          Optional.empty());

  /** Fields of an entry. */
  public static final List<Field> ENTRY =
      List.of(
          always(
              "title",
              new Text(200, Form.LINE),
              "What happened; at most 70 characters.",
              "Port is already in use"),
          optional("slug", new Name(), "The file's name without `.md`; may be left out."),
          required(
              "summary",
              PROSE,
              "One sentence that adds to the title.",
              "Another process listens on it."),
          required("category", LINE, "The title of the folder's category.", "Node.js"),
          required(
              "signatures",
              new Many(SIGNATURE, 50),
              "The messages that this entry answers.",
              List.of("listen EADDRINUSE: address already in use {address}:{port}")),
          optional(
              "codes", new Many(LINE, 50), "Codes that the tool prints.", List.of("EADDRINUSE")),
          required(
              "quick_fix",
              PROSE,
              "What to do, in one or two sentences; may use `{name}` values.",
              "Stop the process that holds port {port}."),
          required("updated", new Day(), "The day of the last change in substance.", "2026-11-20"),
          optional("applies_to", new Many(APPLIES_TO, 50), "Tools and versions it speaks of."),
          required(
              "evidence",
              new Group(
                  List.of(
                      required("note", PROSE, "Why to believe this entry."),
                      optional("sources", new Many(SOURCE, 100), "Where it was seen.")),
                  Optional.empty()),
              "Why to believe it.",
              Map.of("note", "Reproduced with two servers on one port.")),
          optional(
              "faq",
              new Many(
                  new Group(
                      List.of(
                          required("question", LINE, "As people ask it."),
                          required("answer", new Text(4000, Form.MARKDOWN), "The answer.")),
                      Optional.empty()),
                  50),
              "Questions that people ask."),
          optional("related", new Many(RELATION, 50), "Other entries.", List.of("npm/eresolve")),
          optional("samples", new Many(RAW, 100), "Raw output that must find this entry."),
          optional("not_samples", new Many(RAW, 100), "Near misses that must not."),
          optional(
              "aliases", new Many(new Address(), 100), "Old addresses.", List.of("/npm/old-name/")),
          optional(
              "tags",
              new Many(new Text(60, Form.LINE), 40),
              "Words to browse by.",
              List.of("network")),
          optional("review_in", new Duration(), "When to look at it again.", "6 months"),
          optional("draft", new Flag(), "Not published yet.", "true"));

  /** Fields of {@code _category.md}. */
  public static final List<Field> CATEGORY =
      List.of(
          always("title", LINE, "The category's name.", "Node.js"),
          required("summary", PROSE, "One sentence about it."),
          optional("order", new Whole(), "Its place among the categories.", "10"));

  /** Fields of a plain page. */
  public static final List<Field> PAGE =
      List.of(
          always("title", LINE, "The page's title.", "About"),
          required("summary", PROSE, "One sentence about it."));

  /** Fields of {@code site.yml}. */
  public static final List<Field> SITE =
      List.of(
          always("title", LINE, "The site's name.", "Errata"),
          optional("description", new Text(1000, Form.LINE), "One sentence about the site."),
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
              new Choice(Stream.of(Settings.Host.values()).map(Settings.Host::word).toList()),
              "Where it is hosted; a build counts against the host's limits.",
              "github"),
          optional(
              "offline",
              new Flag(),
              "Whether browsers keep visited pages for reading without a connection.",
              "true"),
          optional(
              "turned_off",
              new Many(TURNED_OFF, 100),
              "Warnings that this site does not want, each with the reason.",
              List.of(Map.of("finding", "no-sources", "reason", "We saw them all ourselves."))),
          optional(
              "manual",
              new Flag(),
              "Publishes Errata's own manual too: its findings, the fields, how to write an entry.",
              "true"));

  /** The sections of an entry's text in their order; sections of one's own come after them. */
  public static final List<Section> SECTIONS =
      List.of(
          new Section("What this error means", true),
          new Section("Why this happens", false),
          new Section("Common causes", true),
          new Section("Quick fixes", false),
          new Section("Platform-specific checks", false),
          new Section("Step-by-step troubleshooting", true),
          new Section("How to prevent it", false));

  /** How a text begins that a person still has to write; a finding names each one that is left. */
  public static final String TODO = "TODO: ";

  private Declaration() {}
}
