package dev.errata.serve.live;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.recipe.Fingerprint;
import dev.errata.report.Visible;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as our pages draw them: with the lines around them, and where to open them. */
final class FindingJson {
  private static final int AROUND = 2;
  private static final int LONGEST = 200;

  private final Path root;
  private final Editor editor;

  FindingJson(Path root, Editor editor) {
    this.root = root;
    this.editor = editor;
  }

  /** The name by which a page asks for a finding's fix; it changes with the file's text. */
  static String id(Diagnostic d) {
    SourceSpan span = d.span();
    return Fingerprint.of(
            d.code().id(),
            span.source().path(),
            span.start() + "-" + span.end(),
            d.message(),
            span.source().text())
        .hex();
  }

  Map<String, Object> of(Diagnostic d) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id(d));
    json.put("code", d.code().id());
    json.put("severity", d.code().severity().word());
    json.put("message", Visible.line(d.message()));
    d.help().ifPresent(help -> json.put("help", Visible.line(help)));
    d.fix().ifPresent(fix -> json.put("fix", Visible.line(fix.title())));
    json.putAll(place(d.span()));
    List<Map<String, Object>> notes = new ArrayList<>();
    for (Diagnostic.Note note : d.notes()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("message", Visible.line(note.message()));
      one.putAll(place(note.span()));
      notes.add(one);
    }
    json.put("notes", notes);
    return json;
  }

  private Map<String, Object> place(SourceSpan span) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", Visible.line(span.source().path()));
    json.put("line", span.line());
    json.put("column", span.column());
    json.put("frame", frame(span));
    link(span.source(), span.line(), span.column()).ifPresent(link -> json.put("open", link));
    return json;
  }

  /** The address that opens a file of the site in the author's editor. */
  java.util.Optional<String> link(SourceText file, int line, int column) {
    return file.path().startsWith("theme:") || file.path().startsWith("public/")
        ? java.util.Optional.empty()
        : editor.link(root.resolve(file.path()), line, column);
  }

  private static List<Map<String, Object>> frame(SourceSpan span) {
    SourceText source = span.source();
    List<Map<String, Object>> lines = new ArrayList<>();
    if (source.text().isEmpty()) {
      return lines;
    }
    int from = Math.max(1, span.line() - AROUND);
    int to = Math.min(source.lines(), Math.min(span.endLine(), span.line() + AROUND) + AROUND);
    for (int line = from; line <= to; line++) {
      lines.add(line(span, line));
    }
    return lines;
  }

  /** One line in three parts: before, at and after the fault. */
  private static Map<String, Object> line(SourceSpan span, int line) {
    String text = span.source().lineText(line);
    int start = span.source().lineStart(line);
    boolean inside = line >= span.line() && line <= span.endLine();
    int from = inside ? Math.clamp(span.start() - start, 0, text.length()) : text.length();
    int to = inside ? Math.clamp(span.end() - start, from, text.length()) : text.length();
    int cut = Math.max(0, Math.min(from - LONGEST / 2, text.length() - LONGEST));
    int end = Math.min(text.length(), cut + LONGEST);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", line);
    json.put(
        "before", (cut > 0 ? "…" : "") + Visible.line(text.substring(cut, Math.min(from, end))));
    json.put("at", Visible.line(text.substring(Math.min(from, end), Math.min(to, end))));
    json.put("here", inside);
    json.put(
        "after",
        Visible.line(text.substring(Math.min(to, end), end)) + (end < text.length() ? "…" : ""));
    return json;
  }
}
