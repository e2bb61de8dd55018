package dev.errata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees of a finding in a line that is longer than the terminal. */
class HumanReportTest {
  private static final String LINE =
      "summary: The first words, the second words, the wrong words, and then many, many more words.";

  private static String shown(int columns) {
    int at = LINE.indexOf("wrong");
    Diagnostic finding =
        Diagnostic.of(Code.PROSE_CODE, new SourceText("a.md", LINE).span(at, at + 5), "no")
            .withHelp("write it as you would say it to somebody who sits beside you and listens");
    return new HumanReport("", false, 10, columns).render(List.of(finding));
  }

  @ParameterizedTest
  @ValueSource(ints = {46, 60, 79, 200})
  void noLineIsWiderThanTheTerminalAndTheCaretsStandUnderTheirPlace(int columns) {
    List<String> lines = shown(columns).lines().toList();
    assertTrue(lines.stream().allMatch(line -> line.length() <= columns), shown(columns));
    assertEquals(lines.get(1).indexOf("wrong"), lines.get(2).indexOf("^^^^^"), shown(columns));
  }

  @Test
  void tagsOfTheSupplementaryPlanesAreShownByTheirNumber() {
    String tag = new String(Character.toChars(0xe0041));
    assertEquals(
        "a<U+E0041>b\ud83d\ude00<U+D83D>", Visible.line("a" + tag + "b\ud83d\ude00\ud83d"));
    assertEquals(9, Visible.width(tag, 0, 2));
    assertEquals(2, Visible.width("\ud83d\ude00", 0, 2));
  }

  @Test
  void helpGoesOnUnderItsOwnStart() {
    assertTrue(
        shown(46).contains("help: write it as you would say it to somebody\n      who sits"),
        shown(46));
  }

  @Test
  void whatIsNoTerminalGetsWholeLines() {
    assertTrue(shown(0).contains(" 1 | " + LINE + "\n"), shown(0));
    assertTrue(shown(0).contains("beside you and listens\n"), shown(0));
  }

  @Test
  void codeOfAnExplanationStaysWhole() {
    String text =
        "One two three four five six seven eight nine ten\n\n```yaml\n" + LINE + "\n```\n";
    assertEquals(text.replace("eight nine", "eight\nnine"), new Wrapped(40).markdown(text));
    assertEquals(text, new Wrapped(0).markdown(text));
  }
}
