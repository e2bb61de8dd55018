package dev.errata.manual;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Explanation;
import dev.errata.model.field.Field;
import java.time.LocalDate;

/** Writes the entry of a finding's code from its explanation. */
final class FindingEntry {
  /** The day on which the explanations were last gone through as a whole. */
  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 24);

  private static final String TEXTS =
      "https://github.com/errata-site/errata/blob/main/generator/site/src/main/resources/explain/";

  private final Code code;
  private final Explanation explanation;
  private final StringBuilder out = new StringBuilder();

  private FindingEntry(Code code) {
    this.code = code;
    this.explanation = Explanation.of(code);
  }

  /** The file's text. */
  static String text(Code code) {
    FindingEntry entry = new FindingEntry(code);
    entry.frontMatter();
    entry.body();
    return entry.out.toString();
  }

  private void frontMatter() {
    String id = code.id();
    String printed = code.severity().word() + "[" + id + "]";
    line("---");
    field("title", explanation.title());
    field("summary", explanation.cause());
    field("category", "Errata");
    line("signatures:");
    line("  - " + Field.quoted(printed + ": {message}"));
    Messages.of(code).forEach(message -> line("  - " + Field.quoted(message)));
    line("codes: [" + id + "]");
    field("quick_fix", explanation.action());
    line("updated: " + REVIEWED);
    line("applies_to: [{ tool: Errata }]");
    line("evidence:");
    field(
        "  note",
        "Errata's own text on `" + id + "`, which `errata explain " + id + "` prints too.");
    line("  sources:");
    field("    - url", TEXTS + id + ".md");
    field("      title", "errata/errata: explain/" + id + ".md");
    line("      kind: source");
    field("      observed", explanation.title() + ".");
    line("      checked: " + REVIEWED);
    line("---");
  }

  private void body() {
    String printed = "`" + code.severity().word() + "[" + code.id() + "]`";
    section("What this error means", explanation.cause());
    section("Common causes", "Such as this:\n\n" + explanation.wrong().orElseThrow());
    String action = explanation.isOneSentence() ? "Write it so:" : explanation.action();
    section(
        "Step-by-step troubleshooting",
        "1. Open the place that stands before "
            + printed
            + ".\n2. "
            + action
            + "\n\n"
            + indented(explanation.right().orElseThrow())
            + "3. Check again:\n\n   ```sh verify\n   errata check\n   ```");
  }

  private static String indented(String block) {
    StringBuilder out = new StringBuilder();
    block.lines().forEach(l -> out.append(l.isEmpty() ? "" : "   " + l).append('\n'));
    return out.toString();
  }

  private void section(String title, String text) {
    line("## " + title);
    line("");
    line(text);
    line("");
  }

  private void field(String name, String value) {
    line(name + ": " + Field.quoted(value));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
