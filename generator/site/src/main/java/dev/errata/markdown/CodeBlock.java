package dev.errata.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import dev.errata.markdown.text.Html;
import dev.errata.markdown.text.Variables;
import java.util.List;

/** Writes code blocks: their role in words, prompts and output marked, captured values drawn. */
final class CodeBlock {
  private static final List<String> PROMPTS =
      List.of("$ ", "# ", "% ", "> ", "PS> ", ">>> ", "C:\\> ");

  private final Writing writing;

  CodeBlock(Writing writing) {
    this.writing = writing;
  }

  void fenced(FencedCodeBlock block) {
    CodeInfo info = CodeInfo.read(block.getInfo(), writing);
    write(info, block.getContentChars().normalizeEOL());
  }

  void indented(IndentedCodeBlock block) {
    write(CodeInfo.NONE, block.getContentChars().trimTailBlankLines().normalizeEOL());
  }

  private void write(CodeInfo info, String code) {
    StringBuilder out = writing.out();
    out.append("<figure class=\"code\"");
    info.role().ifPresent(role -> out.append(" data-role=\"").append(role).append('"'));
    info.os().ifPresent(os -> out.append(" data-os=\"").append(os).append('"'));
    out.append("><figcaption>");
    info.role()
        .ifPresent(
            r -> out.append("<span class=\"role\">").append(CodeInfo.word(r)).append("</span>"));
    info.os()
        .ifPresent(
            o -> out.append("<span class=\"os\">").append(CodeInfo.word(o)).append("</span>"));
    info.title()
        .ifPresent(
            t -> out.append("<span class=\"name\">").append(Html.escape(t)).append("</span>"));
    info.language()
        .ifPresent(
            l -> out.append("<span class=\"language\">").append(Html.escape(l)).append("</span>"));
    out.append("</figcaption><pre><code");
    info.language()
        .ifPresent(l -> out.append(" class=\"language-").append(Html.escape(l)).append('"'));
    out.append('>');
    boolean console =
        info.language().filter(l -> l.equals("console") || l.equals("shell-session")).isPresent();
    out.append(console ? console(code) : mark(code));
    out.append("</code></pre></figure>\n");
    writing.text().append(code).append('\n');
  }

  private String mark(String code) {
    return Variables.mark(code, writing.context().placeholders());
  }

  /** Prompts are marked so that copying leaves them out; lines without one are output. */
  private String console(String code) {
    List<String> lines = code.lines().toList();
    boolean prompted =
        lines.stream().anyMatch(line -> prompt(line).length() > 0 && !line.startsWith("> "));
    if (!prompted) {
      return mark(code);
    }
    StringBuilder out = new StringBuilder();
    boolean continued = false;
    for (String line : lines) {
      String prompt = line.startsWith("> ") && !continued ? "" : prompt(line);
      if (!prompt.isEmpty()) {
        out.append("<span class=\"p\">").append(Html.escape(prompt)).append("</span>");
        out.append(mark(line.substring(prompt.length())));
      } else if (continued) {
        out.append(mark(line));
      } else {
        out.append("<samp>").append(mark(line)).append("</samp>");
      }
      continued = (continued || !prompt.isEmpty()) && line.endsWith("\\");
      out.append('\n');
    }
    return out.toString();
  }

  private static String prompt(String line) {
    return PROMPTS.stream().filter(line::startsWith).findFirst().orElse("");
  }
}
