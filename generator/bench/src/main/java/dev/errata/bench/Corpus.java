package dev.errata.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A made-up site of any size: the same number gives the same files, and each is a whole, valid
 * entry of about the length that people write.
 */
final class Corpus {
  private static final int CATEGORIES = 40;
  private static final int TAGS = 60;
  private static final int WORDS = 3000;
  private static final String[] STARTS = {"b", "d", "f", "gr", "k", "l", "m", "pl", "s", "tr", "v"};
  private static final String[] MIDDLES = {"a", "e", "ai", "o", "ou", "u", "i"};
  private static final String[] ENDS = {"", "n", "r", "s", "st", "m", "ck"};

  private final int entries;
  private final Random random = new Random(25);
  private final List<String> words;
  private final List<String> categories;

  private Corpus(int entries) {
    this.entries = entries;
    this.words = IntStream.range(0, WORDS).mapToObj(i -> word()).distinct().toList();
    this.categories =
        IntStream.range(0, CATEGORIES)
            .mapToObj(i -> words.get(i) + "-" + words.get(i + 40))
            .toList();
  }

  /** Writes a site into an empty folder; gives the files of its entries. */
  static List<Path> write(Path site, int entries) throws IOException {
    Corpus corpus = new Corpus(entries);
    Files.createDirectories(site);
    Files.writeString(site.resolve("site.yml"), "title: Bench\nbase_url: https://example.org/\n");
    for (String category : corpus.categories) {
      Path folder = Files.createDirectories(site.resolve("pages").resolve(category));
      Files.writeString(
          folder.resolve("_category.md"),
          "---\ntitle: " + title(category) + "\nsummary: Errors of " + category + ".\n---\n");
    }
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      files.add(corpus.entry(site, i));
    }
    return files;
  }

  /** Writes one line more into an entry. */
  static void change(Path entry, String line) throws IOException {
    String heading = "## Common causes\n\n";
    Files.writeString(
        entry, Files.readString(entry).replace(heading, heading + "- " + line + "\n"));
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private Path entry(Path site, int number) {
    String category = categories.get(number % CATEGORIES);
    Path file = site.resolve("pages").resolve(category).resolve(slug(number) + ".md");
    try {
      return Files.writeString(file, frontMatter(number, category) + body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String slug(int number) {
    return "error-" + number;
  }

  private String frontMatter(int number, String category) {
    String tool = pick();
    String message = tool + ": " + some(4) + " failed in step " + number + ": " + some(3);
    int near = (number + CATEGORIES * (1 + random.nextInt(5))) % Math.max(1, entries);
    String related =
        near % CATEGORIES == number % CATEGORIES && near != number
            ? "related:\n  - " + slug(near) + "\n"
            : "";
    return """
        ---
        title: "%s %d"
        summary: "%s."
        category: "%s"
        signatures:
          - "%s of {file}"
        codes: ["%s_%d"]
        quick_fix: "Set `%s` to {file} and run **%s** again."
        updated: 2024-%02d-%02d
        applies_to:
          - { tool: "%s", versions: ">=%d" }
        evidence:
          note: "%s."
          sources:
            - url: https://example.org/%s/%d
              title: "%s"
              kind: issue
              observed: "%s."
              checked: 2024-01-01
        faq:
          - question: "%s?"
            answer: "%s."
          - question: "%s?"
            answer: "%s, see [%s](https://example.org/faq)."
        samples:
          - "[12:00:01] %s of /etc/%s.conf"
        tags: [%s, %s]
        %s---
        """
        .formatted(
            title(some(3)),
            number,
            title(some(14)),
            title(category),
            message,
            tool.toUpperCase(Locale.ROOT),
            number / 3,
            pick(),
            tool,
            1 + random.nextInt(12),
            1 + random.nextInt(28),
            tool,
            random.nextInt(9),
            title(some(12)),
            tool,
            number,
            title(some(5)),
            title(some(9)),
            title(some(9)),
            title(some(18)),
            title(some(9)),
            title(some(18)),
            pick(),
            message,
            pick(),
            words.get(random.nextInt(TAGS)),
            words.get(TAGS + random.nextInt(TAGS)),
            related);
  }

  private String body() {
    StringBuilder out = new StringBuilder();
    section(out, "What this error means", paragraph(40) + paragraph(30));
    section(out, "Why this happens", paragraph(45));
    section(out, "Common causes", items(5, "- "));
    section(out, "Quick fixes", paragraph(25) + code("sh fix"));
    if (random.nextInt(5) < 2) {
      section(out, "Platform-specific checks", table());
    }
    section(out, "Step-by-step troubleshooting", items(6, "1. ") + code("sh verify"));
    section(out, "How to prevent it", paragraph(40));
    return out.toString();
  }

  private static void section(StringBuilder out, String title, String text) {
    out.append("\n## ").append(title).append("\n\n").append(text);
  }

  private String paragraph(int length) {
    String text = some(length / 3) + " **" + pick() + "** " + some(length / 3);
    return title(text) + " `" + pick() + "` " + some(length / 3) + ".\n\n";
  }

  private String items(int count, String mark) {
    return IntStream.range(0, count)
        .mapToObj(i -> mark + title(some(12)) + ".\n")
        .collect(Collectors.joining("", "", "\n"));
  }

  private String code(String info) {
    return "```" + info + "\n" + some(3) + " --" + pick() + "\n" + some(4) + "\n```\n\n";
  }

  private String table() {
    String rows =
        IntStream.range(0, 3)
            .mapToObj(i -> "| " + pick() + " | " + some(5) + " |\n")
            .collect(Collectors.joining());
    return "| System | Check |\n|---|---|\n" + rows + "\n";
  }

  private static String title(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1).replace('-', ' ');
  }

  private String some(int count) {
    return IntStream.range(0, count).mapToObj(i -> pick()).collect(Collectors.joining(" "));
  }

  /** A word; as in languages, a few of them make up most of a text. */
  private String pick() {
    double place = random.nextDouble();
    return words.get((int) (place * place * place * words.size()));
  }

  private String word() {
    StringBuilder out = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i >= 0; i--) {
      out.append(STARTS[random.nextInt(STARTS.length)]);
      out.append(MIDDLES[random.nextInt(MIDDLES.length)]);
      out.append(i == 0 ? ENDS[random.nextInt(ENDS.length)] : "");
    }
    return out.toString();
  }
}
