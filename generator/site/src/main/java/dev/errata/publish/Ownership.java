package dev.errata.publish;

import dev.errata.publish.disk.FileState;
import dev.errata.publish.disk.Listing;
import dev.errata.recipe.Recipe;
import dev.errata.recipe.Site;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells the files that Errata wrote into a folder from those that somebody else put there, since
 * only the former may be replaced or deleted.
 *
 * <p>Where a receipt fits the folder, it decides. Where none does (it was lost, or the folder was
 * copied), the pages themselves say who made them; then a file is ours when it carries that mark or
 * lies where this site has a file.
 */
final class Ownership {
  /** How a page says that Errata made it; see the theme's {@code layout.ftlh}. */
  private static final String MARK = "<meta name=\"generator\" content=\"Errata";

  private static final int HEAD = 16 << 10;
  private static final Pattern HASHED = Pattern.compile("(static|match)/.*\\.[0-9a-f]{8,64}\\..*");

  private final Path out;
  private final Listing present;
  private final Receipt receipt;
  private final Set<String> sitePaths = new HashSet<>();

  Ownership(Path out, Listing present, Site site, Receipt receipt) {
    this.out = out;
    this.present = present;
    this.receipt = receipt;
    for (Recipe recipe : site.recipes()) {
      sitePaths.add(recipe.path().value());
    }
  }

  /** The first thing in the folder that is not Errata's, if there is any. */
  Optional<Path> foreign() throws IOException {
    Optional<String> found = foreignPath();
    return found.map(out::resolve);
  }

  private Optional<String> foreignPath() throws IOException {
    Predicate<String> expected = expected();
    for (var file : present.files().entrySet()) {
      String path = file.getKey();
      boolean ours = sitePaths.contains(path) || proven(path, file.getValue());
      if (!ours || !expected.test(path)) {
        return Optional.of(path);
      }
    }
    return present.others().stream()
        .filter(path -> !sitePaths.contains(path) || !expected.test(path))
        .findFirst();
  }

  private Predicate<String> expected() throws IOException {
    if (receiptsFit()) {
      return receipt::lists;
    }
    boolean ours = marked("index.html");
    return path -> ours;
  }

  private boolean receiptsFit() {
    return present.files().entrySet().stream()
        .anyMatch(file -> receipt.wrote(file.getKey(), file.getValue()));
  }

  /** A file that this site no longer has is deleted only when it shows that it is ours. */
  private boolean proven(String path, FileState file) throws IOException {
    boolean twin = path.endsWith("/index.md") && marked(path.replaceFirst("md$", "html"));
    return receipt.wrote(path, file) || HASHED.matcher(path).matches() || twin || marked(path);
  }

  private boolean marked(String path) throws IOException {
    if (!path.endsWith(".html") || !present.files().containsKey(path)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(out.resolve(path))) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains(MARK);
    }
  }
}
