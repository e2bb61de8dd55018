package dev.errata.cli;

import dev.errata.build.Built;
import dev.errata.build.Options;
import dev.errata.build.SiteBuilder;
import dev.errata.cli.console.Failure;
import dev.errata.cli.console.Findings;
import dev.errata.cli.console.Progress;
import dev.errata.cli.console.Version;
import dev.errata.cli.options.SiteFolder;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.publish.Published;
import dev.errata.publish.Publisher;
import dev.errata.publish.Target;
import dev.errata.report.Visible;
import dev.errata.source.SiteSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code errata build}: checks a site and publishes it. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = "Checks a site and writes it to a folder, replaced as a whole.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  errata build",
      "  errata build --site docs/errors --out /srv/www/errors",
      "  errata build --base-url https://example.org/errors/"
    })
final class BuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SiteFolder site;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write (default: public/ in the site's folder).")
  private Path out;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      converter = BaseUrl.class,
      description = "Where the site is published; overrides base_url of site.yml.")
  private Optional<URI> baseUrl = Optional.empty();

  @Option(names = "--drafts", description = "Publish entries marked draft: true too.")
  private boolean drafts;

  @Option(names = "--clean", description = "Make every file anew.")
  private boolean clean;

  @Option(names = "--strict", description = "Treat warnings as errors.")
  private boolean strict;

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    site.mustBeSite();
    Path folder = (out == null ? site.root().resolve("public") : out).toAbsolutePath().normalize();
    Target.refusal(site.root(), folder).ifPresent(this::refuse);
    Target target = new Target(folder, site.root().resolve(".errata"));
    SiteSource source = SiteSource.read(site.root());
    Options options = site.read(baseUrl, drafts).withVersion(Version.exact());
    Unchanged unchanged = new Unchanged(target, source, options);
    Optional<Unchanged.Site> standing = clean ? Optional.empty() : unchanged.site();
    if (standing.isPresent() && !(strict && standing.get().hasFindings())) {
      Findings.print(spec, site.prefix(), standing.get().findings());
      tell(standing.get().published(), folder, start);
      return 0;
    }
    Built built = SiteBuilder.build(source, options);
    if (built.hasErrors() || strict && !built.findings().isEmpty()) {
      return stopped(built.findings());
    }
    Published published = publish(built, target);
    List<Diagnostic> all = Findings.join(built.findings(), published.findings());
    if (published.hasErrors()) {
      return stopped(all);
    }
    all = Findings.join(all, built.findingsOfSize(published.bytes()));
    Findings.print(spec, site.prefix(), all);
    published.leftover().ifPresent(this::tellLeftover);
    if (published.leftover().isEmpty()) {
      unchanged.remember(published, all);
    }
    tell(published, folder, start);
    return 0;
  }

  private void tell(Published published, Path folder, long start) {
    spec.commandLine().getOut().println(summary(published, folder, System.nanoTime() - start));
  }

  private Published publish(Built built, Target target) throws IOException {
    Progress progress = new Progress(spec.commandLine().getErr(), built.site().size());
    try {
      return new Publisher(target, site.jobs(), progress).publish(built.site(), clean);
    } catch (Publisher.Refused e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    } finally {
      progress.end();
    }
  }

  private int stopped(List<Diagnostic> findings) {
    Findings.print(spec, site.prefix(), findings);
    spec.commandLine().getErr().println("Nothing was published.");
    return 1;
  }

  private void tellLeftover(IOException trouble) {
    String said = "the site is published, but " + Failure.said(trouble);
    spec.commandLine().getErr().println("errata: " + Visible.line(said));
  }

  private void refuse(String why) {
    throw new ParameterException(spec.commandLine(), why);
  }

  private static Path shown(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    return folder.startsWith(here) ? here.relativize(folder) : folder;
  }

  private static String summary(Published published, Path folder, long nanos) {
    String size =
        published.bytes() < 1 << 20
            ? (published.bytes() >> 10) + " KB"
            : String.format(java.util.Locale.ROOT, "%.1f MB", published.bytes() / 1048576.0);
    String removed = published.removed() > 0 ? ", " + published.removed() + " removed" : "";
    return String.format(
        java.util.Locale.ROOT,
        "%s: %d files, %s (%d made, %d kept%s) in %.1f s",
        shown(folder),
        published.files(),
        size,
        published.made(),
        published.kept(),
        removed,
        nanos / 1e9);
  }
}
