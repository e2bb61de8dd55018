package dev.errata.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applies the safe fixes of findings to the files' texts. */
public final class Fixes {
  private Fixes() {}

  /**
   * The new text of every file that a fix changes, by path, in the order of the findings.
   *
   * <p>A fix that touches text which an earlier one already changed is left for the next run.
   */
  public static Map<String, String> apply(List<Diagnostic> findings) {
    Map<String, List<Fix.Edit>> byFile = new LinkedHashMap<>();
    Map<String, SourceText> sources = new LinkedHashMap<>();
    for (Diagnostic finding : findings) {
      SourceText source = finding.span().source();
      finding
          .fix()
          .filter(fix -> fits(byFile.getOrDefault(source.path(), List.of()), fix))
          .ifPresent(
              fix -> {
                sources.put(source.path(), source);
                byFile.computeIfAbsent(source.path(), p -> new ArrayList<>()).addAll(fix.edits());
              });
    }
    Map<String, String> changed = new LinkedHashMap<>();
    byFile.forEach((path, edits) -> changed.put(path, edited(sources.get(path).text(), edits)));
    return changed;
  }

  private static boolean fits(List<Fix.Edit> taken, Fix fix) {
    return fix.edits().stream()
        .noneMatch(edit -> taken.stream().anyMatch(other -> overlap(edit.span(), other.span())));
  }

  private static boolean overlap(SourceSpan a, SourceSpan b) {
    return a.start() <= b.end() && b.start() <= a.end();
  }

  /** A text after changes that do not overlap. */
  public static String edited(String text, List<Fix.Edit> edits) {
    List<Fix.Edit> backwards = new ArrayList<>(edits);
    backwards.sort(Comparator.comparingInt((Fix.Edit e) -> e.span().start()).reversed());
    StringBuilder out = new StringBuilder(text);
    backwards.forEach(e -> out.replace(e.span().start(), e.span().end(), e.replacement()));
    return out.toString();
  }
}
