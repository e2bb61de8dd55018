package dev.errata.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.match.Signature.Part.Literal;
import dev.errata.match.Signature.Part.Placeholder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  private static Optional<Hit> find(String signature, String log) {
    return Signature.parse(signature).find(log);
  }

  private static Map<String, String> captures(String signature, String log) {
    return find(signature, log).orElseThrow().captures();
  }

  @Test
  void bracesAreTextUnlessTheyHoldAName() {
    assertEquals(
        List.of(new Literal("a {} {A} {1} "), new Placeholder("b_2"), new Literal(" {")),
        Signature.parse("a {} {A} {1} {b_2} {").lines().getFirst().parts());
  }

  @Test
  void backslashMakesBracesText() {
    assertEquals(
        List.of(new Literal("{x} \\"), new Placeholder("y"), new Literal("\\z")),
        Signature.parse("\\{x} \\\\{y}\\z").lines().getFirst().parts());
  }

  @Test
  void trailingNewlinesAreTrimmed() {
    assertEquals(Signature.parse("a\nb"), Signature.parse("a\r\nb\n\n"));
  }

  @Test
  void textParsesToTheSameSignature() {
    Random random = new Random(7);
    String alphabet = "ab\\{}x_ \n1";
    for (int i = 0; i < 5000; i++) {
      StringBuilder source = new StringBuilder();
      for (int k = random.nextInt(14); k > 0; k--) {
        source.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Signature signature = Signature.parse(source.toString());
      assertEquals(signature, Signature.parse(signature.text()), source::toString);
    }
  }

  @Test
  void literalTextIsALetterOrDigitOutsidePlaceholders() {
    assertTrue(Signature.parse("{a} 1").hasLiteralText());
    assertTrue(Signature.parse("{a}\né").hasLiteralText());
    assertFalse(Signature.parse("{a}: _ {b}\n").hasLiteralText());
  }

  @Test
  void hitTellsLineTextAndCaptures() {
    Hit hit =
        find("Cannot find module '{module}'", "ok\n  Error: Cannot find module 'left-pad'\n").get();
    assertEquals(
        new Hit(2, "  Error: Cannot find module 'left-pad'", Map.of("module", "left-pad")), hit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cannot find module ‘a’ in “b”",
        "\u001b[31mCannot\u001b[0m find\u00a0module 'a' in \"b\"",
        "{\"msg\":\"Cannot find module 'a' in \\\"b\\\"\"}",
        "{\"msg\":\"x\\nCannot find module 'a' in \\\\\\\"b\\\\\\\"\\n\"}",
        "<p>Cannot find module &#39;a&#39; in &quot;b&quot;</p>",
        "2026-01-01T00:00:00Z ERROR [stage 3/7] | Cannot   find module `a` in `b`.",
        "CANNOT FIND MODULE 'A' IN \"B\"\r\n",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: Cannot find mo\n"
            + "dule 'a' in \"b\"",
      })
  void surroundingsAndDamageAreTolerated(String log) {
    assertTrue(find("Cannot find module '{a}' in \"{b}\"", log).isPresent());
  }

  @Test
  void punctuationAndWordEndsCount() {
    assertTrue(find("missing '(' in expression", "error: missing ')' in expression").isEmpty());
    assertTrue(find("expected end", "unexpected end").isEmpty());
    assertTrue(find("expected end", "expected ending").isEmpty());
    assertTrue(find("port {n} busy", "ports 80 busy").isEmpty());
  }

  @Test
  void placeholderTakesTheShortestText() {
    assertEquals(
        Map.of("a", "x", "b", "y and z"), captures("{a} and {b} end", "x and y and z end"));
    assertTrue(find("'{a}' is bad", "'' is bad").isEmpty());
  }

  @Test
  void lastPlaceholderRunsToWhiteSpaceOrLineEnd() {
    assertEquals("main.c", captures("cannot open {file}", "cannot open main.c.").get("file"));
    assertEquals("f(x)", captures("in call {call}", "in call f(x)) at 3").get("call"));
    assertTrue(find("cannot open {file}", "cannot open \nmain.c").isEmpty());
  }

  @Test
  void addressSplitsAtTheLastColon() {
    assertEquals(
        Map.of("host", "::1", "port", "8080"),
        captures("connect {host}:{port}", "connect ::1:8080"));
    assertEquals(
        Map.of("file", "C:\\a.c", "line", "3", "column", "9"),
        captures("at {file}:{line}:{column} in", "at C:\\a.c:3:9 in"));
  }

  @Test
  void oneNameCapturesEqualText() {
    assertTrue(find("{a} twice {a}", "x twice y").isEmpty());
    assertEquals(Map.of("a", "x"), captures("{a} twice {a}", "x twice x"));
  }

  @Test
  void severalLinesMatchInOrderWithOthersBetween() {
    String signature = "code {code}\nfailed in {stage}";
    assertEquals(
        Map.of("code", "E1", "stage", "link"),
        captures(signature, "code E1\nnoise\nfailed in link"));
    assertTrue(find(signature, "failed in link\ncode E1").isEmpty());
  }

  @Test
  void windowsPathsAreNoEscapes() {
    assertEquals(
        "C:\\new\\table.txt",
        captures("cannot read {file} now", "cannot read C:\\new\\table.txt now").get("file"));
  }
}
