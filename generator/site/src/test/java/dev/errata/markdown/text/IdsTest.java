package dev.errata.markdown.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void everyIdOfTheThemeIsReserved() throws IOException {
    Set<String> missing = new TreeSet<>();
    int found = 0;
    for (Path file : themeFiles()) {
      Matcher id =
          Pattern.compile("\\bid=\"([a-z-]+)\"|getElementById\\(\"([a-z-]+)\"\\)")
              .matcher(Files.readString(file));
      while (id.find()) {
        found++;
        String name = id.group(1) == null ? id.group(2) : id.group(1);
        if (!Ids.THEME.contains(name)) {
          missing.add(name + " in " + file.getFileName());
        }
      }
    }
    assertEquals(Set.of(), missing);
    assertTrue(found > 10, "the theme's ids are written in another way now");
  }

  private static List<Path> themeFiles() throws IOException {
    try (Stream<Path> templates = Files.walk(Path.of("../../templates"));
        Stream<Path> scripts = Files.walk(Path.of("../../static/js"))) {
      return Stream.concat(templates, scripts)
          .filter(f -> f.toString().endsWith(".ftlh") || f.toString().endsWith(".js"))
          .toList();
    }
  }

  @Test
  void anIdIsGivenOnce() {
    Ids ids = new Ids();
    assertEquals(
        List.of("a-b", "a-b-2", "a-b-2-2", "title-2", "section"),
        Stream.of("A b", "a  B!", "a b 2", "Title", "…").map(ids::next).toList());
  }
}
