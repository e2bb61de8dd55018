package dev.errata.serve.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.errata.report.Visible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Where every request comes in. */
final class Front implements HttpHandler {
  private final Gate gate;
  private final SiteAnswers site;
  private final OwnAnswers own;

  Front(Gate gate, SiteAnswers site, OwnAnswers own) {
    this.gate = gate;
    this.site = site;
    this.own = own;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<Reply> reply = gate.refusal(exchange).or(() -> answered(exchange));
      if (reply.isPresent()) {
        reply.get().send(exchange);
      }
    }
  }

  /** One request must not end what serves the others. */
  private Optional<Reply> answered(HttpExchange exchange) {
    try {
      return answer(exchange);
    } catch (UncheckedIOException e) {
      // A page that listened went away, or a file did.
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(Reply.text(500, "This is a bug in Errata: " + Visible.line(e.toString())));
    }
  }

  private Optional<Reply> answer(HttpExchange exchange) {
    String path = exchange.getRequestURI().getRawPath();
    String method = exchange.getRequestMethod();
    boolean ours = path.startsWith(OwnAnswers.ROOT);
    boolean post = method.equals("POST") && ours && own.takesPosts(path);
    boolean read = method.equals("GET") || method.equals("HEAD");
    if (!post && !read || read && ours && own.takesPosts(path)) {
      String allowed = ours && own.takesPosts(path) ? "POST" : "GET, HEAD";
      return Optional.of(Reply.text(405, "Not allowed here").with("Allow", allowed));
    }
    if (!ours) {
      return Optional.of(site.answer(path));
    }
    return Gate.isForeign(exchange)
        ? Optional.of(Reply.text(403, "For pages of this server only"))
        : own.answer(path, exchange);
  }
}
