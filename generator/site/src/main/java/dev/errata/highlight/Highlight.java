package dev.errata.highlight;

import dev.errata.highlight.Language.Lines;
import java.util.List;

/** Finds what to colour in code. */
public final class Highlight {
  private Highlight() {}

  /**
   * The parts of a code block that stand out, in their order and apart from each other.
   *
   * @param language in lower case, as authors name it; of an unknown one nothing stands out
   */
  public static List<Span> of(String language, String code) {
    return Languages.find(language)
        .map(l -> l.lines() == Lines.DIFF ? Diff.spans(code) : new Scanner(code, l).spans())
        .orElse(List.of());
  }
}
