package dev.errata.bench.measure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs other programs, each on one and the same core where the system can hold it there. */
public final class Programs {
  private Programs() {}

  /** Where a program is installed. */
  public static Optional<Path> find(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The least seconds of so many runs, its output thrown away. */
  public static double seconds(List<String> command, Path input, int rounds) throws IOException {
    List<String> pinned = new ArrayList<>(command);
    if (find("taskset").isPresent()) {
      pinned.addAll(0, List.of("taskset", "-c", "0"));
    }
    ProcessBuilder builder = new ProcessBuilder(pinned);
    builder.environment().put("LC_ALL", "C");
    builder.redirectInput(input.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    double least = Double.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      wait(builder.start(), command);
      least = Math.min(least, (System.nanoTime() - start) / 1e9);
    }
    return least;
  }

  private static void wait(Process process, List<String> command) throws IOException {
    try {
      int code = process.waitFor();
      if (code > 1) {
        throw new IOException(String.join(" ", command) + " ended with " + code);
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** How many bytes a program makes of others, such as a compressor. */
  public static int filtered(List<String> command, byte[] bytes) throws IOException {
    Path input = Files.createTempFile("bytes", ".bin");
    try {
      Files.write(input, bytes);
      Process process = new ProcessBuilder(command).redirectInput(input.toFile()).start();
      return process.getInputStream().readAllBytes().length;
    } finally {
      Files.delete(input);
    }
  }
}
