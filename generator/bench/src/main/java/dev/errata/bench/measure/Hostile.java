package dev.errata.bench.measure;

import dev.errata.match.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/** Signatures and logs that somebody writes to make a matcher slow. */
public final class Hostile {
  private static final int PLACEHOLDERS = 50;
  private static final int ALIKE = 300;

  private Hostile() {}

  /** Entries with 50 placeholders, with 50 lines, and hundreds that differ in the last word. */
  public static List<Document> documents() {
    List<Document> documents = new ArrayList<>();
    StringBuilder many = new StringBuilder("alpha");
    StringBuilder same = new StringBuilder("again");
    StringBuilder lines = new StringBuilder("begin of block");
    for (int i = 0; i < PLACEHOLDERS; i++) {
      many.append(" {p").append(i).append("} beta");
      same.append("{p").append(i).append("}again");
      lines.append("\nline of block ").append(i);
    }
    documents.add(document("many", many.toString()));
    documents.add(document("same", same.toString()));
    documents.add(document("lines", lines.toString()));
    for (int i = 0; i < ALIKE; i++) {
      documents.add(document("alike-" + i, "cannot open {a} because {b} is held by worker" + i));
    }
    return documents;
  }

  private static Document document(String name, String signature) {
    return new Document(
        "hostile/" + name,
        "/hostile/" + name + "/",
        name,
        "None.",
        List.of(signature),
        List.of(),
        new Document.Words("Hostile", List.of(), "", ""),
        List.of());
  }

  /** Each log by its name, made as long as is asked. */
  public static Map<String, IntFunction<String>> logs() {
    Map<String, IntFunction<String>> logs = new LinkedHashMap<>();
    logs.put("random bytes", Hostile::random);
    logs.put("NULs", size -> "\0".repeat(size));
    logs.put("one line of one letter", size -> "a".repeat(size));
    logs.put("empty lines", size -> "\n".repeat(size));
    logs.put("one word, one line", size -> repeat("again ", size));
    logs.put("one word, no spaces", size -> repeat("again", size));
    logs.put("words of the 50", size -> repeat("alpha x beta y beta z beta ", size));
    logs.put("near-misses", size -> repeat("cannot open a because b is held by worker\n", size));
    logs.put("near-misses, one line", size -> repeat("cannot open a because b is held by ", size));
    logs.put("first of 50 lines", size -> repeat("begin of block\n", size));
    logs.put("backslashes", size -> repeat("\\", size));
    logs.put("quotes escaped", size -> repeat("\\\"cannot\\\\n open\\\\\\\" ", size));
    logs.put("entities cut short", size -> repeat("&#x", size));
    logs.put("ampersands", size -> repeat("&amp;", size));
    logs.put("colours cut short", size -> repeat("\u001b[", size));
    logs.put("colours", size -> repeat("\u001b[31mcannot\u001b[0m open ", size));
    logs.put("lines of 80", size -> repeat("cannot open a because b is ".repeat(3) + "\n", size));
    logs.put("causes", size -> repeat("Caused by: cannot open a because b is held by\n", size));
    return logs;
  }

  private static String repeat(String text, int size) {
    return text.repeat(size / text.length() + 1).substring(0, size);
  }

  private static String random(int size) {
    Random random = new Random(5);
    StringBuilder out = new StringBuilder(size);
    for (int i = 0; i < size; i++) {
      out.append((char) random.nextInt(256));
    }
    return out.toString();
  }
}
