package dev.errata.frontmatter;

import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.Spanned;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Typed values by their declared names. What is absent was left out, or was wrong and has a
 * finding.
 */
public final class Fields {
  private final Map<String, Object> values;
  private final SourceSpan span;

  Fields(Map<String, Object> values, SourceSpan span) {
    this.values = values;
    this.span = span;
  }

  /** The whole group, or the fence for a file's own fields. */
  public SourceSpan span() {
    return span;
  }

  /** A text, a choice, a slug, a reference, an address or a language. */
  public Optional<Spanned<String>> text(String name) {
    return one(name, String.class);
  }

  public Optional<Spanned<LocalDate>> day(String name) {
    return one(name, LocalDate.class);
  }

  public Optional<Spanned<URI>> url(String name) {
    return one(name, URI.class);
  }

  public Optional<Spanned<Integer>> whole(String name) {
    return one(name, Integer.class);
  }

  public Optional<Spanned<Period>> period(String name) {
    return one(name, Period.class);
  }

  /** Whether a flag is there and true. */
  public boolean isTrue(String name) {
    return flag(name).orElse(false);
  }

  /** A flag, if it is there. */
  public Optional<Boolean> flag(String name) {
    return one(name, Boolean.class).map(Spanned::value);
  }

  /** A list of texts; empty when it was left out. */
  public List<Spanned<String>> texts(String name) {
    return list(name).stream().map(item -> typed(item, String.class)).toList();
  }

  public Optional<Fields> group(String name) {
    return Optional.ofNullable((Fields) values.get(name));
  }

  /** A list of groups; empty when it was left out. */
  public List<Fields> groups(String name) {
    return list(name).stream().map(Fields.class::cast).toList();
  }

  private List<?> list(String name) {
    return (List<?>) values.getOrDefault(name, List.of());
  }

  private <T> Optional<Spanned<T>> one(String name, Class<T> type) {
    Object value = values.get(name);
    return value == null ? Optional.empty() : Optional.of(typed(value, type));
  }

  private static <T> Spanned<T> typed(Object value, Class<T> type) {
    Spanned<?> spanned = (Spanned<?>) value;
    return new Spanned<>(type.cast(spanned.value()), spanned.span());
  }
}
