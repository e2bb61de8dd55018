package dev.errata.page.theme;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Suggestion;
import dev.errata.recipe.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.stream.Stream;

/**
 * The files of a theme by their names below {@code templates/} and {@code static/}.
 *
 * @param templates such as {@code entry.ftlh} and {@code words/en.properties}
 * @param assets such as {@code css/site.css}
 * @param own the names of those assets that the site itself brings
 */
public record ThemeFiles(
    SortedMap<String, SourceText> templates,
    SortedMap<String, Content> assets,
    SortedSet<String> own) {
  /** Where the standard theme lies on the class path. */
  private static final String ROOT = "/theme/";

  private static final String TEMPLATES = "templates/";
  private static final String STATIC = "static/";

  public ThemeFiles {
    templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
    assets = Collections.unmodifiableSortedMap(new TreeMap<>(assets));
    own = Collections.unmodifiableSortedSet(new TreeSet<>(own));
  }

  /**
   * This theme with a site's own files in place of those of the same name, and its others. Only
   * words are added one by one: a site names those that it wants otherwise.
   */
  public ThemeFiles with(
      Map<String, SourceText> ownTemplates,
      Map<String, ? extends Content> ownAssets,
      Findings findings) {
    SortedMap<String, SourceText> texts = new TreeMap<>(templates);
    ownTemplates.forEach((name, text) -> texts.put(isWords(name) ? Words.OWN + name : name, text));
    SortedMap<String, Content> bytes = new TreeMap<>(assets);
    bytes.putAll(ownAssets);
    ownTemplates.forEach((name, text) -> checkUse(name, text, texts, findings));
    return new ThemeFiles(texts, bytes, new TreeSet<>(ownAssets.keySet()));
  }

  private static boolean isWords(String name) {
    return name.startsWith("words/") && name.endsWith(".properties");
  }

  /** A template that has no counterpart must be included by another, or it does nothing. */
  private void checkUse(
      String name, SourceText text, Map<String, SourceText> all, Findings findings) {
    boolean used = all.values().stream().anyMatch(t -> t.text().contains('"' + name + '"'));
    if (!templates.containsKey(name) && !isWords(name) && !used) {
      findings.add(
          Diagnostic.of(
                  Code.TEMPLATE_UNKNOWN, text.start(), "the theme has no template \"" + name + "\"")
              .withHelp(Suggestion.didYouMean(name, templates.keySet())));
    }
  }

  /** The theme that comes with Errata, from the class path. */
  public static ThemeFiles standard() {
    URL layout = ThemeFiles.class.getResource(ROOT + TEMPLATES + "layout.ftlh");
    if (layout == null) {
      throw new IllegalStateException("this build of Errata has no theme");
    }
    try {
      return layout.openConnection() instanceof JarURLConnection jar
          ? of(namesInJar(jar))
          : of(namesInFolder(layout.toURI()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> namesInJar(JarURLConnection connection) throws IOException {
    String prefix = ROOT.substring(1);
    return connection.getJarFile().stream()
        .filter(e -> !e.isDirectory() && e.getName().startsWith(prefix))
        .map(JarEntry::getName)
        .map(name -> name.substring(prefix.length()))
        .toList();
  }

  private static List<String> namesInFolder(URI layout) throws IOException {
    Path root = Path.of(layout).getParent().getParent();
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  private static ThemeFiles of(List<String> names) throws IOException {
    SortedMap<String, SourceText> templates = new TreeMap<>();
    SortedMap<String, Content> assets = new TreeMap<>();
    for (String name : names) {
      byte[] bytes = read(name);
      if (name.startsWith(TEMPLATES)) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        templates.put(name.substring(TEMPLATES.length()), new SourceText("theme:" + name, text));
      } else if (name.startsWith(STATIC)) {
        assets.put(name.substring(STATIC.length()), Content.of(bytes));
      }
    }
    return new ThemeFiles(templates, assets, new TreeSet<>());
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = ThemeFiles.class.getResourceAsStream(ROOT + name)) {
      return in.readAllBytes();
    }
  }
}
