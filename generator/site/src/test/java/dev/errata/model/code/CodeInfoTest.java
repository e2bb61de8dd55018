package dev.errata.model.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeInfoTest {
  @Test
  void allPartsAreOptional() {
    assertEquals(CodeInfo.NONE, CodeInfo.read("  "));
    CodeInfo info = CodeInfo.read("Sh fix os=windows title=\"a b\"");
    assertEquals(Optional.of("sh"), info.language());
    assertEquals(Optional.of("fix"), info.role());
    assertEquals(Optional.of("windows"), info.os());
    assertEquals(Optional.of("a b"), info.title());
    assertEquals(List.of(), info.problems());
  }

  @Test
  void aRoleNeedsNoLanguage() {
    CodeInfo info = CodeInfo.read("verify os=linux");
    assertEquals(Optional.empty(), info.language());
    assertEquals(Optional.of("verify"), info.role());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sh Fix",
        "sh fixes",
        "sh os=bsd",
        "sh os=",
        "sh title=x",
        "sh title=\"x",
        "sh {1,3}",
        "{.sh}",
        "sh fix fix",
        "sh os=linux os=macos",
        "sh title=\"a\" title=\"b\"",
        "sh class=x",
        "\"><b>",
        "é",
        "os=Linux"
      })
  void otherWordsAreProblemsAtTheirPlace(String info) {
    List<CodeInfo.Problem> problems = CodeInfo.read(info).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(info.endsWith(info.substring(problems.getFirst().start())));
    assertEquals(info.length(), problems.getFirst().end());
  }

  @Test
  void theNearestWordIsSuggested() {
    assertEquals("did you mean verify ?", CodeInfo.read("sh verfy").problems().getFirst().help());
    assertEquals(
        "did you mean os=macos ?", CodeInfo.read("sh os=macs").problems().getFirst().help());
  }
}
