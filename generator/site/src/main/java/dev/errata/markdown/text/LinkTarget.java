package dev.errata.markdown.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A place of this site that a link names.
 *
 * @param path below the root, for pages ending with a slash; empty for home
 * @param fragment without {@code #}
 * @param samePage whether only a fragment was written
 */
public record LinkTarget(String path, Optional<String> fragment, boolean samePage) {
  /** Schemes that a link may have. */
  public static final Set<String> ALLOWED = Set.of("http", "https", "mailto");

  /** A target as a browser reads it: without controls and outer white space, one kind of slash. */
  public static String clean(String target) {
    StringBuilder out = new StringBuilder(target.length());
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      boolean dropped =
          c < 0x20 || c >= 0x7f && c <= 0x9f || Character.getType(c) == Character.FORMAT;
      if (!dropped) {
        out.append(c == '\\' ? '/' : c);
      }
    }
    return out.toString().strip();
  }

  /** The scheme in lower case, if the target has one. */
  public static Optional<String> scheme(String target) {
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c == ':') {
        return Optional.of(target.substring(0, i).strip().toLowerCase(Locale.ROOT));
      }
      if (c == '/' || c == '?' || c == '#') {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Follows a target without a scheme.
   *
   * @param page the address of the page that it stands on
   * @param folder the folder of its file, from which {@code other.md} is looked up
   * @return nothing when it climbs out of the site
   */
  public static Optional<LinkTarget> resolve(String target, String page, String folder) {
    int hash = target.indexOf('#');
    Optional<String> fragment =
        hash < 0 || hash + 1 == target.length()
            ? Optional.empty()
            : Optional.of(target.substring(hash + 1));
    String path = hash < 0 ? target : target.substring(0, hash);
    int query = path.indexOf('?');
    path = query < 0 ? path : path.substring(0, query);
    if (path.isEmpty()) {
      return Optional.of(new LinkTarget(page, fragment, true));
    }
    boolean file = path.endsWith(".md");
    String base = path.startsWith("/") ? "" : file ? folder : page;
    return joined(base, path).map(p -> new LinkTarget(file ? page(p) : p, fragment, false));
  }

  private static Optional<String> joined(String base, String path) {
    Deque<String> names = new ArrayDeque<>();
    String whole = base + path;
    for (String name : whole.split("/")) {
      if (name.equals("..")) {
        if (names.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    String joined = String.join("/", names);
    boolean folder =
        !joined.isEmpty()
            && (whole.endsWith("/")
                || !joined.substring(joined.lastIndexOf('/') + 1).contains("."));
    return Optional.of(folder ? joined + "/" : joined);
  }

  /** The address of a file below {@code pages/}. */
  private static String page(String file) {
    String name = file.substring(0, file.length() - ".md".length());
    return name.endsWith("_category")
        ? name.substring(0, name.length() - "_category".length())
        : name + "/";
  }

  /** A target whose every character may stand in an attribute and in an address. */
  public static String encoded(String target) {
    StringBuilder out = new StringBuilder(target.length());
    for (byte b : target.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c > 0x20 && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0;
      if (plain) {
        out.append(c);
      } else {
        out.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        out.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return out.toString();
  }
}
