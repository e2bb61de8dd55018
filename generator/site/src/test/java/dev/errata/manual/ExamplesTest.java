package dev.errata.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.build.Built;
import dev.errata.build.Options;
import dev.errata.build.SiteBuilder;
import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Explanation;
import dev.errata.model.field.Declaration;
import dev.errata.model.field.Field;
import dev.errata.source.SiteSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of the explanations are put into an entry or into {@code site.yml}, and checked: the
 * wrong one gives that finding, the right one does not.
 *
 * <p>An example in a {@code text} block is of something else: names of files, templates, commands.
 */
class ExamplesTest {
  private static final Options OPTIONS =
      new Options(LocalDate.of(2026, 11, 24), Optional.empty(), true, 2, "test");

  /** These are no matter of a single entry's text or of the settings. */
  private static final Set<Code> ELSEWHERE =
      Set.of(
          Code.SITE_MISSING,
          Code.PAGES_MISSING,
          Code.NO_ENTRIES,
          Code.UNREADABLE_FILE,
          Code.NOT_A_REGULAR_FILE,
          Code.LINK_LEAVES_SITE,
          Code.FILE_TOO_LARGE,
          Code.EMPTY_FILE,
          Code.BINARY_FILE,
          Code.INVALID_UTF8,
          Code.BYTE_ORDER_MARK,
          Code.UNEXPECTED_FILE,
          Code.STATIC_SCRIPT,
          Code.STATIC_MISLABELLED,
          Code.BAD_FILE_NAME,
          Code.RESERVED_NAME,
          Code.CATEGORY_UNDECLARED,
          Code.UPDATED_UNTOUCHED,
          Code.DUPLICATE_SLUG,
          Code.ADDRESS_LOST,
          Code.INVALID_LOCK_LINE,
          Code.TEMPLATE_SYNTAX,
          Code.TEMPLATE_FAILED,
          Code.TEMPLATE_FORBIDDEN,
          Code.TEMPLATE_UNKNOWN,
          Code.OUTPUT_LEFTOVER,
          Code.OUTPUT_EMPTY_LINK,
          Code.HOST_LIMIT);

  private static final String SETTINGS = "title: Errors\nbase_url: https://example.org/\n";

  private static final String FRONT =
      """
      title: Port is already in use
      summary: Another process listens on the port.
      category: Node.js
      signatures: ["listen EADDRINUSE: address already in use {address}:{port}"]
      quick_fix: Stop the process that holds the port.
      updated: 2026-11-20
      evidence:
        note: Stopping the first copy freed the port.
        sources:
          - url: https://example.org/issues/9
            title: Port of a copy
            kind: docs
            observed: It says which process holds the port.
            checked: 2026-11-20
      """;

  private static final String BODY =
      """
      ## What this error means

      The server could not start.

      ## Common causes

      EXAMPLE

      ## Step-by-step troubleshooting

      1. Look.
      """;

  @TempDir private Path root;

  static List<Code> shown() {
    return Arrays.stream(Code.values()).filter(code -> !ELSEWHERE.contains(code)).toList();
  }

  @Test
  void everyCodeHasBothExamples() {
    for (Code code : Code.values()) {
      Explanation explanation = Explanation.of(code);
      assertTrue(explanation.wrong().isPresent(), code.id() + " has no wrong example");
      assertTrue(explanation.right().isPresent(), code.id() + " has no right example");
      boolean text = explanation.wrong().get().startsWith("```text");
      assertEquals(ELSEWHERE.contains(code), text, code.id());
    }
  }

  @ParameterizedTest
  @MethodSource("shown")
  void theWrongOneIsFoundAndTheRightOneIsNot(Code code) throws IOException {
    Explanation explanation = Explanation.of(code);
    Set<Code> wrong = found(explanation.wrong().orElseThrow());
    assertTrue(wrong.contains(code), () -> code.id() + ": the wrong example gives " + wrong);
    Set<Code> right = found(explanation.right().orElseThrow());
    assertTrue(!right.contains(code), () -> code.id() + ": the right example gives " + right);
  }

  private Set<Code> found(String block) throws IOException {
    String kind = block.lines().findFirst().orElseThrow().replace("`", "");
    String example = block.substring(block.indexOf('\n') + 1, block.lastIndexOf('\n') + 1);
    boolean ofSettings = kind.equals("yaml") && isOfSettings(example);
    write("site.yml", ofSettings ? withKeys(SETTINGS, example) : SETTINGS);
    write("static/dialog.png", "x");
    write("static/limits.png", "x");
    write("pages/nodejs/_category.md", "---\ntitle: Node.js\nsummary: Errors of Node.js.\n---\n");
    write("pages/nodejs/settings-missing.md", other("no settings file {path}", "[/old/settings/]"));
    write(
        "pages/nodejs/no-module.md", other("build failed: cannot find module {module}", "[/old/]"));
    write("pages/nodejs/port-in-use.md", ofSettings ? file(FRONT, "") : entry(kind, example));
    Built built = SiteBuilder.build(SiteSource.read(root), OPTIONS);
    return built.findings().stream().map(d -> d.code()).collect(Collectors.toSet());
  }

  private static boolean isOfSettings(String example) {
    return example.startsWith("# site.yml")
        || keys(example).stream().noneMatch(names(Declaration.ENTRY)::contains)
            && keys(example).stream().anyMatch(names(Declaration.SITE)::contains);
  }

  private static Set<String> names(List<Field> fields) {
    return fields.stream().map(Field::name).collect(Collectors.toSet());
  }

  private static String entry(String kind, String example) {
    if (kind.equals("yaml")) {
      return file(withKeys(FRONT, example), "");
    }
    if (example.startsWith("--") || example.startsWith("# ")) {
      return example; // a file from its first line on
    }
    boolean whole = example.startsWith("## ") || example.contains("\n## ");
    return whole ? "---\n" + FRONT + "---\n" + example : file(FRONT, example);
  }

  private static String file(String front, String example) {
    return "---\n"
        + front
        + "---\n"
        + BODY.replace("EXAMPLE", "- A second server runs.\n\n" + example);
  }

  private static String other(String signature, String aliases) {
    String same = "Read the log carefully to find the root cause.";
    return file(FRONT.replaceFirst("signatures: .*", "aliases: " + aliases), same)
        .replace("---\ntitle: ", "---\nsignatures: [\"" + signature + "\"]\ntitle: Not a ");
  }

  /** The front matter with an example's keys instead of its own; a missing one has to miss. */
  private static String withKeys(String front, String example) {
    List<String> gone = new ArrayList<>(keys(example));
    Matcher missing = Pattern.compile("# and no ([a-z_]+)").matcher(example);
    while (missing.find()) {
      gone.add(missing.group(1));
    }
    String left = front;
    for (String key : gone) {
      left = left.replaceFirst("(?m)^" + key + ":.*\\n(?: .*\\n)*", "");
    }
    return left + example;
  }

  private static List<String> keys(String yaml) {
    return yaml.lines()
        .filter(line -> line.matches("[a-z_]+:.*"))
        .map(line -> line.substring(0, line.indexOf(':')))
        .toList();
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
