package dev.errata.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import picocli.CommandLine.IVersionProvider;

/** The version of this Errata, as the Maven build wrote it. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"errata " + number()};
  }

  /** The version, and which build of it this is where several have one number. */
  public static String exact() {
    CodeSource code = Version.class.getProtectionDomain().getCodeSource();
    try {
      Path jar = Path.of(code.getLocation().toURI());
      return number() + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis();
    } catch (URISyntaxException | IOException e) {
      return number();
    }
  }

  /** For example {@code 0.1.0}. */
  public static String number() {
    try (InputStream in = Version.class.getResourceAsStream("/errata-version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
