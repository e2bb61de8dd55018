package dev.errata.markdown.tree;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** A fenced code block. */
public final class Fence extends Block {
  private final BasedSequence info;
  private boolean closed;
  private final List<BasedSequence> lines = new ArrayList<>();

  /**
   * Begins with the line of the opening marks.
   *
   * @param opening the marks and what stands behind them
   * @param info what stands behind the marks
   */
  Fence(BasedSequence opening, BasedSequence info) {
    super(opening);
    this.info = info;
  }

  /** The closing line was met. */
  void end() {
    closed = true;
  }

  /** Whether a line closes it; else it goes on to the end of what it stands in. */
  public boolean isClosed() {
    return closed;
  }

  void add(BasedSequence line) {
    lines.add(line);
    setChars(getChars().baseSubSequence(getStartOffset(), line.getEndOffset()));
  }

  /** Language, role and attributes, as they are written. */
  public BasedSequence info() {
    return info;
  }

  /** The code, each line with its end. */
  public List<BasedSequence> lines() {
    return lines;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
