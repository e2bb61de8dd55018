package dev.errata.draft;

import dev.errata.model.field.Declaration;
import dev.errata.model.field.Field;
import dev.errata.model.field.Section;
import java.util.List;
import java.util.Map;

/** Writes a draft as the file that a person completes. */
final class EntryText {
  /** What belongs into each required section. */
  private static final Map<String, String> SECTIONS =
      Map.of(
          "What this error means", "what happened, and what it does not mean",
          "Common causes", "a list, the most frequent cause first",
          "Step-by-step troubleshooting",
              "numbered steps, with a command to see the cause and one to verify the fix");

  private final Draft draft;
  private final StringBuilder out = new StringBuilder();

  EntryText(Draft draft) {
    this.draft = draft;
  }

  @Override
  public String toString() {
    out.setLength(0);
    line("---");
    line("title: " + value(draft.title()));
    todo("summary", "one sentence that adds to the title");
    line("category: " + value(draft.category()));
    line("signatures:");
    draft.signatures().forEach(signature -> line("  - " + Field.quoted(signature)));
    if (!draft.others().isEmpty()) {
      line("  # also in the log; take in what only this error prints:");
      draft.others().forEach(signature -> line("  # - " + Field.quoted(signature)));
    }
    if (!draft.codes().isEmpty()) {
      line("codes: " + draft.codes().stream().map(EntryText::quotedCode).toList());
    }
    todo("quick_fix", "what to do, in one or two sentences");
    line("updated: " + draft.updated());
    line("evidence:");
    todo("  note", "why to believe it: how you reproduced it, what you saw");
    line("  # sources:");
    line(
        "  #   - { url: https://…, title: The page's title, kind: issue, observed: What it shows, checked: "
            + draft.updated()
            + " }");
    line("samples:");
    draft.samples().forEach(this::sample);
    line("---");
    Declaration.SECTIONS.stream().filter(Section::required).forEach(this::section);
    return out.toString();
  }

  private void section(Section section) {
    line("## " + section.title());
    line("");
    line(Declaration.TODO + SECTIONS.getOrDefault(section.title(), "write it"));
    line("");
  }

  private void todo(String key, String what) {
    line(key + ": " + Field.quoted(Declaration.TODO + what));
  }

  /**
   * A block keeps what was printed; where its first line is indented, YAML is told by how much the
   * others are.
   */
  private void sample(String sample) {
    List<String> lines = sample.lines().toList();
    if (lines.size() == 1) {
      line("  - " + quotedSample(sample));
      return;
    }
    boolean indented = lines.getFirst().startsWith(" ") || lines.getFirst().startsWith("\t");
    line(indented ? "  - |2" : "  - |");
    lines.forEach(l -> line(l.isEmpty() ? "" : "    " + l));
  }

  private static String quotedSample(String sample) {
    return Field.quoted(sample).replace("\t", "\\t");
  }

  private static String quotedCode(String code) {
    return Character.isDigit(code.charAt(0)) ? Field.quoted(code) : value(code);
  }

  /** A value as one would write it by hand. */
  static String value(String text) {
    return Field.yaml(text);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
