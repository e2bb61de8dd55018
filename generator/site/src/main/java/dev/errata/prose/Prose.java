package dev.errata.prose;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.Entry;
import dev.errata.model.field.Declaration;
import dev.errata.prose.text.Passage;
import dev.errata.prose.text.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Checks how entries are written. */
public final class Prose {
  /** A sentence of so many words in so many entries says nothing of any of them. */
  private static final int TELLING = 6;

  private static final int MANY = 3;

  private Prose() {}

  /**
   * What is found in one entry.
   *
   * @param language of the site; words are checked in English only
   */
  public static List<Diagnostic> check(Entry entry, String language) {
    SourceText source = entry.source();
    Written written = Written.of(source, bodyStart(source));
    List<Diagnostic> findings =
        new ArrayList<>(new Structure(source).check(written, entry.placeholders()));
    if (language.startsWith("en")) {
      findings.addAll(new Sentences().check(written.passages()));
      quickFix(entry, findings);
    }
    return findings;
  }

  /** Sentences that stand in several entries; each is found where it stands second. */
  public static List<Diagnostic> filler(Collection<Entry> entries) {
    Map<Long, Integer> times = new ConcurrentHashMap<>();
    entries.parallelStream()
        .forEach(
            entry ->
                sentences(entry).keySet().forEach(words -> times.merge(words, 1, Integer::sum)));
    List<Diagnostic> findings = new ArrayList<>();
    if (times.values().stream().anyMatch(n -> n >= MANY)) {
      for (Entry entry : entries) {
        sentences(entry).forEach((words, span) -> filler(times.get(words), span, findings));
      }
    }
    return findings;
  }

  private static void filler(int times, SourceSpan span, List<Diagnostic> findings) {
    if (times >= MANY) {
      findings.add(
          Diagnostic.of(
                  Code.PROSE_FILLER,
                  span,
                  "this sentence stands in " + times + " entries, so it tells nothing of this one")
              .withHelp("say what is true of this error alone, or leave it out"));
    }
  }

  private static Map<Long, SourceSpan> sentences(Entry entry) {
    Map<Long, SourceSpan> sentences = new HashMap<>();
    for (Passage passage : Written.of(entry.source(), bodyStart(entry.source())).passages()) {
      if (!passage.heading() && !passage.text().startsWith(Declaration.TODO)) {
        for (Passage.Sentence sentence : passage.sentences()) {
          String words = Sentences.normal(sentence, TELLING);
          if (!words.isEmpty()) {
            sentences.putIfAbsent(hash(words), sentence.span());
          }
        }
      }
    }
    return sentences;
  }

  /** Of 64 bits, so that sentences of a hundred thousand entries need little room. */
  private static long hash(String words) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < words.length(); i++) {
      hash = (hash ^ words.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  private static void quickFix(Entry entry, List<Diagnostic> findings) {
    String text = entry.quickFix().marked();
    boolean acts =
        text.indexOf('`') >= 0
            || text.isEmpty()
            || List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).stream()
                .anyMatch(Words.ACTIONS::contains);
    if (!acts) {
      SourceText source = entry.source();
      int at = source.text().indexOf("\nquick_fix:") + 1;
      int end = source.text().indexOf('\n', Math.max(0, at));
      findings.add(
          Diagnostic.of(
                  Code.QUICK_FIX_NO_ACTION,
                  source.span(at, end < 0 ? source.text().length() : end),
                  "this quick fix tells nothing to do")
              .withHelp("begin with a verb: stop, remove, install, set …"));
    }
  }

  /** The offset of the first line below the front matter. */
  private static int bodyStart(SourceText source) {
    for (int line = 2; line <= source.lines(); line++) {
      if (source.lineText(line).stripTrailing().equals("---")) {
        return line < source.lines() ? source.lineStart(line + 1) : source.text().length();
      }
    }
    return source.text().length();
  }
}
