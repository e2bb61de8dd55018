package dev.errata.cli.options;

import dev.errata.build.Options;
import dev.errata.cli.console.Version;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that name a site and say how it is read. */
public class SiteOptions {
  @Option(
      names = "--site",
      paramLabel = "DIR",
      description = "The site's folder, with pages/ and site.yml (default: this folder).")
  private Path site;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Day.class,
      description = "The day that counts as today, as 2026-11-24 (default: today in UTC).")
  private LocalDate asOf;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many files are worked on at once (default: one for each processor).")
  private Integer jobs;

  private Path folder() {
    return chosen(Optional.ofNullable(site)).orElse(Path.of("."));
  }

  /** The folder that was named, by the option or otherwise. */
  protected Optional<Path> chosen(Optional<Path> option) {
    return option;
  }

  /** Whether the site was named at all, and is not just the folder where the command runs. */
  protected boolean isNamed() {
    return chosen(Optional.ofNullable(site)).isPresent();
  }

  /** The site's folder. */
  public Path root() {
    return folder().toAbsolutePath().normalize();
  }

  /** How paths of the site read from where the command runs: empty, or ending with a slash. */
  public String prefix() {
    String relative = folder().normalize().toString().replace('\\', '/');
    return relative.isEmpty() || relative.equals(".") ? "" : relative + "/";
  }

  /** How many files are worked on at once. */
  public int jobs() {
    return jobs == null ? Runtime.getRuntime().availableProcessors() : Math.clamp(jobs, 1, 256);
  }

  /** How the site is read and built. */
  public Options read(Optional<URI> baseUrl, boolean drafts) {
    return new Options(today(), baseUrl, drafts, jobs(), Version.number());
  }

  /**
   * The only look at the clock, at the edge. {@code SOURCE_DATE_EPOCH} is the convention of
   * https://reproducible-builds.org/specs/source-date-epoch.
   */
  public LocalDate today() {
    if (asOf != null) {
      return asOf;
    }
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    Instant now =
        epoch != null && epoch.matches("\\d{1,12}")
            ? Instant.ofEpochSecond(Long.parseLong(epoch))
            : Instant.now();
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** Reads {@code 2026-11-24}. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + value + "' is not a date such as 2026-11-24");
      }
    }
  }
}
