package dev.errata.markdown.tree;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.block.BlockPreProcessor;
import com.vladsch.flexmark.parser.block.BlockPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import java.util.Optional;
import java.util.Set;

/** Takes a heading beyond {@link Limits} away before inline marks are looked for in it. */
final class HeadingLimit implements BlockPreProcessorFactory {
  @Override
  public Set<Class<? extends Block>> getBlockTypes() {
    return Set.of(Heading.class);
  }

  @Override
  public BlockPreProcessor apply(ParserState state) {
    int[] count = new int[1];
    return (parser, block) -> replace(parser, block, ++count[0]);
  }

  private static void replace(ParserState state, Block block, int number) {
    (number > Limits.HEADINGS
            ? Optional.of("a text has more than " + Limits.HEADINGS + " headings")
            : Limits.exceeded(block.getChars()))
        .ifPresent(
            reason -> {
              Excess excess = new Excess(block.getChars(), reason);
              block.insertBefore(excess);
              state.blockAdded(excess);
              block.unlink();
              state.blockRemoved(block);
            });
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return Set.of();
  }

  @Override
  public Set<Class<?>> getAfterDependents() {
    return Set.of();
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }
}
