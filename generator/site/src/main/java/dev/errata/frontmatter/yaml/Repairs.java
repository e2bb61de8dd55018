package dev.errata.frontmatter.yaml;

import dev.errata.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * A YAML text with its commonest mistakes mended, so that one mistake does not hide the next, and
 * the way back from its offsets to the file's.
 */
public final class Repairs {
  private record Repair(int start, int end, String replacement) {}

  private final SourceSpan yaml;
  private final List<Repair> repairs = new ArrayList<>();

  Repairs(SourceSpan yaml) {
    this.yaml = yaml;
  }

  /** Replaces a range, in offsets of the file; ranges come in order and do not overlap. */
  void replace(int start, int end, String replacement) {
    repairs.add(new Repair(start, end, replacement));
  }

  String text() {
    StringBuilder out = new StringBuilder();
    int done = yaml.start();
    String file = yaml.source().text();
    for (Repair repair : repairs) {
      out.append(file, done, repair.start()).append(repair.replacement());
      done = repair.end();
    }
    return out.append(file, done, yaml.end()).toString();
  }

  /** The file's span for a range of the mended text. */
  SourceSpan span(int start, int end) {
    return yaml.source().span(original(start, false), original(end, true));
  }

  private int original(int offset, boolean end) {
    int shift = yaml.start();
    for (Repair repair : repairs) {
      int from = repair.start() - shift;
      int to = from + repair.replacement().length();
      if (offset < from || offset == from && !end) {
        break;
      }
      if (offset < to || offset == to && end) {
        return end ? repair.end() : repair.start();
      }
      shift = repair.end() - to;
    }
    return offset + shift;
  }
}
