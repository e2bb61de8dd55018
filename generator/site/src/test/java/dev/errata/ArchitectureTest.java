package dev.errata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the picture in ARCHITECTURE.md: the arrows between rooms, their libraries, the budgets. */
class ArchitectureTest {
  private static final String ROOT = "dev.errata.";
  private static final Path CLASSES = Path.of("target/classes");
  private static final Path MATCH_CLASSES = Path.of("../match/target/classes");
  private static final Path PICTURE = Path.of("../../ARCHITECTURE.md");
  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("../match/src/main/java"));

  /** Room → rooms it may import. A room is a package below {@code dev.errata} with all below it. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("diagnostic", Set.of()),
          Map.entry("json", Set.of()),
          Map.entry("report", Set.of("diagnostic", "json")),
          Map.entry("recipe", Set.of("diagnostic")),
          Map.entry("model", Set.of("diagnostic", "match")),
          Map.entry("source", Set.of("diagnostic", "model", "recipe")),
          Map.entry("frontmatter", Set.of("diagnostic", "model")),
          Map.entry("highlight", Set.of("model")),
          Map.entry("markdown", Set.of("diagnostic", "model", "highlight")),
          Map.entry("entry", Set.of("diagnostic", "model", "match", "frontmatter", "markdown")),
          Map.entry("catalog", Set.of("diagnostic", "model", "recipe", "match")),
          Map.entry("page", Set.of("diagnostic", "model", "recipe", "catalog", "match", "json")),
          Map.entry("feed", Set.of("diagnostic", "model", "recipe", "catalog", "json")),
          Map.entry("search", Set.of("diagnostic", "model", "recipe", "catalog", "match")),
          Map.entry("draft", Set.of("model", "match")),
          Map.entry("starter", Set.of("model")),
          Map.entry("evidence", Set.of("diagnostic", "model")),
          Map.entry("prose", Set.of("diagnostic", "model")),
          Map.entry("tidy", Set.of("diagnostic", "model", "frontmatter")),
          Map.entry("manual", Set.of("diagnostic", "model")),
          Map.entry("publish", Set.of("diagnostic", "recipe")),
          Map.entry(
              "build",
              Set.of(
                  "diagnostic",
                  "model",
                  "recipe",
                  "source",
                  "entry",
                  "manual",
                  "evidence",
                  "prose",
                  "catalog",
                  "page",
                  "feed",
                  "search")),
          Map.entry("lsp", Set.of("diagnostic", "model", "recipe", "source", "catalog", "build")),
          Map.entry(
              "serve",
              Set.of(
                  "diagnostic",
                  "report",
                  "json",
                  "model",
                  "recipe",
                  "source",
                  "match",
                  "catalog",
                  "search",
                  "build")),
          Map.entry(
              "cli",
              Set.of(
                  "diagnostic",
                  "report",
                  "json",
                  "model",
                  "recipe",
                  "source",
                  "match",
                  "search",
                  "catalog",
                  "draft",
                  "starter",
                  "evidence",
                  "tidy",
                  "build",
                  "lsp",
                  "publish",
                  "serve")));

  /** Library's package prefix → the one room that may import it. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "com.google.gson", "json",
          "org.yaml.snakeyaml", "frontmatter",
          "com.vladsch.flexmark", "markdown",
          "org.jsoup", "markdown",
          "org.eclipse.lsp4j", "lsp",
          "freemarker", "page",
          "picocli", "cli",
          "com.github.difflib", "report",
          "com.sun.net.httpserver", "serve");

  @Test
  void roomsImportOnlyWhatThePictureAllows() {
    Set<String> wrong = new TreeSet<>();
    for (Edge edge : edges()) {
      String from = room(edge.from());
      if (edge.to().startsWith(ROOT)) {
        String to = room(edge.to());
        if (!from.equals(to) && !MAY_USE.getOrDefault(from, Set.of()).contains(to)) {
          wrong.add(edge.from() + " → " + edge.to());
        }
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  void thePictureHasEveryRoomAndNoOther() throws IOException {
    Set<String> drawn =
        Pattern.compile("(?m)^\\| `(\\w+)`.*\\|$")
            .matcher(Files.readString(PICTURE))
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> built = new TreeSet<>();
    edges().forEach(edge -> built.add(room(edge.from())));
    assertEquals(drawn, built);
  }

  @Test
  void everyLibraryStaysInsideOneRoom() {
    Set<String> wrong = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    for (Edge edge : edges()) {
      LIBRARIES.forEach(
          (library, room) -> {
            if (edge.to().equals(library) || edge.to().startsWith(library + ".")) {
              used.add(library);
              if (!room(edge.from()).equals(room)) {
                wrong.add(edge.from() + " → " + edge.to());
              }
            }
          });
    }
    assertEquals(Set.of(), wrong);
    assertEquals(
        LIBRARIES.keySet(), used, "libraries of the table that nothing uses, or the reverse");
  }

  @Test
  void noPackageIsPartOfACycle() {
    Map<String, Set<String>> graph = new TreeMap<>();
    for (Edge edge : edges()) {
      if (edge.to().startsWith(ROOT) && !edge.to().equals(edge.from())) {
        graph.computeIfAbsent(edge.from(), f -> new TreeSet<>()).add(edge.to());
      }
    }
    for (String start : graph.keySet()) {
      assertTrue(!reaches(graph, start, start), () -> start + " is part of a cycle in " + graph);
    }
  }

  @Test
  void filesMethodsAndPackagesKeepTheirBudgets() throws IOException {
    Set<String> over = new TreeSet<>();
    for (Path root : SOURCES) {
      try (Stream<Path> files = Files.walk(root)) {
        Map<Path, List<Path>> packages =
            files
                .filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent));
        for (Map.Entry<Path, List<Path>> one : packages.entrySet()) {
          if (one.getValue().size() > 10) {
            over.add(one.getKey() + " has " + one.getValue().size() + " files of at most 10");
          }
          if (!Files.exists(one.getKey().resolve("package-info.java"))) {
            over.add(one.getKey() + " has no package-info.java");
          }
          for (Path file : one.getValue()) {
            Budget.of(file).violations().forEach(v -> over.add(file + ": " + v));
          }
        }
      }
    }
    assertEquals(Set.of(), over);
  }

  private static boolean reaches(Map<String, Set<String>> graph, String start, String goal) {
    List<String> open = new ArrayList<>(graph.getOrDefault(start, Set.of()));
    Set<String> seen = new TreeSet<>();
    while (!open.isEmpty()) {
      String next = open.removeLast();
      if (next.equals(goal)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(graph.getOrDefault(next, Set.of()));
      }
    }
    return false;
  }

  private static String room(String packageName) {
    return packageName.substring(ROOT.length()).split("\\.", 2)[0];
  }

  private record Edge(String from, String to) {}

  /** Asks the JDK's own jdeps; lines look like {@code from -> to archive}. */
  private static List<Edge> edges() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                new PrintWriter(out),
                new PrintWriter(err),
                "-verbose:package",
                "-filter:none",
                "--ignore-missing-deps",
                "--multi-release",
                "25",
                "--class-path",
                System.getProperty("java.class.path"),
                CLASSES.toString(),
                MATCH_CLASSES.toString());
    assertEquals(0, code, err::toString);
    Pattern line = Pattern.compile("(\\S+)\\s+->\\s+(\\S+)");
    List<Edge> edges = new ArrayList<>();
    String from = "";
    for (String text : out.toString().lines().toList()) {
      Matcher head = Pattern.compile("^ {3}(\\S+)\\s").matcher(text + " ");
      if (head.find() && !text.startsWith("      ")) {
        from = head.group(1);
      }
      Matcher arrow = line.matcher(text);
      Matcher tail = Pattern.compile("^ {6}->\\s+(\\S+)").matcher(text);
      if (tail.find()) {
        add(edges, from, tail.group(1));
      } else if (arrow.find() && text.startsWith("   ")) {
        add(edges, arrow.group(1), arrow.group(2));
      }
    }
    assertTrue(edges.size() > 20, () -> "jdeps printed something else:\n" + out);
    return edges;
  }

  private static void add(List<Edge> edges, String from, String to) {
    if (from.startsWith(ROOT)) {
      edges.add(new Edge(from, to));
    }
  }
}
