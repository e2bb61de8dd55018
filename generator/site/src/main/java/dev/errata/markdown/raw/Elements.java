package dev.errata.markdown.raw;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Tag;

/** Which HTML an author may write. */
public final class Elements {
  private static final Set<String> PHRASES =
      Set.of(
          "a", "abbr", "b", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark",
          "q", "s", "samp", "small", "strong", "sub", "sup", "u", "wbr");
  private static final Set<String> BLOCKS =
      Set.of(
          "blockquote",
          "caption",
          "dd",
          "details",
          "dl",
          "dt",
          "hr",
          "li",
          "ol",
          "p",
          "pre",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");
  private static final Set<String> EMPTY = Set.of("br", "hr", "wbr");
  private static final Set<String> CODE = Set.of("code", "kbd", "pre", "samp");

  /** Elements whose text is no text for readers. */
  private static final Set<String> SILENT =
      Set.of(
          "applet",
          "audio",
          "canvas",
          "embed",
          "frameset",
          "head",
          "iframe",
          "math",
          "noembed",
          "noframes",
          "noscript",
          "object",
          "plaintext",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "title",
          "video",
          "xmp");

  private static final Set<String> EVERYWHERE = Set.of("title", "lang", "dir");
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "details", Set.of("open"),
          "ol", Set.of("start", "reversed", "type"),
          "td", Set.of("colspan", "rowspan"),
          "th", Set.of("colspan", "rowspan", "scope"));

  private Elements() {}

  /** Whether an element may stand inside a paragraph. */
  public static boolean isPhrase(String name) {
    return PHRASES.contains(name);
  }

  static boolean isAllowed(String name) {
    return PHRASES.contains(name) || BLOCKS.contains(name);
  }

  /** Whether an element has no content and no end tag. */
  public static boolean isEmpty(String name) {
    return EMPTY.contains(name);
  }

  /** Whether braces inside may be variables. */
  public static boolean isCode(String name) {
    return CODE.contains(name);
  }

  static boolean isBlock(String name) {
    return BLOCKS.contains(name);
  }

  static boolean isSilent(String name) {
    return SILENT.contains(name);
  }

  /** An attribute that needs no judging beyond this; {@code href} does. */
  static boolean isAllowed(String name, String attribute) {
    return EVERYWHERE.contains(attribute)
        || ATTRIBUTES.getOrDefault(name, Set.of()).contains(attribute);
  }

  /**
   * Whether a tag's beginning is HTML at all: {@code <identifier>} in a compiler's message is not,
   * nor is {@code <Object>} in a type's name, which nobody writes for HTML.
   *
   * @param tag from {@code <} on
   */
  public static boolean isHtml(CharSequence tag) {
    String written = name(tag);
    String name = written.toLowerCase(Locale.ROOT);
    if (!Tag.isKnownTag(name)) {
      return false;
    }
    boolean capitalised =
        written.length() > 1
            && Character.isUpperCase(written.charAt(0))
            && written.substring(1).equals(name.substring(1));
    int end =
        tag.length() > 1 && tag.charAt(1) == '/' ? written.length() + 2 : written.length() + 1;
    boolean bare = end >= tag.length() || tag.charAt(end) == '>' || tag.charAt(end) == ',';
    return !(capitalised && bare);
  }

  /** The name of a tag as it is written; empty when there is none. */
  public static String name(CharSequence tag) {
    int start = tag.length() > 1 && tag.charAt(1) == '/' ? 2 : 1;
    int end = start;
    while (end < tag.length() && isName(tag.charAt(end))) {
      end++;
    }
    return start > tag.length() ? "" : tag.subSequence(start, end).toString();
  }

  private static boolean isName(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
  }
}
