package dev.errata.feed.host;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.model.Settings.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a host takes, as its documentation said in November 2026; a limit that it does not name is
 * absent.
 *
 * @param name of its product
 * @param files at most
 * @param fileBytes of the largest file
 * @param bytes of all files
 * @param redirects rules in {@code _redirects} that it reads
 * @param redirectBytes of {@code _redirects}
 * @param lineLength characters of one rule
 */
public record HostLimits(
    String name,
    Optional<Long> files,
    Optional<Long> fileBytes,
    Optional<Long> bytes,
    int redirects,
    int redirectBytes,
    int lineLength) {

  /** Fits every host that reads {@code _redirects}. */
  private static final HostLimits UNKNOWN =
      new HostLimits("", none(), none(), none(), 1_000, 64_000, 1_000);

  private static final HostLimits GITHUB =
      new HostLimits("GitHub Pages", none(), none(), some(1_000_000_000), 1_000, 64_000, 1_000);

  private static final HostLimits CLOUDFLARE =
      new HostLimits(
          "Cloudflare Pages", some(20_000), some(25 << 20), none(), 2_000, 4 << 20, 1_000);

  private static final HostLimits NETLIFY =
      new HostLimits("Netlify", none(), none(), none(), 10_000, 16 << 20, 4_000);

  private static final HostLimits GITLAB =
      new HostLimits("GitLab Pages", none(), none(), none(), 1_000, 64_000, 1_000);

  /**
   * What a build publishes, as far as it is known.
   *
   * @param bytes of all files
   * @param largest the bytes of the largest file
   */
  public record Counts(
      Optional<Long> files, long redirects, Optional<Long> bytes, Optional<Long> largest) {
    /** What is known before the files are made. */
    public static Counts ofFiles(long files, long redirects) {
      return new Counts(some(files), redirects, none(), none());
    }

    /** What is known once they are made, beside that. */
    public static Counts ofBytes(long bytes) {
      return new Counts(none(), 0, some(bytes), none());
    }
  }

  /** The limits of a host, or such as every host keeps. */
  public static HostLimits of(Optional<Host> host) {
    return host.map(HostLimits::of).orElse(UNKNOWN);
  }

  private static HostLimits of(Host host) {
    return switch (host) {
      case GITHUB -> GITHUB;
      case CLOUDFLARE -> CLOUDFLARE;
      case NETLIFY -> NETLIFY;
      case GITLAB -> GITLAB;
    };
  }

  /**
   * What the host would refuse or ignore.
   *
   * @param host nothing is refused where the site names none
   * @param place where the site names its host
   */
  public static List<Diagnostic> check(Optional<Host> host, Counts counts, SourceSpan place) {
    if (host.isEmpty()) {
      return List.of();
    }
    HostLimits limits = of(host);
    Over over = new Over(limits.name, place, new ArrayList<>());
    over.check("the site has %,d files", counts.files(), limits.files);
    over.check("a file has %,d bytes", counts.largest(), limits.fileBytes);
    over.check("the site has %,d bytes", counts.bytes(), limits.bytes);
    if (host.get() != Host.GITHUB && counts.redirects() > limits.redirects) {
      over.found.add(
          over.finding("the site has %,d aliases", counts.redirects(), limits.redirects)
              .withHelp("the others are pages that lead on: slower, but nothing is lost"));
    }
    return over.found;
  }

  /** Collects what is above a limit. */
  private record Over(String host, SourceSpan place, List<Diagnostic> found) {
    void check(String what, Optional<Long> count, Optional<Long> most) {
      if (count.isPresent() && most.isPresent() && count.get() > most.get()) {
        found.add(
            finding(what, count.get(), most.get())
                .withHelp("choose another host, or split the site"));
      }
    }

    Diagnostic finding(String what, long count, long most) {
      String message = String.format(Locale.ROOT, what + "; %s takes %,d", count, host, most);
      return Diagnostic.of(Code.HOST_LIMIT, place, message);
    }
  }

  private static Optional<Long> none() {
    return Optional.empty();
  }

  private static Optional<Long> some(long number) {
    return Optional.of(number);
  }
}
