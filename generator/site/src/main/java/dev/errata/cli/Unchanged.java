package dev.errata.cli;

import dev.errata.build.Options;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.publish.LastBuild;
import dev.errata.publish.Published;
import dev.errata.publish.Target;
import dev.errata.recipe.Fingerprint;
import dev.errata.report.SavedFindings;
import dev.errata.source.SiteSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Spares a build that would change nothing: what it would say is said again. */
final class Unchanged {
  private final LastBuild last;
  private final Fingerprint inputs;
  private final SavedFindings saved;

  Unchanged(Target target, SiteSource source, Options options) {
    last = new LastBuild(target);
    inputs = options.inputs(source);
    saved = new SavedFindings(source.texts());
  }

  /** A site that stands, with the findings of the build that made it. */
  record Site(Published published, List<Diagnostic> findings) {
    boolean hasFindings() {
      return !findings.isEmpty();
    }
  }

  /** The site that a build would make, when it stands already. */
  Optional<Site> site() throws IOException {
    return last.standing(inputs)
        .flatMap(
            standing ->
                saved
                    .findings(standing.said())
                    .map(findings -> new Site(standing.published(), findings)));
  }

  /** Keeps what a build published and said; the site stands, so a full disk is no failure here. */
  void remember(Published published, List<Diagnostic> findings) {
    saved.lines(findings).ifPresent(lines -> last.remember(inputs, published, lines));
  }
}
