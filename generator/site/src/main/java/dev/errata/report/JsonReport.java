package dev.errata.report;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Fix;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings for programs: {@code {"version":1,"findings":[…]}}, always whole.
 *
 * @param prefix what stands before each path; empty, or ending with {@code /}
 */
public record JsonReport(String prefix) {
  /** Indented JSON, ending with a line feed. */
  public String render(List<Diagnostic> findings) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("version", 1);
    report.put("errors", findings.stream().filter(Diagnostic::isError).count());
    report.put("warnings", findings.stream().filter(d -> !d.isError()).count());
    report.put("findings", findings.stream().map(this::finding).toList());
    return Json.pretty(report);
  }

  private Map<String, Object> finding(Diagnostic d) {
    Map<String, Object> finding = new LinkedHashMap<>();
    finding.put("code", d.code().id());
    finding.put("severity", d.code().severity().word());
    finding.put("message", d.message());
    finding.putAll(place(d.span()));
    d.help().ifPresent(help -> finding.put("help", help));
    d.fix().ifPresent(fix -> finding.put("fix", fix(fix)));
    if (!d.notes().isEmpty()) {
      finding.put("notes", d.notes().stream().map(this::note).toList());
    }
    return finding;
  }

  private Map<String, Object> note(Diagnostic.Note note) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("message", note.message());
    out.putAll(place(note.span()));
    return out;
  }

  private Map<String, Object> fix(Fix fix) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("title", fix.title());
    out.put("edits", fix.edits().stream().map(this::edit).toList());
    return out;
  }

  private Map<String, Object> edit(Fix.Edit edit) {
    Map<String, Object> out = new LinkedHashMap<>(place(edit.span()));
    out.put("replacement", edit.replacement());
    return out;
  }

  private Map<String, Object> place(SourceSpan span) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("file", prefix + span.source().path());
    place.put("line", span.line());
    place.put("column", span.column());
    place.put("endLine", span.endLine());
    place.put("endColumn", span.endColumn());
    return place;
  }
}
