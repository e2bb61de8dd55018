package dev.errata.markdown;

import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errata.diagnostic.Code;
import dev.errata.markdown.text.ColouredCode;
import dev.errata.markdown.text.Console;
import dev.errata.markdown.text.Disguise;
import dev.errata.markdown.text.Html;
import dev.errata.markdown.text.Variables;
import dev.errata.markdown.tree.Fence;
import dev.errata.model.code.CodeInfo;
import java.util.List;
import java.util.Optional;

/**
 * Writes code blocks: their role, for which a page has words, prompts and output marked, captured
 * values drawn.
 */
final class CodeWriter {
  private final Writing writing;

  CodeWriter(Writing writing) {
    this.writing = writing;
  }

  void fenced(Fence fence) {
    BasedSequence info = fence.info();
    CodeInfo read = CodeInfo.read(info.toString());
    if (!fence.isClosed()) {
      writing.find(
          Code.CODE_UNCLOSED,
          opening(fence),
          "this code block is not closed, so all below it is code",
          "write the same marks on a line of their own where the code ends");
    }
    for (CodeInfo.Problem problem : read.problems()) {
      BasedSequence word = info.subSequence(problem.start(), problem.end());
      writing.find(Code.UNKNOWN_CODE_ATTRIBUTE, word, problem.message(), problem.help());
    }
    check(read, fence.lines());
    write(read, lines(fence.lines()));
  }

  private static BasedSequence opening(Fence fence) {
    BasedSequence chars = fence.getChars();
    int newline = chars.indexOf('\n');
    return newline < 0 ? chars : chars.subSequence(0, newline);
  }

  void indented(IndentedCodeBlock block) {
    List<BasedSequence> lines = block.getContentLines();
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    check(CodeInfo.NONE, lines);
    write(CodeInfo.NONE, lines(lines.subList(0, end)));
  }

  /** What is copied must be what is seen. */
  private void check(CodeInfo info, List<BasedSequence> lines) {
    List<Console.Line> console = info.isConsole() ? Console.read(lines(lines)) : List.of();
    for (int i = 0; i < lines.size(); i++) {
      BasedSequence line = lines.get(i);
      writing.exact(line, "the code");
      boolean typed = info.isShell() || i < console.size() && console.get(i).isCommand();
      if (typed) {
        Disguise.lookAlikes(line.toString()).forEach(found -> writing.find(line, found));
        Disguise.offScreen(line.toString()).forEach(found -> writing.find(line, found));
      }
    }
  }

  /** Line by line: the parser's own way of joining lines inside a list takes quadratic time. */
  private static String lines(List<BasedSequence> lines) {
    StringBuilder code = new StringBuilder();
    for (BasedSequence line : lines) {
      code.append(line.trimEOL().toString()).append('\n');
    }
    return code.toString();
  }

  private void write(CodeInfo info, String code) {
    StringBuilder out = writing.out();
    out.append("<figure class=\"code\"");
    attribute("data-role", info.role());
    attribute("data-os", info.os());
    out.append("><figcaption>");
    caption("role", info.role());
    caption("os", info.system());
    caption("name", info.title());
    caption("language", info.language());
    out.append("</figcaption><pre><code");
    attribute("class", info.language().map(name -> "language-" + name));
    out.append('>').append(info.isConsole() ? console(code) : coloured(code, info));
    out.append("</code></pre></figure>\n");
    writing.text().append(code).append('\n');
    if (info.isShell()) {
      code.lines().forEach(this::command);
    }
  }

  private void command(String line) {
    if (!line.isBlank()) {
      writing.commands().add(line.strip());
    }
  }

  private void attribute(String name, Optional<String> value) {
    value.ifPresent(
        v ->
            writing
                .out()
                .append(' ')
                .append(name)
                .append("=\"")
                .append(Html.escape(v))
                .append('"'));
  }

  private void caption(String kind, Optional<String> words) {
    words.ifPresent(
        w ->
            writing
                .out()
                .append("<span class=\"" + kind + "\">")
                .append(Html.escape(w))
                .append("</span>"));
  }

  private String coloured(String code, CodeInfo info) {
    return ColouredCode.of(code, info.language().orElse(""), writing.names());
  }

  /** Copying leaves out what is a prompt or output, with the line end that belongs to it. */
  private String console(String code) {
    StringBuilder html = new StringBuilder();
    for (Console.Line line : Console.read(code)) {
      if (!line.isCommand()) {
        html.append("<samp>")
            .append(Variables.inCode(line.text(), writing.names()))
            .append("\n</samp>");
        continue;
      }
      command(line.text());
      if (!line.prompt().isEmpty()) {
        html.append("<span class=\"p\">").append(Html.escape(line.prompt())).append("</span>");
      }
      html.append(ColouredCode.of(line.text(), "console", writing.names())).append('\n');
    }
    return html.toString();
  }
}
