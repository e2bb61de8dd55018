package dev.errata.serve.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.json.Json;
import dev.errata.model.Entry;
import dev.errata.recipe.OutputPath;
import dev.errata.serve.http.Gate;
import dev.errata.serve.http.OwnAnswers;
import dev.errata.serve.http.Reply;
import dev.errata.serve.http.SiteAnswers.LivePages;
import dev.errata.serve.state.Snapshot;
import dev.errata.serve.state.Workshop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers below {@code /__errata/}: what the overlay and the list of findings ask for. */
public final class LiveAnswers implements OwnAnswers {
  private static final String APPLY = ROOT + "apply";
  private static final int LARGEST = 4096;

  private final Workshop workshop;
  private final PageState pages;
  private final Applying applying;
  private final Panel panel = new Panel();
  private final String token = random();
  private final Streams streams = new Streams(random().substring(0, 8));

  /**
   * @param root the site's folder
   */
  public LiveAnswers(Workshop workshop, Path root, Editor editor) {
    this.workshop = workshop;
    this.pages = new PageState(workshop, new FindingJson(root, editor));
    this.applying = new Applying(root);
  }

  private static String random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** What makes the site's pages live. */
  public LivePages pages() {
    return new Injection(streams);
  }

  /** Open pages look again. */
  public void tell() {
    streams.tell();
  }

  @Override
  public boolean takesPosts(String path) {
    return path.equals(APPLY);
  }

  @Override
  public Optional<Reply> answer(String path, HttpExchange exchange) {
    String name = path.substring(ROOT.length());
    String asked = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    try {
      return switch (name) {
        case "" -> LiveFiles.find("list.html");
        case "events" -> events(exchange);
        case "apply" -> Optional.of(apply(exchange));
        case "state" -> Optional.of(json(pages.of(page(asked))));
        case "panel" -> Optional.of(json(panel(page(asked))));
        case "findings" -> Optional.of(json(all()));
        default -> LiveFiles.find(name).or(() -> Optional.of(Reply.text(404, "No such thing")));
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Reply> events(HttpExchange exchange) throws IOException {
    try {
      return exchange.getRequestMethod().equals("GET") && streams.talk(exchange)
          ? Optional.empty()
          : Optional.of(Reply.text(503, "Too many pages listen"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Reply apply(HttpExchange exchange) throws IOException {
    byte[] said = token.getBytes(UTF_8);
    String sent = exchange.getRequestHeaders().getFirst("X-Errata-Token");
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    boolean known = sent != null && MessageDigest.isEqual(said, sent.getBytes(UTF_8));
    if (!known || !Gate.isOwn(exchange) || !"application/json".equals(type)) {
      return Reply.text(403, "Only the page of this server may ask for that");
    }
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
    Optional<Snapshot> now = workshop.awaited();
    if (body.length > LARGEST || now.isEmpty()) {
      return Reply.text(400, "That is no request for a fix");
    }
    try {
      return applying.apply(now.get(), new String(body, UTF_8));
    } catch (IOException e) {
      return Reply.text(409, "The file could not be written");
    }
  }

  private Map<String, Object> all() {
    List<Diagnostic> findings = workshop.awaited().map(Snapshot::findings).orElse(List.of());
    Map<String, Object> json = new LinkedHashMap<>();
    json.putAll(pages.counted(findings));
    return json;
  }

  private Map<String, Object> panel(OutputPath path) {
    return workshop
        .current()
        .filter(now -> !now.built().site().isEmpty())
        .flatMap(now -> entry(now, path).map(entry -> panel(now, entry)))
        .orElse(Map.of());
  }

  private static Optional<Entry> entry(Snapshot now, OutputPath path) {
    return now.entry(path).flatMap(now.built().catalog()::entry);
  }

  private Map<String, Object> panel(Snapshot now, Entry entry) {
    try {
      return panel.of(now, entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reply json(Map<String, Object> value) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("token", token);
    json.putAll(value);
    return Reply.json(200, Json.line(json));
  }

  /** The page that {@code ?path=/npm/eresolve/} names; where it names none, the one for that. */
  private static OutputPath page(String query) {
    try {
      String address = URLDecoder.decode(query, UTF_8).replaceFirst("^path=/", "");
      boolean folder = address.isEmpty() || address.endsWith("/");
      return folder ? OutputPath.page(address) : new OutputPath(address);
    } catch (IllegalArgumentException e) {
      return new OutputPath("404.html");
    }
  }
}
