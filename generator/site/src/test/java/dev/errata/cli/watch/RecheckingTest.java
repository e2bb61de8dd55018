package dev.errata.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.errata.build.Options;
import dev.errata.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --watch}: what a check says, said again after each change. */
class RecheckingTest {
  private static final Path SITES = Path.of("src/test/resources/sites");
  private static final Options OPTIONS =
      new Options(LocalDate.of(2026, 11, 24), Optional.empty(), false, 2, "test");

  private final BlockingQueue<List<Diagnostic>> told = new LinkedBlockingQueue<>();
  @TempDir private Path root;
  private Thread thread;

  @BeforeEach
  void watch() throws IOException {
    Path site = SITES.resolve("sample-finds-another/in");
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve(site.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Rechecking rechecking = new Rechecking(root, () -> OPTIONS, told::add, e -> {});
    thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    rechecking.run();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
  }

  @AfterEach
  void stop() throws InterruptedException {
    thread.interrupt();
    thread.join(TimeUnit.SECONDS.toMillis(60));
    assertFalse(thread.isAlive(), "an interrupt ends it");
  }

  private List<String> next() throws InterruptedException {
    List<Diagnostic> findings = told.poll(120, TimeUnit.SECONDS);
    return findings.stream()
        .map(d -> d.span().source().path() + ":" + d.span().line() + " " + d.code().id())
        .toList();
  }

  @Test
  void theSamplesAreCheckedAndASavedFileIsCheckedAgain() throws Exception {
    String golden = Files.readString(SITES.resolve("sample-finds-another/diagnostics.txt"));
    List<String> first = next();
    assertEquals(1, first.size());
    assertEquals(golden.replaceFirst("(?s)^(\\S+?:\\d+):.*?\\[(\\S+)\\].*", "$1 $2"), first.get(0));
    Path file = root.resolve(first.get(0).replaceFirst(":.*", ""));
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("\\nsamples:\\n(?:  .*\\n)+", "\n"));
    assertEquals(List.of(), next());
    Files.writeString(file, text);
    assertEquals(first, next());
  }
}
