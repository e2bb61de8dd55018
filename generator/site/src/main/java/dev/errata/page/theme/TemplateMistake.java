package dev.errata.page.theme;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Suggestion;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns FreeMarker's exceptions into findings at the template's own line. */
final class TemplateMistake {
  private static final Pattern UNKNOWN = Pattern.compile("Unknown directive: #([\\w-]+)");
  private static final List<String> DIRECTIVES =
      List.of(
          "assign",
          "break",
          "case",
          "continue",
          "default",
          "else",
          "elseif",
          "escape",
          "ftl",
          "function",
          "global",
          "if",
          "import",
          "include",
          "items",
          "list",
          "local",
          "macro",
          "nested",
          "noautoesc",
          "noescape",
          "noparse",
          "return",
          "sep",
          "setting",
          "stop",
          "switch");
  private static final int MOST_NAMES = 30;

  private final Map<String, SourceText> sources;

  TemplateMistake(Map<String, SourceText> sources) {
    this.sources = sources;
  }

  /** A template that cannot be parsed. */
  Diagnostic of(ParseException e) {
    SourceText source = source(e.getTemplateName(), "layout.ftlh");
    SourceSpan span = span(source, e.getLineNumber(), e.getColumnNumber());
    Matcher unknown = UNKNOWN.matcher(e.getEditorMessage());
    if (unknown.find()) {
      String name = unknown.group(1);
      String help =
          Suggestion.nearest(name, DIRECTIVES)
              .map(d -> "did you mean #" + d + "?")
              .orElse("those there are: #" + String.join(", #", DIRECTIVES));
      return Diagnostic.of(Code.TEMPLATE_SYNTAX, span, "there is no directive #" + name)
          .withHelp(help);
    }
    return Diagnostic.of(Code.TEMPLATE_SYNTAX, span, firstLine(e.getEditorMessage()));
  }

  /**
   * A template that could not be filled.
   *
   * @param names of the values it got
   */
  Diagnostic of(TemplateException e, String rendered, Set<String> names) {
    SourceText source = source(e.getTemplateSourceName(), rendered);
    int line = e.getLineNumber() == null ? 1 : e.getLineNumber();
    int column = e.getColumnNumber() == null ? 1 : e.getColumnNumber();
    SourceSpan span = span(source, line, column);
    String blamed = e.getBlamedExpressionString();
    if (blamed != null && source.text().startsWith(blamed, span.start())) {
      span = source.span(span.start(), span.start() + blamed.length());
    }
    String message = firstLine(e.getMessageWithoutStackTop());
    Diagnostic found = Diagnostic.of(Code.TEMPLATE_FAILED, span, describe(message, blamed));
    return isMissing(message) && blamed != null ? found.withHelp(known(blamed, names)) : found;
  }

  /** The nearest name, else all there are; only for a name that stands by itself. */
  private static Optional<String> known(String blamed, Set<String> names) {
    if (!blamed.matches("\\w+")) {
      return Optional.empty();
    }
    String all = names.stream().sorted().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return Optional.of(Suggestion.didYouMean(blamed, names).orElse("values here: " + all));
  }

  private static boolean isMissing(String message) {
    return message.startsWith("The following has evaluated to null or missing");
  }

  private static String describe(String message, String blamed) {
    if (blamed == null) {
      return message;
    }
    return isMissing(message)
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
