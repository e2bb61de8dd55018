package dev.errata.match.index;

import dev.errata.match.signature.Grammar;
import dev.errata.match.signature.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Chooses for each line of a signature, and for each code that says enough, the one term that is
 * seen least: it says much in itself, and few other lines hold it.
 */
final class AnchorChoice {
  /** A code that says less, such as a bare number, is found only together with other words. */
  private static final double LEAST_CODE = 7;

  private static final double BITS_PER_DOUBLING = 2;

  private final List<AnchorShard.Line> lines = new ArrayList<>();
  private final List<List<Terms.Term>> terms = new ArrayList<>();
  private final Map<Integer, Integer> frequency = new HashMap<>();
  private final SortedMap<Integer, List<AnchorShard.Line>> anchors = new TreeMap<>();

  AnchorChoice(List<Source> sources) {
    for (int entry = 0; entry < sources.size(); entry++) {
      addSignatures(entry, sources.get(entry).shown().signatures().toList());
      addCodes(entry, sources.get(entry));
    }
    for (int i = 0; i < lines.size(); i++) {
      anchors.computeIfAbsent(best(terms.get(i)), key -> new ArrayList<>()).add(lines.get(i));
    }
  }

  private void addSignatures(int entry, List<String> signatures) {
    for (int signature = 0; signature < signatures.size(); signature++) {
      List<String> found = new ArrayList<>();
      for (String line : Grammar.lines(signatures.get(signature))) {
        if (!Terms.of(line).isEmpty()) {
          found.add(line);
        }
      }
      for (int line = 0; line < found.size(); line++) {
        add(new AnchorShard.Line(entry, signature, line, found.size(), found.get(line)));
      }
    }
  }

  private void addCodes(int entry, Source source) {
    int signature = source.shown().signatures().size();
    for (String code : source.codes()) {
      String line = Grammar.quote(code, false);
      double bits = 0;
      for (Terms.Term term : Terms.of(line)) {
        bits = Math.max(bits, term.bits());
      }
      if (bits >= LEAST_CODE) {
        add(new AnchorShard.Line(entry, signature++, 0, 0, line));
      }
    }
  }

  private void add(AnchorShard.Line line) {
    List<Terms.Term> held = Terms.of(line.text());
    lines.add(line);
    terms.add(held);
    Set<Integer> seen = new HashSet<>();
    for (Terms.Term term : held) {
      if (seen.add(term.hash())) {
        frequency.merge(term.hash(), 1, Integer::sum);
      }
    }
  }

  private int best(List<Terms.Term> held) {
    Terms.Term best = held.getFirst();
    for (Terms.Term term : held) {
      if (rarity(term) > rarity(best)) {
        best = term;
      }
    }
    return best.hash();
  }

  private double rarity(Terms.Term term) {
    return term.bits() - BITS_PER_DOUBLING * Math.log(frequency.get(term.hash())) / Math.log(2);
  }

  int[] hashes() {
    int[] hashes = new int[anchors.size()];
    int i = 0;
    for (int hash : anchors.keySet()) {
      hashes[i++] = hash;
    }
    return hashes;
  }

  List<byte[]> shards(Layout layout) {
    List<SortedMap<Integer, List<AnchorShard.Line>>> shards = new ArrayList<>();
    for (int i = 0; i < layout.shards(Layout.ANCHORS); i++) {
      shards.add(new TreeMap<>());
    }
    anchors.forEach(
        (hash, held) ->
            shards
                .get(layout.anchorShard(hash))
                .computeIfAbsent(AnchorShard.key(hash), key -> new ArrayList<>())
                .addAll(held));
    return shards.stream().map(AnchorShard::write).toList();
  }
}
