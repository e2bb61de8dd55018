package dev.errata.page.theme;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.util.Map;

/** Turns FreeMarker's exceptions into findings at the template's own line. */
final class TemplateMistake {
  private final Map<String, SourceText> sources;

  TemplateMistake(Map<String, SourceText> sources) {
    this.sources = sources;
  }

  /** A template that cannot be parsed. */
  Diagnostic of(ParseException e) {
    SourceText source = source(e.getTemplateName(), "layout.ftlh");
    SourceSpan span = span(source, e.getLineNumber(), e.getColumnNumber());
    return Diagnostic.of(Code.TEMPLATE_SYNTAX, span, firstLine(e.getEditorMessage()));
  }

  /** A template that could not be filled. */
  Diagnostic of(TemplateException e, String rendered) {
    SourceText source = source(e.getTemplateSourceName(), rendered);
    int line = e.getLineNumber() == null ? 1 : e.getLineNumber();
    int column = e.getColumnNumber() == null ? 1 : e.getColumnNumber();
    SourceSpan span = span(source, line, column);
    String blamed = e.getBlamedExpressionString();
    if (blamed != null && source.text().startsWith(blamed, span.start())) {
      span = source.span(span.start(), span.start() + blamed.length());
    }
    String message = firstLine(e.getMessageWithoutStackTop());
    return Diagnostic.of(Code.TEMPLATE_FAILED, span, describe(message, blamed));
  }

  private static String describe(String message, String blamed) {
    if (blamed == null) {
      return message;
    }
    return message.startsWith("The following has evaluated to null or missing")
        ? "there is no value \"" + blamed + "\" here"
        : message + " (" + blamed + ")";
  }

  private SourceText source(String name, String otherwise) {
    SourceText found = name == null ? null : sources.get(name);
    return found != null ? found : sources.get(otherwise);
  }

  private static SourceSpan span(SourceText source, int line, int column) {
    if (line < 1 || line > source.lines()) {
      return source.start();
    }
    int start = source.lineStart(line) + Math.clamp(column - 1, 0, source.lineText(line).length());
    return source.span(start, start + 1);
  }

  private static String firstLine(String message) {
    String line = message.strip().lines().findFirst().orElse("the template failed");
    return line.endsWith(":") || line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
