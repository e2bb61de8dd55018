package dev.errata.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/**
 * What a change would do to a file, as a unified diff.
 *
 * @param prefix what stands before each path; empty, or ending with {@code /}
 */
public record DiffReport(String prefix) {
  private static final int AROUND = 3;

  /** The diff of one file; lines of content are shown without letting them act on a terminal. */
  public String render(String path, String before, String after) {
    List<String> old = before.lines().toList();
    String name = prefix + path;
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + name, "b/" + name, old, DiffUtils.diff(old, after.lines().toList()), AROUND);
    StringBuilder out = new StringBuilder();
    diff.forEach(line -> out.append(Visible.line(line)).append('\n'));
    return out.isEmpty() && !before.equals(after)
        ? "only line ends of " + name + "\n"
        : out.toString();
  }
}
