package dev.errata.serve.live;

import dev.errata.catalog.Catalog;
import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Spanned;
import dev.errata.match.Match;
import dev.errata.model.Entry;
import dev.errata.model.Entry.EntrySignature;
import dev.errata.recipe.OutputPath;
import dev.errata.report.Visible;
import dev.errata.search.OpenIndex;
import dev.errata.search.SearchFiles;
import dev.errata.serve.state.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the author of an entry what a reader who pastes its samples would find. */
final class Panel {
  private static final int ANSWERS = 5;
  private static final int MOST_STOLEN = 10;
  private static final int LONGEST = 160;

  private Snapshot opened;
  private OpenIndex index;

  /** What is to be said of the entry; the site's own index answers, as it will when published. */
  synchronized Map<String, Object> of(Snapshot now, Entry entry) throws IOException {
    if (opened == null || opened.number() != now.number()) {
      index = new OpenIndex(name -> file(now, name));
      opened = now;
    }
    List<Map<String, Object>> samples = new ArrayList<>();
    for (Spanned<String> sample : entry.samples().samples()) {
      samples.add(sample(now, entry, sample));
    }
    List<Map<String, Object>> nearMisses = new ArrayList<>();
    for (Spanned<String> text : entry.samples().notSamples()) {
      nearMisses.add(nearMiss(entry, text));
    }
    Map<String, Object> panel = new LinkedHashMap<>();
    panel.put("samples", samples);
    panel.put("notSamples", nearMisses);
    panel.put("steals", steals(now.built().catalog(), entry));
    return panel;
  }

  private static byte[] file(Snapshot now, String name) throws IOException {
    OutputPath path = new OutputPath(SearchFiles.FOLDER + name);
    return now.built()
        .site()
        .recipe(path)
        .map(recipe -> recipe.make().bytes())
        .orElseThrow(() -> new IOException("the index lacks " + name));
  }

  private Map<String, Object> sample(Snapshot now, Entry entry, Spanned<String> sample)
      throws IOException {
    List<Match> matches = index.answer(sample.value(), ANSWERS).matches();
    Map<String, Object> json = about(sample);
    Optional<Match> first = matches.stream().findFirst();
    boolean own = first.filter(m -> isOf(m, entry)).isPresent();
    json.put("found", own && first.get().confident());
    json.put("guessed", own && !first.get().confident());
    first
        .filter(m -> !isOf(m, entry) && m.confident())
        .ifPresent(m -> json.put("winner", named(m)));
    missing(now, entry, sample, matches).ifPresent(text -> json.put("missing", text));
    return json;
  }

  /** The finding says which words the sample lacks; else the guess does. */
  private static Optional<String> missing(
      Snapshot now, Entry entry, Spanned<String> sample, List<Match> matches) {
    Optional<String> said =
        now.of(entry.source().path()).stream()
            .filter(d -> d.code() == Code.SAMPLE_NOT_MATCHED)
            .filter(d -> d.span().start() == sample.span().start())
            .findFirst()
            .flatMap(Diagnostic::help);
    return said.or(
            () ->
                matches.stream()
                    .filter(m -> isOf(m, entry) && !m.missing().isEmpty())
                    .findFirst()
                    .map(m -> "it lacks \"" + String.join("\", \"", m.missing()) + "\""))
        .map(Visible::line);
  }

  private Map<String, Object> nearMiss(Entry entry, Spanned<String> text) throws IOException {
    List<Match> matches = index.answer(text.value(), ANSWERS).matches();
    Map<String, Object> json = about(text);
    json.put("found", matches.stream().anyMatch(m -> isOf(m, entry) && m.confident()));
    return json;
  }

  /** Samples of other entries that a signature of this one fits too. */
  private static List<Map<String, Object>> steals(Catalog catalog, Entry entry) {
    List<Map<String, Object>> stolen = new ArrayList<>();
    for (Entry other : catalog.entries()) {
      if (!other.id().equals(entry.id()) && stolen.size() < MOST_STOLEN) {
        for (Spanned<String> sample : other.samples().samples()) {
          fitting(entry, sample.value())
              .ifPresent(signature -> stolen.add(stolen(other, sample, signature)));
        }
      }
    }
    return stolen;
  }

  private static Optional<EntrySignature> fitting(Entry entry, String sample) {
    return entry.signatures().stream()
        .filter(s -> s.signature().find(sample).isPresent())
        .findFirst();
  }

  private static Map<String, Object> stolen(
      Entry other, Spanned<String> sample, EntrySignature signature) {
    Map<String, Object> json = about(sample);
    json.put("entry", other.id().toString());
    json.put("title", Visible.line(other.title().value()));
    json.put("signature", shortened(signature.text().value()));
    return json;
  }

  private static Map<String, Object> about(Spanned<String> text) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", shortened(text.value().strip()));
    json.put("line", text.span().line());
    return json;
  }

  private static Map<String, Object> named(Match match) {
    return Map.of("entry", match.entry(), "title", Visible.line(match.title()));
  }

  private static boolean isOf(Match match, Entry entry) {
    return match.entry().equals(entry.id().toString());
  }

  private static String shortened(String text) {
    String line = Visible.line(text.replace('\n', ' '));
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
