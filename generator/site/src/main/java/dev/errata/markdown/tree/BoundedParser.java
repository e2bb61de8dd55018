package dev.errata.markdown.tree;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/** Parses Markdown of strangers; offsets in the tree are those of the text. */
public final class BoundedParser {
  private static final Parser BODY = body();
  private static final Parser INLINE = inline();

  private BoundedParser() {}

  /** CommonMark with tables. */
  public static Document parseBody(String text) {
    return BODY.parse(whole(text));
  }

  /** Paragraphs only: a value that begins with {@code #} or {@code -} means these characters. */
  public static Document parseInline(String text) {
    return INLINE.parse(whole(text));
  }

  /** The parser takes a NUL for the end of a paragraph. */
  private static String whole(String text) {
    return text.replace('\0', '\ufffd');
  }

  private static Parser body() {
    MutableDataSet options = new MutableDataSet();
    options.set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
    options.set(TablesExtension.WITH_CAPTION, false);
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    options.set(TablesExtension.MIN_HEADER_ROWS, 1);
    options.set(TablesExtension.MAX_HEADER_ROWS, 1);
    // Cells are neither dropped nor made up: a short line could make thousands.
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, false);
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, false);
    options.set(Parser.FENCED_CODE_BLOCK_PARSER, false);
    return bounded(options).customBlockParserFactory(new FenceParser.Factory()).build();
  }

  private static Parser inline() {
    MutableDataSet options = new MutableDataSet();
    options.set(Parser.BLOCK_QUOTE_PARSER, false);
    options.set(Parser.HEADING_PARSER, false);
    options.set(Parser.FENCED_CODE_BLOCK_PARSER, false);
    options.set(Parser.HTML_BLOCK_PARSER, false);
    options.set(Parser.THEMATIC_BREAK_PARSER, false);
    options.set(Parser.LIST_BLOCK_PARSER, false);
    options.set(Parser.INDENTED_CODE_BLOCK_PARSER, false);
    return bounded(options).build();
  }

  private static Parser.Builder bounded(MutableDataSet options) {
    return Parser.builder(options)
        .customBlockParserFactory(new LineLimit())
        .paragraphPreProcessorFactory(new ParagraphLimit())
        .blockPreProcessorFactory(new HeadingLimit());
  }
}
