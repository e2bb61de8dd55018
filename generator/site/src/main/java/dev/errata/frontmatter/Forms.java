package dev.errata.frontmatter;

import dev.errata.model.Slug;
import java.time.Period;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Forms of single texts: whether one is right, and which one was meant. */
final class Forms {
  private static final int LONGEST_ADDRESS = 300;
  private static final List<String> UNITS = List.of("day", "week", "month", "year");

  private Forms() {}

  static boolean isReference(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? Slug.isValid(text)
        : Slug.isValid(text.substring(0, slash)) && Slug.isValid(text.substring(slash + 1));
  }

  /** A reference written as a path or as a title. */
  static Optional<String> meantReference(String text) {
    String path = text.endsWith(".md") ? text.substring(0, text.length() - 3) : text;
    path = path.startsWith("/") ? path.substring(1) : path;
    path = path.startsWith("pages/") ? path.substring("pages/".length()) : path;
    path = path.startsWith("../") ? path.substring("../".length()) : path;
    path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    int slash = path.indexOf('/');
    String meant =
        slash < 0
            ? Slug.of(path)
            : Slug.of(path.substring(0, slash)) + "/" + Slug.of(path.substring(slash + 1));
    return Optional.of(meant).filter(Forms::isReference);
  }

  static boolean isAddress(String text) {
    boolean outer =
        text.startsWith("/")
            && text.endsWith("/")
            && text.length() > 2
            && text.length() <= LONGEST_ADDRESS;
    if (!outer) {
      return false;
    }
    for (String name : text.substring(1, text.length() - 1).split("/", -1)) {
      boolean allowed = name.chars().allMatch(Forms::isAddressSign);
      if (name.isEmpty() || !allowed || name.startsWith(".") || name.endsWith(".")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAddressSign(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "._-".indexOf(c) >= 0;
  }

  /** An address without its outer slashes. */
  static Optional<String> meantAddress(String text) {
    String start = text.startsWith("/") ? "" : "/";
    String end = text.endsWith("/") ? "" : "/";
    return Optional.of(start + text + end).filter(Forms::isAddress);
  }

  static boolean isLanguage(String text) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text).build();
      return locale.getLanguage().length() >= 2 && locale.getLanguage().length() <= 3;
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  static Optional<String> meantLanguage(String text) {
    return Optional.of(text.replace('_', '-')).filter(Forms::isLanguage);
  }

  /** The period of {@code 6 months}. */
  static Optional<Period> period(String text) {
    int space = text.indexOf(' ');
    String unit = space < 0 ? "" : text.substring(space).strip();
    String singular = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    return space < 0 || !UNITS.contains(singular)
        ? Optional.empty()
        : number(text.substring(0, space)).map(n -> period(n, singular));
  }

  private static Period period(int number, String unit) {
    return switch (unit) {
      case "day" -> Period.ofDays(number);
      case "week" -> Period.ofWeeks(number);
      case "month" -> Period.ofMonths(number);
      default -> Period.ofYears(number);
    };
  }

  /** A period such as {@code 6months} or {@code 2 Y}. */
  static Optional<String> meantPeriod(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    String unit = text.substring(digits).strip().toLowerCase(Locale.ROOT);
    String singular = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    return number(text.substring(0, digits))
        .flatMap(
            number ->
                UNITS.stream()
                    .filter(u -> !singular.isEmpty() && u.startsWith(singular))
                    .findFirst()
                    .map(u -> number + " " + u + (number == 1 ? "" : "s")));
  }

  private static Optional<Integer> number(String text) {
    boolean digits =
        !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && !text.startsWith("0") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  /** A whole number of at most nine digits. */
  static Optional<Integer> whole(String text) {
    String digits = text.startsWith("-") ? text.substring(1) : text;
    boolean number =
        !digits.isEmpty()
            && digits.length() <= 9
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  /** The word for yes or no in the form that is wanted. */
  static Optional<String> meantFlag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "on", "y", "1", "true" -> Optional.of("true");
      case "no", "off", "n", "0", "false" -> Optional.of("false");
      default -> Optional.empty();
    };
  }
}
