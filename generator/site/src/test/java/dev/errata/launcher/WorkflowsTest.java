package dev.errata.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.cli.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What runs on GitHub, as far as it can be told without GitHub. */
class WorkflowsTest {
  private static final Path ROOT = Path.of("../..");
  private static final Path STARTER = Path.of("src/main/resources/starter/workflows");
  private static final Pattern PINNED = Pattern.compile("[\\w-]+/[\\w./-]+@[0-9a-f]{40}");

  /** Our own action, which the starter names by the version that wrote it. */
  private static final String OURS = "errata-site/errata@v@VERSION@";

  private static final Pattern CALL = Pattern.compile("(?:\\./|/)errata\"? (\\w+)(.*)");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");

  static List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>(workflows());
    all.add(ROOT.resolve("action.yml"));
    return all;
  }

  static List<Path> workflows() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path folder : List.of(ROOT.resolve(".github/workflows"), STARTER)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.sorted().forEach(all::add);
      }
    }
    assertTrue(all.size() >= 4, all::toString);
    return all;
  }

  private static Map<?, ?> read(Path file) throws IOException {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    return (Map<?, ?>) new Yaml(new SafeConstructor(strict)).load(Files.readString(file));
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }

  private static List<Map<?, ?>> steps(Path file) throws IOException {
    Map<?, ?> read = read(file);
    List<Object> lists = new ArrayList<>();
    if (read.containsKey("runs")) {
      lists.add(map(read.get("runs")).get("steps"));
    } else {
      map(read.get("jobs")).values().forEach(job -> lists.add(map(job).get("steps")));
    }
    List<Map<?, ?>> steps = new ArrayList<>();
    lists.forEach(list -> ((List<?>) list).forEach(step -> steps.add(map(step))));
    assertFalse(steps.isEmpty());
    return steps;
  }

  @ParameterizedTest
  @MethodSource("all")
  void actionsOfOthersAreNamedByTheirCommit(Path file) throws IOException {
    for (Map<?, ?> step : steps(file)) {
      String uses = String.valueOf(step.containsKey("uses") ? step.get("uses") : OURS);
      assertTrue(uses.equals(OURS) || PINNED.matcher(uses).matches(), uses);
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void aWorkflowMayReadAndOnlyADeploymentMayPublish(Path file) throws IOException {
    Map<?, ?> read = read(file);
    assertEquals(Map.of("contents", "read"), read.get("permissions"));
    map(read.get("jobs"))
        .forEach(
            (name, job) -> {
              Object more = map(job).get("permissions");
              Object most = Map.of("pages", "write", "id-token", "write");
              assertTrue(more == null || name.equals("deploy") && more.equals(most), name + "");
              assertTrue(map(job).containsKey("timeout-minutes"), name + " may run for ever");
            });
    assertFalse(Files.readString(file).contains("pull_request_target"));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void aCloneKeepsNoToken(Path file) throws IOException {
    for (Map<?, ?> step : steps(file)) {
      if (String.valueOf(step.get("uses")).startsWith("actions/checkout@")) {
        assertEquals(false, map(step.get("with")).get("persist-credentials"));
      }
    }
  }

  /** What somebody else wrote would else become a part of the script. */
  @ParameterizedTest
  @MethodSource("all")
  void noScriptHoldsAnExpression(Path file) throws IOException {
    for (Map<?, ?> step : steps(file)) {
      assertFalse(String.valueOf(step.get("run")).contains("${{"), step::toString);
    }
  }

  @Test
  void theCommandsAndTheirOptionsAreThoseOfErrata() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (Path file : all()) {
      for (Map<?, ?> step : steps(file)) {
        String script = String.valueOf(step.get("run"));
        Matcher call = CALL.matcher(script);
        while (call.find()) {
          String help = CommandLine.run(call.group(1), "--help").out();
          assertTrue(help.contains("errata " + call.group(1)), call.group());
          Matcher option = OPTION.matcher(script);
          while (option.find()) {
            assertTrue(help.contains(option.group()), call.group(1) + " " + option.group());
            seen.add(call.group(1) + " " + option.group());
          }
        }
      }
    }
    assertTrue(seen.contains("check --changed-since"), seen::toString);
    assertTrue(seen.contains("build --base-url"), seen::toString);
  }

  @Test
  void theStarterAsksOurActionOnlyForWhatItTakes() throws IOException {
    Set<?> inputs = map(read(ROOT.resolve("action.yml")).get("inputs")).keySet();
    int asked = 0;
    for (Path file : workflows()) {
      for (Map<?, ?> step : steps(file)) {
        if (OURS.equals(step.get("uses"))) {
          assertTrue(inputs.containsAll(map(step.get("with")).keySet()), step::toString);
          asked++;
        }
      }
    }
    assertEquals(2, asked);
  }
}
