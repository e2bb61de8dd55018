package dev.errata.serve.state;

import dev.errata.recipe.OutputPath;
import dev.errata.recipe.Recipe;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pages that were shown lately, as they last were right. */
final class LastGood {
  private static final int MOST = 200;

  private final Map<OutputPath, byte[]> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<OutputPath, byte[]> eldest) {
          return size() > MOST;
        }
      };

  /** The last snapshot that had pages at all. */
  private Snapshot whole;

  synchronized void keep(OutputPath path, byte[] bytes) {
    pages.put(path, bytes);
  }

  /** Keeps what the next snapshot lacks only because somebody is at work on it. */
  synchronized void keep(Snapshot before, Snapshot next) {
    if (next.built().site().isEmpty()) {
      whole = before.built().site().isEmpty() ? whole : before;
      return;
    }
    whole = null;
    for (Map.Entry<String, ?> file : next.byFile().get().entrySet()) {
      Optional<OutputPath> path = page(file.getKey());
      if (path.isPresent() && next.isBroken(path.get())) {
        before
            .make(path.get())
            .filter(LastGood::isRight)
            .ifPresent(m -> keep(path.get(), m.bytes()));
      }
    }
  }

  private static Optional<OutputPath> page(String file) {
    if (!file.startsWith("pages/") || !file.endsWith(".md")) {
      return Optional.empty();
    }
    String name = file.substring("pages/".length(), file.length() - ".md".length());
    String address = name.replaceFirst("/_category$", "");
    return Arrays.stream(address.split("/")).allMatch(OutputPath::isName)
        ? Optional.of(OutputPath.page(address + "/"))
        : Optional.empty();
  }

  synchronized Optional<byte[]> find(OutputPath path) {
    byte[] kept = pages.get(path);
    return kept != null || whole == null
        ? Optional.ofNullable(kept)
        : whole.make(path).filter(LastGood::isRight).map(Recipe.Made::bytes);
  }

  private static boolean isRight(Recipe.Made made) {
    return made.findings().stream().noneMatch(d -> d.isError());
  }
}
