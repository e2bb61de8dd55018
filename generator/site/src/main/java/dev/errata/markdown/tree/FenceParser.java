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
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Reads fenced code by CommonMark's rules. flexmark's own takes time with the square of the lines
 * when the block stands in a list or quote, and logs are long.
 */
final class FenceParser extends AbstractBlockParser {
  private static final int SHORTEST = 3;
  private static final int CODE_INDENT = 4;

  private final Fence block;
  private final char mark;
  private final int marks;
  private final int indent;
  private boolean opened;

  private FenceParser(ParserState state, int marks) {
    BasedSequence line = state.getLine();
    int from = state.getNextNonSpaceIndex();
    BasedSequence opening = line.subSequence(from, line.length());
    this.block = new Fence(opening, opening.subSequence(marks).trim());
    this.mark = line.charAt(from);
    this.marks = marks;
    this.indent = state.getIndent();
  }

  private static BlockStart start(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int from = state.getNextNonSpaceIndex();
    int marks = marks(line, from, line.safeCharAt(from));
    boolean isFence = state.getIndent() < CODE_INDENT && marks >= SHORTEST;
    if (!isFence || line.charAt(from) == '`' && line.indexOf('`', from + marks) >= 0) {
      return BlockStart.none();
    }
    return BlockStart.of(new FenceParser(state, marks)).atIndex(line.length());
  }

  /** How many marks of a fence begin at a place. */
  private static int marks(BasedSequence line, int from, char mark) {
    int at = from;
    while ((mark == '`' || mark == '~') && at < line.length() && line.charAt(at) == mark) {
      at++;
    }
    return at - from;
  }

  @Override
  public Fence getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    BasedSequence line = state.getLine();
    int from = state.getNextNonSpaceIndex();
    if (state.getIndent() < CODE_INDENT && line.safeCharAt(from) == mark) {
      int closing = marks(line, from, mark);
      if (closing >= marks && line.subSequence(from + closing).isBlank()) {
        block.end();
        return BlockContinue.finished();
      }
    }
    int at = state.getIndex();
    for (int left = indent; left > 0 && line.safeCharAt(at) == ' '; left--) {
      at++;
    }
    return BlockContinue.atIndex(at);
  }

  /** The rest of the opening line comes first and is no code. */
  @Override
  public void addLine(ParserState state, BasedSequence line) {
    if (opened) {
      block.add(line);
    }
    opened = true;
  }

  @Override
  public boolean isPropagatingLastBlankLine(BlockParser lastMatched) {
    return false;
  }

  @Override
  public void closeBlock(ParserState state) {
    // the lines are there already
  }

  /** Where fences stand among the other kinds of blocks. */
  static final class Factory implements CustomBlockParserFactory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return FenceParser::start;
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of(LineLimit.class, BlockQuoteParser.Factory.class, HeadingParser.Factory.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of(
          HtmlBlockParser.Factory.class,
          ThematicBreakParser.Factory.class,
          ListBlockParser.Factory.class,
          IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
