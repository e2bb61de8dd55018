package dev.errata.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Times {@code errata serve} on a made-up site: until the first page is there, until all is read,
 * and from a saved file to the page that shows it. See the README beside the sources.
 */
public final class ServeTimes {
  private static final String USAGE =
      "usage: generator/bench/serve.sh [--n 12,1000] [--runs 3] [--work DIR] [--errata PATH]\n";

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int SAVES = 5;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> options;
  private final Path site;
  private final Path log;
  private final Map<String, List<Measured>> rows = new LinkedHashMap<>();

  private ServeTimes(Map<String, String> options) {
    this.options = options;
    Path work = Path.of(options.get("--work")).toAbsolutePath();
    this.site = work.resolve("site");
    this.log = work.resolve("log.txt");
  }

  /** Prints one table for each number of entries. */
  public static void main(String... args) throws IOException, InterruptedException {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("--n", "12,1000");
    options.put("--runs", "3");
    options.put("--work", System.getProperty("java.io.tmpdir") + "/errata-bench");
    options.put("--errata", "./errata");
    for (int i = 0; i < args.length; i += 2) {
      if (!options.containsKey(args[i]) || i + 1 == args.length) {
        System.err.print(USAGE);
        System.exit(2);
      }
      options.put(args[i], args[i + 1]);
    }
    for (String size : options.get("--n").split(",")) {
      new ServeTimes(options).measure(Integer.parseInt(size));
    }
  }

  private void measure(int size) throws IOException, InterruptedException {
    Corpus.delete(site.getParent());
    List<Path> entries = Corpus.write(site, size);
    int runs = Integer.parseInt(options.get("--runs"));
    // The first run may build the generator and makes the launcher's cache; it is not counted.
    Measured.run(List.of(options.get("--errata"), "--version"), log);
    for (int run = 0; run < runs; run++) {
      try (Server server = new Server()) {
        server.until("first page: home", "/", text -> true);
        server.until("all read, after home", "/__errata/state?path=%2F", ServeTimes::isWhole);
      }
      Path entry = entries.get((run * 7919) % size);
      String address = "/" + site.resolve("pages").relativize(entry).toString();
      address = address.replaceFirst("\\.md$", "/");
      try (Server server = new Server()) {
        server.until("first page: an entry", address, text -> true);
        server.until("all read, after an entry", "/__errata/state?path=%2F", ServeTimes::isWhole);
        for (int save = 0; save < SAVES; save++) {
          String mark = "Changed " + run + " " + save + ".";
          server.start = System.nanoTime();
          Corpus.change(entry, mark);
          server.until(save == 0 ? "first save" : "a save", address, text -> text.contains(mark));
        }
      }
    }
    print(size, runs);
    Corpus.delete(site.getParent());
  }

  private static boolean isWhole(String state) {
    return !state.contains("\"pending\":true");
  }

  private void print(int size, int runs) {
    System.out.printf(Locale.ROOT, "%n%d entries, medians of %d runs%n%n", size, runs);
    System.out.println("| what | wall s | CPU s since the JVM's start | peak MiB |");
    System.out.println("|---|---|---|---|");
    rows.forEach(
        (name, all) ->
            System.out.printf(
                "| %s | %s | %s | %s |%n",
                name,
                Measured.median(all, one -> OptionalDouble.of(one.wall()), "%.2f"),
                Measured.median(all, Measured::cpu, "%.2f"),
                Measured.median(all, Measured::peakMib, "%.0f")));
  }

  /** A server that runs until it is closed. */
  private final class Server implements AutoCloseable {
    private final Process process;
    private long start = System.nanoTime();
    private String url = "";

    Server() throws IOException {
      this.process =
          new ProcessBuilder(
                  options.get("--errata"), "serve", "--site", site.toString(), "--port", "0")
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    }

    /** Asks for a page until its text is right, and counts what that took. */
    void until(String what, String path, Predicate<String> right)
        throws IOException, InterruptedException {
      long began = start;
      awaitAddress();
      HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).timeout(LONGEST).build();
      while (!right.test(client.send(request, BodyHandlers.ofString()).body())) {
        if (System.nanoTime() - began > LONGEST.toNanos()) {
          throw new IOException(what + ": nothing came in " + LONGEST);
        }
        Thread.sleep(5);
      }
      double wall = (System.nanoTime() - began) / 1e9;
      rows.computeIfAbsent(what, w -> new ArrayList<>())
          .add(new Measured(wall, Measured.cpuOf(process.pid()), Measured.peak(process.pid())));
    }

    private void awaitAddress() throws IOException, InterruptedException {
      while (url.isEmpty()) {
        String said = Files.readString(log);
        if (!process.isAlive()) {
          throw new IOException("errata serve ended:\n" + said);
        }
        int at = said.indexOf("http://");
        int end = said.indexOf("/ ", at);
        url = at < 0 || end < 0 ? "" : said.substring(at, end);
        Thread.sleep(url.isEmpty() ? 2 : 0);
      }
    }

    @Override
    public void close() {
      process.destroy();
      try {
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
