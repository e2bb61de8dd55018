package dev.errata.cli.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Asks Git what changed in a site's folder since a commit. */
public final class Git {
  private final Path folder;
  private final String base;

  private Git(Path folder, String base) {
    this.folder = folder;
    this.base = base;
  }

  /** Git did not answer; its own words say why. */
  public static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String said) {
      super(said);
    }
  }

  /**
   * Compares with the commit that a name, such as {@code origin/main}, has in common with this one.
   *
   * @throws Refused when there is no such commit, no repository or no Git
   */
  public static Git since(Path folder, String name) throws IOException {
    if (name.startsWith("-")) {
      throw new Refused("'" + name + "' names no commit");
    }
    Git any = new Git(folder, name);
    String commit =
        any.ask("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}").strip();
    Optional<String> common = any.tried("merge-base", commit, "HEAD");
    return new Git(folder, common.map(String::strip).orElse(commit));
  }

  /** Paths in the folder that differ from the commit, new ones too; {@code /} between names. */
  public Set<String> changed() throws IOException {
    Set<String> paths = new TreeSet<>();
    String differ = ask("diff", "--name-only", "--no-renames", "--relative", "-z", base, "--", ".");
    String untracked = ask("ls-files", "--others", "--exclude-standard", "-z");
    Arrays.stream((differ + untracked).split("\0")).filter(p -> !p.isEmpty()).forEach(paths::add);
    return paths;
  }

  /** A file's text in the commit; nothing when it was not there. */
  public Optional<String> before(String path) throws IOException {
    return tried("show", base + ":./" + path);
  }

  private String ask(String... arguments) throws IOException {
    Answer answer = run(arguments);
    if (answer.exit() != 0) {
      String said = answer.errors().strip();
      throw new Refused(
          said.isEmpty()
              ? "git knows no commit '" + base + "'; in CI fetch it, or check out with more depth"
              : "git: " + said.lines().findFirst().orElse(""));
    }
    return answer.text();
  }

  private Optional<String> tried(String... arguments) throws IOException {
    Answer answer = run(arguments);
    return answer.exit() == 0 ? Optional.of(answer.text()) : Optional.empty();
  }

  private record Answer(int exit, String text, String errors) {}

  private Answer run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotepath=off"));
    command.addAll(List.of(arguments));
    Process git = new ProcessBuilder(command).directory(folder.toFile()).start();
    git.getOutputStream().close();
    StringBuilder errors = new StringBuilder();
    Thread reading = Thread.ofVirtual().start(() -> errors.append(text(git.getErrorStream())));
    String text = text(git.getInputStream());
    try {
      reading.join();
      return new Answer(git.waitFor(), text, errors.toString());
    } catch (InterruptedException e) {
      git.destroy();
      Thread.currentThread().interrupt();
      throw new Refused("interrupted");
    }
  }

  private static String text(InputStream in) {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
