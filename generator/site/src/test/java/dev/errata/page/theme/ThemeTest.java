package dev.errata.page.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.Body.SafeHtml;
import dev.errata.page.view.ScriptData;
import dev.errata.recipe.Content;
import dev.errata.recipe.Recipe.Made;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
  private record View(String text, SafeHtml html, Optional<String> maybe, List<String> list) {}

  private static final View VIEW =
      new View("<b>&\"'${x}", new SafeHtml("<em>safe</em>"), Optional.empty(), List.of("a", "b"));

  @Test
  void theStandardThemeHasNoFindings() {
    assertEquals(List.of(), Theme.of(ThemeFiles.standard(), "en").findings());
  }

  @Test
  void textIsEscapedAndOnlySafeHtmlIsNot() {
    assertEquals(
        "<p title=\"&lt;b&gt;&amp;&quot;&#39;${x}\">&lt;b&gt;&amp;&quot;&#39;${x}</p><em>safe</em>",
        rendered("<p title=\"${page.text}\">${page.text}</p>${page.html}"));
  }

  @Test
  void absentValuesAndListsWorkInTemplates() {
    assertEquals(
        "none a,b",
        rendered(
            "<#if page.maybe??>some<#else>none</#if> <#list page.list as x>${x}<#sep>,</#list>"));
  }

  @Test
  void nothingButComponentsOfRecordsCanBeReached() {
    Diagnostic finding = finding("${page.getClass()}");
    assertEquals(Code.TEMPLATE_FAILED, finding.code());
    assertEquals(Code.TEMPLATE_FAILED, finding("${page.text.bytes}").code());
    assertEquals(Code.TEMPLATE_FAILED, finding("${page.list.class}").code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${page.text?no_esc}",
        "${page.text? noEsc}",
        "${page.text?<#-- x -->no_esc}",
        "<p>${\"}\" + page.text?no_esc}",
        "<#noautoesc>${page.text}</#noautoesc>",
        "<#ftl auto_esc=false>${page.text}",
        "<#ftl output_format='plainText'>${page.text}",
        "<#outputformat 'plainText'>${page.text}</#outputformat>",
        "<#assign x = 'freemarker.template.utility.Execute'?new()>",
        "${'1'?eval}",
        "<@'x'?interpret />",
        "${page?api.text}",
      })
  void whatTemplatesMustNotDoIsAFinding(String template) {
    assertTrue(
        findings(template).stream().anyMatch(d -> d.code() == Code.TEMPLATE_FORBIDDEN), template);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Why ?new", "<#-- no ?eval here -->", "<a href=\"?new=1\">x</a>", "${page.text}"})
  void ordinaryTextIsNotForbidden(String template) {
    assertEquals(List.of(), findings(template));
  }

  @Test
  void aTemplateThatCannotBeParsedIsAFindingAtItsLine() {
    Diagnostic finding = findings("<p>\n  <#if page.maybe??>\n</p>").getFirst();
    assertEquals(Code.TEMPLATE_SYNTAX, finding.code());
    assertEquals("templates/plain.ftlh", finding.span().source().path());
    assertTrue(finding.message().contains("#if"), finding.message());
  }

  @Test
  void aValueThatDoesNotExistIsAFindingAtItsPlace() {
    Diagnostic finding = finding("<p>\n\t<b>${page.titel}</b>");
    assertEquals(Code.TEMPLATE_FAILED, finding.code());
    assertEquals(2, finding.span().line());
    assertEquals("page.titel", finding.span().text());
    assertEquals("there is no value \"page.titel\" here", finding.message());
  }

  @Test
  void anEmptyOrHugeColumnNeverLeavesTheTemplate() {
    assertEquals(1, finding("${").span().line());
    assertEquals(Code.TEMPLATE_SYNTAX, finding("<#list").code());
  }

  @Test
  void aSitesOwnFileReplacesTheThemesFileAndNoOther() {
    ThemeFiles standard = ThemeFiles.standard();
    ThemeFiles own =
        standard.with(
            Map.of("plain.ftlh", new SourceText("templates/plain.ftlh", "mine")),
            Map.of("css/own.css", Content.of(new byte[] {'a'})),
            new Findings());
    assertEquals("mine", own.templates().get("plain.ftlh").text());
    assertEquals(standard.templates().get("entry.ftlh"), own.templates().get("entry.ftlh"));
    assertTrue(Theme.of(own, "en").assets().find("css/own.css").isPresent());
  }

  @Test
  void anOwnTemplateThatNothingUsesIsAFinding() {
    Findings findings = new Findings();
    SourceText text = new SourceText("templates/entri.ftlh", "x");
    ThemeFiles.standard().with(Map.of("entri.ftlh", text), Map.of(), findings);
    assertEquals(Code.TEMPLATE_UNKNOWN, findings.sorted().getFirst().code());
    assertTrue(findings.sorted().getFirst().help().orElse("").contains("entry.ftlh"));
  }

  @Test
  void aTemplateOutsideTheThemeCannotBeIncluded() {
    assertEquals(Code.TEMPLATE_FAILED, finding("<#include '/../../etc/passwd'>").code());
    assertEquals(Code.TEMPLATE_FAILED, finding("<#include 'file:///etc/passwd'>").code());
  }

  @Test
  void aLanguageWithoutWordsShowsEnglishOnes() {
    assertEquals("Tags", Theme.of(ThemeFiles.standard(), "xx").words().get("tags"));
  }

  @Test
  void dataForScriptsRefusesWhatCouldEndTheScript() {
    assertEquals("{\"a\":1}", new ScriptData("{\"a\":1}").json());
    org.junit.jupiter.api.Assertions.assertThrows(
        IllegalArgumentException.class, () -> new ScriptData("\"</script>\""));
  }

  private static String rendered(String template) {
    Made made = theme(template).render("plain.ftlh", VIEW);
    assertEquals(List.of(), made.findings());
    return new String(made.bytes(), StandardCharsets.UTF_8);
  }

  private static Diagnostic finding(String template) {
    List<Diagnostic> findings = findings(template);
    return findings.isEmpty()
        ? theme(template).render("plain.ftlh", VIEW).findings().getFirst()
        : findings.getFirst();
  }

  private static List<Diagnostic> findings(String template) {
    return theme(template).findings();
  }

  private static Theme theme(String template) {
    TreeMap<String, SourceText> templates = new TreeMap<>();
    templates.put("plain.ftlh", new SourceText("templates/plain.ftlh", template));
    return Theme.of(new ThemeFiles(templates, new TreeMap<>(), new TreeSet<>()), "en");
  }
}
