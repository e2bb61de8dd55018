package dev.errata.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real process at random moments of real publishing. */
class KilledTest {
  private static final int KILLS = 12;
  private static final int FILES = 60;
  private static final long SEED = 20261124;

  @TempDir private Path temp;

  @Test
  void theOldOrTheNewSiteStandsAfterAKill() throws Exception {
    Folder folder = Folder.in(temp);
    Random random = new Random(SEED);
    folder.publish(site(0));
    for (int kill = 0; kill < KILLS; kill++) {
      Process child = start(folder.root());
      try (BufferedReader lines = child.inputReader()) {
        lines.readLine();
        TimeUnit.MICROSECONDS.sleep(random.nextInt(60_000));
      } finally {
        child.destroyForcibly();
        child.waitFor();
      }
      Map<String, String> now = folder.published();
      assertTrue(now.equals(site(0)) || now.equals(site(1)), () -> "mixed: " + now);
      folder.publish(site(kill % 2));
      assertEquals(site(kill % 2), folder.published());
      assertEquals(Folder.TIDY, folder.names());
    }
  }

  private static Process start(Path root) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "-Dfile.encoding=UTF-8",
            Loop.class.getName())
        .directory(root.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  static Map<String, String> site(int version) {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      boolean changes = i % 3 == 0;
      files.put("c/e" + i + "/index.html", changes ? "entry " + i + version : "entry " + i);
    }
    files.put("only/in-" + version + ".html", "");
    return files;
  }

  /** Publishes one version after the other into {@code public/} here until it is killed. */
  static final class Loop {
    private Loop() {}

    public static void main(String... args) throws Exception {
      Folder folder = new Folder(Path.of("").toAbsolutePath());
      System.out.println("started");
      for (int i = 1; i < 100_000; i++) {
        folder.publish(site(i % 2));
      }
    }
  }
}
