package dev.errata.serve.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.build.Options;
import dev.errata.serve.DevServer;
import dev.errata.serve.DevServer.Setup;
import dev.errata.serve.http.Listener.PortInUse;
import dev.errata.serve.live.Editor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as a hostile page or program sends them, byte by byte. */
class HostileRequestsTest {
  private static final Options OPTIONS =
      new Options(LocalDate.of(2026, 12, 31), Optional.empty(), true, 1, "test");

  @TempDir private Path root;
  private DevServer server;
  private int port;

  @BeforeEach
  void serve() throws Exception {
    Files.writeString(root.resolve("site.yml"), "title: Secrets stay\n");
    Files.createDirectories(root.resolve("pages/npm"));
    Files.writeString(
        root.resolve("pages/npm/_category.md"), "---\ntitle: npm\nsummary: A.\n---\n");
    Files.writeString(root.resolve("pages/about.md"), "---\ntitel: About\ntitle: x\n---\nText.\n");
    server = DevServer.start(new Setup(root, 0, Editor.NONE, () -> OPTIONS, found -> {}, e -> {}));
    port = Integer.parseInt(server.url().replaceAll("\\D", ""));
    ask(get("/", "localhost:" + port));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/%252e%252e/etc/passwd",
        "/static/../../site.yml",
        "/..\\..\\site.yml",
        "/site.yml",
        "/pages/npm/_category.md",
        "/.errata/x",
        "/.git/config",
        "//evil.example/",
        "/npm//",
        "/%00",
        "/%c0%ae%c0%ae/",
        "/__errata/../site.yml",
        "/__errata/%2e%2e/site.yml",
        "/__errata/live.js/../../x"
      })
  void noPathLeavesTheSite(String path) throws IOException {
    String reply = ask(get(path, "localhost:" + port));
    assertTrue(reply.startsWith("HTTP/1.1 4"), reply);
    assertFalse(reply.contains("root:") || reply.contains("title: "), reply);
    assertFalse(reply.toLowerCase().contains("\nlocation:"), reply);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "localhost", "localhost.evil.example:PORT", "127.0.0.1:1", ""})
  void foreignHostsGetNoContent(String host) throws IOException {
    String reply = ask(get("/", host.replace("PORT", "" + port)));
    assertTrue(reply.startsWith("HTTP/1.1 4"), reply);
    assertFalse(reply.contains("Secrets stay"), reply);
  }

  @Test
  void twoHostsOrAnAbsoluteAddressGetNoContent() throws IOException {
    String own = "localhost:" + port;
    for (String request :
        List.of(
            "GET / HTTP/1.1\r\nHost: " + own + "\r\nHost: evil.example\r\n",
            "GET http://evil.example/ HTTP/1.1\r\nHost: " + own + "\r\n",
            "GET / HTTP/1.1\r\n")) {
      String reply = ask(request + "Connection: close\r\n\r\n");
      assertTrue(reply.startsWith("HTTP/1.1 4"), reply);
      assertFalse(reply.contains("Secrets stay"), reply);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND"})
  void onlyReadingIsAllowed(String method) throws IOException {
    String reply = ask(get("/", "localhost:" + port).replaceFirst("GET", method));
    assertTrue(reply.startsWith("HTTP/1.1 405"), reply);
  }

  @Test
  void noOtherPageMayAskForWhatTheOverlayKnowsOrForAFix() throws IOException {
    String own = "localhost:" + port;
    String cross =
        get("/__errata/state?path=/", own)
            .replace("\r\n\r\n", "\r\nSec-Fetch-Site: cross-site\r\n\r\n");
    assertTrue(ask(cross).startsWith("HTTP/1.1 403"));
    String state = ask(get("/__errata/findings", own));
    Matcher token = Pattern.compile("\"token\":\"([0-9a-f]+)\"").matcher(state);
    assertTrue(token.find(), state);
    assertFalse(state.contains("Access-Control"), state);
    assertTrue(post("http://evil.example", token.group(1)).startsWith("HTTP/1.1 403"));
    assertTrue(post("null", token.group(1)).startsWith("HTTP/1.1 403"));
    assertTrue(post("http://" + own, "0").startsWith("HTTP/1.1 403"));
    assertTrue(post("http://" + own, token.group(1)).startsWith("HTTP/1.1 409"));
  }

  @Test
  void answersComeWithTypeAndPolicy() throws IOException {
    String reply = ask(get("/", "127.0.0.1:" + port)).toLowerCase();
    assertTrue(reply.startsWith("http/1.1 200"), reply);
    assertTrue(reply.contains("content-type: text/html; charset=utf-8"), reply);
    assertTrue(reply.contains("x-content-type-options: nosniff"), reply);
    assertTrue(reply.contains("content-security-policy: default-src 'none'"), reply);
    assertTrue(ask(get("/npm", "localhost:" + port)).contains("ocation: /npm/\r\n"));
  }

  @Test
  void hundredsOfSilentConnectionsKeepNobodyWaiting() throws IOException {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
        silent.add(socket);
      }
      assertTrue(ask(get("/", "localhost:" + port)).startsWith("HTTP/1.1 200"));
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  @Test
  void aPortInUseIsNamedWithItsOwner() {
    Setup second = new Setup(root, port, Editor.NONE, () -> OPTIONS, found -> {}, e -> {});
    String said = assertThrows(PortInUse.class, () -> DevServer.start(second)).getMessage();
    assertTrue(said.startsWith("port " + port + " is in use"), said);
    if (Files.exists(Path.of("/proc/net/tcp"))) {
      assertTrue(said.contains("process " + ProcessHandle.current().pid()), said);
    }
  }

  private String post(String origin, String token) throws IOException {
    String body = "{\"id\":\"x\"}";
    return ask(
        "POST /__errata/apply HTTP/1.1\r\nHost: localhost:%d\r\nOrigin: %s\r\nX-Errata-Token: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
            .formatted(port, origin, token, body.length(), body));
  }

  private static String get(String path, String host) {
    return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
  }

  private String ask(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
