package dev.errata.markdown.tree;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Text that was not parsed because it goes beyond a limit; it is shown as it was written. */
public final class Excess extends Block {
  private final String reason;

  Excess(BasedSequence chars, String reason) {
    super(chars);
    this.reason = reason;
  }

  /** Which limit, as a finding says it. */
  public String reason() {
    return reason;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
