package dev.errata.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What one run of a command cost: seconds on the clock, seconds of processors (its children
 * included) and the most memory it held. The last two are known on Linux only.
 */
record Measured(double wall, OptionalDouble cpu, OptionalDouble peakMib) {
  private static final Path PROCESSES = Path.of("/proc");
  private static final double TICKS = 100;

  /** Runs a command; what it prints goes to a file, and is shown when it fails. */
  static Measured run(List<String> command, Path log) throws IOException, InterruptedException {
    OptionalDouble before = cpuOfChildren();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    OptionalDouble peak = OptionalDouble.empty();
    while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
      OptionalDouble now = peak(process.pid());
      peak = now.isPresent() ? now : peak;
    }
    double wall = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + " failed:\n" + Files.readString(log));
    }
    OptionalDouble after = cpuOfChildren();
    OptionalDouble cpu =
        before.isPresent() && after.isPresent()
            ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
            : OptionalDouble.empty();
    return new Measured(wall, cpu, peak);
  }

  /** All children that ended so far. */
  private static OptionalDouble cpuOfChildren() throws IOException {
    return cpu("self", 13);
  }

  /** Seconds of processors that a process had so far. */
  static OptionalDouble cpuOf(long process) throws IOException {
    return cpu(Long.toString(process), 11);
  }

  private static OptionalDouble cpu(String process, int field) throws IOException {
    Path stat = PROCESSES.resolve(process).resolve("stat");
    if (!Files.exists(stat)) {
      return OptionalDouble.empty();
    }
    String text = Files.readString(stat);
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
    long ticks = Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1]);
    return OptionalDouble.of(ticks / TICKS);
  }

  /** The median of a figure, where it is known of any. */
  static String median(
      List<Measured> all, Function<Measured, OptionalDouble> figure, String format) {
    double[] known =
        all.stream().map(figure).flatMapToDouble(OptionalDouble::stream).sorted().toArray();
    return known.length == 0 ? "–" : String.format(Locale.ROOT, format, known[known.length / 2]);
  }

  /** The most memory that a process held so far. */
  static OptionalDouble peak(long process) {
    try {
      return Files.readAllLines(PROCESSES.resolve(process + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
          .findFirst();
    } catch (IOException e) {
      return OptionalDouble.empty(); // it has just ended, or this is no Linux
    }
  }
}
