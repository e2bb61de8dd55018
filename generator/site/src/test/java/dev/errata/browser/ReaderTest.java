package dev.errata.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIRequestContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/**
 * The other browser tests rest on this: a page that complains fails its test, a sound one passes.
 */
class ReaderTest {
  @TempDir private Path folder;
  private StaticServer server;

  @BeforeEach
  void publish() throws IOException {
    write(
        "_headers",
        """
        /*
          Content-Security-Policy: default-src 'self'; img-src 'self' data:
        /static/*
          Cache-Control: max-age=1
        """);
    write("404.html", "<!doctype html><title>Missing</title><link rel=icon href=data:,>");
    page("", "");
    write("static/say.js", "console.error('said');");
    write("static/throw.js", "throw new Error('thrown');");
    server = new StaticServer(folder, "/docs/errors/");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aSoundPagePasses() {
    read("");
  }

  @Test
  void aConsoleErrorFails() throws IOException {
    page("said/", "<script src=/docs/errors/static/say.js></script>");
    assertComplaint("said", "said/");
  }

  @Test
  void anUncaughtExceptionFails() throws IOException {
    page("thrown/", "<script src=/docs/errors/static/throw.js></script>");
    assertComplaint("thrown", "thrown/");
  }

  @Test
  void aBreachOfTheSitesPolicyFails() throws IOException {
    page("styled/", "<p style='color: red'>red</p>");
    assertComplaint("policy: style-src-attr", "styled/");
  }

  @Test
  void aRequestToAnotherHostFails() throws IOException {
    write("_headers", "");
    try (StaticServer other = new StaticServer(folder, "/")) {
      page("strange/", "<img alt='' src=" + other.url() + "x.png>");
      assertComplaint("request to " + other.url(), "strange/");
    }
  }

  @Test
  void aMissingFileFailsUnlessExpected() {
    assertComplaint("404", "none/");
    try (Reader reader = Reader.wide(server).expectingNotFound()) {
      assertEquals("Missing", reader.open("none/").title());
    }
  }

  @Test
  void filesComeWithTheirTypeAndTheSitesHeaders() {
    try (Reader reader = Reader.wide(server)) {
      APIRequestContext ask = reader.context().request();
      Map<String, String> script = ask.get(server.url() + "static/say.js").headers();
      assertEquals("text/javascript; charset=utf-8", script.get("content-type"));
      assertEquals("max-age=1", script.get("cache-control"));
      assertTrue(script.get("content-security-policy").startsWith("default-src 'self';"));
      assertFalse(ask.get(server.url()).headers().containsKey("cache-control"));
    }
  }

  private void read(String address) {
    try (Reader reader = Reader.wide(server)) {
      reader.open(address);
    }
  }

  private void assertComplaint(String part, String address) {
    AssertionFailedError failure =
        assertThrows(AssertionFailedError.class, () -> read(address), part);
    assertTrue(failure.getMessage().contains(part), failure::getMessage);
  }

  private void page(String address, String body) throws IOException {
    write(
        address + "index.html",
        "<!doctype html><title>A page</title><link rel=icon href=data:,>" + body);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
