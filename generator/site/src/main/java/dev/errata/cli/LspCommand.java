package dev.errata.cli;

import dev.errata.cli.options.SiteOptions;
import dev.errata.lsp.EditorSession;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code errata lsp}: answers an editor over standard input and output. */
@Command(
    name = "lsp",
    mixinStandardHelpOptions = true,
    description = {
      "Answers an editor over standard input and output, as a language server.",
      "It gives findings while typing, fixes, completion, descriptions, definitions, references",
      "and renaming.",
      "Without --site, each file's site is the nearest folder above it with a site.yml."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  errata lsp                       what an editor starts",
      "  errata lsp --site docs/errors    one site alone, whatever the editor opens"
    })
final class LspCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SiteOptions site;

  @Override
  public Integer call() {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err); // nothing but the protocol may reach the editor
    boolean named = spec.commandLine().getParseResult().hasMatchedOption("--site");
    Optional<Path> only = named ? Optional.of(site.root()) : Optional.empty();
    return EditorSession.run(System.in, out, site.read(Optional.empty(), false), only);
  }
}
