package dev.errata.source;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A site on disk that a test writes file by file. */
record SiteFolder(Path root) {
  /** A site with one entry and nothing to find. */
  static SiteFolder in(Path temp) throws IOException {
    Path root = Files.createDirectories(temp.resolve("Fehler & Lösungen"));
    return new SiteFolder(root)
        .with("site.yml", "title: A")
        .with("pages/npm/_category.md", "category")
        .with("pages/npm/eresolve.md", "entry");
  }

  SiteFolder with(String path, String text) throws IOException {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  SiteFolder with(String path, byte[] bytes) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  SiteFolder withLink(String path, Path target) throws IOException {
    Path link = root.resolve(path);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, target);
    return this;
  }

  SiteSource read() {
    return SiteSource.read(root);
  }

  List<Diagnostic> findings() {
    return read().findings();
  }

  /** Lines such as {@code pages/npm/x.md unexpected-file}. */
  List<String> found() {
    return findings().stream().map(d -> d.span().source().path() + " " + d.code().id()).toList();
  }

  /** The paths of all pages that were read. */
  List<String> pages() {
    return read().pages().stream().map(p -> p.text().path()).toList();
  }

  static String line(String path, Code code) {
    return path + " " + code.id();
  }
}
