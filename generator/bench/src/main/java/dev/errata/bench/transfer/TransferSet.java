package dev.errata.bench.transfer;

import dev.errata.bench.set.Query;
import dev.errata.bench.set.QuerySet;
import dev.errata.bench.transfer.Recorded.Printed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Makes a set from a folder's {@code recorded/messages.jsonl} and {@code recorded/ordinary.jsonl}:
 * the same seed, the same bytes.
 */
public final class TransferSet {
  private static final int LEFT_OUT_ONE_IN = 7;
  private static final int LONGEST_NOISE = 30;

  private final Path folder;
  private final long seed;
  private final List<Printed> ordinary;
  private final List<Recorded> kept = new ArrayList<>();
  private final List<Recorded> leftOut = new ArrayList<>();
  private final Labels labels;
  private final List<Query> queries = new ArrayList<>();
  private final List<Query> hard = new ArrayList<>();

  public TransferSet(Path folder, long seed) throws IOException {
    this.folder = folder;
    this.seed = seed;
    ordinary = QuerySet.rows(folder.resolve("recorded/ordinary.jsonl"), Printed.class);
    for (Recorded entry :
        QuerySet.rows(folder.resolve("recorded/messages.jsonl"), Recorded.class)) {
      (random(entry.id()).nextInt(LEFT_OUT_ONE_IN) == 0 ? leftOut : kept).add(entry);
    }
    labels = new Labels(kept);
  }

  /** Writes the entries and both files of queries; gives a line of counts. */
  public String write() throws IOException {
    kept.forEach(this::addPositives);
    leftOut.forEach(this::addLeftOut);
    kept.forEach(this::addNear);
    ordinary.forEach(this::addNoise);
    List<QuerySet.Entry> entries = new ArrayList<>();
    for (Recorded r : kept) {
      entries.add(new QuerySet.Entry(r.id(), r.title(), r.category(), r.signatures(), r.codes()));
    }
    QuerySet.write(folder.resolve("entries.jsonl"), entries);
    QuerySet.write(folder.resolve("queries.jsonl"), queries);
    QuerySet.write(folder.resolve("queries-hard.jsonl"), hard);
    return "%d entries, %d left out, %d queries, %d hard ones"
        .formatted(kept.size(), leftOut.size(), queries.size(), hard.size());
  }

  /** Chance that depends on the seed and a name alone, so that an entry more shifts no other. */
  private Random random(String name) {
    return new Random(seed * 1_000_003 + name.hashCode());
  }

  private void addPositives(Recorded entry) {
    int number = 0;
    for (Printed printed : entry.samples()) {
      Random random = random(entry.id() + ' ' + number++);
      List<Surroundings> forms = forms(random);
      boolean prompt = !printed.command().isEmpty();
      addPositive(
          entry, printed.text(), prompt ? List.of(Surroundings.PROMPT) : List.of(), printed);
      addDamaged(entry, printed.text(), random);
      if (number == 1) {
        addPositive(entry, otherValues(entry, printed.text(), random), forms, printed);
      }
    }
  }

  private void addPositive(Recorded entry, String text, List<Surroundings> forms, Printed printed) {
    Set<String> right = labels.right(entry.id(), Text.of(text));
    String whole = around(text, forms, printed.command(), random(entry.id() + text));
    Set<String> still = labels.right(entry.id(), Text.of(whole));
    if (!right.isEmpty() && still.containsAll(right)) {
      add(
          queries,
          new Query(null, whole, List.copyOf(still), "positive", names(forms), tool(entry)));
    }
  }

  private void addDamaged(Recorded entry, String raw, Random random) {
    Text text = Text.of(raw);
    Optional<Fitting> fitting = fitting(entry, text);
    Set<String> right = labels.right(entry.id(), text);
    if (fitting.isEmpty() || right.isEmpty()) {
      return;
    }
    Fitting.Place place = fitting.get().in(text).orElseThrow();
    String line = text.rows().get(place.line());
    if (!labels.right(entry.id(), Text.of(line)).equals(right)) {
      return;
    }
    List<Damage> damages = new ArrayList<>(List.of(Damage.values()));
    Collections.shuffle(damages, random);
    for (Damage damage : damages) {
      Optional<String> damaged = damage.of(line, place, random);
      if (damaged.isPresent() && (!damage.cuts() || isClear(damaged.get(), right))) {
        List<String> form = List.of(damage.form());
        add(
            hard,
            new Query(null, damaged.get(), List.copyOf(right), "positive", form, tool(entry)));
        return;
      }
    }
  }

  /** Whether what is left of a message means its entries and no other. */
  private boolean isClear(String part, Set<String> right) {
    return labels.isOnly(right, part) && right.containsAll(labels.all(Text.of(part)));
  }

  private void addLeftOut(Recorded entry) {
    for (Printed printed : entry.samples()) {
      addNone(entry, printed.text(), List.of());
      Random random = random(entry.id() + printed.text());
      List<Surroundings> forms = forms(random);
      addNone(entry, around(printed.text(), forms, printed.command(), random), names(forms));
    }
  }

  /** Messages that somebody took for the entry's; another entry may be the right one. */
  private void addNear(Recorded entry) {
    for (String text : entry.near()) {
      if (!labels.isNear(text)) {
        addNone(entry, text, List.of("near"));
      }
    }
  }

  private void addNone(Recorded entry, String text, List<String> forms) {
    Text seen = Text.of(text);
    String message =
        fitting(entry, seen)
            .flatMap(fitting -> fitting.in(seen))
            .map(place -> seen.rows().get(place.line()).substring(place.start(), place.end()))
            .orElse(text);
    if (labels.none(text, message)) {
      add(queries, new Query(null, text, List.of(), "null-leftout", forms, tool(entry)));
    }
  }

  private void addNoise(Printed printed) {
    Random random = random(printed.command());
    List<String> lines = List.of(printed.text().split("\n", -1));
    for (int from = 0; from < lines.size(); from += LONGEST_NOISE) {
      List<String> part = lines.subList(from, Math.min(lines.size(), from + LONGEST_NOISE));
      List<Surroundings> forms = random.nextInt(3) == 0 ? forms(random) : List.of();
      String text = around(String.join("\n", part), forms, printed.command(), random);
      if (!text.isBlank() && labels.none(text, "")) {
        String source = printed.command().split(" ")[0];
        add(queries, new Query(null, text, List.of(), "null-noise", names(forms), source));
      }
    }
  }

  private static void add(List<Query> list, Query query) {
    list.add(
        query.withId((query.forms().isEmpty() ? "q" : "q") + "%05d".formatted(list.size() + 1)));
  }

  private List<Surroundings> forms(Random random) {
    List<Surroundings> all = List.of(Surroundings.values());
    Surroundings first = all.get(1 + random.nextInt(all.size() - 1));
    boolean two = first != Surroundings.LONG && random.nextInt(4) == 0;
    return two ? List.of(Surroundings.LONG, first) : List.of(first);
  }

  private String around(String text, List<Surroundings> forms, String command, Random random) {
    List<String> lines = List.of(text.split("\n", -1));
    for (Surroundings form : forms) {
      Printed other = ordinary.get(random.nextInt(ordinary.size()));
      List<String> rows = List.of(other.text().split("\n"));
      int most = Math.min(rows.size(), 4 + random.nextInt(14));
      String ran = command.isEmpty() || command.contains("\n") ? "make all" : command;
      lines = form.around(lines, new Surroundings.Context(random, ran, rows.subList(0, most)));
    }
    return String.join("\n", lines);
  }

  private String otherValues(Recorded entry, String text, Random random) {
    Text seen = Text.of(text);
    Optional<Fitting> fitting = fitting(entry, seen);
    if (fitting.isEmpty() || text.contains("\u001b")) {
      return text;
    }
    Fitting.Place place = fitting.get().in(seen).orElseThrow();
    String[] lines = text.split("\n", -1);
    Values values = new Values(random, random.nextInt(3) == 0);
    lines[place.line()] = values.fill(lines[place.line()], place.values());
    return String.join("\n", lines);
  }

  /** The entry's signature with the most constant text that fits. */
  private static Optional<Fitting> fitting(Recorded entry, Text text) {
    return entry.signatures().stream()
        .map(Fitting::new)
        .filter(fitting -> fitting.in(text).isPresent())
        .max(Comparator.comparingInt(Fitting::constant));
  }

  private static List<String> names(List<Surroundings> forms) {
    return forms.stream().map(Surroundings::form).toList();
  }

  private static String tool(Recorded entry) {
    return entry.id().substring(0, entry.id().indexOf('/')).toLowerCase(Locale.ROOT);
  }
}
