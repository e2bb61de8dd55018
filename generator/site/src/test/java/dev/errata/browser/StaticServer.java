package dev.errata.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;

/** Serves a published folder on loopback as a static host does, below a path prefix. */
final class StaticServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "application/xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("md", "text/markdown; charset=utf-8"),
          Map.entry("bin", "application/octet-stream"));

  private final HttpServer server;
  private final Path folder;
  private final String prefix;

  /**
   * @param prefix such as {@code /docs/errors/}; starts and ends with a slash
   */
  StaticServer(Path folder, String prefix) throws IOException {
    this.folder = folder;
    this.prefix = prefix;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** The address of the site, ending with a slash. */
  String url() {
    return "http://localhost:" + server.getAddress().getPort() + prefix;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Path file =
        path.startsWith(prefix)
            ? folder.resolve(path.substring(prefix.length())).normalize()
            : folder;
    if (path.endsWith("/") && file.startsWith(folder)) {
      file = file.resolve("index.html");
    }
    boolean found = file.startsWith(folder) && Files.isRegularFile(file);
    Path sent = found ? file : folder.resolve("404.html");
    byte[] bytes = Files.readAllBytes(sent);
    String name = sent.getFileName().toString();
    String type =
        TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    exchange.getResponseHeaders().set("Content-Type", type);
    policy().ifPresent(p -> exchange.getResponseHeaders().set("Content-Security-Policy", p));
    exchange.sendResponseHeaders(found ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      // the browser went to another page
    }
  }

  /** The policy that the site asks its host to send. */
  private java.util.Optional<String> policy() throws IOException {
    String name = "  Content-Security-Policy: ";
    try (var lines = Files.lines(folder.resolve("_headers"))) {
      return lines.filter(l -> l.startsWith(name)).map(l -> l.substring(name.length())).findFirst();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
