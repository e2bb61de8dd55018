package dev.errata.serve.state;

import dev.errata.build.Memory;
import dev.errata.build.Options;
import dev.errata.build.SiteBuilder;
import dev.errata.model.EntryId;
import dev.errata.model.Slug;
import dev.errata.recipe.OutputPath;
import dev.errata.recipe.Recipe.Made;
import dev.errata.source.SiteSource;
import dev.errata.source.SiteSource.Kind;
import dev.errata.source.SiteSource.PageFile;
import dev.errata.source.SiteSource.Scope;
import dev.errata.source.memory.SourceMemory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Pages that are made of their own files alone, while a large site is being read: what they say of
 * other entries comes later.
 */
final class Glances {
  /** What the settings and the categories are enough for. */
  private static final Set<String> ALONE = Set.of("index.html", "_headers");

  private final Path root;
  private final Supplier<Options> options;
  private final SourceMemory files = new SourceMemory();
  private final Memory memory = new Memory();

  Glances(Path root, Supplier<Options> options) {
    this.root = root;
    this.options = options;
  }

  /** The page of a site of which nothing is read yet; nothing for what needs all of it. */
  synchronized Optional<Made> cold(OutputPath path) {
    return scope(path)
        .map(scope -> SiteSource.read(root, files, scope))
        .flatMap(source -> made(path, source));
  }

  /** The page of an entry whose file changed since the snapshot, where making all takes long. */
  Optional<Made> warm(OutputPath path, Snapshot now, SiteSource newer) {
    Optional<EntryId> entry = Sources.entry(path);
    if (newer.pages().size() < Workshop.LARGE || entry.isEmpty()) {
      return Optional.empty();
    }
    Optional<PageFile> file = file(newer, entry.get());
    if (file.isEmpty() || file.equals(file(now.source(), entry.get()))) {
      return Optional.empty();
    }
    List<PageFile> own =
        newer.pages().stream()
            .filter(page -> page.kind() != Kind.ENTRY || page == file.get())
            .toList();
    return made(path, newer.withPages(own));
  }

  private static Optional<PageFile> file(SiteSource source, EntryId id) {
    return source.pages().stream()
        .filter(page -> page.folder().equals(id.category()) && page.name().equals(id.slug()))
        .findFirst();
  }

  private synchronized Optional<Made> made(OutputPath path, SiteSource source) {
    return SiteBuilder.preview(source, options.get(), memory)
        .site()
        .recipe(path)
        .map(recipe -> recipe.make())
        .filter(made -> made.findings().stream().noneMatch(d -> d.isError()));
  }

  /** The pages that a path is made from; nothing where it needs all or a list of all. */
  private static Optional<Scope> scope(OutputPath path) {
    String[] names = path.value().split("/");
    Scope frame = (folder, name) -> folder.isEmpty() || name.equals("*") || isCategory(name);
    if (ALONE.contains(path.value()) || names[0].equals("static")) {
      return Optional.of(frame);
    }
    if (names.length < 2 || Slug.RESERVED.contains(names[0])) {
      return Optional.empty();
    }
    String own = names.length == 2 ? "" : names[1];
    return Optional.of(
        (folder, name) ->
            frame.holds(folder, name)
                || folder.equals(names[0]) && (own.isEmpty() || name.equals(own)));
  }

  private static boolean isCategory(String name) {
    return name.equals("_category");
  }
}
