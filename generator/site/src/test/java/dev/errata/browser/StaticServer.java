package dev.errata.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Serves a published folder on loopback as a static host does: below a path, with the headers that
 * the site's {@code _headers} asks for, and with 404.html for what is not there.
 */
final class StaticServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("xml", "application/xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("md", "text/markdown; charset=utf-8"),
          Map.entry("bin", "application/octet-stream"));

  private final HttpServer server;
  private final Path folder;
  private final String prefix;
  private final PublishedHeaders headers;

  /**
   * @param prefix such as {@code /docs/errors/}; starts and ends with a slash
   */
  StaticServer(Path folder, String prefix) throws IOException {
    this.folder = folder;
    this.prefix = prefix;
    this.headers = PublishedHeaders.of(folder);
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
    Path file = file(path);
    boolean found = file.startsWith(folder) && Files.isRegularFile(file);
    Path sent = found ? file : folder.resolve("404.html");
    byte[] bytes =
        Files.isRegularFile(sent)
            ? Files.readAllBytes(sent)
            : "Not found".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type(sent));
    if (path.startsWith(prefix)) {
      headers
          .of(path.substring(prefix.length() - 1))
          .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    }
    exchange.sendResponseHeaders(found ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      // the browser went to another page
    }
  }

  private Path file(String path) {
    if (!path.startsWith(prefix)) {
      return folder;
    }
    Path file = folder.resolve(path.substring(prefix.length())).normalize();
    return path.endsWith("/") ? file.resolve("index.html") : file;
  }

  private static String type(Path file) {
    String name = file.getFileName().toString();
    return TYPES.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
