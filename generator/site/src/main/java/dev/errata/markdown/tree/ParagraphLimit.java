package dev.errata.markdown.tree;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import java.util.Set;

/**
 * Takes a paragraph beyond {@link Limits} away before link definitions, tables or inline marks are
 * looked for in it.
 */
final class ParagraphLimit implements ParagraphPreProcessorFactory {
  @Override
  public ParagraphPreProcessor apply(ParserState state) {
    return ParagraphLimit::replace;
  }

  private static int replace(Paragraph paragraph, ParserState state) {
    return Limits.exceeded(paragraph.getChars())
        .map(
            reason -> {
              Excess excess = new Excess(paragraph.getChars(), reason);
              paragraph.insertBefore(excess);
              state.blockAdded(excess);
              return paragraph.getChars().length();
            })
        .orElse(0);
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return Set.of(ReferencePreProcessorFactory.class);
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
