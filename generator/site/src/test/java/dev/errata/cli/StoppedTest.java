package dev.errata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How commands that go on end, at a terminal, which {@code script} of util-linux makes: the shell
 * has to learn that a signal ended them.
 */
class StoppedTest {
  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final Path SITE = Path.of("src/test/resources/sites/nothing-wrong/in");
  private static final String CONTROL_C = "\u0003";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"serve --port 0, Ctrl-C ends it", "check --watch, Waiting for changes."})
  @Timeout(300)
  void controlC(String command, String ready) throws IOException, InterruptedException {
    Process script = start(command);
    String shown = readUntil(script.getInputStream(), ready);
    script.getOutputStream().write(CONTROL_C.getBytes(StandardCharsets.UTF_8));
    script.getOutputStream().flush();
    ended(script, shown, 130);
  }

  @ParameterizedTest
  @CsvSource({"serve --port 0, Ctrl-C ends it", "check --watch, Waiting for changes."})
  @Timeout(300)
  void termination(String command, String ready) throws IOException, InterruptedException {
    Process script = start(command);
    String shown = readUntil(script.getInputStream(), ready);
    ProcessHandle java = ProcessHandle.of(Long.parseLong(pid())).orElseThrow();
    assertTrue(java.destroy());
    ended(script, shown, 143);
  }

  /** The shell that {@code script} starts becomes Java, and notes which process that is. */
  private Process start(String command) throws IOException {
    assumeTrue(Files.isExecutable(SCRIPT), "no script command here");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String line =
        "echo $$ >"
            + quoted(folder.resolve("pid").toString())
            + " && exec "
            + quoted(java)
            + " -cp "
            + quoted(System.getProperty("java.class.path"))
            + " dev.errata.cli.Main "
            + command
            + " --site "
            + quoted(SITE.toAbsolutePath().toString());
    return new ProcessBuilder(SCRIPT.toString(), "-qec", line, "/dev/null")
        .redirectErrorStream(true)
        .start();
  }

  private String pid() throws IOException {
    return Files.readString(folder.resolve("pid")).strip();
  }

  private static String readUntil(InputStream in, String end) throws IOException {
    StringBuilder read = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      read.append((char) c);
      if (read.indexOf(end) >= 0) {
        return read.toString();
      }
    }
    throw new IOException("it ended: " + read);
  }

  private static void ended(Process script, String before, int code)
      throws IOException, InterruptedException {
    InputStream in = script.getInputStream();
    String shown = before + new String(in.readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(script.waitFor(60, TimeUnit.SECONDS));
    assertEquals(code, script.exitValue(), shown);
    assertFalse(shown.contains("\tat ") || shown.contains("Exception"), shown);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
