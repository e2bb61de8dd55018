package dev.errata.search;

import dev.errata.catalog.Catalog;
import dev.errata.diagnostic.Spanned;
import dev.errata.match.Document;
import dev.errata.match.IndexFiles;
import dev.errata.model.Body;
import dev.errata.model.Entry;
import dev.errata.model.Relation;
import dev.errata.recipe.Fingerprint;
import dev.errata.recipe.Once;
import dev.errata.recipe.OutputPath;
import dev.errata.recipe.Recipe;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files below {@code match/}: the compiled matcher and scrubber, and the index.
 *
 * <p>Making the index takes about as long as all else that needs the whole catalogue, so it is made
 * beside its caller's work, and whoever asks for it waits.
 */
public final class SearchFiles {
  /** The folder of the site that holds them. */
  public static final String FOLDER = "match/";

  private static final long MOST_KEPT = 1 << 20;

  private final Supplier<SortedMap<String, byte[]>> index;
  private final byte[] matcher = compiled("matcher.js");
  private final byte[] scrubber = compiled("scrubber.js");

  private SearchFiles(Supplier<SortedMap<String, byte[]>> index) {
    this.index = index;
  }

  /** The files for the entries of a catalogue; the index is made when it is asked for. */
  public static SearchFiles of(Catalog catalog) {
    return new SearchFiles(new Once<>(() -> IndexFiles.write(documents(catalog))));
  }

  /** What the matcher knows of each entry, by id. */
  public static List<Document> documents(Catalog catalog) {
    return catalog.entries().parallelStream().map(entry -> document(catalog, entry)).toList();
  }

  /** The index by file name, as it lies in {@link #FOLDER}. */
  public SortedMap<String, byte[]> index() {
    return index.get();
  }

  /** The address of the compiled matcher, its hash in the name. */
  public String matcherAddress() {
    return address("matcher", matcher);
  }

  /** The address of the compiled scrubber, its hash in the name. */
  public String scrubberAddress() {
    return address("scrubber", scrubber);
  }

  private static String address(String name, byte[] script) {
    return FOLDER + name + "." + Fingerprint.of(script).hex().substring(0, 12) + ".js";
  }

  /** The address of the file that names the others. */
  public String manifest() {
    return IndexFiles.MANIFEST;
  }

  /**
   * The names of all files but the {@link #manifest}, where they are little enough for a browser to
   * keep before it needs them: a megabyte, as at 1,000 entries. Else none.
   */
  public List<String> kept() {
    long bytes = index().values().stream().mapToLong(file -> file.length).sum();
    return bytes > MOST_KEPT
        ? List.of()
        : index().keySet().stream().filter(name -> !name.equals(manifest())).toList();
  }

  public List<Recipe> recipes() {
    List<Recipe> recipes = new ArrayList<>();
    recipes.add(Recipe.of(new OutputPath(matcherAddress()), matcher));
    recipes.add(Recipe.of(new OutputPath(scrubberAddress()), scrubber));
    index().forEach((name, bytes) -> recipes.add(Recipe.of(new OutputPath(FOLDER + name), bytes)));
    return recipes;
  }

  /**
   * The manual is found by what Errata prints and by its titles: its codes are common words, and
   * with them and its text it would stand before a site's own entries.
   */
  private static Document document(Catalog catalog, Entry entry) {
    String category = entry.id().category();
    boolean manual = catalog.settings().isManual(category);
    List<Document.Confusion> confused =
        entry.related().stream()
            .filter(r -> r.kind() == Relation.Kind.CONFUSED_WITH && r.differs().isPresent())
            .flatMap(r -> confusion(catalog, entry, r).stream())
            .toList();
    return new Document(
        entry.id().toString(),
        entry.id().address(),
        entry.title().value(),
        quickFix(entry),
        entry.signatures().stream().map(s -> s.text().value()).toList(),
        manual ? List.of() : entry.codes().stream().map(Spanned::value).toList(),
        new Document.Words(
            catalog.category(category).map(c -> c.title() + " ").orElse("")
                + (manual ? "" : entry.id()),
            entry.tags().stream().map(Spanned::value).toList(),
            manual ? "" : entry.summary().text(),
            manual ? "" : entry.body().text()),
        confused);
  }

  /** The command between two backticks on each side, other code between one. */
  private static String quickFix(Entry entry) {
    String marked = entry.quickFix().marked();
    return entry
        .command()
        .map(command -> '`' + command + '`')
        .map(
            code ->
                marked.replaceFirst(
                    Pattern.quote(code), Matcher.quoteReplacement('`' + code + '`')))
        .orElse(marked);
  }

  private static Optional<Document.Confusion> confusion(
      Catalog catalog, Entry entry, Relation relation) {
    return catalog
        .target(entry, relation)
        .map(other -> new Document.Confusion(other.id().toString(), differs(relation)));
  }

  private static String differs(Relation relation) {
    return relation.differs().map(Body.Inline::text).orElse("");
  }

  private static byte[] compiled(String script) {
    try (InputStream in = Document.class.getResourceAsStream(script)) {
      if (in == null) {
        throw new IllegalStateException("this build of Errata has no compiled " + script);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
