package dev.errata.search;

import dev.errata.catalog.Catalog;
import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Spanned;
import dev.errata.match.Match;
import dev.errata.model.Entry;
import dev.errata.model.Entry.EntrySignature;
import dev.errata.model.EntryId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks the site's own index for every sample, as a reader would: each must find its entry first and
 * with confidence, and no near miss may.
 */
public final class SampleCheck {
  private static final int ENTRIES_AT_ONCE = 200;
  private static final int LOOKED_AT = 5;

  private final Catalog catalog;
  private final OpenIndex index;
  private final List<Diagnostic> findings = new ArrayList<>();

  private SampleCheck(Catalog catalog, OpenIndex index) {
    this.catalog = catalog;
    this.index = index;
  }

  /** What is found with the files of an index, by {@code jobs} threads. */
  public static List<Diagnostic> check(Catalog catalog, SortedMap<String, byte[]> index, int jobs) {
    List<Entry> entries =
        catalog.entries().stream().filter(e -> !e.samples().equals(NONE)).toList();
    List<Diagnostic> found = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(jobs)) {
      List<Future<List<Diagnostic>>> parts = new ArrayList<>();
      for (List<Entry> part : parts(entries, jobs)) {
        parts.add(pool.submit(() -> new SampleCheck(catalog, OpenIndex.of(index)).of(part)));
      }
      for (Future<List<Diagnostic>> part : parts) {
        found.addAll(part.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return found;
  }

  private static final Entry.Samples NONE = new Entry.Samples(List.of(), List.of());

  /** As many parts as threads, for an index takes a while to open. */
  private static List<List<Entry>> parts(List<Entry> entries, int jobs) {
    int size = Math.max(ENTRIES_AT_ONCE, (entries.size() + jobs - 1) / jobs);
    List<List<Entry>> parts = new ArrayList<>();
    for (int i = 0; i < entries.size(); i += size) {
      parts.add(entries.subList(i, Math.min(entries.size(), i + size)));
    }
    return parts;
  }

  private List<Diagnostic> of(Collection<Entry> entries) {
    for (Entry entry : entries) {
      entry.samples().samples().stream()
          .filter(sample -> fits(entry, sample.value()))
          .forEach(sample -> sample(entry, sample));
      entry.samples().notSamples().stream()
          .filter(sample -> !fits(entry, sample.value()))
          .forEach(sample -> nearMiss(entry, sample));
    }
    return findings;
  }

  /** Whether a signature of the entry fits by itself; where a sample does not, that is said. */
  private static boolean fits(Entry entry, String text) {
    return entry.signatures().stream().anyMatch(s -> s.signature().find(text).isPresent());
  }

  private void sample(Entry entry, Spanned<String> sample) {
    List<Match> matches = matches(sample.value());
    Optional<Match> first = matches.stream().findFirst();
    boolean own = first.filter(m -> m.entry().equals(entry.id().toString())).isPresent();
    if (own && first.get().confident()) {
      return;
    }
    if (first.isEmpty() || own) {
      add(
          Code.SAMPLE_UNSURE,
          sample,
          "this sample finds the entry only as a guess",
          "give the signature more of the words that the tool always prints");
    } else {
      another(entry, sample, first.get());
    }
  }

  private void another(Entry entry, Spanned<String> sample, Match winner) {
    Optional<Entry> other = entry(winner.entry());
    Optional<EntrySignature> stronger =
        other.flatMap(
            o ->
                o.signatures().stream()
                    .filter(s -> s.text().value().equals(winner.signature()))
                    .findFirst());
    boolean shared =
        stronger
            .map(s -> entry.signatures().stream().anyMatch(m -> m.shape().equals(s.shape())))
            .orElse(false);
    String why = shared ? "the same signature is here" : "this signature fits better";
    Diagnostic found =
        Diagnostic.of(
                Code.SAMPLE_FINDS_ANOTHER,
                sample.span().firstLine(),
                "this sample finds \"" + winner.entry() + "\" first")
            .withHelp(
                "write more of the message into this entry's signature, or less general words into"
                    + " the other's; where both are right, join the entries");
    findings.add(stronger.map(s -> found.withNote(s.text().span(), why)).orElse(found));
  }

  private void nearMiss(Entry entry, Spanned<String> sample) {
    boolean found =
        matches(sample.value()).stream()
            .anyMatch(m -> m.confident() && m.entry().equals(entry.id().toString()));
    if (found) {
      add(
          Code.NOT_SAMPLE_MATCHED,
          sample,
          "this text finds the entry, and must not",
          "make the signature more specific, or move the text to samples");
    }
  }

  private void add(Code code, Spanned<String> sample, String message, String help) {
    findings.add(Diagnostic.of(code, sample.span().firstLine(), message).withHelp(help));
  }

  private List<Match> matches(String text) {
    try {
      List<Match> matches = new ArrayList<>();
      index.answer(text, LOOKED_AT).matches().forEach(matches::add);
      return matches;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Entry> entry(String id) {
    int slash = id.indexOf('/');
    return catalog.entry(new EntryId(id.substring(0, slash), id.substring(slash + 1)));
  }
}
