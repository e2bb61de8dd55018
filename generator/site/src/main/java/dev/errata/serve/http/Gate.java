package dev.errata.serve.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in only what a browser on this machine asks of this very address.
 *
 * <p>Listening on loopback is not enough: a page of another host can have its name resolved to this
 * machine, and any page can send requests here.
 */
public final class Gate {
  private final Set<String> hosts;

  Gate(int port) {
    this.hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
  }

  /** The answer to a request that is not let in. */
  Optional<Reply> refusal(HttpExchange exchange) {
    List<String> host = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    URI uri = exchange.getRequestURI();
    if (host.size() != 1 || !hosts.contains(host.getFirst())) {
      return Optional.of(Reply.text(421, "This server answers for localhost only"));
    }
    if (uri.getRawAuthority() != null || uri.isOpaque() || !uri.getRawPath().startsWith("/")) {
      return Optional.of(Reply.text(400, "Ask for a path"));
    }
    return Optional.empty();
  }

  /** Whether a request that only our own pages may send comes from elsewhere. */
  static boolean isForeign(HttpExchange exchange) {
    List<String> site = exchange.getRequestHeaders().getOrDefault("Sec-Fetch-Site", List.of());
    return site.stream().anyMatch(from -> !from.equals("same-origin") && !from.equals("none"));
  }

  /** Whether a request that changes something was sent by a page of this server. */
  public static boolean isOwn(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    List<String> origin = headers.getOrDefault("Origin", List.of());
    return origin.equals(List.of("http://" + headers.getFirst("Host"))) && !isForeign(exchange);
  }
}
