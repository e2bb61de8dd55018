package dev.errata.bench.measure;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs other programs. */
public final class Programs {
  /** Prints a command's user and system time alone; grep's 1 for "no line" is no failure. */
  private static final String TIMED =
      "TIMEFORMAT='%U %S'; time \"$@\" 2>/dev/null; [ $? -le 1 ] || echo it ended badly >&2";

  private Programs() {}

  /** Where a program is installed. */
  public static Optional<Path> find(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * The least processor seconds of so many runs, its output thrown away: what a core is busy, even
   * on a machine that others use too.
   */
  public static double seconds(List<String> command, Path input, int rounds) throws IOException {
    List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED, "bash"));
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed);
    builder.environment().put("LC_ALL", "C");
    // Not to the null device: grep would notice, and stop at its first hit.
    Path output = Files.createTempFile("output", ".txt");
    output.toFile().deleteOnExit();
    builder.redirectInput(input.toFile()).redirectOutput(output.toFile());
    double least = Double.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      Process process = builder.start();
      String times = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      String[] userAndSystem = times.strip().split(" ");
      if (userAndSystem.length != 2) {
        throw new IOException(String.join(" ", command) + " failed: " + times);
      }
      double sum = Double.parseDouble(userAndSystem[0]) + Double.parseDouble(userAndSystem[1]);
      least = Math.min(least, sum);
    }
    return least;
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
