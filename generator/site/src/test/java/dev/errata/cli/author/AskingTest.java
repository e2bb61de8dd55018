package dev.errata.cli.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.errata.cli.CommandLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person at a terminal is asked; {@code script} of util-linux makes the terminal. */
class AskingTest {
  private static final Path SCRIPT = Path.of("/usr/bin/script");

  @TempDir private Path folder;

  @Test
  @Timeout(300)
  void aPersonChoosesMessageTitleAndCategory() throws IOException, InterruptedException {
    String shown = answered("2\nMy own title\n2\nMy Tool\n");
    assertTrue(shown.contains("Which line is the message?"), shown);
    assertTrue(shown.contains("Title [Cannot open the vault"), shown);
    String entry = Files.readString(folder.resolve("s/pages/my-tool/my-own-title.md"));
    assertTrue(entry.contains("  - \"Error: cannot open the vault\""), entry);
    assertTrue(
        entry.contains("# - \"ERROR: could not resolve {package}@{version} at all\""), entry);
    assertTrue(entry.contains("category: My Tool"), entry);
  }

  /** An empty line is no answer where nothing was proposed. */
  @Test
  @Timeout(300)
  void aCategoryIsChosenByItsNameToo() throws IOException, InterruptedException {
    answered("1\nMy own title\n\nAnother One\nMy Tool\n");
    String entry = Files.readString(folder.resolve("s/pages/my-tool/my-own-title.md"));
    assertTrue(entry.contains("category: My Tool"), entry);
  }

  private String answered(String typed) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(SCRIPT), "no script command here");
    CommandLine.run("init", folder.resolve("s").toString());
    Path log = folder.resolve("build.log");
    Files.writeString(
        log, "ERROR: could not resolve widget@1.2.3 at all\nError: cannot open the vault\n");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String command =
        String.join(
            " ",
            quoted(java),
            "-cp",
            quoted(System.getProperty("java.class.path")),
            "dev.errata.cli.Main new --site",
            quoted(folder.resolve("s").toString()),
            "--from-log",
            quoted(log.toString()));
    Process script =
        new ProcessBuilder(SCRIPT.toString(), "-qec", command, "/dev/null")
            .redirectErrorStream(true)
            .start();
    script.getOutputStream().write(typed.getBytes(StandardCharsets.UTF_8));
    script.getOutputStream().flush();
    String shown = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, script.waitFor(), shown);
    return shown;
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
