package dev.errata.prose.text;

import dev.errata.diagnostic.SourceSpan;
import dev.errata.model.code.CodeInfo;
import java.util.List;

/**
 * A fenced code block.
 *
 * @param info what stands after the fence
 * @param fence the opening line
 * @param lines its text, line by line
 * @param around the words of the passage before it, and of the one before that
 */
public record CodeBlock(CodeInfo info, SourceSpan fence, List<SourceSpan> lines, String around) {
  public CodeBlock {
    lines = List.copyOf(lines);
  }
}
