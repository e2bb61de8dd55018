package dev.errata.serve.live;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Fixes;
import dev.errata.diagnostic.SourceText;
import dev.errata.json.Json;
import dev.errata.serve.http.Reply;
import dev.errata.serve.state.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies the safe fix of one finding to the author's file. */
final class Applying {
  private static final String MARK = "\ufeff";

  private final Path root;

  Applying(Path root) {
    this.root = root;
  }

  /**
   * @param wanted {@code {"id": …}}
   */
  Reply apply(Snapshot now, String wanted) throws IOException {
    Optional<Object> id =
        Json.parse(wanted).filter(Map.class::isInstance).map(json -> ((Map<?, ?>) json).get("id"));
    Optional<Diagnostic> finding =
        now.findings().stream()
            .filter(d -> d.fix().isPresent())
            .filter(d -> id.filter(FindingJson.id(d)::equals).isPresent())
            .findFirst();
    if (finding.isEmpty() || !isOfSite(now, finding.get().span().source())) {
      return Reply.text(409, "There is no such fix any more");
    }
    SourceText source = finding.get().span().source();
    Path file = root.resolve(source.path()).toRealPath();
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String mark = text.startsWith(MARK) ? MARK : "";
    if (!text.substring(mark.length()).equals(source.text())) {
      return Reply.text(409, "The file changed meanwhile");
    }
    String mended = Fixes.apply(List.of(finding.get())).get(source.path());
    Files.writeString(file, mark + mended, StandardCharsets.UTF_8);
    return Reply.text(200, "Done");
  }

  /** Only texts that were read from the site's own files are ever written. */
  private static boolean isOfSite(Snapshot now, SourceText source) {
    return now.source().texts().get(source.path()) == source
        || now.source().templates().containsValue(source);
  }
}
