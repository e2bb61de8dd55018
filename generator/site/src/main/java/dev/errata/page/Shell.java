package dev.errata.page;

import dev.errata.model.Category;
import dev.errata.model.Page;
import dev.errata.model.Settings;
import dev.errata.page.address.Links;
import dev.errata.page.offline.MatcherFiles;
import dev.errata.page.offline.Offline;
import dev.errata.page.theme.Asset;
import dev.errata.page.theme.Assets;
import dev.errata.page.theme.Policy;
import dev.errata.page.theme.Theme;
import dev.errata.page.view.Frame;
import dev.errata.page.view.Frame.Files;
import dev.errata.page.view.Frame.Head;
import dev.errata.page.view.Frame.Loaded;
import dev.errata.page.view.Frame.Matching;
import dev.errata.page.view.Link;
import dev.errata.page.view.ScriptData;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What all pages of a site have in common. */
final class Shell {
  /** A site's own stylesheet; linked after the theme's where it exists. */
  private static final String OWN_STYLE = "css/own.css";

  /** What the box imports; the first page fetches it early, as it is about to be used. */
  private static final List<String> BOX =
      List.of(
          "box.js",
          "engine.js",
          "matching.js",
          "results.js",
          "address.js",
          "value.js",
          "wording.js",
          "log.js",
          "dom.js",
          "words.js");

  private final Theme theme;
  private final Settings settings;
  private final List<Page> menu;
  private final MatcherFiles matcher;

  Shell(Theme theme, Settings settings, List<Page> menu, MatcherFiles matcher) {
    this.theme = theme;
    this.settings = settings;
    this.menu = List.copyOf(menu);
    this.matcher = matcher;
  }

  /** The frame of the page at an address. */
  Frame frame(String address, String title, String description, List<ScriptData> data) {
    return frame(new Place(address, title, Optional.empty()), description, data);
  }

  /** The frame of a page of a category, which has a feed of its own. */
  Frame frame(Category category, String address, String title) {
    return frame(
        new Place(address, title, Optional.of(category)), category.summary().text(), List.of());
  }

  private record Place(String address, String title, Optional<Category> category) {}

  private Frame frame(Place place, String description, List<ScriptData> data) {
    boolean home = place.address().isEmpty();
    Links links = Links.at(place.address());
    List<Link> feeds = new ArrayList<>(List.of(new Link(links.to("feed.xml"), settings.title())));
    place
        .category()
        .map(c -> new Link(links.to(c.address()) + "feed.xml", settings.title() + ": " + c.title()))
        .ifPresent(feeds::add);
    Head head =
        new Head(
            home ? settings.title() : place.title() + " – " + settings.title(),
            description,
            absolute(place.address()),
            absolute(theme.assets().get("icons/social.png").address()),
            settings.baseUrl().isPresent() ? feeds : List.of(),
            settings.baseUrl().map(base -> links.to("opensearch.xml")),
            data.isEmpty() ? Optional.empty() : Optional.of("index.md"),
            data);
    return frame(links, head, !home);
  }

  /** The frame of the page that answers for those that do not exist. */
  Frame anywhere(String title) {
    Optional<String> none = Optional.empty();
    String full = title + " – " + settings.title();
    Head head = new Head(full, "", none, none, List.of(), none, none, List.of());
    return frame(Links.anywhere(settings.baseUrl()), head, true);
  }

  private Frame frame(Links links, Head head, boolean boxInHead) {
    List<Link> pages = menu.stream().map(p -> new Link(links.to(p.address()), p.title())).toList();
    Optional<String> repository = settings.repository().map(URI::toString);
    return new Frame(
        settings.language(),
        links.root(),
        settings.title(),
        boxInHead,
        head,
        files(links, !boxInHead),
        pages,
        repository);
  }

  private Files files(Links links, boolean early) {
    Assets assets = theme.assets();
    List<Loaded> styles =
        Stream.of(assets.find("css/site.css"), assets.find(OWN_STYLE))
            .flatMap(Optional::stream)
            .map(asset -> loaded(links, asset))
            .toList();
    List<Loaded> imports =
        early
            ? BOX.stream().map(name -> loaded(links, assets.get("js/" + name))).toList()
            : List.of();
    Matching matching =
        new Matching(
            links.to(matcher.module()),
            links.to(matcher.scrubber()),
            links.to(matcher.folder()),
            Offline.index(matcher),
            links.to(assets.get("js/worker.js").address()));
    return new Files(
        Policy.OF_PAGES,
        loaded(links, assets.get("js/theme.js")),
        styles,
        loaded(links, assets.get("js/page.js")),
        imports,
        links.to(assets.get("icons/icon.svg").address()),
        links.to(assets.get("icons/touch.png").address()),
        links.to(Offline.MANIFEST),
        settings.offline(),
        matching);
  }

  private Optional<String> absolute(String address) {
    return settings.baseUrl().map(base -> base.resolve(address).toString());
  }

  private static Loaded loaded(Links links, Asset asset) {
    return new Loaded(links.to(asset.address()), asset.integrity());
  }
}
