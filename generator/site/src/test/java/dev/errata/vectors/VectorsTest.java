package dev.errata.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.match.Captures;
import dev.errata.match.IndexFiles;
import dev.errata.match.Match;
import dev.errata.search.OpenIndex;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every vector holds in the JVM, whether the index is loaded as needed or as a whole. */
class VectorsTest {
  private static final int SHOWN = 5;

  static List<Vector> vectors() {
    return Vector.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void holds(Vector vector) throws IOException {
    SortedMap<String, byte[]> index = IndexFiles.write(vector.documents());
    List<Match> whole = OpenIndex.of(index).answer(vector.query(), SHOWN).matches();
    List<Match> needed = new OpenIndex(index::get).answer(vector.query(), SHOWN).matches();
    assertEquals(List.of(), vector.differences(first(whole)));
    assertEquals(whole, needed, "loaded as needed it answers the same");
  }

  @Test
  void valuesOfCommandsAreJudgedAsWritten() {
    for (SafeValue line : SafeValue.all()) {
      assertEquals(line.safe(), Captures.safe(line.name(), line.value()), line::toString);
    }
  }

  @Test
  void namesAreUnique() {
    Set<String> names = new HashSet<>();
    vectors().forEach(v -> assertTrue(names.add(v.name()), v::name));
    assertTrue(names.size() >= 100, "only " + names.size() + " vectors were read");
  }

  @Test
  void aWrongAnswerIsSeen() {
    Map<String, Object> none = first(List.of());
    for (Vector vector : vectors()) {
      boolean expectsNone = vector.differences(none).isEmpty();
      boolean positive =
          vector.expect().get("entry") != null || vector.expect().get("confident") == Boolean.TRUE;
      assertEquals(positive, !expectsNone, vector::name);
    }
  }

  @Test
  void unknownKeysAreRefused() {
    for (String line :
        List.of(
            "{\"name\":\"n\",\"documents\":[],\"query\":\"\",\"expect\":{\"enrty\":\"a/b\"}}",
            "{\"name\":\"n\",\"documents\":[],\"qeury\":\"\",\"expect\":{\"entry\":\"a/b\"}}",
            "{\"name\":\"n\",\"documents\":[],\"query\":\"\",\"expect\":{}}",
            "{\"name\":\"n\",\"documents\":[],\"query\":\"\"}")) {
      assertThrows(IllegalArgumentException.class, () -> Vector.parse("test", line), line);
    }
  }

  private static Map<String, Object> first(List<Match> matches) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("entry", matches.isEmpty() ? null : matches.getFirst().entry());
    map.put("confident", !matches.isEmpty() && matches.getFirst().confident());
    if (!matches.isEmpty()) {
      Match match = matches.getFirst();
      map.put("line", match.line());
      map.put("captures", match.captures());
      map.put("quick_fix", match.quickFix());
      map.put("missing", match.missing());
      map.put(
          "look_alikes",
          match.lookAlikes().stream().map(other -> Map.of("entry", other.entry())).toList());
    }
    return map;
  }
}
