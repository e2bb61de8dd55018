package dev.errata.match.rank;

import dev.errata.match.index.Anchored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a log was found to hold, kept within bounds however long it is. */
public final class Findings {
  private static final int MOST = 400;

  /** A code belongs to a message that is printed this near. */
  private static final int NEAR = 12;

  private static final int MOST_LINES = 32;

  /** How much a code adds that the entry owns and the log prints. */
  private static final double CODE_BITS = 12;

  private final Map<Anchored, Finding> whole = new HashMap<>();

  /** The lines of a signature that were found in order so far, as many as its number says. */
  private final Map<Integer, Finding> partial = new HashMap<>();

  private final Map<Integer, Long> lastLines = new HashMap<>();
  private final Map<Integer, List<Finding>> codes = new HashMap<>();

  /** Whether a place of a signature would tell anything new. */
  boolean wants(Anchored anchored, Finding.Place place) {
    if (anchored.isCode()) {
      List<Finding> known = codes.get(anchored.entry());
      return known == null || known.size() < MOST_LINES;
    }
    if (anchored.lines() > 1) {
      return true;
    }
    Finding known = whole.get(anchored);
    return known == null ? whole.size() < MOST : Finding.byPlace(place, known.place()) < 0;
  }

  void add(Anchored anchored, Finding finding) {
    if (anchored.isCode()) {
      codes.computeIfAbsent(anchored.entry(), key -> new ArrayList<>()).add(finding);
    } else if (anchored.lines() > 1) {
      addLine(anchored, finding);
    } else {
      keepBetter(anchored, finding);
    }
  }

  private void keepBetter(Anchored anchored, Finding finding) {
    Finding known = whole.get(anchored);
    if (known == null || Finding.byPlace(finding.place(), known.place()) < 0) {
      whole.put(anchored, finding);
    }
  }

  /** Takes the lines of a signature in order; all of them together are one finding. */
  private void addLine(Anchored anchored, Finding finding) {
    int key = anchored.entry() << 8 | anchored.signature();
    Finding before = partial.get(key);
    int next = before == null ? 0 : before.signature();
    if (anchored.line() != next || next > 0 && finding.place().line() <= lastLines.get(key)) {
      return;
    }
    Finding sofar = next == 0 ? finding : before.plus(finding);
    lastLines.put(key, finding.place().line());
    partial.put(key, sofar.as(next + 1));
    if (next + 1 == anchored.lines()) {
      partial.remove(key);
      keepBetter(anchored, sofar.as(anchored.signature()));
    }
  }

  /** All whole signatures, the best of each entry, in order. */
  List<Finding> ordered() {
    Map<Integer, Finding> best = new HashMap<>();
    Map<Long, Finding.Role> roles = roles();
    for (Finding found : whole.values()) {
      Finding finding = found.on(roles.get(found.place().line()), printsCode(found));
      Finding known = best.get(finding.entry());
      if (known == null || Finding.BEST_FIRST.compare(finding, known) < 0) {
        best.put(finding.entry(), finding);
      }
    }
    List<Finding> ordered = new ArrayList<>(best.values());
    ordered.sort(Finding.BEST_FIRST);
    return ordered;
  }

  /** A line plays one part, whatever stands where on it. */
  private Map<Long, Finding.Role> roles() {
    Map<Long, Finding.Role> roles = new HashMap<>();
    for (Finding found : whole.values()) {
      Finding.Place place = found.place();
      Finding.Role known = roles.get(place.line());
      if (known == null || place.role().ordinal() < known.ordinal()) {
        roles.put(place.line(), place.role());
      }
    }
    return roles;
  }

  private boolean printsCode(Finding finding) {
    List<Finding> printed = codes.get(finding.entry());
    if (printed != null) {
      for (Finding code : printed) {
        if (Math.abs(code.place().line() - finding.place().line()) <= NEAR) {
          return true;
        }
      }
    }
    return false;
  }

  /** The codes that were printed, one finding for each entry that owns one. */
  List<Finding> codes() {
    List<Finding> first = new ArrayList<>();
    for (List<Finding> printed : codes.values()) {
      first.add(printed.getFirst());
    }
    first.sort(Finding.BEST_FIRST);
    return first;
  }

  /** How much a finding says, with its code. */
  static double score(Finding finding) {
    return finding.bits() + (finding.coded() ? CODE_BITS : 0);
  }
}
