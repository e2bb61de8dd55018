package dev.errata.bench.set;

import dev.errata.bench.set.QuerySet.Entry;
import dev.errata.match.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes a site of any size from a set: each entry has the first half of one message and the second
 * of another.
 */
public final class Synthetic {
  private static final int CATEGORIES = 200;
  private static final int CODE_ONE_IN = 3;
  private static final int BODY_WORDS = 60;

  private final List<Entry> entries;
  private final Random random = new Random(42);

  private Synthetic(List<Entry> entries) {
    this.entries = entries;
  }

  /** So many documents, the same at every call. */
  public static List<Document> documents(List<Entry> entries, int count) {
    Synthetic synthetic = new Synthetic(entries);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      documents.add(synthetic.document(i));
    }
    return documents;
  }

  private Document document(int number) {
    String signature = half(true) + " " + half(false);
    String entry = "category-" + number % CATEGORIES + "/" + slug(signature) + "-" + number;
    StringBuilder body = new StringBuilder();
    while (body.length() < 6 * BODY_WORDS) {
      body.append(half(random.nextBoolean())).append(' ');
    }
    return new Document(
        entry,
        "/" + entry + "/",
        signature.replaceAll("\\{[a-z0-9_]+}", "…"),
        "Run `fix --" + slug(half(false)) + "`, then start the command again.",
        List.of(signature),
        number % CODE_ONE_IN == 0 ? List.of("ERR_" + slug(half(true)).toUpperCase()) : List.of(),
        new Document.Words(
            "Category " + number % CATEGORIES, List.of(), half(true), body.toString()),
        List.of());
  }

  private String half(boolean first) {
    List<String> signatures = entries.get(random.nextInt(entries.size())).signatures();
    String[] words = signatures.get(random.nextInt(signatures.size())).split(" ");
    int middle = (words.length + 1) / 2;
    List<String> part = List.of(words).subList(first ? 0 : middle, first ? middle : words.length);
    return String.join(" ", part);
  }

  private static String slug(String text) {
    String slug = text.toLowerCase().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.substring(0, Math.min(40, slug.length()));
  }
}
