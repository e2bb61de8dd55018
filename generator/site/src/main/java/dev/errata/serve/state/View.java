package dev.errata.serve.state;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.recipe.OutputPath;
import dev.errata.recipe.Recipe.Made;
import java.util.List;

/** What is shown for a path of the site. */
public sealed interface View {
  /** The file as it is now. */
  record Now(OutputPath path, Made made) implements View {}

  /** The file as it was before a mistake. */
  record LastGood(OutputPath path, byte[] bytes) implements View {}

  /** Made from the page's own files alone, while the others are being read. */
  record Glance(OutputPath path, Made made) implements View {}

  /** A page that cannot be made, and never could since the server started. */
  record Broken(OutputPath path, List<Diagnostic> findings) implements View {}

  /** No file of the site. */
  record Missing() implements View {}
}
