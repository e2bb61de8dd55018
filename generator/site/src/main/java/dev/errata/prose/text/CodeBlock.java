package dev.errata.prose.text;

import dev.errata.diagnostic.SourceSpan;
import java.util.List;

/**
 * A fenced code block.
 *
 * @param info what stands after the fence, as {@code sh fix os=linux}
 * @param fence the opening line
 * @param lines its text, line by line
 * @param around the words of the passage before it, and of the one before that
 */
public record CodeBlock(String info, SourceSpan fence, List<SourceSpan> lines, String around) {
  public CodeBlock {
    lines = List.copyOf(lines);
  }

  /** Whether the block has a role, such as {@code fix}. */
  public boolean is(String role) {
    return List.of(info.split("\\s+")).contains(role);
  }
}
