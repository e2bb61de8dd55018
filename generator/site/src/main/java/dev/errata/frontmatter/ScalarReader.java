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
import dev.errata.model.field.FieldType.Form;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
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
    Form form = type instanceof FieldType.Text(int _, Form declared) ? declared : Form.LINE;
    if (!Characters.check(scalar, form, name, findings)) {
      return Optional.empty();
    }
    return value(type, scalar, name).map(value -> new Spanned<>(value, scalar.span()));
  }

  private Optional<?> value(FieldType type, Value.Scalar scalar, String name) {
    String text = scalar.text();
    return switch (type) {
      case FieldType.Text(int longest, Form form) -> text(scalar, name, longest, form);
      case FieldType.Choice(var values) -> choice(scalar, name, values);
      case FieldType.Day _ -> day(scalar, name);
      case FieldType.Url _ -> url(scalar, name);
      case FieldType.Name _ ->
          Slug.isValid(text)
              ? Optional.of(text)
              : wrong(scalar, Code.INVALID_SLUG, type, slug(text));
      case FieldType.Reference _ ->
          Forms.isReference(text)
              ? Optional.of(text)
              : wrong(scalar, Code.INVALID_SLUG, type, Forms.meantReference(text));
      case FieldType.Address _ -> address(scalar, type);
      case FieldType.Language _ ->
          Forms.isLanguage(text)
              ? Optional.of(text)
              : wrong(scalar, Code.INVALID_LANGUAGE, type, Forms.meantLanguage(text));
      case FieldType.Whole _ -> {
        Optional<?> whole = Forms.whole(text);
        yield whole.isPresent()
            ? whole
            : wrong(scalar, Code.WRONG_TYPE, type, Optional.of("digits alone, such as 10"));
      }
      case FieldType.Flag _ ->
          text.equals("true") || text.equals("false")
              ? Optional.of(text.equals("true"))
              : wrong(scalar, Code.UNKNOWN_VALUE, type, Forms.meantFlag(text));
      case FieldType.Duration _ -> {
        Optional<?> period = Forms.period(text);
        yield period.isPresent()
            ? period
            : wrong(scalar, Code.INVALID_PERIOD, type, Forms.meantPeriod(text));
      }
      case FieldType.Many _, FieldType.Group _ ->
          throw new IllegalArgumentException(name + " is no single text");
    };
  }

  private Optional<String> text(Value.Scalar scalar, String name, int longest, Form form) {
    String text = scalar.text();
    if (text.length() > longest) {
      findings.add(
          Diagnostic.of(
                  Code.TEXT_TOO_LONG,
                  scalar.span(),
                  name + " has " + text.length() + " characters of at most " + longest)
              .withHelp("shorten it, or move a part into the text below the front matter"));
      return Optional.empty();
    }
    if (form == Form.LINE && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
      findings.add(
          Diagnostic.of(
                  Code.WRONG_TYPE, scalar.span(), name + " has several lines, and should be one")
              .withHelp("write it in one line"));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private Optional<String> choice(Value.Scalar scalar, String name, List<String> values) {
    if (values.contains(scalar.text())) {
      return Optional.of(scalar.text());
    }
    Optional<String> near = Suggestion.nearest(scalar.text(), values);
    Diagnostic found =
        Diagnostic.of(
                Code.UNKNOWN_VALUE,
                scalar.span(),
                name + " can't be \"" + shown(scalar.text()) + "\"")
            .withHelp(
                near.map(n -> "did you mean \"" + n + "\"?")
                    .orElse("it is one of " + String.join(", ", values)));
    findings.add(near.map(n -> found.withFix(write(scalar, n))).orElse(found));
    return Optional.empty();
  }

  private Optional<LocalDate> day(Value.Scalar scalar, String name) {
    Optional<LocalDate> day = Days.read(scalar.text());
    if (day.isEmpty()) {
      Optional<String> meant = Days.meant(scalar.text()).map(LocalDate::toString);
      Diagnostic found =
          Diagnostic.of(Code.INVALID_DATE, scalar.span(), Days.wrong(shown(scalar.text())))
              .withHelp(
                  meant
                      .map(d -> "write " + d)
                      .orElse("write it as year-month-day, such as 2026-11-24"));
      findings.add(meant.map(d -> found.withFix(write(scalar, d))).orElse(found));
      return Optional.empty();
    }
    if (day.get().isAfter(today)) {
      findings.add(
          Diagnostic.of(
                  Code.FUTURE_DATE, scalar.span(), name + " lies in the future: today is " + today)
              .withHelp("write the day on which it was done"));
      return Optional.empty();
    }
    return day;
  }

  private Optional<URI> url(Value.Scalar scalar, String name) {
    Optional<URI> url = Web.read(scalar.text());
    if (url.isPresent()) {
      return url;
    }
    Optional<String> meant = Web.meant(scalar.text());
    Diagnostic found =
        Diagnostic.of(Code.INVALID_URL, scalar.span(), name + " is not a web address")
            .withHelp(meant.map(m -> "write " + shown(m)).orElseGet(() -> Web.help(scalar.text())));
    findings.add(meant.map(m -> found.withFix(write(scalar, m))).orElse(found));
    return Optional.empty();
  }

  private Optional<String> address(Value.Scalar scalar, FieldType type) {
    String text = scalar.text();
    if (!Forms.isAddress(text)) {
      wrong(scalar, Code.INVALID_ALIAS, type, Forms.meantAddress(text));
      return Optional.empty();
    }
    String first = text.substring(1, text.indexOf('/', 1));
    if (Slug.RESERVED.contains(first)) {
      findings.add(
          Diagnostic.of(
                  Code.INVALID_ALIAS,
                  scalar.span(),
                  "the site itself uses all addresses below /" + first + "/")
              .withHelp("remove it"));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private Optional<Object> wrong(
      Value.Scalar scalar, Code code, FieldType type, Optional<String> meant) {
    Diagnostic found =
        Diagnostic.of(
                code, scalar.span(), "\"" + shown(scalar.text()) + "\" is not " + type.words())
            .withHelp(meant.map(m -> "write " + m));
    findings.add(meant.map(m -> found.withFix(write(scalar, m))).orElse(found));
    return Optional.empty();
  }

  private static Optional<String> slug(String text) {
    return Optional.of(Slug.of(text)).filter(Slug::isValid);
  }

  private static Fix write(Value.Scalar scalar, String text) {
    return Fix.replace("Write " + text, scalar.span(), text);
  }

  /** A message stays one line that one can read. */
  private static String shown(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() < text.length() || line.length() > 80
        ? line.substring(0, Math.min(line.length(), 79)) + "…"
        : line;
  }
}
