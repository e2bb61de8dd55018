package dev.errata.source;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.SourceText;
import dev.errata.source.Places.Place;
import dev.errata.source.SiteSource.PageFile;
import dev.errata.source.SiteSource.Scope;
import dev.errata.source.memory.SourceMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a site's folders one after the other, and the files of each several at once. */
final class SiteReader {
  private static final String SETTINGS = SiteSource.SETTINGS;

  private final Path root;
  private final Reports reports;
  private final SourceMemory memory;
  private final Scope scope;
  private final FileReader files;

  SiteReader(Path root, SourceMemory memory, Scope scope) {
    this.root = root;
    this.memory = memory;
    this.scope = scope;
    this.reports = new Reports(root);
    this.files = new FileReader(reports, memory);
    memory.begin();
  }

  SiteSource read() {
    Optional<Path> real = realRoot();
    if (real.isEmpty()) {
      return new SiteSource(
          root,
          Optional.empty(),
          List.of(),
          new TreeMap<>(),
          new TreeMap<>(),
          Optional.empty(),
          reports.sorted());
    }
    Places places = new Places(real.get(), reports);
    try (Readers readers = new Readers()) {
      List<PageFile> pages = pages(places, readers);
      Optional<SourceText> settings = single(places, SETTINGS, FileReader.SETTINGS);
      settingsUnderOtherName(settings.isPresent());
      Optional<SourceText> lock = single(places, "urls.lock", FileReader.ADDRESSES);
      SortedMap<String, SourceText> templates =
          tree(places, "templates", readers, file -> files.text(file, FileReader.TEMPLATE));
      SortedMap<String, StaticFile> statics =
          tree(places, "static", readers, file -> files.content(file, FileReader.STATIC));
      places.checkUnchanged();
      memory.end(places.folders());
      return new SiteSource(root, settings, pages, templates, statics, lock, reports.sorted());
    }
  }

  private Optional<Path> realRoot() {
    try {
      if (Files.isDirectory(root)) {
        return Optional.of(root.toRealPath());
      }
      boolean file = Files.exists(root);
      String message = file ? root + " is no folder" : "there is no folder " + root;
      String help = "name the site's folder with --site, or make one with errata init";
      String other = "name the site's folder, which holds site.yml and pages/";
      reports.add(root, Code.SITE_MISSING, message, file ? other : help);
    } catch (IOException e) {
      String message = "the folder " + root + " can't be read";
      reports.add(root, Code.SITE_MISSING, message, "check its rights");
    }
    return Optional.empty();
  }

  private List<PageFile> pages(Places places, Readers readers) {
    Path folder = root.resolve("pages");
    Optional<Place> found = places.topLevel(folder);
    if (found.isPresent() && found.get().folder()) {
      return new PageFolders(places, reports, files, scope).read(found.get(), readers);
    }
    if (found.isPresent() || !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      String help =
          otherwiseNamed("pages")
              .map(other -> "rename " + other + "/ to pages/")
              .orElse("make it, or name another site with --site");
      reports.add(folder, Code.PAGES_MISSING, "the site has no folder pages/", help);
    }
    return List.of();
  }

  private Optional<SourceText> single(Places places, String name, long limit) {
    Optional<Place> found = places.topLevel(root.resolve(name));
    if (found.isPresent() && found.get().folder()) {
      Path path = found.get().path();
      reports.add(path, Code.NOT_A_REGULAR_FILE, "this is a folder", "replace it by a file");
      return Optional.empty();
    }
    return found.flatMap(file -> files.text(file, limit));
  }

  private <T> SortedMap<String, T> tree(
      Places places, String name, Readers readers, Function<Place, Optional<T>> reading) {
    Optional<Place> found = places.topLevel(root.resolve(name));
    if (found.isPresent() && !found.get().folder()) {
      Path path = found.get().path();
      reports.add(path, Code.UNEXPECTED_FILE, name + " is no folder", "make it one, or delete it");
    }
    return found
        .filter(Place::folder)
        .map(folder -> new ThemeFolder(places, reports).read(folder, readers, reading))
        .orElseGet(TreeMap::new);
  }

  private void settingsUnderOtherName(boolean there) {
    Optional<String> other =
        Files.exists(root.resolve("site.yaml"))
            ? Optional.of("site.yaml")
            : otherwiseNamed(SETTINGS);
    if (!there && other.isPresent()) {
      String message = "the settings are read from site.yml only";
      String help = "rename it to site.yml";
      reports.add(root.resolve(other.get()), Code.UNEXPECTED_FILE, message, help);
    }
  }

  /** A name in the root that differs from the wanted one in case only. */
  private Optional<String> otherwiseNamed(String name) {
    try (Stream<Path> list = Files.list(root)) {
      return list.map(path -> path.getFileName().toString())
          .filter(other -> other.equalsIgnoreCase(name) && !other.equals(name))
          .sorted()
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
