package dev.errata.prose.text;

import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.code.CodeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body cut into passages and code blocks, line by line.
 *
 * <p>It knows less of Markdown than the parser does. Where it is not sure it leaves text out, since
 * a warning that is wrong costs more than one that is missing.
 */
public final class Written {
  private static final Pattern FENCE =
      Pattern.compile("^[ >]*(?:(?:[-*+]|\\d+[.)]) +)?(`{3,}|~{3,})(.*)$");
  private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}\\s+");
  private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+");

  private final SourceText source;
  private final List<Passage> passages = new ArrayList<>();
  private final List<CodeBlock> code = new ArrayList<>();
  private int open = -1;
  private int end;
  private boolean heading;
  private boolean skipping;

  private Written(SourceText source) {
    this.source = source;
  }

  /** The text of a file from an offset on. */
  public static Written of(SourceText source, int from) {
    Written written = new Written(source);
    int line = source.line(from);
    while (line <= source.lines()) {
      line = written.line(line);
    }
    written.close();
    return written;
  }

  public List<Passage> passages() {
    return passages;
  }

  public List<CodeBlock> code() {
    return code;
  }

  /** Takes one line, or a whole code block; gives the line after it. */
  private int line(int number) {
    String text = source.lineText(number);
    Matcher fence = FENCE.matcher(text);
    if (fence.find() && !(fence.group(1).startsWith("`") && fence.group(2).contains("`"))) {
      close();
      return block(number, fence.group(1), fence.group(2).strip());
    }
    if (text.isBlank()) {
      close();
      skipping = false;
      return number + 1;
    }
    boolean starts = open < 0;
    boolean head = HEADING.matcher(text).find();
    Matcher item = ITEM.matcher(text);
    if (head || item.find()) {
      close();
      skipping = false;
      begin(number, head ? markLength(text) : item.end(), head);
      if (head) {
        close();
      }
    } else if (starts && !skipping && isForeign(text)) {
      skipping = true;
    } else if (!skipping) {
      begin(number, starts ? text.length() - text.stripLeading().length() : 0, false);
    }
    return number + 1;
  }

  private static int markLength(String text) {
    Matcher mark = HEADING.matcher(text);
    return mark.find() ? mark.end() : 0;
  }

  /** Quotes, tables, HTML, definitions of links, and code by indentation. */
  private static boolean isForeign(String text) {
    String line = text.stripLeading();
    boolean indented = text.length() - line.length() >= 4 || text.startsWith("\t");
    return indented
        || line.startsWith(">")
        || line.startsWith("|")
        || line.startsWith("<")
        || line.matches("\\[[^\\]]+\\]:.*");
  }

  private void begin(int number, int offset, boolean isHeading) {
    int start = source.lineStart(number);
    if (open < 0) {
      open = start + offset;
      heading = isHeading;
    }
    end = start + source.lineText(number).length();
  }

  private void close() {
    if (open >= 0 && end > open) {
      String text = Masks.mask(source.text().substring(open, end));
      passages.add(new Passage(source, open, text, heading));
    }
    open = -1;
  }

  private int block(int number, String fence, String info) {
    List<SourceSpan> lines = new ArrayList<>();
    int line = number + 1;
    while (line <= source.lines() && !closes(source.lineText(line), fence)) {
      int start = source.lineStart(line);
      lines.add(source.span(start, start + source.lineText(line).length()));
      line++;
    }
    int start = source.lineStart(number);
    SourceSpan opening = source.span(start, start + source.lineText(number).length());
    code.add(new CodeBlock(CodeInfo.read(info), opening, lines, around()));
    return line + 1;
  }

  private String around() {
    StringBuilder words = new StringBuilder();
    for (int i = Math.max(0, passages.size() - 2); i < passages.size(); i++) {
      words.append(passages.get(i).text()).append(' ');
    }
    return words.toString();
  }

  private static boolean closes(String line, String fence) {
    String text = line.strip();
    return text.length() >= fence.length() && text.chars().allMatch(c -> c == fence.charAt(0));
  }
}
