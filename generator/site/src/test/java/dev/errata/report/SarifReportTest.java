package dev.errata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.errata.build.Options;
import dev.errata.build.SiteBuilder;
import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceText;
import dev.errata.json.Json;
import dev.errata.source.SiteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SarifReportTest {
  private static final SarifReport REPORT = new SarifReport("docs/", "1.2.3");

  /** Every finding that the golden sites show, checked against the standard's own schema. */
  @Test
  void everyReportIsValidByTheSchema() throws IOException {
    Schema schema = schema();
    Options options = new Options(LocalDate.of(2026, 11, 24), Optional.empty(), false, 2, "t");
    List<Diagnostic> all = new ArrayList<>();
    try (Stream<Path> sites = Files.list(Path.of("src/test/resources/sites"))) {
      for (Path site : sites.sorted().toList()) {
        all.addAll(SiteBuilder.read(SiteSource.read(site.resolve("in")), options).findings());
      }
    }
    assertTrue(all.size() > 80, "only " + all.size());
    assertEquals(List.of(), errors(schema, REPORT.render(all)));
    assertEquals(List.of(), errors(schema, REPORT.render(List.of())));
    assertNotEquals(List.of(), errors(schema, "{\"version\":\"2.1.0\"}"), "the schema refuses");
  }

  @Test
  void pathsAreRelativeAndWritableAsAddresses() {
    SourceText text = new SourceText("pages/a b/ä%.md", "title: x\n");
    String sarif = REPORT.render(List.of(Diagnostic.of(Code.EMPTY_VALUE, text.span(0, 5), "m")));
    assertTrue(sarif.contains("\"uri\":\"docs/pages/a%20b/%C3%A4%25.md\""), sarif);
  }

  @Test
  void errorsComeFirstInOneLine() {
    SourceText text = new SourceText("pages/a.md", "one\ntwo\n");
    Diagnostic warning = Diagnostic.of(Code.NO_SOURCES, text.span(0, 3), "w\u001b[31m##[x]");
    Diagnostic error = Diagnostic.of(Code.EMPTY_VALUE, text.span(4, 7), "e");
    String sarif = REPORT.render(List.of(warning, error));
    assertEquals(1, sarif.lines().count());
    assertTrue(sarif.indexOf("\"level\":\"error\"") > 0);
    int results = sarif.indexOf("\"results\"");
    assertTrue(sarif.indexOf("empty-value", results) < sarif.indexOf("no-sources", results), sarif);
    assertFalse(sarif.contains("\u001b"), sarif);
  }

  @Test
  void aFindingThatMovesKeepsItsFingerprint() {
    String before = fingerprint(new SourceText("pages/a.md", "bad: 1\n"), 0);
    String after = fingerprint(new SourceText("pages/a.md", "good: 2\n\nbad: 1\n"), 9);
    String other = fingerprint(new SourceText("pages/b.md", "bad: 1\n"), 0);
    assertEquals(before, after);
    assertNotEquals(before, other);
  }

  @Test
  void twoEqualFindingsHaveTwoFingerprints() {
    SourceText text = new SourceText("pages/a.md", "bad\nbad\n");
    String sarif =
        REPORT.render(
            List.of(
                Diagnostic.of(Code.EMPTY_VALUE, text.span(0, 3), "m"),
                Diagnostic.of(Code.EMPTY_VALUE, text.span(4, 7), "m")));
    List<String> prints =
        Pattern.compile("\"errataFinding/v1\":\"(\\w+)\"")
            .matcher(sarif)
            .results()
            .map(r -> r.group(1))
            .toList();
    assertEquals(2, prints.size());
    assertNotEquals(prints.get(0), prints.get(1));
  }

  private static String fingerprint(SourceText text, int at) {
    String sarif =
        REPORT.render(List.of(Diagnostic.of(Code.EMPTY_VALUE, text.span(at, at + 3), "m")));
    assertTrue(Json.parse(sarif).orElseThrow() instanceof Map);
    Matcher print = Pattern.compile("\"errataFinding/v1\":\"(\\w+)\"").matcher(sarif);
    assertTrue(print.find(), sarif);
    return print.group(1);
  }

  private static List<String> errors(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }

  private static Schema schema() throws IOException {
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(text, InputFormat.JSON);
    }
  }
}
