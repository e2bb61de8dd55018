package dev.errata.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errata.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** This repository's own site, built once for all browser tests and served below a path. */
final class PublishedSite {
  /** Another path than the one in site.yml: pages must work wherever they are published. */
  private static final String PREFIX = "/docs/errors/";

  private static StaticServer server;
  private static Path folder;

  private PublishedSite() {}

  static synchronized StaticServer serve() {
    if (server == null) {
      try {
        folder = Files.createTempDirectory("errata-browser-").resolve("public");
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int code =
            Main.run(
                writer,
                writer,
                "build",
                "--site",
                "../..",
                "--out",
                folder.toString(),
                "--base-url",
                "https://example.org" + PREFIX,
                "--clean");
        assertEquals(0, code, out::toString);
        server = new StaticServer(folder, PREFIX);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return server;
  }

  static Path folder() {
    serve();
    return folder;
  }
}
