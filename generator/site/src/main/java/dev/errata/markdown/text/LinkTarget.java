package dev.errata.markdown.text;

import java.nio.charset.StandardCharsets;
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

  private static final String PAGES = "pages/";
  private static final String MARKDOWN = ".md";
  private static final String INDEX = "index.html";

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

  /** What stands before the first colon, in lower case, unless a path has begun there. */
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

  /** Whether a target with {@code http:} or {@code https:} goes on with {@code //} and a host. */
  public static boolean hasHost(String target) {
    int from = target.indexOf(':') + 1;
    return target.startsWith("//", from)
        && target.length() > from + 2
        && "/?#: ".indexOf(target.charAt(from + 2)) < 0;
  }

  /**
   * Whether a user's name stands before the host, as in {@code https://bank.example@evil.example}.
   */
  public static boolean hasUser(String target) {
    int from = target.indexOf("//") + 2;
    int end = from;
    while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
      end++;
    }
    return target.substring(from, end).indexOf('@') >= 0;
  }

  /**
   * Follows a target without a scheme.
   *
   * @param page the address of the page that it stands on
   * @param file the path of its file, beside which {@code other.md} is looked up
   * @return nothing when it climbs out of the site
   */
  public static Optional<LinkTarget> resolve(String target, String page, String file) {
    Optional<String> fragment = fragment(target);
    String path = path(target);
    if (path.isEmpty()) {
      return Optional.of(new LinkTarget(page, fragment, true));
    }
    boolean isFile = path.endsWith(MARKDOWN);
    String base = path.startsWith("/") ? "" : isFile ? folder(file, PAGES) : page;
    return joined(base, path).map(p -> new LinkTarget(isFile ? page(p) : p, fragment, false));
  }

  /** Follows a target as a path of the site's folder, from the folder of a file. */
  public static Optional<LinkTarget> ofFile(String target, String file) {
    String path = path(target);
    String base = path.startsWith("/") ? "" : folder(file, "");
    return joined(base, path).map(p -> new LinkTarget(p, Optional.empty(), false));
  }

  private static Optional<String> fragment(String target) {
    int hash = target.indexOf('#');
    return hash < 0 || hash + 1 == target.length()
        ? Optional.empty()
        : Optional.of(target.substring(hash + 1));
  }

  /** Neither fragment nor query: a site of files has no use for one. */
  private static String path(String target) {
    int end = 0;
    while (end < target.length() && target.charAt(end) != '#' && target.charAt(end) != '?') {
      end++;
    }
    return target.substring(0, end);
  }

  /** The folder of a file below {@code root}, ending with a slash unless it is that itself. */
  private static String folder(String file, String root) {
    int from = file.startsWith(root) ? root.length() : 0;
    int slash = file.lastIndexOf('/');
    return slash < from ? "" : file.substring(from, slash + 1);
  }

  private static Optional<String> joined(String base, String path) {
    Deque<String> names = new ArrayDeque<>();
    String whole = base + plain(path);
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
    if (joined.equals(INDEX) || joined.endsWith("/" + INDEX)) {
      return Optional.of(joined.substring(0, joined.length() - INDEX.length()));
    }
    boolean isPage = whole.endsWith("/") || names.isEmpty() || !names.getLast().contains(".");
    return Optional.of(isPage && !joined.isEmpty() ? joined + "/" : joined);
  }

  /** A path in which dots and slashes are written as such: browsers and servers decode them. */
  private static String plain(String path) {
    return path.indexOf('%') < 0
        ? path
        : path.replaceAll("(?i)%2e", ".").replaceAll("(?i)%2f|%5c", "/");
  }

  /** The address of a file below {@code pages/}. */
  private static String page(String file) {
    String name = file.substring(0, file.length() - MARKDOWN.length());
    return name.endsWith("_category")
        ? name.substring(0, name.length() - "_category".length())
        : name + "/";
  }

  /** A target whose every character may stand in an attribute and in an address. */
  public static String encoded(String target) {
    StringBuilder out = new StringBuilder(target.length());
    for (byte b : target.getBytes(StandardCharsets.UTF_8)) {
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
