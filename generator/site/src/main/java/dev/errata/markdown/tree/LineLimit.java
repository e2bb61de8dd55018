package dev.errata.markdown.tree;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asked at every line before any kind of block begins; beyond {@link Limits} it takes the line's
 * rest as {@link Excess}.
 */
final class LineLimit implements CustomBlockParserFactory {
  @Override
  public BlockParserFactory apply(DataHolder options) {
    return LineLimit::start;
  }

  private static BlockStart start(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    return exceeded(state, matched.getBlockParser())
        .map(reason -> new Rest(line.subSequence(state.getIndex(), line.length()), reason))
        .map(rest -> BlockStart.of(rest).atIndex(line.length()))
        .orElseGet(BlockStart::none);
  }

  private static Optional<String> exceeded(ParserState state, BlockParser matched) {
    if (containers(state) > Limits.CONTAINERS) {
      return Optional.of("quotes and lists are nested more than " + Limits.CONTAINERS + " deep");
    }
    if (matched instanceof ParagraphParser paragraph
        && paragraph.getBlockContent().getLineCount() >= Limits.LINES) {
      return Optional.of("a paragraph or table has more than " + Limits.LINES + " lines");
    }
    return rule(state.getLine(), state.getNextNonSpaceIndex()) > Limits.RULE
        ? Optional.of("a line begins with more than " + Limits.RULE + " marks of one kind")
        : Optional.empty();
  }

  /** How many quotes and list items are around this place of the line. */
  private static long containers(ParserState state) {
    List<BlockParser> open = state.getActiveBlockParsers();
    return open.size() <= Limits.CONTAINERS
        ? open.size()
        : open.stream().filter(p -> !(p instanceof ListBlockParser)).skip(1).count();
  }

  /** How far a line looks like a rule: marks of one kind and spaces, as far as that matters. */
  private static int rule(BasedSequence line, int from) {
    char mark = line.safeCharAt(from);
    int at = from;
    if (mark == '*' || mark == '-' || mark == '_') {
      while (at < line.length() && at - from <= Limits.RULE && isRule(line.charAt(at), mark)) {
        at++;
      }
    }
    return at - from;
  }

  private static boolean isRule(char c, char mark) {
    return c == mark || c == ' ' || c == '\t';
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return Set.of(
        BlockQuoteParser.Factory.class,
        HeadingParser.Factory.class,
        FenceParser.Factory.class,
        HtmlBlockParser.Factory.class,
        ThematicBreakParser.Factory.class,
        ListBlockParser.Factory.class,
        IndentedCodeBlockParser.Factory.class);
  }

  @Override
  public Set<Class<?>> getAfterDependents() {
    return Set.of();
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  /** The rest of one line. */
  private static final class Rest extends AbstractBlockParser {
    private final Excess block;

    Rest(BasedSequence text, String reason) {
      this.block = new Excess(text, reason);
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
      // the line's rest was taken when the block began
    }

    @Override
    public void closeBlock(ParserState state) {
      // nothing is left open
    }
  }
}
