package dev.errata.page.theme;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a template must not do: print text unescaped, or run text as code. */
final class ForbiddenWords {
  /** A comment, or the start of an expression or a tag. */
  private static final Pattern START = Pattern.compile("<#--|\\$\\{|#\\{|<#|<@");

  private static final Pattern BUILT_IN =
      Pattern.compile(
          "\\?(?:\\s|<#--.*?-->)*"
              + "(no_?esc|eval(?:_?json)?|interpret|new|api|has_?api|markup_?string)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern TAG =
      Pattern.compile(
          "<#(noautoesc|outputformat|autoesc|ftl[^>]*(?:auto_?esc|output_?format)|setting)\\b",
          Pattern.CASE_INSENSITIVE);

  private ForbiddenWords() {}

  static void check(SourceText template, Findings findings) {
    String text = template.text();
    Matcher start = START.matcher(text);
    for (int at = 0; start.find(at); ) {
      if (start.group().equals("<#--")) {
        int end = text.indexOf("-->", start.end());
        at = end < 0 ? text.length() : end + 3;
      } else {
        at = Math.max(end(text, start), start.end());
        region(template, start.start(), at, findings);
      }
    }
  }

  private static void region(SourceText template, int from, int to, Findings findings) {
    for (Pattern pattern : new Pattern[] {BUILT_IN, TAG}) {
      Matcher found = pattern.matcher(template.text()).region(from, to);
      while (found.find()) {
        SourceSpan span = template.span(found.start(), found.end());
        findings.add(
            Diagnostic.of(
                    Code.TEMPLATE_FORBIDDEN, span, "templates may not use \"" + span.text() + "\"")
                .withHelp("place the value as it is; safe HTML is printed as HTML by itself"));
      }
    }
  }

  /** Where the expression or tag that begins here ends. */
  private static int end(String text, Matcher start) {
    char close = start.group().endsWith("{") ? '}' : '>';
    int depth = 0;
    for (int i = start.end(); i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        i = closingQuote(text, i);
      } else if (c == '{') {
        depth++;
      } else if (c == close && depth == 0) {
        return i + 1;
      } else if (c == '}') {
        depth--;
      }
    }
    return text.length();
  }

  private static int closingQuote(String text, int open) {
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == text.charAt(open)) {
        return i;
      }
    }
    return text.length();
  }
}
