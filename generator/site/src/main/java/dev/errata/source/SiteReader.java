package dev.errata.source;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.Slug;
import dev.errata.recipe.OutputPath;
import dev.errata.source.SiteSource.Kind;
import dev.errata.source.SiteSource.PageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Walks a site's folders in a fixed order. */
final class SiteReader {
  private final Path root;
  private final Findings findings = new Findings();
  private final List<PageFile> pages = Collections.synchronizedList(new ArrayList<>());
  private FileReader files;

  SiteReader(Path root) {
    this.root = root;
  }

  SiteSource read() {
    if (!Files.isDirectory(root)) {
      report(Code.SITE_MISSING, "there is no folder " + root, "name the site's folder with --site");
      return result(Optional.empty(), new TreeMap<>(), new TreeMap<>(), Optional.empty());
    }
    try {
      files = new FileReader(root, root.toRealPath(), findings);
    } catch (IOException e) {
      report(Code.SITE_MISSING, "the folder " + root + " can't be read", "check its rights");
      return result(Optional.empty(), new TreeMap<>(), new TreeMap<>(), Optional.empty());
    }
    Optional<SourceText> settings = single("site.yml", Limits.SETTINGS);
    Optional<SourceText> lock = single("urls.lock", Limits.ADDRESSES);
    readPages();
    SortedMap<String, SourceText> templates = new TreeMap<>();
    tree(
        root.resolve("templates"),
        file ->
            files
                .text(file, Limits.TEMPLATE)
                .ifPresent(t -> templates.put(below("templates", file), t)));
    SortedMap<String, byte[]> statics = new TreeMap<>();
    tree(
        root.resolve("static"),
        file ->
            files.bytes(file, Limits.STATIC).ifPresent(b -> statics.put(below("static", file), b)));
    return result(settings, templates, statics, lock);
  }

  private SiteSource result(
      Optional<SourceText> settings,
      SortedMap<String, SourceText> templates,
      SortedMap<String, byte[]> statics,
      Optional<SourceText> lock) {
    List<PageFile> sorted =
        pages.stream().sorted(Comparator.comparing(p -> p.text().path())).toList();
    return new SiteSource(root, settings, sorted, templates, statics, lock, findings.sorted());
  }

  private void report(Code code, String message, String help) {
    SourceText nothing = new SourceText("", "");
    findings.add(Diagnostic.of(code, nothing.start(), message).withHelp(help));
  }

  private Optional<SourceText> single(String name, long limit) {
    Path file = root.resolve(name);
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        ? files.text(file, limit)
        : Optional.empty();
  }

  private String below(String folder, Path file) {
    return files.name(file).substring(folder.length() + 1);
  }

  private void readPages() {
    Path folder = root.resolve("pages");
    if (!Files.isDirectory(folder)) {
      files.report(
          folder,
          Code.PAGES_MISSING,
          "the site has no folder pages/",
          "make it, or name another site with --site");
      return;
    }
    for (Path path : children(folder)) {
      if (Files.isDirectory(path)) {
        category(path);
      } else {
        page(path, "");
      }
    }
    if (pages.stream().noneMatch(p -> p.kind() == Kind.ENTRY) && !findings.hasErrors()) {
      files.report(
          folder,
          Code.NO_ENTRIES,
          "the site has no entry",
          "write one as pages/<category>/<slug>.md");
    }
  }

  private void category(Path folder) {
    String name = folder.getFileName().toString();
    if (!allowedName(folder, name)) {
      return;
    }
    for (Path file : children(folder)) {
      if (Files.isDirectory(file)) {
        unexpected(file, "folders in a category are not read");
      } else {
        page(file, name);
      }
    }
  }

  private boolean allowedName(Path path, String name) {
    if (!Slug.isValid(name)) {
      files.report(path, Code.BAD_FILE_NAME, "\"" + name + "\" is not a slug", renamed(name));
      return false;
    }
    if (Slug.RESERVED.contains(name) && path.getParent().equals(root.resolve("pages"))) {
      files.report(
          path,
          Code.RESERVED_NAME,
          "the site itself uses the address /" + name + "/",
          "choose another name");
      return false;
    }
    if (!OutputPath.isName(name)) {
      files.report(
          path,
          Code.RESERVED_NAME,
          "Windows keeps the name \"" + name + "\" for a device",
          "choose another name");
      return false;
    }
    return true;
  }

  private static String renamed(String name) {
    String slug = Slug.of(name);
    String rule = "use lower-case letters and digits, joined by dashes";
    return slug.isEmpty() ? rule : rule + ": " + slug;
  }

  private void page(Path file, String folder) {
    String name = file.getFileName().toString();
    if (!name.endsWith(".md")) {
      unexpected(file, "only Markdown files (.md) are read here");
      return;
    }
    String stem = name.substring(0, name.length() - ".md".length());
    boolean category = stem.equals("_category") && !folder.isEmpty();
    if (!category && !allowedName(file, stem)) {
      return;
    }
    Kind kind = category ? Kind.CATEGORY : folder.isEmpty() ? Kind.PAGE : Kind.ENTRY;
    files
        .text(file, Limits.PAGE)
        .ifPresent(text -> pages.add(new PageFile(kind, folder, stem, text)));
  }

  private void unexpected(Path file, String why) {
    files.report(file, Code.UNEXPECTED_FILE, why, "move it to static/, or out of the site");
  }

  /** What lies in a folder, by name, without what editors and systems leave behind. */
  private List<Path> children(Path folder) {
    try {
      if (!files.inside(folder)) {
        return List.of();
      }
      try (Stream<Path> list = Files.list(folder)) {
        return list.filter(p -> !leftBehind(p.getFileName().toString())).sorted().toList();
      }
    } catch (IOException e) {
      files.unreadable(folder, e);
      return List.of();
    }
  }

  private static boolean leftBehind(String name) {
    return name.startsWith(".")
        || name.startsWith("#")
        || name.endsWith("~")
        || name.endsWith(".swp")
        || name.endsWith(".bck")
        || name.endsWith(".orig")
        || name.equals("4913")
        || name.equalsIgnoreCase("Thumbs.db");
  }

  private interface Visitor {
    void visit(Path file);
  }

  /** All files below a folder; links to folders are followed only inside the site, and once. */
  private void tree(Path folder, Visitor visitor) {
    if (Files.isDirectory(folder)) {
      tree(folder, visitor, 0);
    }
  }

  private void tree(Path folder, Visitor visitor, int depth) {
    for (Path path : children(folder)) {
      if (!Files.isDirectory(path)) {
        if (OutputPath.isName(path.getFileName().toString())) {
          visitor.visit(path);
        } else {
          files.report(
              path,
              Code.BAD_FILE_NAME,
              "this name can't be published",
              "use letters, digits, dots, dashes and underscores");
        }
      } else if (depth > 16) {
        unexpected(path, "folders are nested too deeply");
      } else {
        tree(path, visitor, depth + 1);
      }
    }
  }
}
