package dev.errata.lsp.answer;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Fix.Edit;
import dev.errata.diagnostic.Fixes;
import dev.errata.diagnostic.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** All safe fixes of a file as one edit, the same as {@code check --fix} writes. */
public final class Repair {
  /** Fixes uncover others; this often at most. */
  private static final int ROUNDS = 5;

  private Repair() {}

  /**
   * The edit from a text to the one with all fixes, if there are any.
   *
   * @param checked the findings of a path with a text
   */
  public static Optional<Edit> of(
      SourceText text, BiFunction<String, String, List<Diagnostic>> checked) {
    String now = text.text();
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, String> changed = Fixes.apply(checked.apply(text.path(), now));
      if (!changed.containsKey(text.path())) {
        break;
      }
      now = changed.get(text.path());
    }
    return now.equals(text.text()) ? Optional.empty() : Optional.of(difference(text, now));
  }

  private static Edit difference(SourceText text, String now) {
    String before = text.text();
    int most = Math.min(before.length(), now.length());
    int start = 0;
    while (start < most && before.charAt(start) == now.charAt(start)) {
      start++;
    }
    int same = 0;
    while (same < most - start
        && before.charAt(before.length() - 1 - same) == now.charAt(now.length() - 1 - same)) {
      same++;
    }
    return new Edit(
        text.span(start, before.length() - same), now.substring(start, now.length() - same));
  }
}
