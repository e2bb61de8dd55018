package dev.errata.recipe;

import java.util.Locale;
import java.util.Set;

/**
 * Where a file lies in the published folder: names joined by {@code /}, safe on every system.
 *
 * <p>A name is made of {@code A-Z a-z 0-9 . _ -}, starts and ends with no dot, is at most 150
 * characters long and is no device name of Windows, so that nothing published can climb out of the
 * folder, hide, or fail to exist on another system.
 */
public record OutputPath(String value) implements Comparable<OutputPath> {
  private static final int LONGEST_NAME = 150;
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  public OutputPath {
    for (int from = 0; from <= value.length(); ) {
      int slash = value.indexOf('/', from);
      int to = slash < 0 ? value.length() : slash;
      if (!isName(value.substring(from, to))) {
        throw new IllegalArgumentException("not a path of a published file: " + value);
      }
      from = to + 1;
    }
  }

  /** The page of an address: {@code npm/eresolve/} is the file {@code npm/eresolve/index.html}. */
  public static OutputPath page(String address) {
    return new OutputPath(address + "index.html");
  }

  /** Whether a single name may be part of a published path. */
  public static boolean isName(String name) {
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.startsWith(".")) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (!allowed(name.charAt(i))) {
        return false;
      }
    }
    return !name.endsWith(".") && !isDevice(name);
  }

  private static boolean isDevice(String name) {
    int dot = name.indexOf('.');
    int end = dot < 0 ? name.length() : dot;
    if (end != 3 && end != 4) {
      return false;
    }
    String stem = name.substring(0, end).toLowerCase(Locale.ROOT);
    boolean port = stem.length() == 4 && (stem.startsWith("com") || stem.startsWith("lpt"));
    return DEVICES.contains(stem) || port && Character.isDigit(stem.charAt(3));
  }

  private static boolean allowed(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '.'
        || c == '_'
        || c == '-';
  }

  @Override
  public int compareTo(OutputPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
