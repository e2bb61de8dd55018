package dev.errata.cli.check;

import dev.errata.build.WarmSite;
import dev.errata.cli.options.SiteOptions;
import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Fixes;
import dev.errata.diagnostic.SourceText;
import dev.errata.draft.Draft;
import dev.errata.model.field.Declaration;
import dev.errata.model.field.Field;
import dev.errata.report.DiffReport;
import dev.errata.source.SiteSource;
import dev.errata.source.SiteSource.PageFile;
import dev.errata.tidy.LinkForm;
import dev.errata.tidy.Tidy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Applies the safe fixes of a site's findings, brings what is right into its usual form, or shows
 * what that would change.
 */
public final class Repairs {
  private static final int ROUNDS = 5;

  private final SiteOptions site;

  public Repairs(SiteOptions site) {
    this.site = site;
  }

  /**
   * Writes the mended files and names each. Fixes can uncover others, so it goes on a few times.
   */
  public void apply(PrintWriter told) throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, String> changed = changed(SiteSource.read(site.root()));
      if (changed.isEmpty()) {
        return;
      }
      for (Map.Entry<String, String> file : changed.entrySet()) {
        Files.writeString(site.root().resolve(file.getKey()), file.getValue());
        told.println("fixed " + site.prefix() + file.getKey());
      }
    }
  }

  /** Writes what would change, and changes nothing. */
  public void show(PrintWriter out) {
    SiteSource source = SiteSource.read(site.root());
    DiffReport report = new DiffReport(site.prefix());
    Map<String, String> changed = changed(source);
    Map<String, SourceText> before = source.texts();
    changed.forEach(
        (path, text) -> {
          String old = before.containsKey(path) ? before.get(path).text() : "";
          out.print(report.render(path, old, text));
        });
    out.print(changed.isEmpty() ? "Nothing that --fix would change.\n" : "");
  }

  private Map<String, String> changed(SiteSource source) {
    WarmSite read = WarmSite.of(source, site.read(Optional.empty(), false));
    Map<String, String> changed = new TreeMap<>(Fixes.apply(read.findings()));
    read.findings().stream()
        .filter(d -> d.code() == Code.CATEGORY_UNDECLARED)
        .forEach(d -> changed.putIfAbsent(about(d.span().source()), declared(d)));
    Set<String> left =
        read.findings().stream()
            .filter(Diagnostic::isError)
            .map(d -> d.span().source().path())
            .collect(Collectors.toSet());
    left.addAll(changed.keySet());
    for (PageFile file : source.pages()) {
      if (!left.contains(file.text().path())) {
        tidied(read, file).ifPresent(text -> changed.put(file.text().path(), text));
      }
    }
    return changed;
  }

  private static String about(SourceText entry) {
    return entry.path().replaceFirst("[^/]+$", "_category.md");
  }

  private static String declared(Diagnostic undeclared) {
    SourceText entry = undeclared.span().source();
    String written = undeclared.span().text();
    return Draft.plainCategoryText(written.replaceAll("^[\"']|[\"']$", ""));
  }

  /** The usual form of a file, unless it would not be sound. */
  private static Optional<String> tidied(WarmSite read, PageFile file) {
    String path = file.text().path();
    String linked =
        Fixes.edited(
            file.text().text(), LinkForm.edits(read.links(file), read.catalog().aliases()));
    SourceText text =
        new SourceText(path, Tidy.text(new SourceText(path, linked), fields(file.kind())));
    return Optional.of(text)
        .filter(t -> !t.text().equals(file.text().text()))
        .filter(t -> isSound(read.check(new PageFile(file.kind(), file.folder(), file.name(), t))))
        .map(SourceText::text);
  }

  private static boolean isSound(List<Diagnostic> findings) {
    return findings.stream().noneMatch(Diagnostic::isError);
  }

  private static List<Field> fields(SiteSource.Kind kind) {
    return switch (kind) {
      case ENTRY -> Declaration.ENTRY;
      case CATEGORY -> Declaration.CATEGORY;
      case PAGE -> Declaration.PAGE;
    };
  }
}
