package dev.errata.frontmatter.outline;

import dev.errata.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * A YAML text with its commonest mistakes mended, so that one mistake does not hide the next, and
 * the way back from its offsets to the file's.
 */
public final class Repairs {
  /** Where a range stood, and where what replaced it stands. */
  private record Repair(int start, int end, int from, int to, String replacement) {}

  private final Written written;
  private final List<Repair> repairs = new ArrayList<>();

  Repairs(Written written) {
    this.written = written;
  }

  /** Replaces a range; ranges come in order and do not overlap. */
  void replace(int start, int end, String replacement) {
    int shift = repairs.isEmpty() ? 0 : repairs.getLast().to() - repairs.getLast().end();
    int from = start + shift;
    repairs.add(new Repair(start, end, from, from + replacement.length(), replacement));
  }

  /** The text to read. */
  public String text() {
    StringBuilder out = new StringBuilder(written.length() + 16);
    int done = 0;
    for (Repair repair : repairs) {
      out.append(written.text(), done, repair.start()).append(repair.replacement());
      done = repair.end();
    }
    return out.append(written.text(), done, written.length()).toString();
  }

  /** The file's span for a range of the mended text. */
  public SourceSpan span(int start, int end) {
    int from = original(start, false);
    return written.span(from, Math.max(from, original(end, true)));
  }

  /** What was replaced is one place: no part of it has an offset of its own. */
  private int original(int offset, boolean end) {
    int index = before(offset);
    if (index < 0) {
      return offset;
    }
    Repair repair = repairs.get(index);
    if (offset < repair.to() || offset == repair.to() && end) {
      return end && offset > repair.from() ? repair.end() : repair.start();
    }
    return offset - repair.to() + repair.end();
  }

  /** The last repair that starts at an offset or before it, or -1. */
  private int before(int offset) {
    int low = 0;
    int high = repairs.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (repairs.get(middle).from() <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }
}
