package dev.errata.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.launcher.Checkout.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher run as a user runs it: in a copy of the repository, in a path with a space. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there the launcher is errata.cmd")
class LauncherTest {
  /** Stands for Maven: leaves a line, takes a moment, and makes what Maven makes. */
  private static final String MAVEN =
      """
      #!/bin/sh
      echo ran >>maven-ran
      sleep 1
      touch generator/site/target/errata.jar
      """;

  @TempDir private static Path folder;

  private static Checkout checkout;
  private static Run first;
  private static byte[] realMaven;

  @BeforeAll
  static void cloneAndRunOnce() throws IOException {
    checkout = Checkout.copyTo(folder.resolve("a clone of it"));
    realMaven = Files.readAllBytes(checkout.file("mvnw"));
    first = checkout.errata("--version");
  }

  /** From here on Maven is told by the trace it leaves. */
  @BeforeEach
  void replaceMaven() throws IOException {
    Files.writeString(checkout.file("mvnw"), MAVEN);
  }

  @AfterEach
  void forgetMaven() throws IOException {
    Files.deleteIfExists(checkout.file("maven-ran"));
  }

  @AfterAll
  static void putMavenBack() throws IOException {
    Files.write(checkout.file("mvnw"), realMaven);
  }

  @Test
  void theFirstRunBuildsAndSaysNothingOfItToAPipe() {
    assertEquals(new Run(0, "errata 0.1.0\n", ""), first);
  }

  @Test
  void theSecondRunStartsNoMaven() {
    assertEquals(0, checkout.errata("--version").code());
    assertEquals(0, mavenRuns());
  }

  @Test
  void exitCodesPassThrough() throws IOException {
    assertEquals(2, checkout.errata("no-such-command").code());
    Path bad = Files.createDirectories(folder.resolve("bad/pages/x"));
    Files.writeString(bad.resolve("y.md"), "no front matter");
    Files.writeString(folder.resolve("bad/site.yml"), "title: Bad\n");
    assertEquals(1, checkout.errata("check", "--site", folder.resolve("bad").toString()).code());
  }

  @Test
  void argumentsArriveUnchangedInAnyLocale() {
    String odd = "a  \"b\" $HOME * Größe \\";
    for (String locale : List.of("C", "POSIX", "C.UTF-8")) {
      Run run = checkout.with("LC_ALL", locale).errata("explain", odd);
      assertTrue(run.err().contains(odd), locale + ": " + run.err());
    }
  }

  @Test
  void standardInputReachesTheCommandThroughABuild() throws IOException {
    touchSource();
    Run run =
        checkout.run(
            "Error: listen EADDRINUSE: address already in use :::3000\n",
            List.of("./errata", "match", "--format", "json"));
    assertEquals(1, mavenRuns());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("nodejs/eaddrinuse"), run.out());
  }

  @Test
  void aChangedSourceIsBuiltOnce() throws IOException {
    touchSource();
    assertEquals(0, checkout.errata("--version").code());
    assertEquals(0, checkout.errata("--version").code());
    assertEquals(1, mavenRuns());
  }

  @Test
  void aRemovedSourceIsAChange() throws IOException {
    Path source = checkout.file("generator/site/src/main/java/dev/errata/cli/Gone.java");
    Files.writeString(source, "");
    makeNewer(source);
    checkout.errata("--version");
    Files.delete(source);
    makeNewer(source.getParent());
    checkout.errata("--version");
    assertEquals(2, mavenRuns());
  }

  @Test
  void aFailedBuildShowsMavensWordsAndRunsNothingOld() throws IOException {
    Files.writeString(checkout.file("mvnw"), "echo '[ERROR] a cause'\nexit 1\n");
    touchSource();
    Run run = checkout.errata("--version");
    assertEquals(3, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("[ERROR] a cause\nerrata: the generator could not be built"));
    replaceMaven();
    assertEquals(0, checkout.errata("--version").code());
  }

  @Test
  void launchersThatStartTogetherBuildOnce() throws Exception {
    touchSource();
    List<Process> together = new ArrayList<>();
    Path output = folder.resolve("together");
    for (int i = 0; i < 4; i++) {
      together.add(checkout.start(List.of("./errata", "--version"), output, output));
    }
    for (Process process : together) {
      assertTrue(process.waitFor(2, TimeUnit.MINUTES));
      assertEquals(0, process.exitValue());
    }
    assertEquals(1, mavenRuns());
  }

  @Test
  void whatAKilledBuildLeavesStopsNobody() throws Exception {
    Path lock = Files.createDirectories(checkout.file("generator/site/target/launcher.lock"));
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.createFile(lock.resolve(Long.toString(dead.pid())));
    touchSource();
    assertEquals(0, checkout.errata("--version").code());
    assertFalse(Files.exists(lock));
  }

  @Test
  void anInterruptedLauncherTakesItsBuildWithIt() throws Exception {
    Files.writeString(checkout.file("mvnw"), "echo $$ >maven-pid\nexec sleep 60\n");
    touchSource();
    Path output = folder.resolve("interrupted");
    Process process = checkout.start(List.of("./errata", "--version"), output, output);
    Path pid = checkout.file("maven-pid");
    await("the build", () -> Files.exists(pid) && Files.size(pid) > 0);
    process.destroy();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(143, process.exitValue());
    long maven = Long.parseLong(Files.readString(pid).strip());
    await("its end", () -> ProcessHandle.of(maven).isEmpty());
    assertFalse(Files.exists(checkout.file("generator/site/target/launcher.lock")));
    Files.delete(pid);
    replaceMaven();
    assertEquals(0, checkout.errata("--version").code());
  }

  @Test
  void anOldJavaIsPassedOver() throws IOException {
    Path old = fakeJava("17.0.1");
    String real = System.getProperty("java.home");
    Run run =
        checkout
            .with("ERRATA_JAVA_HOME", null)
            .with("JAVA_HOME", old.toString())
            .with("PATH", real + "/bin:/usr/bin:/bin")
            .errata("--version");
    assertEquals(new Run(0, "errata 0.1.0\n", ""), run);
  }

  @Test
  void aNamedJavaThatIsTooOldIsSaid() throws IOException {
    Path old = fakeJava("1.8.0_352");
    Run run = checkout.with("ERRATA_JAVA_HOME", old.toString()).errata("--version");
    assertEquals(3, run.code());
    assertTrue(run.err().contains("needs a Java 25 or newer"), run.err());
  }

  @Test
  void whereNoJavaFitsTheMessageSaysWhatToInstall() throws IOException {
    Path launcher = checkout.file("errata-of-the-future");
    Files.writeString(
        launcher, Files.readString(checkout.file("errata")).replace("need=25", "need=99"));
    Run run =
        checkout
            .with("ERRATA_JAVA_HOME", null)
            .run("", List.of("sh", launcher.toString(), "--version"));
    Files.delete(launcher);
    assertEquals(3, run.code());
    assertTrue(run.err().startsWith("errata: no Java 99 or newer was found"), run.err());
    assertTrue(run.err().contains("https://adoptium.net/"), run.err());
  }

  @Test
  void aLinkToItWorksFromAnywhereInAnyShell() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("linked"), checkout.file("errata"));
    List<List<String>> shells =
        Stream.of("/bin/sh", "/bin/dash", "/bin/bash", "/bin/busybox sh", "/bin/ksh", "/bin/zsh")
            .map(shell -> List.of(shell.split(" ")))
            .filter(shell -> Files.isExecutable(Path.of(shell.getFirst())))
            .toList();
    for (List<String> shell : shells) {
      List<String> command = new ArrayList<>(List.of("env", "-C", "/"));
      command.addAll(shell);
      command.addAll(List.of(link.toString(), "--version"));
      assertEquals(new Run(0, "errata 0.1.0\n", ""), checkout.run("", command), shell::toString);
    }
  }

  @Test
  void aDistributionNeedsNoSources() throws IOException {
    Path place = Files.createDirectories(folder.resolve("installed/lib"));
    Files.copy(checkout.file("errata"), place.resolveSibling("errata"));
    Files.copy(checkout.file("generator/site/target/errata.jar"), place.resolve("errata.jar"));
    Checkout.copy(checkout.file("generator/site/target/lib"), place.resolve("lib"));
    assertEquals(
        new Run(0, "errata 0.1.0\n", ""),
        checkout.run("", List.of(place.resolveSibling("errata").toString(), "--version")));
  }

  @Test
  void theNextRunLoadsItsClassesFromACache() throws Exception {
    Checkout home = checkout.with("CI", null).with("XDG_CACHE_HOME", folder + "/a cache");
    Path caches = folder.resolve("a cache/errata");
    Run before = home.errata("--version");
    await("the cache", () -> Files.isDirectory(caches) && idle(caches));

    String loads = folder.resolve("loads").toString();
    Run after = home.with("ERRATA_JAVA_OPTS", "-Xlog:class+load:file=" + loads).errata("--version");
    assertEquals(before, after);
    assertTrue(
        Files.readString(Path.of(loads))
            .lines()
            .anyMatch(l -> l.contains("dev.errata.cli.Main ") && l.contains("shared objects")));

    Files.write(only(caches, ".aot"), new byte[1 << 20]);
    assertEquals(before, home.errata("--version"), "with a damaged cache");
  }

  @Test
  void theSampleThatTrainsTheCacheIsSound() {
    Run run = checkout.errata("check", "--strict", "--site", "generator/site/src/training");
    assertEquals(0, run.code(), run.out() + run.err());
  }

  private static void touchSource() throws IOException {
    makeNewer(checkout.file("generator/site/src/main/java/dev/errata/cli/Main.java"));
  }

  /**
   * Files written within one tick of the clock look equally old, so a test makes its change newer.
   */
  private static void makeNewer(Path file) throws IOException {
    await("a tick", () -> Instant.now().isAfter(newest().plusMillis(20)));
    Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
  }

  private static Instant newest() throws IOException {
    Path target = checkout.file("generator/site/target");
    Instant jar = Files.getLastModifiedTime(target.resolve("errata.jar")).toInstant();
    Path stamp = target.resolve("launcher.stamp");
    Instant stamped =
        Files.exists(stamp) ? Files.getLastModifiedTime(stamp).toInstant() : Instant.MIN;
    return jar.isAfter(stamped) ? jar : stamped;
  }

  private static long mavenRuns() {
    Path trace = checkout.file("maven-ran");
    try (Stream<String> lines = Files.exists(trace) ? Files.lines(trace) : Stream.empty()) {
      return lines.count();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path fakeJava(String version) throws IOException {
    Path home = folder.resolve("java " + version);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    for (String name : List.of("java", "javac")) {
      Path tool = home.resolve("bin").resolve(name);
      Files.writeString(tool, "#!/bin/sh\necho started by mistake\n");
      assertTrue(tool.toFile().setExecutable(true));
    }
    return home;
  }

  private static boolean idle(Path caches) throws IOException {
    try (Stream<Path> files = Files.list(caches)) {
      List<String> names = files.map(Path::toString).toList();
      return names.stream().anyMatch(n -> n.endsWith(".aot"))
          && names.stream().noneMatch(n -> n.endsWith(".training"));
    }
  }

  private static Path only(Path caches, String ending) throws IOException {
    try (Stream<Path> files = Files.list(caches)) {
      List<Path> fitting = files.filter(f -> f.toString().endsWith(ending)).toList();
      assertEquals(1, fitting.size(), fitting::toString);
      return fitting.getFirst();
    }
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(String what, Condition condition) throws IOException {
    Instant end = Instant.now().plus(Duration.ofMinutes(10));
    while (!condition.holds()) {
      assertTrue(Instant.now().isBefore(end), () -> what + " did not come");
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(what, e);
      }
    }
  }
}
