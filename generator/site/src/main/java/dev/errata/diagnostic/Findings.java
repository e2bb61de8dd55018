package dev.errata.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Collects what the stages find; one collector belongs to one thread. */
public final class Findings {
  /** Of one kind in one file; more say nothing new, and a hostile file could give any number. */
  private static final int MOST = 200;

  private static final String REST = " more of this kind stand in this file";

  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<Kind, Rest> counts = new LinkedHashMap<>();

  private record Kind(String path, Code code) {}

  /** How many there are, and the first that is not kept. */
  private static final class Rest {
    private int count;
    private Diagnostic first;
  }

  /** Keeps a finding, or counts it once there are too many of its kind in its file. */
  public void add(Diagnostic diagnostic) {
    if (diagnostic.message().endsWith(REST)) {
      found.add(diagnostic);
      return;
    }
    Kind kind = new Kind(diagnostic.span().source().path(), diagnostic.code());
    Rest rest = counts.computeIfAbsent(kind, k -> new Rest());
    if (++rest.count <= MOST) {
      found.add(diagnostic);
    } else if (rest.first == null) {
      rest.first = diagnostic;
    }
  }

  public void addAll(Iterable<Diagnostic> more) {
    more.forEach(this::add);
  }

  /** Adds a finding without help and returns nothing to chain; see {@link Diagnostic#of}. */
  public void add(Code code, SourceSpan span, String message) {
    add(Diagnostic.of(code, span, message));
  }

  /** Whether there is a finding with this code in the line where a place begins. */
  public boolean has(Code code, SourceSpan place) {
    return found.stream()
        .anyMatch(
            d ->
                d.code() == code
                    && d.span().source().path().equals(place.source().path())
                    && d.span().line() == place.line());
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  /**
   * All findings so far, in {@link Diagnostic#ORDER}, without exact repetitions; what was only
   * counted is one finding for each kind and file.
   */
  public List<Diagnostic> sorted() {
    Stream<Diagnostic> rests =
        counts.values().stream().filter(rest -> rest.first != null).map(Findings::counted);
    return Stream.concat(found.stream(), rests).sorted(Diagnostic.ORDER).distinct().toList();
  }

  private static Diagnostic counted(Rest rest) {
    return Diagnostic.of(rest.first.code(), rest.first.span(), (rest.count - MOST) + REST);
  }
}
