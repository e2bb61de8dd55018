package dev.errata.match;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** A message as a tool prints it, with {@code {name}} placeholders. */
public record Signature(List<Line> lines) {
  public static Signature parse(String text) {
    throw new UnsupportedOperationException("replaced by the match branch: " + text);
  }

  public SequencedSet<String> placeholders() {
    return new LinkedHashSet<>();
  }

  public record Line(List<Part> parts) {}

  public sealed interface Part {
    record Literal(String text) implements Part {}

    record Placeholder(String name) implements Part {}
  }
}
