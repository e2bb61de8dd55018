package dev.errata.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What may stand on a page, said a second time and without the writers' own lists: a slip in one of
 * them shows here.
 */
final class AllowedHtml {
  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "abbr",
          "b",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "dd",
          "del",
          "details",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "ins",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "q",
          "s",
          "samp",
          "small",
          "span",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "u",
          "ul",
          "var",
          "wbr");
  private static final Set<String> EVERYWHERE = Set.of("title", "lang", "dir");
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("a", Set.of("href", "rel")),
          Map.entry("img", Set.of("src", "alt", "loading")),
          Map.entry("code", Set.of("class")),
          Map.entry("details", Set.of("open")),
          Map.entry("div", Set.of("class", "role", "tabindex", "aria-label")),
          Map.entry("figure", Set.of("class", "data-role", "data-os")),
          Map.entry("h2", Set.of("id")),
          Map.entry("h3", Set.of("id")),
          Map.entry("h4", Set.of("id")),
          Map.entry("h5", Set.of("id")),
          Map.entry("h6", Set.of("id")),
          Map.entry("ol", Set.of("start", "reversed", "type")),
          Map.entry("span", Set.of("class")),
          Map.entry("td", Set.of("class", "colspan", "rowspan")),
          Map.entry("th", Set.of("class", "scope", "colspan", "rowspan")),
          Map.entry("var", Set.of("data-name")));
  private static final Set<String> CLASSES =
      Set.of(
          "code",
          "w",
          "t",
          "scroll",
          "role",
          "os",
          "name",
          "language",
          "p",
          "right",
          "center",
          "k",
          "s",
          "c",
          "d");

  private AllowedHtml() {}

  /** Everything in HTML that may not stand there. */
  static List<String> violations(String html) {
    List<String> wrong = new ArrayList<>();
    String page = "<div id=\"before\"></div><div id=\"here\">" + html + "</div><div id=\"after\">";
    Document document = Jsoup.parse("<body>" + page, "https://example.org/npm/eresolve/");
    Element here = document.getElementById("here");
    boolean inPlace =
        here != null
            && here.parent() == document.body()
            && document.body().childrenSize() == 3
            && document.head().childrenSize() == 0
            && document.body().lastElementChild().id().equals("after");
    if (!inPlace) {
      wrong.add("leaves its place");
    }
    for (Element element : document.body().getAllElements()) {
      if (element != document.body() && element.parent() != document.body()) {
        check(element, wrong);
      }
    }
    return wrong;
  }

  private static void check(Element element, List<String> wrong) {
    String name = element.tagName();
    if (!ELEMENTS.contains(name)) {
      wrong.add("<" + name + ">");
    }
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      boolean known =
          EVERYWHERE.contains(key) || ATTRIBUTES.getOrDefault(name, Set.of()).contains(key);
      if (!known || !isValue(name, attribute)) {
        wrong.add(name + "[" + attribute + "]");
      }
    }
  }

  private static boolean isValue(String element, Attribute attribute) {
    String value = attribute.getValue();
    return switch (attribute.getKey()) {
      case "href" -> isLink(value);
      case "src" -> value.startsWith("../../static/") && value.indexOf("..", 6) < 0;
      case "class" ->
          CLASSES.contains(value) || element.equals("code") && value.startsWith("language-");
      case "id" -> value.matches("[a-z0-9]+(-[a-z0-9]+)*");
      default -> true;
    };
  }

  /** As browsers read it: controls and white space do not count, a backslash is a slash. */
  private static boolean isLink(String href) {
    StringBuilder seen = new StringBuilder();
    href.chars().filter(c -> c > 0x20 && c != 0x7f).forEach(c -> seen.append((char) c));
    String link = seen.toString().replace('\\', '/').toLowerCase(Locale.ROOT);
    return link.startsWith("https://")
        || link.startsWith("http://")
        || link.startsWith("mailto:")
        || link.startsWith("#")
        || link.startsWith("../../") && !link.startsWith("../../../") && !link.contains("/../..");
  }
}
