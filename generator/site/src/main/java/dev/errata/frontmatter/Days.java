package dev.errata.frontmatter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them. */
final class Days {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ][0-9:.+Z -]{0,30})?");

  /** With dots the day comes first, everywhere where dates have dots. */
  private static final Pattern DOTTED =
      Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");

  private Days() {}

  /** The day of {@code 2026-11-24}. */
  static Optional<LocalDate> read(String text) {
    Matcher iso = ISO.matcher(text);
    return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
  }

  /** The only day that another form can mean. */
  static Optional<LocalDate> meant(String text) {
    Matcher year = YEAR_FIRST.matcher(text);
    if (year.matches()) {
      return day(year.group(1), year.group(2), year.group(3));
    }
    Matcher dotted = DOTTED.matcher(text);
    return dotted.matches()
        ? day(dotted.group(3), dotted.group(2), dotted.group(1))
        : Optional.empty();
  }

  /** What is wrong with a text that is no date. */
  static String wrong(String text) {
    return ISO.matcher(text).matches()
        ? "there is no day " + text
        : "\"" + text + "\" is not a date of the form 2026-11-24";
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
