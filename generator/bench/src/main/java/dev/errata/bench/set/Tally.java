package dev.errata.bench.set;

import dev.errata.match.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts answers as the development set's scorer does, and keeps the worst. */
public final class Tally {
  private static final int SHOWN_TEXT = 800;

  private final Map<String, Counts> groups = new TreeMap<>();
  private final Map<String, List<Wrong>> wrong = new LinkedHashMap<>();
  private final Counts positives = new Counts();
  private final Map<String, Counts> nulls = new TreeMap<>();

  /** How many answers were right first, among three, right and confident, or just confident. */
  private static final class Counts {
    private int all;
    private int first;
    private int third;
    private int kept;
    private int confident;
  }

  /** An answer that should have been another, the worst first. */
  private record Wrong(double score, String shown) {}

  /** Takes the answer to a query. */
  public void add(Query query, List<Match> matches) {
    boolean confident = matches.stream().anyMatch(Match::confident);
    boolean first = right(query, matches, 1);
    boolean kept = first && matches.getFirst().confident();
    List<Counts> into = new ArrayList<>();
    if (query.isPositive()) {
      into.add(positives);
      into.add(group(query.source().split(" ")[0]));
      query.forms().forEach(form -> into.add(group("form:" + form)));
    } else {
      into.add(nulls.computeIfAbsent(query.kind().substring(5), kind -> new Counts()));
    }
    for (Counts counts : into) {
      counts.all++;
      counts.first += first ? 1 : 0;
      counts.third += right(query, matches, 3) ? 1 : 0;
      counts.kept += kept ? 1 : 0;
      counts.confident += confident ? 1 : 0;
    }
    if (query.isPositive() && !first) {
      keep(confident ? "wrong and confident" : "missed", query, matches);
    } else if (query.isPositive() && !kept) {
      keep("right, not confident", query, matches);
    } else if (!query.isPositive() && confident) {
      keep("false alarm", query, matches);
    }
  }

  private static boolean right(Query query, List<Match> matches, int most) {
    return matches.stream().limit(most).anyMatch(m -> query.expected().contains(m.entry()));
  }

  private Counts group(String name) {
    return groups.computeIfAbsent(name, key -> new Counts());
  }

  private void keep(String kind, Query query, List<Match> matches) {
    double score = matches.isEmpty() ? 0 : matches.getFirst().score();
    wrong
        .computeIfAbsent(kind, k -> new ArrayList<>())
        .add(new Wrong(score, shown(query, matches)));
  }

  private static String shown(Query query, List<Match> matches) {
    StringBuilder out = new StringBuilder(query.id() + " " + query.forms());
    out.append(" expected ").append(query.expected());
    for (Match m : matches.subList(0, Math.min(2, matches.size()))) {
      out.append("\n  got ").append(m.entry()).append(m.confident() ? " (confident) " : " ");
      out.append("%.2f".formatted(m.score())).append(" line ").append(m.line()).append(": ");
      out.append(m.signature().replace("\n", "\\n"));
    }
    String text = query.text();
    return out + "\n" + text.substring(0, Math.min(SHOWN_TEXT, text.length())) + "\n";
  }

  /** The table, in the development scorer's form. */
  public String table() {
    Counts none = new Counts();
    nulls.values().forEach(c -> sum(c, none));
    StringBuilder out = new StringBuilder();
    line(
        out,
        "queries                     %d (%d positive, %d null)",
        positives.all + none.all,
        positives.all,
        none.all);
    line(out, "top-1                       %s", share(positives.first, positives.all));
    line(out, "top-3                       %s", share(positives.third, positives.all));
    line(out, "kept (right and confident)  %s", share(positives.kept, positives.all));
    nulls.forEach(
        (kind, c) -> line(out, "%-27s %s", "false alarms, " + kind, share(c.confident, c.all)));
    if (none.all > 0) {
      line(out, "%-27s %s", "false alarms, all nulls", share(none.confident, none.all));
    }
    groups.forEach(
        (name, c) ->
            line(
                out,
                "  %-22s %5d  top-1 %s  kept %s",
                name,
                c.all,
                share(c.first, c.all),
                share(c.kept, c.all)));
    return out.toString();
  }

  private static void sum(Counts from, Counts to) {
    to.all += from.all;
    to.confident += from.confident;
  }

  /** So many of the worst answers of each kind, those with the highest score first. */
  public String worst(int most) {
    StringBuilder out = new StringBuilder();
    wrong.forEach(
        (kind, list) -> {
          list.sort((a, b) -> Double.compare(b.score(), a.score()));
          for (Wrong w : list.subList(0, Math.min(most, list.size()))) {
            out.append("\n--- ").append(kind).append(' ').append(w.shown());
          }
        });
    return out.toString();
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String share(int part, int whole) {
    return String.format(Locale.ROOT, "%6.2f %%", whole == 0 ? 0 : 100.0 * part / whole);
  }
}
