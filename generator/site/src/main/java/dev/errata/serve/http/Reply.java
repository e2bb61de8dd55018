package dev.errata.serve.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One answer: its status, its headers, its bytes. */
public record Reply(int status, Map<String, String> headers, byte[] body) {
  /** For what nobody but our own pages reads: no other page may load, frame or sniff it. */
  private static final Map<String, String> STRICT =
      Map.of(
          "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                  + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                  + " require-trusted-types-for 'script'; trusted-types 'none'",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cache-Control", "no-store");

  /** An answer of the server's own, under the strictest policy. */
  public static Reply of(int status, String type, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>(STRICT);
    headers.put("Content-Type", type);
    return new Reply(status, headers, body);
  }

  /** One line of text. */
  public static Reply text(int status, String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    return of(status, "text/plain; charset=utf-8", bytes);
  }

  public static Reply json(int status, String json) {
    return of(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** Leads to a path of this server. */
  static Reply movedTo(String path) {
    return text(301, "Moved to " + path).with("Location", path);
  }

  public Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body);
  }

  void send(HttpExchange exchange) throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head || body.length == 0) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
