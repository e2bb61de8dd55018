package dev.errata.page.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.json.Json;
import dev.errata.model.Settings;
import dev.errata.page.theme.Asset;
import dev.errata.page.theme.Theme;
import dev.errata.recipe.Fingerprint;
import dev.errata.recipe.Once;
import dev.errata.recipe.OutputPath;
import dev.errata.recipe.Recipe;
import dev.errata.recipe.Recipe.Made;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Makes the service worker and the web manifest. */
public final class Offline {
  /** The address of the web manifest. */
  public static final String MANIFEST = "manifest.webmanifest";

  /** The page in place of those that were not kept. */
  public static final String PAGE = "offline.html";

  private static final String WORKER = "sw.js";

  /** A worker that finds itself published deletes what others kept, and leaves. */
  private static final String LEAVE =
      """
      // Nothing is kept any more: "offline: false" in site.yml.
      self.addEventListener("install", () => self.skipWaiting());
      self.addEventListener("activate", (event) => event.waitUntil(leave()));
      async function leave() {
        const own = `errata ${new URL("./", self.location).href} `;
        const names = (await caches.keys()).filter((name) => name.startsWith(own));
        await Promise.all(names.map((name) => caches.delete(name)));
        await self.registration.unregister();
      }
      """;

  private Offline() {}

  /** Both files. */
  public static List<Recipe> recipes(Settings settings, Theme theme, MatcherFiles matcher) {
    return List.of(
        settings.offline() ? worker(theme, matcher) : bytes(WORKER, LEAVE),
        bytes(MANIFEST, manifest(settings, theme)));
  }

  /**
   * The name under which pages ask for the index: it carries the matcher's version, so that a kept
   * page never reads an index that was written for another matcher.
   */
  public static String index(MatcherFiles matcher) {
    return matcher.manifest() + "?" + Fingerprint.of(matcher.module()).hex().substring(0, 8);
  }

  private static Recipe worker(Theme theme, MatcherFiles matcher) {
    Supplier<String> head = new Once<>(() -> head(theme, matcher));
    String hash = theme.worker().fingerprint().hex();
    return new Recipe(
        new OutputPath(WORKER),
        new Once<>(() -> Fingerprint.of(head.get(), hash)),
        () -> withHead(head.get(), theme));
  }

  private static String head(Theme theme, MatcherFiles matcher) {
    return "const SITE = " + Json.line(site(theme, matcher)) + ";\n";
  }

  private static Made withHead(String head, Theme theme) {
    Made made = theme.worker().read();
    String text = head + new String(made.bytes(), UTF_8);
    return new Made(text.getBytes(UTF_8), made.findings());
  }

  /** What the worker must know: the files without which no page works. */
  private static Map<String, Object> site(Theme theme, MatcherFiles matcher) {
    List<String> files = new ArrayList<>();
    theme
        .assets()
        .byName()
        .forEach(
            (name, asset) -> {
              if (name.startsWith("css/")
                  || name.startsWith("js/")
                  || name.equals("icons/icon.svg")) {
                files.add(asset.address());
              }
            });
    files.add(matcher.module());
    files.add(matcher.scrubber());
    Map<String, Object> site = new LinkedHashMap<>();
    site.put("files", files);
    site.put("offline", PAGE);
    site.put("index", matcher.folder() + index(matcher));
    site.put("parts", matcher.kept().get().stream().map(matcher.folder()::concat).toList());
    return site;
  }

  private static String manifest(Settings settings, Theme theme) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("name", settings.title());
    if (!settings.description().isEmpty()) {
      manifest.put("description", settings.description());
    }
    manifest.put("lang", settings.language());
    manifest.put("start_url", "./");
    manifest.put("scope", "./");
    manifest.put("display", "minimal-ui");
    manifest.put("background_color", "#fbfaf7");
    manifest.put("theme_color", "#fbfaf7");
    manifest.put(
        "icons",
        List.of(
            icon(theme, "icons/icon.svg", "any", "image/svg+xml"),
            icon(theme, "icons/icon-192.png", "192x192", "image/png"),
            icon(theme, "icons/icon-512.png", "512x512", "image/png")));
    return Json.line(manifest) + "\n";
  }

  private static Map<String, Object> icon(Theme theme, String name, String sizes, String type) {
    Asset asset = theme.assets().get(name);
    Map<String, Object> icon = new LinkedHashMap<>();
    icon.put("src", asset.address());
    icon.put("sizes", sizes);
    icon.put("type", type);
    if (type.equals("image/png")) {
      icon.put("purpose", "any maskable");
    }
    return icon;
  }

  private static Recipe bytes(String path, String text) {
    return Recipe.of(new OutputPath(path), text.getBytes(UTF_8));
  }
}
