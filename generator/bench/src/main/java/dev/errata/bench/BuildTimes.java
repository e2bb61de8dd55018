package dev.errata.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Times {@code errata build} on a made-up site: from nothing, with nothing changed, and with one
 * entry changed. See the README beside the sources.
 */
public final class BuildTimes {
  private static final String USAGE =
      "usage: generator/bench/build.sh [--n 1000] [--runs 3] [--work DIR] [--errata PATH]"
          + " [--peer 'COMMAND']\n";

  private final Map<String, String> options;
  private final Path work;
  private final Path log;
  private final Map<String, List<Measured>> rows = new LinkedHashMap<>();

  private BuildTimes(Map<String, String> options) {
    this.options = options;
    this.work = Path.of(options.get("--work")).toAbsolutePath();
    this.log = work.resolve("log.txt");
  }

  /** Prints one table for each number of entries. */
  public static void main(String... args) throws IOException, InterruptedException {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("--n", "1000");
    options.put("--runs", "3");
    options.put("--work", System.getProperty("java.io.tmpdir") + "/errata-bench");
    options.put("--errata", "./errata");
    options.put("--peer", "");
    for (int i = 0; i < args.length; i += 2) {
      if (!options.containsKey(args[i]) || i + 1 == args.length) {
        System.err.print(USAGE);
        System.exit(2);
      }
      options.put(args[i], args[i + 1]);
    }
    BuildTimes times = new BuildTimes(options);
    for (String size : options.get("--n").split(",")) {
      times.measure(Integer.parseInt(size));
    }
  }

  private void measure(int size) throws IOException, InterruptedException {
    Path site = work.resolve("site");
    Corpus.delete(work);
    List<Path> entries = Corpus.write(site, size);
    rows.clear();
    int runs = Integer.parseInt(options.get("--runs"));
    // The first run may build the generator and makes the launcher's cache; it is not counted.
    Measured.run(errata("--version"), log);
    for (int run = 0; run < runs; run++) {
      Corpus.delete(site.resolve(".errata"));
      Corpus.delete(work.resolve("public"));
      count("errata, from nothing", build(site));
      count("errata, nothing changed", build(site));
      Corpus.change(entries.get((run * 7919) % size), "Changed " + run + ".");
      count("errata, one changed", build(site));
      if (!options.get("--peer").isEmpty()) {
        count("peer", Measured.run(List.of("sh", "-c", options.get("--peer")), log));
      }
    }
    print(size, runs);
    Corpus.delete(work);
  }

  private void count(String name, Measured one) {
    rows.computeIfAbsent(name, n -> new ArrayList<>()).add(one);
  }

  private Measured build(Path site) throws IOException, InterruptedException {
    String out = work.resolve("public").toString();
    return Measured.run(errata("build", "--site", site.toString(), "--out", out), log);
  }

  private List<String> errata(String... arguments) {
    List<String> command = new ArrayList<>(List.of(options.get("--errata")));
    command.addAll(List.of(arguments));
    return command;
  }

  private void print(int size, int runs) {
    System.out.printf(Locale.ROOT, "%n%d entries, medians of %d runs%n%n", size, runs);
    System.out.println("| what | wall s | CPU s | peak MiB |\n|---|---|---|---|");
    rows.forEach(
        (name, all) ->
            System.out.printf(
                "| %s | %s | %s | %s |%n",
                name,
                Measured.median(all, one -> OptionalDouble.of(one.wall()), "%.2f"),
                Measured.median(all, Measured::cpu, "%.2f"),
                Measured.median(all, Measured::peakMib, "%.0f")));
  }
}
