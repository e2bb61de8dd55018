package dev.errata.cli.options;

import java.nio.file.Path;
import java.util.Optional;
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
}
