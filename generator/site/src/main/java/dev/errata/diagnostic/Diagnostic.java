package dev.errata.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a person can put right: what, where, and what to do next.
 *
 * @param span the text at fault, as short as it can be
 * @param message one line, without the file's name, without a full stop at its end
 * @param help what to do, where the cause is certain
 * @param fix the same as a change, where it is safe
 * @param notes other places that belong to it, such as the first of two duplicates
 */
public record Diagnostic(
    Code code,
    SourceSpan span,
    String message,
    Optional<String> help,
    Optional<Fix> fix,
    List<Note> notes) {

  /** By file, then place, then code and message, so that the order of finding does not show. */
  public static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic d) -> d.span().source().path())
          .thenComparingInt(d -> d.span().start())
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    notes = List.copyOf(notes);
  }

  /** A finding without help, fix or notes. */
  public static Diagnostic of(Code code, SourceSpan span, String message) {
    return new Diagnostic(code, span, message, Optional.empty(), Optional.empty(), List.of());
  }

  public Diagnostic withHelp(String text) {
    return new Diagnostic(code, span, message, Optional.of(text), fix, notes);
  }

  /** The same with the help where there is one. */
  public Diagnostic withHelp(Optional<String> text) {
    return text.map(this::withHelp).orElse(this);
  }

  public Diagnostic withFix(Fix change) {
    return new Diagnostic(code, span, message, help, Optional.of(change), notes);
  }

  public Diagnostic withNote(SourceSpan place, String text) {
    List<Note> more = new ArrayList<>(notes);
    more.add(new Note(place, text));
    return new Diagnostic(code, span, message, help, fix, more);
  }

  public boolean isError() {
    return code.severity() == Code.Severity.ERROR;
  }

  /** Another place that explains the finding. */
  public record Note(SourceSpan span, String message) {}
}
