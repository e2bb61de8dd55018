package dev.errata.prose;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.Entry;
import dev.errata.prose.text.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How an entry is written.
 *
 * @param findings what is wrong with it by itself
 * @param said what may stand in other entries too
 */
public record Prose(List<Diagnostic> findings, Said said) {
  public Prose {
    findings = List.copyOf(findings);
  }

  /**
   * What is found in one entry.
   *
   * @param language of the site; words are checked in English only
   */
  public static Prose of(Entry entry, String language) {
    SourceText source = entry.source();
    Written written = Written.of(source, bodyStart(source));
    List<Diagnostic> findings =
        new ArrayList<>(new Structure(source).check(written, entry.placeholders()));
    if (!language.startsWith("en")) {
      return new Prose(findings, Said.NOTHING);
    }
    List<Spoken> sentences = Spoken.of(written.passages());
    findings.addAll(new Sentences().check(sentences));
    quickFix(entry, findings);
    return new Prose(findings, Said.of(source, sentences));
  }

  private static void quickFix(Entry entry, List<Diagnostic> findings) {
    String text = entry.quickFix().marked();
    boolean acts =
        text.indexOf('`') >= 0
            || text.isEmpty()
            || List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).stream()
                .anyMatch(Words.ACTIONS::contains);
    if (!acts) {
      SourceText source = entry.source();
      int at = source.text().indexOf("\nquick_fix:") + 1;
      int end = source.text().indexOf('\n', Math.max(0, at));
      findings.add(
          Diagnostic.of(
                  Code.QUICK_FIX_NO_ACTION,
                  source.span(at, end < 0 ? source.text().length() : end),
                  "this quick fix tells nothing to do")
              .withHelp("begin with a verb: stop, remove, install, set …"));
    }
  }

  /** The offset of the first line below the front matter. */
  private static int bodyStart(SourceText source) {
    for (int line = 2; line <= source.lines(); line++) {
      if (source.lineText(line).stripTrailing().equals("---")) {
        return line < source.lines() ? source.lineStart(line + 1) : source.text().length();
      }
    }
    return source.text().length();
  }
}
