package dev.errata.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A copy of this repository, as somebody has it who just cloned it, and its launcher run there. */
final class Checkout {
  private static final Set<String> MADE = Set.of(".git", ".errata", "target", "public", ".idea");
  private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

  private final Path root;
  private final Map<String, String> environment = new LinkedHashMap<>();

  private Checkout(Path root) {
    this.root = root;
    environment.put("ERRATA_JAVA_HOME", System.getProperty("java.home"));
    environment.put("ERRATA_JAVA_OPTS", null);
    // Without it a cache of classes would be made while the test's folder is being removed.
    environment.put("CI", "true");
  }

  /** What a launcher's run gave. */
  record Run(int code, String out, String err) {}

  static Checkout copyTo(Path root) throws IOException {
    copy(REPOSITORY, root);
    return new Checkout(root);
  }

  /** The same folder with another environment; null removes a variable. */
  Checkout with(String variable, String value) {
    Checkout other = new Checkout(root);
    other.environment.putAll(environment);
    other.environment.put(variable, value);
    return other;
  }

  Path root() {
    return root;
  }

  Path file(String path) {
    return root.resolve(path);
  }

  /** Runs {@code ./errata} with these arguments from the checkout's folder. */
  Run errata(String... arguments) {
    return run("", prepend(file("errata").toString(), arguments));
  }

  /** Runs any command from the checkout's folder. */
  Run run(String input, List<String> command) {
    try {
      Path out = Files.createTempFile("launcher-", ".out");
      Path err = Files.createTempFile("launcher-", ".err");
      Process process = start(command, out, err);
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not end: " + Files.readString(err));
      }
      return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  Process start(List<String> command, Path out, Path err) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    // Maven hands its own settings to the tests' JVM; the copy's Maven starts from scratch.
    builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
    environment.forEach(
        (name, value) -> {
          if (value == null) {
            builder.environment().remove(name);
          } else {
            builder.environment().put(name, value);
          }
        });
    return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
  }

  static List<String> prepend(String first, String... rest) {
    List<String> all = new ArrayList<>();
    all.add(first);
    all.addAll(List.of(rest));
    return all;
  }

  static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            // A linked worktree has a file named .git; what is made has these names at any depth.
            if (MADE.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
