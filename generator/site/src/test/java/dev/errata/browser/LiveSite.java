package dev.errata.browser;

import dev.errata.build.Options;
import dev.errata.serve.DevServer;
import dev.errata.serve.DevServer.Setup;
import dev.errata.serve.live.Editor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** A copy of this repository's site, served while a test writes in it. */
final class LiveSite implements AutoCloseable {
  private static final Options OPTIONS =
      new Options(LocalDate.of(2026, 12, 31), Optional.empty(), true, 2, "test");

  private final Path root;
  private final DevServer server;

  private LiveSite(Path root, DevServer server) {
    this.root = root;
    this.server = server;
  }

  static LiveSite in(Path folder) throws Exception {
    Path root = folder.resolve("Fehler & Lösungen");
    copy(Path.of("../../pages"), root.resolve("pages"));
    Files.copy(Path.of("../../site.yml"), root.resolve("site.yml"));
    Setup setup =
        new Setup(
            root, 0, Editor.VSCODE, () -> OPTIONS, findings -> {}, Throwable::printStackTrace);
    LiveSite site = new LiveSite(root, DevServer.start(setup));
    site.awaitWhole();
    return site;
  }

  /** Until then a page is shown without its relations, and loaded anew once they are known. */
  private void awaitWhole() throws IOException {
    String state;
    do {
      URI address = URI.create(url() + "__errata/state?path=%2F");
      try (InputStream answer = address.toURL().openStream()) {
        state = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
      }
    } while (state.contains("\"pending\":true"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  String url() {
    return server.url();
  }

  String read(String path) throws IOException {
    return Files.readString(root.resolve(path));
  }

  void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /** Saves as many editors do: through another file that takes the place of the old one. */
  void replace(String path, String from, String to) throws IOException {
    String text = read(path);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(path + " holds no " + from);
    }
    Path file = root.resolve(path);
    Path other = file.resolveSibling(file.getFileName() + "~");
    Files.writeString(other, text.replace(from, to), StandardCharsets.UTF_8);
    Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  Path file(String path) {
    return root.resolve(path);
  }

  @Override
  public void close() {
    server.close();
  }
}
