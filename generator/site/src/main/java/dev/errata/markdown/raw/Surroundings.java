package dev.errata.markdown.raw;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** What the page around decides for raw HTML, and is told. */
public interface Surroundings {
  /**
   * The attributes of a link, or nothing when it may not lead there.
   *
   * @param target decoded
   * @param place where it was written
   */
  Optional<String> link(String target, BasedSequence place);

  /** Text as HTML. */
  String text(String text, boolean isCode);

  /** Something was left out. */
  void removed(BasedSequence place);

  /** Elements are inside each other too deeply, from this one on. */
  void tooDeep(BasedSequence place);
}
