package dev.errata.page.theme;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.json.Json;
import dev.errata.recipe.Content;
import dev.errata.recipe.Fingerprint;
import dev.errata.recipe.Recipe.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything around the content: templates, words and static files, ready to use. */
public final class Theme {
  /** Published beside the pages and not below {@code static/}: it serves what lies below it. */
  private static final String WORKER = "sw.js";

  private final Templates templates;
  private final Words words;
  private final Assets assets;
  private final Content worker;
  private final SortedMap<String, Content> pictures = new TreeMap<>();
  private final Fingerprint fingerprint;
  private final List<Diagnostic> findings;

  private Theme(ThemeFiles files, String language) {
    Findings found = new Findings();
    this.templates = Templates.parse(files.templates(), found);
    this.words = Words.read(files.templates(), language, found);
    SortedMap<String, Content> statics = new TreeMap<>(files.assets());
    statics.putIfAbsent("js/words.js", Content.of(words.script(Json::line).getBytes(UTF_8)));
    this.worker = statics.remove(WORKER);
    this.assets = Assets.of(statics);
    files.own().stream()
        .filter(name -> !name.endsWith(".js") && !name.endsWith(".css"))
        .forEach(name -> pictures.put(name, files.assets().get(name)));
    this.findings = found.sorted();
    this.fingerprint = fingerprint(files);
  }

  /** Reads a theme. With an error among its findings nothing should be rendered. */
  public static Theme of(ThemeFiles files, String language) {
    return new Theme(files, language);
  }

  public List<Diagnostic> findings() {
    return findings;
  }

  public Words words() {
    return words;
  }

  public Assets assets() {
    return assets;
  }

  /** The script of the service worker, which keeps pages for reading without a connection. */
  public Content worker() {
    return worker;
  }

  /**
   * A site's own pictures and other files by their names below {@code static/}: content links them
   * by these, so they are published under them too.
   */
  public SortedMap<String, Content> pictures() {
    return pictures;
  }

  /** Stands for all files of the theme. */
  public Fingerprint fingerprint() {
    return fingerprint;
  }

  /** Makes a page of a view; {@code template} is a name such as {@code entry.ftlh}. */
  public Made render(String template, Record view) {
    return templates.render(template, Map.of("page", view, "words", words.all()));
  }

  private Fingerprint fingerprint(ThemeFiles files) {
    List<String> parts = new ArrayList<>();
    files.templates().forEach((name, text) -> parts.addAll(List.of(name, text.text())));
    assets.all().forEach(asset -> parts.add(asset.address()));
    parts.addAll(words.all().values());
    return Fingerprint.of(parts.toArray(String[]::new));
  }
}
