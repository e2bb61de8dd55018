package dev.errata.prose;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.field.Declaration;
import dev.errata.prose.text.Passage.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sentences of one entry, told by their words; small, since a site keeps those of all. */
public final class Said {
  /** Nothing that could stand elsewhere. */
  public static final Said NOTHING = new Said(new SourceText("", ""), Map.of());

  /** A sentence of so many words in so many entries says nothing of any of them. */
  private static final int TELLING = 6;

  private static final int MANY = 3;

  private final SourceText source;

  /** Hashes of 64 bits, and beside each where its sentence begins and ends. */
  private final long[] words;

  private final int[] places;

  private Said(SourceText source, Map<Long, Sentence> sentences) {
    this.source = source;
    this.words = new long[sentences.size()];
    this.places = new int[2 * sentences.size()];
    int i = 0;
    for (Map.Entry<Long, Sentence> one : sentences.entrySet()) {
      words[i] = one.getKey();
      places[2 * i] = one.getValue().span().start();
      places[2 * i + 1] = one.getValue().span().end();
      i++;
    }
  }

  static Said of(SourceText source, List<Spoken> sentences) {
    Map<Long, Sentence> telling = new HashMap<>();
    for (Spoken spoken : sentences) {
      String said = spoken.normal(TELLING);
      boolean todo = spoken.sentence().passage().text().startsWith(Declaration.TODO);
      if (!said.isEmpty() && !todo && !spoken.inHeading()) {
        telling.putIfAbsent(hash(said), spoken.sentence());
      }
    }
    return new Said(source, telling);
  }

  private static long hash(String words) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < words.length(); i++) {
      hash = (hash ^ words.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** The sentences that stand in several entries, in each of them. */
  public static List<Diagnostic> filler(Collection<Said> entries) {
    Map<Long, Integer> often = often(entries);
    List<Diagnostic> findings = new ArrayList<>();
    if (!often.isEmpty()) {
      entries.forEach(entry -> entry.filler(often, findings));
    }
    return findings;
  }

  private static Map<Long, Integer> often(Collection<Said> entries) {
    long[] all = entries.stream().flatMapToLong(said -> Arrays.stream(said.words)).toArray();
    Arrays.sort(all);
    Map<Long, Integer> often = new HashMap<>();
    int from = 0;
    for (int i = 1; i <= all.length; i++) {
      if (i == all.length || all[i] != all[from]) {
        if (i - from >= MANY) {
          often.put(all[from], i - from);
        }
        from = i;
      }
    }
    return often;
  }

  private void filler(Map<Long, Integer> often, List<Diagnostic> findings) {
    for (int i = 0; i < words.length; i++) {
      Integer times = often.get(words[i]);
      if (times != null) {
        findings.add(
            Diagnostic.of(
                    Code.PROSE_FILLER,
                    source.span(places[2 * i], places[2 * i + 1]),
                    "this sentence stands in "
                        + times
                        + " entries, so it tells nothing of this one")
                .withHelp("say what is true of this error alone, or leave it out"));
      }
    }
  }
}
