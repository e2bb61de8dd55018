package dev.errata.page.theme;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.recipe.Content;
import dev.errata.recipe.Recipe.Made;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All static files of a theme under their published names.
 *
 * <p>Scripts and stylesheets that name each other by relative paths are published with the hashed
 * names in their text, so a new version of one is a new version of all that use it.
 */
public final class Assets {
  /** {@code from "./x.js"}, {@code import("./x.js")}, {@code url("../x.svg")}. */
  private static final Pattern REFERENCE =
      Pattern.compile("(\\bfrom\\s*|\\bimport\\s*\\(?|\\burl\\()\"(\\.{1,2}/[^\"]+)\"");

  private final SortedMap<String, Content> files;
  private final SortedMap<String, Asset> assets = new TreeMap<>();
  private final Set<String> open = new LinkedHashSet<>();

  private Assets(SortedMap<String, Content> files) {
    this.files = files;
  }

  /** Names every file. A reference to a file that does not exist stays as it is. */
  public static Assets of(SortedMap<String, Content> files) {
    Assets result = new Assets(files);
    files.keySet().forEach(result::resolve);
    return result;
  }

  /** The asset of a file below {@code static/}, if the theme has it. */
  public Optional<Asset> find(String name) {
    return Optional.ofNullable(assets.get(name));
  }

  /** The asset of a file that every theme has. */
  public Asset get(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("the theme lacks " + name));
  }

  /** All assets, by name. */
  public Collection<Asset> all() {
    return Collections.unmodifiableCollection(assets.values());
  }

  /** All assets by their names below {@code static/}. */
  public Map<String, Asset> byName() {
    return Collections.unmodifiableMap(assets);
  }

  private Optional<Asset> resolve(String name) {
    if (assets.containsKey(name) || !files.containsKey(name) || !open.add(name)) {
      return find(name);
    }
    Content content = files.get(name);
    boolean text = name.endsWith(".js") || name.endsWith(".css");
    Asset asset = Asset.of(name, text ? rewritten(name, content) : content);
    assets.put(name, asset);
    return Optional.of(asset);
  }

  /** A file that can't be read stays as it is, and says why when it is to be published. */
  private Content rewritten(String name, Content content) {
    Made made = content.read();
    if (!made.findings().isEmpty()) {
      return content;
    }
    String text = new String(made.bytes(), UTF_8);
    String folder = "static/" + name.substring(0, name.lastIndexOf('/') + 1);
    String renamed =
        REFERENCE
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(replacement(folder, found)));
    return Content.of(renamed.getBytes(UTF_8));
  }

  private String replacement(String folder, java.util.regex.MatchResult found) {
    String target = normal(folder + found.group(2));
    if (!target.startsWith("static/")) {
      return found.group();
    }
    return resolve(target.substring("static/".length()))
        .map(asset -> found.group(1) + '"' + relative(folder, asset.address()) + '"')
        .orElse(found.group());
  }

  private static String normal(String path) {
    return java.net.URI.create(path.replace(" ", "%20")).normalize().toString();
  }

  private static String relative(String folder, String address) {
    if (address.startsWith(folder)) {
      return "./" + address.substring(folder.length());
    }
    return "../".repeat((int) folder.chars().filter(c -> c == '/').count()) + address;
  }
}
