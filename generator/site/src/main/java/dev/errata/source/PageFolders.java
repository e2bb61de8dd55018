package dev.errata.source;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.Slug;
import dev.errata.recipe.OutputPath;
import dev.errata.source.Places.Place;
import dev.errata.source.SiteSource.Kind;
import dev.errata.source.SiteSource.PageFile;
import dev.errata.source.SiteSource.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/** What lies in {@code pages/}: categories, entries, plain pages, and what should lie elsewhere. */
final class PageFolders {
  private static final String ENDING = ".md";
  private static final String CATEGORY = "_category";
  private static final String ELSEWHERE = "move it to static/, or out of the site";

  private final Places places;
  private final Reports reports;
  private final FileReader files;
  private final Scope scope;
  private final Queue<Runnable> reading = new ConcurrentLinkedQueue<>();
  private final SortedMap<String, PageFile> pages = new ConcurrentSkipListMap<>();

  PageFolders(Places places, Reports reports, FileReader files, Scope scope) {
    this.scope = scope;
    this.places = places;
    this.reports = reports;
    this.files = files;
  }

  /** Reads all pages below a folder, by their paths. */
  List<PageFile> read(Place folder, Readers readers) {
    List<Runnable> categories = new ArrayList<>();
    List<Place> links = new ArrayList<>();
    for (Place child : places.enter(folder, this::isInScope)) {
      if (Names.hidden(child.name())) {
        continue;
      }
      if (!child.folder()) {
        page(child, "");
      } else if (child.link()) {
        links.add(child);
      } else {
        categories.add(() -> category(child));
      }
    }
    readers.all(categories);
    links.forEach(this::category);
    readers.all(reading);
    if (pages.values().stream().noneMatch(p -> p.kind() == Kind.ENTRY) && !reports.hasErrors()) {
      String help = "write one as pages/<category>/<slug>.md";
      reports.add(folder.path(), Code.NO_ENTRIES, "the site has no entry", help);
    }
    return List.copyOf(pages.values());
  }

  private boolean isInScope(String name) {
    return name.endsWith(ENDING) ? scope.holds("", stem(name)) : scope.holds(name, "*");
  }

  private static String stem(String name) {
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  private void category(Place folder) {
    if (!allowedName(folder.path(), folder.name(), "")
        || isReserved(folder.path(), folder.name())) {
      return;
    }
    Predicate<String> wanted = name -> scope.holds(folder.name(), stem(name));
    for (Place child : places.enter(folder, wanted)) {
      if (Names.hidden(child.name())) {
        continue;
      }
      if (child.folder()) {
        unexpected(child.path(), "folders in a category are not read", ELSEWHERE);
      } else {
        page(child, folder.name());
      }
    }
  }

  private void page(Place file, String folder) {
    named(file.path(), folder)
        .ifPresent(
            kind ->
                reading.add(
                    () ->
                        files
                            .text(file, FileReader.PAGE)
                            .ifPresent(text -> pages.put(text.path(), page(kind, folder, text)))));
  }

  private static PageFile page(Kind kind, String folder, SourceText text) {
    String name = text.path().substring(text.path().lastIndexOf('/') + 1);
    return new PageFile(kind, folder, name.substring(0, name.length() - ENDING.length()), text);
  }

  /** A page as an editor has it, in a category's folder or, where that is empty, in none. */
  Optional<PageFile> unsaved(Path file, String folder, String text) {
    boolean there =
        folder.isEmpty()
            || allowedName(file.getParent(), folder, "") && !isReserved(file.getParent(), folder);
    return (there ? named(file, folder) : Optional.<Kind>empty())
        .flatMap(
            kind -> files.unsaved(file, text, FileReader.PAGE).map(t -> page(kind, folder, t)));
  }

  /** What a file of this name is; a finding where no page can have it. */
  private Optional<Kind> named(Path file, String folder) {
    String name = file.getFileName().toString();
    if (!name.endsWith(ENDING)) {
      Optional<String> meant = Names.markdown(name);
      String help = meant.map(m -> "rename it to " + m).orElse(ELSEWHERE);
      unexpected(file, "only Markdown files (.md) are read here", help);
      return Optional.empty();
    }
    String stem = stem(name);
    boolean category = stem.equals(CATEGORY);
    if (category && folder.isEmpty()) {
      String help = "move it into the category's folder";
      reports.add(file, Code.BAD_FILE_NAME, "pages/ itself is no category", help);
      return Optional.empty();
    }
    if (!category && !allowedName(file, stem, ENDING)
        || folder.isEmpty() && isReserved(file, stem)) {
      return Optional.empty();
    }
    return Optional.of(category ? Kind.CATEGORY : folder.isEmpty() ? Kind.PAGE : Kind.ENTRY);
  }

  private boolean allowedName(Path path, String name, String ending) {
    if (!Slug.isValid(name)) {
      String message = "\"" + name + "\" is not a slug";
      reports.add(path, Code.BAD_FILE_NAME, message, Names.renamed(name, ending));
      return false;
    }
    if (!OutputPath.isName(name)) {
      String message = "Windows keeps the name \"" + name + "\" for a device";
      reports.add(path, Code.RESERVED_NAME, message, "choose another name");
      return false;
    }
    return true;
  }

  private boolean isReserved(Path path, String name) {
    if (Slug.RESERVED.contains(name)) {
      String message = "the site itself uses the address /" + name + "/";
      reports.add(path, Code.RESERVED_NAME, message, "choose another name");
      return true;
    }
    return false;
  }

  private void unexpected(Path path, String why, String help) {
    reports.add(path, Code.UNEXPECTED_FILE, why, help);
  }
}
