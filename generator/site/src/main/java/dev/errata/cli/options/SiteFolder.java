package dev.errata.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The same for commands that take a folder alone too, as in {@code errata build docs}. */
public final class SiteFolder extends SiteOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "The same as --site DIR.")
  private Path folder;

  @Override
  protected Optional<Path> chosen(Optional<Path> option) {
    if (folder != null && option.filter(other -> !other.equals(folder)).isPresent()) {
      String both = "the site is named twice: " + folder + " and --site " + option.get();
      throw new ParameterException(spec.commandLine(), both);
    }
    return option.or(() -> Optional.ofNullable(folder));
  }

  /**
   * Refuses a folder that was named and is no site: it is not there, or holds neither pages/ nor
   * site.yml.
   */
  public void mustBeSite() {
    Path root = root();
    if (!isNamed() || isSite(root)) {
      return;
    }
    if (!Files.isDirectory(root)) {
      String message = Files.exists(root) ? root + " is no folder" : "there is no folder " + root;
      throw new ParameterException(
          spec.commandLine(), message + "; name the site's folder, which holds pages/");
    }
    String help =
        Stream.iterate(root.getParent(), up -> up != null, Path::getParent)
            .filter(SiteFolder::isSite)
            .findFirst()
            .map(
                up ->
                    root.getFileName() + "/ is inside the site's folder: did you mean " + up + "?")
            .orElse("name the site's folder, or make one with errata init");
    throw new ParameterException(
        spec.commandLine(), root + " holds neither pages/ nor site.yml; " + help);
  }

  private static boolean isSite(Path folder) {
    return Files.isDirectory(folder.resolve("pages")) || Files.exists(folder.resolve("site.yml"));
  }
}
