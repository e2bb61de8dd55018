package dev.errata.serve.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.model.EntryId;
import dev.errata.model.Settings;
import dev.errata.model.Settings.Host;
import dev.errata.recipe.OutputPath;
import dev.errata.serve.state.Snapshot;
import dev.errata.serve.state.View;
import dev.errata.serve.state.Workshop;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers for the site's own paths, as its host will. */
public final class SiteAnswers {
  private static final OutputPath HEADERS = new OutputPath("_headers");
  private static final OutputPath MISSING = new OutputPath("404.html");

  private final Workshop workshop;
  private final LivePages live;
  private volatile HeaderRules rules = new HeaderRules(List.of());

  /** What the server adds to pages that are shown while somebody works on them. */
  public interface LivePages {
    /** Stands for all that can be seen now. */
    String now();

    /**
     * The page with what keeps it fresh.
     *
     * @param then what {@link #now} gave before the page was made: what changes meanwhile may not
     *     be on it, and whoever shows it must find that out
     */
    byte[] alive(byte[] html, String then);

    /** A page for one that can't be made yet. */
    byte[] instead(View.Broken broken, String then);
  }

  public SiteAnswers(Workshop workshop, LivePages live) {
    this.workshop = workshop;
    this.live = live;
  }

  Reply answer(String rawPath) {
    String then = live.now();
    for (SitePath path : SitePath.of(rawPath, baseUrl())) {
      Optional<Reply> reply = found(path, then);
      if (reply.isPresent()) {
        return reply.get();
      }
    }
    return workshop.view(MISSING) instanceof View.Now page
        ? reply(404, MISSING, live.alive(page.made().bytes(), then))
        : Reply.text(404, "There is no such page");
  }

  private Optional<Reply> found(SitePath path, String then) {
    Optional<Reply> moved = redirect(path);
    if (moved.isPresent()) {
      return moved;
    }
    View view = workshop.view(path.file());
    if (view instanceof View.Missing && path.asFolder().isPresent()) {
      SitePath folder = path.asFolder().get();
      return workshop.view(folder.file()) instanceof View.Missing
          ? Optional.empty()
          : Optional.of(Reply.movedTo(folder.prefix() + folder.address()));
    }
    return reply(view, then);
  }

  private Optional<Reply> reply(View view, String then) {
    return switch (view) {
      case View.Now(var path, var made) ->
          Optional.of(reply(200, path, shown(path, made.bytes(), then)));
      case View.Glance(var path, var made) ->
          Optional.of(reply(200, path, shown(path, made.bytes(), then)));
      case View.LastGood(var path, var bytes) ->
          Optional.of(reply(200, path, shown(path, bytes, then)));
      case View.Broken broken -> Optional.of(reply(404, broken.path(), live.instead(broken, then)));
      case View.Missing _ -> Optional.empty();
    };
  }

  private byte[] shown(OutputPath path, byte[] bytes, String then) {
    return path.value().endsWith(".html") ? live.alive(bytes, then) : bytes;
  }

  private Reply reply(int status, OutputPath path, byte[] bytes) {
    String file = path.value();
    String address = file.endsWith("index.html") ? file.replaceFirst("index\\.html$", "") : file;
    Map<String, String> headers = new LinkedHashMap<>(rules().of("/" + address));
    headers.putIfAbsent("X-Content-Type-Options", "nosniff");
    headers.putIfAbsent("Cache-Control", "no-cache");
    headers.put("Content-Type", MediaTypes.of(file));
    return new Reply(status, headers, bytes);
  }

  /** Old addresses, where the site's host reads {@code _redirects}; else their pages lead on. */
  private Optional<Reply> redirect(SitePath path) {
    if (settings().flatMap(Settings::host).filter(h -> h == Host.GITHUB).isPresent()) {
      return Optional.empty();
    }
    EntryId target =
        workshop
            .current()
            .map(now -> now.built().catalog().aliases().get(path.address()))
            .orElse(null);
    return Optional.ofNullable(target).map(id -> Reply.movedTo(path.prefix() + id.address()));
  }

  private HeaderRules rules() {
    switch (workshop.view(HEADERS)) {
      case View.Now(_, var made) -> rules = HeaderRules.parse(new String(made.bytes(), UTF_8));
      case View.Glance(_, var made) -> rules = HeaderRules.parse(new String(made.bytes(), UTF_8));
      case View.LastGood _, View.Broken _, View.Missing _ -> {}
    }
    return rules;
  }

  private Optional<Settings> settings() {
    return workshop.current().map(Snapshot::built).map(built -> built.catalog().settings());
  }

  private Optional<URI> baseUrl() {
    return settings().flatMap(Settings::baseUrl);
  }
}
