package dev.errata.bench;

import dev.errata.bench.Bench.SetFolder;
import dev.errata.bench.measure.Compressed;
import dev.errata.bench.measure.Logs;
import dev.errata.bench.measure.Programs;
import dev.errata.bench.set.QuerySet;
import dev.errata.bench.set.Synthetic;
import dev.errata.match.Document;
import dev.errata.match.IndexFiles;
import dev.errata.match.Matcher;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bench sizes}: what a reader downloads until a paste is answered. */
@Command(
    name = "sizes",
    mixinStandardHelpOptions = true,
    description = "Counts the matcher's bytes, and those of the index parts that pastes ask for.")
final class SizesCommand implements Callable<Integer> {
  private static final int LINES = 200;
  private static final int PASTES = 20;

  @Mixin private SetFolder set;

  @Override
  public Integer call() throws IOException {
    int script = printScripts();
    System.out.printf(
        "%nKilobytes after gzip -9 until 200 lines are answered, matcher included; %d pastes.%n"
            + "%8s %7s %10s %10s %12s %12s %12s%n",
        PASTES,
        "entries",
        "files",
        "manifest",
        "all files",
        "paste, mean",
        "paste, most",
        "words, mean");
    for (int count : new int[] {1_000, 10_000, 100_000}) {
      measure(Synthetic.documents(QuerySet.entries(set.entries()), count), script);
    }
    return 0;
  }

  /** Prints each script's size, and gives that of the matcher after gzip. */
  private int printScripts() throws IOException {
    int matcher = 0;
    System.out.printf("%-14s %10s %10s %12s%n", "script", "bytes", "gzip -9", "brotli -q 11");
    for (String name : List.of("matcher.js", "scrubber.js")) {
      try (InputStream in = Matcher.class.getResourceAsStream(name)) {
        if (in == null) {
          continue;
        }
        byte[] bytes = in.readAllBytes();
        boolean brotli = Programs.find("brotli").isPresent();
        String small =
            brotli ? "" + Programs.filtered(List.of("brotli", "-q", "11", "-c"), bytes) : "–";
        System.out.printf(
            "%-14s %10d %10d %12s%n", name, bytes.length, Compressed.gzip(bytes), small);
        matcher = name.equals("matcher.js") ? Compressed.gzip(bytes) : matcher;
      }
    }
    return matcher;
  }

  private void measure(List<Document> documents, int script) throws IOException {
    SortedMap<String, byte[]> files = IndexFiles.write(documents);
    Map<String, Integer> sizes = new TreeMap<>();
    files.forEach((name, bytes) -> sizes.put(name, Compressed.gzip(bytes)));
    Logs logs = new Logs(QuerySet.queries(set.queries()), 7);
    Random random = new Random(7);
    long total = 0;
    long words = 0;
    int most = 0;
    for (int i = 0; i < PASTES; i++) {
      String message = Logs.message(documents.get(random.nextInt(documents.size())));
      int size = script + download(files, sizes, logs.paste(LINES, i % 2 == 0 ? message : ""));
      most = Math.max(most, size);
      total += size;
      words += script + download(files, sizes, documents.get(i).title().split("…")[0]);
    }
    System.out.printf(
        "%8d %7d %10.1f %10.1f %12.1f %12.1f %12.1f%n",
        documents.size(),
        files.size(),
        sizes.get(IndexFiles.MANIFEST) / 1e3,
        sizes.values().stream().mapToInt(Integer::intValue).sum() / 1e3,
        total / 1e3 / PASTES,
        most / 1e3,
        words / 1e3 / PASTES);
  }

  private static int download(
      SortedMap<String, byte[]> files, Map<String, Integer> sizes, String query) {
    Matcher matcher = Matcher.open(files.get(IndexFiles.MANIFEST));
    int size = sizes.get(IndexFiles.MANIFEST);
    for (List<String> need = matcher.need(query); !need.isEmpty(); need = matcher.need(query)) {
      for (String name : need) {
        size += sizes.get(name);
        matcher.load(name, files.get(name));
      }
    }
    return size;
  }
}
