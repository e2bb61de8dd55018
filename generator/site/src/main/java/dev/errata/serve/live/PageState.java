package dev.errata.serve.live;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.Entry;
import dev.errata.recipe.OutputPath;
import dev.errata.report.BySeverity;
import dev.errata.serve.state.Snapshot;
import dev.errata.serve.state.Sources;
import dev.errata.serve.state.View;
import dev.errata.serve.state.Workshop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the overlay says on a page. */
final class PageState {
  /** On one page; the list has all. */
  private static final int MOST = 50;

  private static final int MOST_LISTED = 2_000;

  private final Workshop workshop;
  private final FindingJson json;

  PageState(Workshop workshop, FindingJson json) {
    this.workshop = workshop;
    this.json = json;
  }

  Map<String, Object> of(OutputPath path) {
    View view = workshop.view(path);
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("stale", view instanceof View.LastGood);
    state.put("broken", view instanceof View.Broken);
    state.put("pending", view instanceof View.Glance || workshop.current().isEmpty());
    workshop.current().ifPresent(now -> state.putAll(of(now, path)));
    return state;
  }

  private Map<String, Object> of(Snapshot now, OutputPath path) {
    List<Diagnostic> all = now.findings();
    List<Diagnostic> own = all.stream().filter(d -> concerns(now, path, d)).toList();
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("entry", now.entry(path).flatMap(now.built().catalog()::entry).isPresent());
    state.put("draft", isDraft(now, path));
    source(now, path).flatMap(text -> json.link(text, 1, 1)).ifPresent(l -> state.put("open", l));
    state.put("findings", BySeverity.errorsFirst(own).stream().limit(MOST).map(json::of).toList());
    state.put("errors", all.stream().filter(Diagnostic::isError).count());
    state.put("warnings", all.stream().filter(d -> !d.isError()).count());
    return state;
  }

  /** All findings of a site, with their number. */
  Map<String, Object> counted(List<Diagnostic> findings) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("errors", findings.stream().filter(Diagnostic::isError).count());
    all.put("warnings", findings.stream().filter(d -> !d.isError()).count());
    all.put(
        "findings",
        BySeverity.errorsFirst(findings).stream().limit(MOST_LISTED).map(json::of).toList());
    return all;
  }

  /** A page's own files concern it, and what every page is made with. */
  private static boolean concerns(Snapshot now, OutputPath path, Diagnostic finding) {
    String file = finding.span().source().path();
    boolean everywhere = finding.isError() && !file.startsWith("pages/") && !isMade(now, finding);
    return everywhere
        || Sources.of(path).contains(file)
        || now.made().getOrDefault(path, List.of()).contains(finding);
  }

  /** Whether the finding came from making some page, which it concerns alone. */
  private static boolean isMade(Snapshot now, Diagnostic finding) {
    return now.made().values().stream().anyMatch(list -> list.contains(finding));
  }

  private static boolean isDraft(Snapshot now, OutputPath path) {
    return now.entry(path).flatMap(now.built().catalog()::entry).filter(Entry::draft).isPresent();
  }

  private static java.util.Optional<SourceText> source(Snapshot now, OutputPath path) {
    List<String> files = Sources.of(path);
    Stream<SourceText> pages =
        now.source().pages().stream()
            .map(page -> page.text())
            .filter(text -> files.contains(text.path()));
    return Stream.concat(
            pages, now.source().settings().filter(s -> files.contains(s.path())).stream())
        .findFirst();
  }
}
