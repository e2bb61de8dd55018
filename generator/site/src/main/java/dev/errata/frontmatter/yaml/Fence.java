package dev.errata.frontmatter.yaml;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.Fix;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import java.util.Optional;

/**
 * Where a file's front matter lies.
 *
 * @param yaml the lines between the fences
 * @param body the offset of the first character below the closing fence
 */
public record Fence(SourceSpan yaml, int body) {
  private static final String HELP =
      "an entry starts with a line ---, then its fields, then a second line ---";

  /** Finds the fences of a file; without both of them there is a finding and no result. */
  public static Optional<Fence> find(SourceText source, Findings findings) {
    String first = source.lineText(1);
    if (!first.equals("---")) {
      findings.add(opening(source));
      return Optional.empty();
    }
    for (int line = 2; line <= source.lines(); line++) {
      String text = source.lineText(line);
      if (text.stripTrailing().equals("---")) {
        int start = source.lines() > 1 ? source.lineStart(2) : source.text().length();
        int body = line < source.lines() ? source.lineStart(line + 1) : source.text().length();
        return Optional.of(new Fence(source.span(start, source.lineStart(line)), body));
      }
      if (text.startsWith("----") && text.strip().chars().allMatch(c -> c == '-')) {
        findings.add(
            malformed(source, line, "the closing fence is three dashes")
                .withFix(dashes(source, line)));
        return Optional.empty();
      }
      if (text.startsWith("## ")) {
        break;
      }
    }
    findings.add(
        Diagnostic.of(Code.FENCE_UNCLOSED, source.span(0, 3), "the front matter is never closed")
            .withHelp("put a line --- between the last field and the text"));
    return Optional.empty();
  }

  private static Diagnostic opening(SourceText source) {
    String first = source.lineText(1);
    if (first.startsWith("--") && first.strip().chars().allMatch(c -> c == '-')) {
      Diagnostic found = malformed(source, 1, "the opening fence is exactly three dashes");
      return found.withFix(dashes(source, 1));
    }
    if (first.startsWith("+++")) {
      return malformed(source, 1, "the front matter is YAML between --- lines, not TOML");
    }
    int line = 1;
    while (line < source.lines() && source.lineText(line).isBlank()) {
      line++;
    }
    if (line > 1 && source.lineText(line).equals("---")) {
      return malformed(source, line, "the front matter starts on the file's first line")
          .withFix(
              Fix.replace("Remove the blank lines", source.span(0, source.lineStart(line)), ""));
    }
    SourceSpan start = source.span(source.lineStart(1), source.lineStart(1) + first.length());
    return Diagnostic.of(Code.FENCE_MISSING, start, "the file has no front matter").withHelp(HELP);
  }

  private static Diagnostic malformed(SourceText source, int line, String message) {
    int start = source.lineStart(line);
    SourceSpan span = source.span(start, start + source.lineText(line).length());
    return Diagnostic.of(Code.FENCE_MALFORMED, span, message).withHelp(HELP);
  }

  private static Fix dashes(SourceText source, int line) {
    int start = source.lineStart(line);
    SourceSpan span = source.span(start, start + source.lineText(line).length());
    return Fix.replace("Write three dashes", span, "---");
  }
}
