package dev.errata.report;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Findings as lines of text, to be said again when nothing changed; their fixes are left out.
 *
 * @param texts of the files that they are about, by path
 */
public record SavedFindings(Map<String, SourceText> texts) {

  /** A line for each finding; nothing when one is about a text that is not among the files. */
  public Optional<List<String>> lines(List<Diagnostic> findings) {
    boolean known =
        findings.stream()
            .flatMap(d -> spans(d).stream())
            .allMatch(span -> span.source() == texts.get(span.source().path()));
    return known
        ? Optional.of(findings.stream().map(SavedFindings::line).toList())
        : Optional.empty();
  }

  private static List<SourceSpan> spans(Diagnostic finding) {
    List<SourceSpan> all = new ArrayList<>();
    all.add(finding.span());
    finding.notes().forEach(note -> all.add(note.span()));
    return all;
  }

  private static String line(Diagnostic d) {
    Map<String, Object> saved = said(d.span(), d.message());
    saved.put("code", d.code().id());
    d.help().ifPresent(help -> saved.put("help", help));
    saved.put("notes", d.notes().stream().map(n -> said(n.span(), n.message())).toList());
    return Json.line(saved);
  }

  private static Map<String, Object> said(SourceSpan span, String message) {
    Map<String, Object> saved = new LinkedHashMap<>();
    saved.put("file", span.source().path());
    saved.put("start", span.start());
    saved.put("end", span.end());
    saved.put("message", message);
    return saved;
  }

  /** The findings of such lines; nothing when one of them is anything else. */
  public Optional<List<Diagnostic>> findings(List<String> lines) {
    List<Diagnostic> findings = new ArrayList<>();
    for (String line : lines) {
      Optional<Diagnostic> finding = Json.parse(line).flatMap(this::finding);
      if (finding.isEmpty()) {
        return Optional.empty();
      }
      findings.add(finding.get());
    }
    return Optional.of(findings);
  }

  private Optional<Diagnostic> finding(Object saved) {
    if (!(saved instanceof Map<?, ?> map
        && map.get("code") instanceof String id
        && map.get("notes") instanceof List<?> notes)) {
      return Optional.empty();
    }
    Optional<Code> code = Code.byId(id);
    Optional<Diagnostic.Note> place = note(map);
    List<Diagnostic.Note> others = notes.stream().flatMap(n -> note(n).stream()).toList();
    if (code.isEmpty() || place.isEmpty() || others.size() != notes.size()) {
      return Optional.empty();
    }
    Optional<String> help =
        map.get("help") instanceof String text ? Optional.of(text) : Optional.empty();
    Diagnostic.Note at = place.get();
    return Optional.of(
        new Diagnostic(code.get(), at.span(), at.message(), help, Optional.empty(), others));
  }

  private Optional<Diagnostic.Note> note(Object saved) {
    if (saved instanceof Map<?, ?> map
        && map.get("file") instanceof String file
        && map.get("start") instanceof Long start
        && map.get("end") instanceof Long end
        && map.get("message") instanceof String message
        && texts.get(file) instanceof SourceText text
        && 0 <= start
        && start <= end
        && end <= text.text().length()) {
      SourceSpan span = text.span(start.intValue(), end.intValue());
      return Optional.of(new Diagnostic.Note(span, message));
    }
    return Optional.empty();
  }
}
