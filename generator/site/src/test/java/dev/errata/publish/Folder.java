package dev.errata.publish;

import dev.errata.recipe.Fingerprint;
import dev.errata.recipe.OutputPath;
import dev.errata.recipe.Recipe;
import dev.errata.recipe.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A site's folder on disk, as the tests of publishing use it. */
record Folder(Path root) {
  static Folder in(Path parent) throws IOException {
    return new Folder(Files.createDirectories(parent.resolve("the site, für alle")));
  }

  Path out() {
    return root.resolve("public");
  }

  Target target() {
    return new Target(out(), root.resolve(".errata"));
  }

  Publisher publisher() {
    return new Publisher(target(), 2, done -> {});
  }

  Published publish(Map<String, String> files) throws IOException, Publisher.Refused {
    return publisher().publish(site(files), false);
  }

  static Site site(Map<String, String> files) {
    return counted(files, new AtomicInteger());
  }

  /** A site that counts how many of its files were made. */
  static Site counted(Map<String, String> files, AtomicInteger made) {
    List<Recipe> recipes =
        files.entrySet().stream()
            .map(
                file ->
                    Recipe.of(
                        new OutputPath(file.getKey()),
                        Fingerprint.of(file.getValue()),
                        () -> {
                          made.incrementAndGet();
                          return file.getValue().getBytes(StandardCharsets.UTF_8);
                        }))
            .toList();
    return new Site(recipes);
  }

  /** What is published, as text by path. */
  Map<String, String> published() throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.exists(out(), LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> walk = Files.walk(out())) {
        for (Path file : walk.filter(f -> !Files.isDirectory(f)).toList()) {
          String path = out().relativize(file).toString().replace('\\', '/');
          files.put(path, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  /** The names in the site's folder and in {@code .errata/}. */
  Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path folder : List.of(root, root.resolve(".errata"))) {
      try (Stream<Path> list = Files.list(folder)) {
        list.forEach(file -> names.add(root.relativize(file).toString().replace('\\', '/')));
      }
    }
    return names;
  }

  /** What a finished run leaves: the published folder and one receipt. */
  static final Set<String> TIDY = Set.of(".errata", ".errata/receipt", "public");
}
