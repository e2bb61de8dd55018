package dev.errata.frontmatter;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.Fix;
import dev.errata.diagnostic.Spanned;
import dev.errata.diagnostic.Suggestion;
import dev.errata.frontmatter.yaml.Value;
import dev.errata.model.Slug;
import dev.errata.model.field.FieldType;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.Period;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads single texts by their declared type; a text of the wrong form is a finding. */
final class ScalarReader {
  private final LocalDate today;
  private final Findings findings;

  ScalarReader(LocalDate today, Findings findings) {
    this.today = today;
    this.findings = findings;
  }

  /** The typed value with its span. */
  Optional<Object> read(FieldType type, Value.Scalar scalar, String name) {
    if (!Characters.check(scalar, name, findings)) {
      return Optional.empty();
    }
    return switch (type) {
      case FieldType.Text(int longest, boolean _) -> text(scalar, name, longest);
      case FieldType.Choice(var values) -> choice(scalar, name, values);
      case FieldType.Day _ -> day(scalar, name).map(d -> new Spanned<>(d, scalar.span()));
      case FieldType.Url _ -> url(scalar, name).map(u -> new Spanned<>(u, scalar.span()));
      case FieldType.Name _ -> check(scalar, Slug.isValid(scalar.text()), Code.INVALID_SLUG, type);
      case FieldType.Reference _ ->
          check(scalar, isReference(scalar.text()), Code.INVALID_SLUG, type);
      case FieldType.Address _ -> check(scalar, isAddress(scalar.text()), Code.INVALID_ALIAS, type);
      case FieldType.Language _ ->
          check(scalar, isLanguage(scalar.text()), Code.INVALID_LANGUAGE, type);
      case FieldType.Whole _ -> whole(scalar, type);
      case FieldType.Flag _ -> flag(scalar, name);
      case FieldType.Duration _ -> period(scalar, type);
      case FieldType.Many _, FieldType.Group _ ->
          throw new IllegalArgumentException(name + " is no single text");
    };
  }

  private Optional<Object> text(Value.Scalar scalar, String name, int longest) {
    if (scalar.text().length() > longest) {
      findings.add(
          Code.TEXT_TOO_LONG,
          scalar.span(),
          "\"" + name + "\" has " + scalar.text().length() + " characters of at most " + longest);
      return Optional.empty();
    }
    return Optional.of(new Spanned<>(scalar.text(), scalar.span()));
  }

  private Optional<Object> choice(Value.Scalar scalar, String name, List<String> values) {
    if (values.contains(scalar.text())) {
      return Optional.of(new Spanned<>(scalar.text(), scalar.span()));
    }
    Optional<String> near = Suggestion.nearest(scalar.text(), values);
    Diagnostic found =
        Diagnostic.of(
                Code.UNKNOWN_VALUE,
                scalar.span(),
                "\"" + name + "\" can't be \"" + scalar.text() + "\"")
            .withHelp(
                near.map(n -> "did you mean \"" + n + "\"?")
                    .orElse("it is one of " + String.join(", ", values)));
    findings.add(
        near.map(n -> found.withFix(Fix.replace("Write " + n, scalar.span(), n))).orElse(found));
    return Optional.empty();
  }

  private Optional<LocalDate> day(Value.Scalar scalar, String name) {
    Optional<LocalDate> day = Days.read(scalar.text());
    if (day.isEmpty()) {
      Optional<LocalDate> meant = Days.meant(scalar.text());
      Diagnostic found =
          Diagnostic.of(Code.INVALID_DATE, scalar.span(), Days.wrong(scalar.text()))
              .withHelp(
                  meant
                      .map(d -> "write " + d)
                      .orElse("write it as year-month-day, such as 2026-11-24"));
      findings.add(
          meant
              .map(d -> found.withFix(Fix.replace("Write " + d, scalar.span(), d.toString())))
              .orElse(found));
      return Optional.empty();
    }
    if (day.get().isAfter(today)) {
      findings.add(
          Diagnostic.of(
                  Code.FUTURE_DATE,
                  scalar.span(),
                  "\"" + name + "\" lies in the future: today is " + today)
              .withHelp("write the day on which it was done"));
      return Optional.empty();
    }
    return day;
  }

  private Optional<URI> url(Value.Scalar scalar, String name) {
    try {
      URI url = new URI(scalar.text());
      boolean web =
          "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
      if (web && url.getHost() != null && url.getUserInfo() == null) {
        return Optional.of(url);
      }
    } catch (URISyntaxException e) {
      // the finding below says it
    }
    findings.add(
        Diagnostic.of(Code.INVALID_URL, scalar.span(), "\"" + name + "\" is not a web address")
            .withHelp("write it whole, starting with https:// and without spaces"));
    return Optional.empty();
  }

  private Optional<Object> check(Value.Scalar scalar, boolean valid, Code code, FieldType type) {
    if (valid) {
      return Optional.of(new Spanned<>(scalar.text(), scalar.span()));
    }
    findings.add(
        Diagnostic.of(code, scalar.span(), "\"" + scalar.text() + "\" is not " + type.words())
            .withHelp(help(scalar.text(), code)));
    return Optional.empty();
  }

  private static Optional<String> help(String text, Code code) {
    String slug = code == Code.INVALID_SLUG ? Slug.of(text) : "";
    return slug.isEmpty() ? Optional.empty() : Optional.of("write \"" + slug + "\"");
  }

  private static boolean isReference(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? Slug.isValid(text)
        : Slug.isValid(text.substring(0, slash)) && Slug.isValid(text.substring(slash + 1));
  }

  private static boolean isAddress(String text) {
    boolean outer =
        text.startsWith("/") && text.endsWith("/") && text.length() > 2 && text.length() <= 300;
    if (!outer) {
      return false;
    }
    for (String name : text.substring(1, text.length() - 1).split("/", -1)) {
      boolean allowed =
          name.chars()
              .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0));
      if (name.isEmpty() || !allowed || name.startsWith(".") || name.endsWith(".")) {
        return false;
      }
    }
    return !Slug.RESERVED.contains(text.substring(1).split("/", 2)[0]);
  }

  private static boolean isLanguage(String text) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text).build();
      return locale.getLanguage().length() >= 2 && locale.getLanguage().length() <= 3;
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private Optional<Object> whole(Value.Scalar scalar, FieldType type) {
    boolean number = scalar.text().matches("-?\\d{1,9}");
    return check(scalar, number, Code.WRONG_TYPE, type)
        .map(v -> new Spanned<>(Integer.parseInt(scalar.text()), scalar.span()));
  }

  private Optional<Object> flag(Value.Scalar scalar, String name) {
    return choice(scalar, name, List.of("true", "false"))
        .map(v -> new Spanned<>(scalar.text().equals("true"), scalar.span()));
  }

  private Optional<Object> period(Value.Scalar scalar, FieldType type) {
    String[] words = scalar.text().split(" +");
    boolean valid =
        words.length == 2
            && words[0].matches("[1-9]\\d{0,3}")
            && words[1].matches("(day|week|month|year)s?");
    return check(scalar, valid, Code.INVALID_PERIOD, type)
        .map(v -> new Spanned<>(period(Integer.parseInt(words[0]), words[1]), scalar.span()));
  }

  private static Period period(int number, String unit) {
    return switch (unit.charAt(0)) {
      case 'd' -> Period.ofDays(number);
      case 'w' -> Period.ofWeeks(number);
      case 'm' -> Period.ofMonths(number);
      default -> Period.ofYears(number);
    };
  }
}
