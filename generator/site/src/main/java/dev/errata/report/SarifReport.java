package dev.errata.report;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Explanation;
import dev.errata.diagnostic.Fix;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as SARIF 2.1.0, for code scanning.
 *
 * <p>One run in one line, since services refuse large files; errors first, since GitHub stores only
 * some thousands of results.
 *
 * @param prefix what stands before each path, so that it is relative to the repository's root
 * @param version of the generator
 */
public record SarifReport(String prefix, String version) {
  private static final String MANUAL = "https://errata-site.github.io/errata/errata/";
  private static final int MOST = 25_000;
  private static final int MOST_PLACES = 100;

  /** A JSON text that ends with a line feed. */
  public String render(List<Diagnostic> findings) {
    List<Diagnostic> shown = BySeverity.errorsFirst(findings).stream().limit(MOST).toList();
    List<Code> rules = shown.stream().map(Diagnostic::code).distinct().sorted().toList();
    Map<String, Integer> seen = new HashMap<>();
    List<Object> results = new ArrayList<>();
    shown.forEach(d -> results.add(result(d, rules.indexOf(d.code()), seen)));
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Errata");
    driver.put("semanticVersion", version);
    driver.put("informationUri", "https://github.com/errata-site/errata");
    driver.put("rules", rules.stream().map(SarifReport::rule).toList());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    run.put("results", results);
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return Json.line(log).stripTrailing() + "\n";
  }

  private static Map<String, Object> rule(Code code) {
    Explanation explanation = Explanation.of(code);
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", code.id());
    rule.put("shortDescription", Map.of("text", explanation.title()));
    rule.put("fullDescription", Map.of("text", explanation.paragraph()));
    Map<String, Object> help = new LinkedHashMap<>();
    help.put("text", explanation.text());
    help.put("markdown", explanation.text());
    rule.put("help", help);
    rule.put("helpUri", MANUAL + code.id() + "/");
    rule.put("defaultConfiguration", Map.of("level", code.severity().word()));
    return rule;
  }

  private Map<String, Object> result(Diagnostic d, int rule, Map<String, Integer> seen) {
    String text = d.message() + d.help().map(h -> "\n" + h).orElse("");
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", d.code().id());
    result.put("ruleIndex", rule);
    result.put("level", d.code().severity().word());
    result.put("message", Map.of("text", text));
    result.put("locations", List.of(location(d.span())));
    if (!d.notes().isEmpty()) {
      List<Object> related = new ArrayList<>();
      for (Diagnostic.Note note : d.notes().stream().limit(MOST_PLACES).toList()) {
        Map<String, Object> place = location(note.span());
        place.put("id", related.size() + 1);
        place.put("message", Map.of("text", note.message()));
        related.add(place);
      }
      result.put("relatedLocations", related);
    }
    result.put("partialFingerprints", Map.of("errataFinding/v1", fingerprint(d, seen)));
    d.fix().ifPresent(fix -> result.put("fixes", List.of(fix(d, fix))));
    return result;
  }

  private Map<String, Object> location(SourceSpan span) {
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", Map.of("uri", uri(span)));
    physical.put("region", region(span));
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("physicalLocation", physical);
    return location;
  }

  private static Map<String, Object> region(SourceSpan span) {
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", span.line());
    region.put("startColumn", span.column());
    region.put("endLine", span.endLine());
    region.put("endColumn", span.endColumn());
    return region;
  }

  /** A path as a relative reference: every name's other characters as per cent signs. */
  private String uri(SourceSpan span) {
    StringBuilder out = new StringBuilder();
    for (byte b : (prefix + span.source().path()).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
      out.append(plain ? String.valueOf(c) : String.format("%%%02X", b & 0xff));
    }
    return out.toString();
  }

  private Map<String, Object> fix(Diagnostic d, Fix fix) {
    List<Object> edits = new ArrayList<>();
    for (Fix.Edit edit : fix.edits()) {
      Map<String, Object> replacement = new LinkedHashMap<>();
      replacement.put("deletedRegion", region(edit.span()));
      replacement.put("insertedContent", Map.of("text", edit.replacement()));
      edits.add(replacement);
    }
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("artifactLocation", Map.of("uri", uri(d.span())));
    change.put("replacements", edits);
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("description", Map.of("text", fix.title()));
    out.put("artifactChanges", List.of(change));
    return out;
  }

  /**
   * From code, file and the text at fault, never from the line: a finding that moves is the same.
   */
  private static String fingerprint(Diagnostic d, Map<String, Integer> seen) {
    String what = d.code().id() + "\n" + d.span().source().path() + "\n" + d.span().text();
    int time = seen.merge(what, 1, Integer::sum);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((what + "\n" + time).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
