package dev.errata.draft;

import dev.errata.match.Signature;
import dev.errata.match.Signature.Part;
import dev.errata.match.scrub.Scrubber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a message into a signature: what has the shape of a path, an address, a version, an id, a
 * time or a number becomes a placeholder, named by its shape or by the word before it.
 */
final class Shapes {
  private static final Set<String> NOUNS =
      Set.of(
          ("address argument attribute bean branch bucket class column command commit container"
                  + " database device directory domain driver field file flag folder function host"
                  + " image index key library line member method model module name namespace network"
                  + " node option package parameter path pid plugin pod port process profile property"
                  + " repository resource role route schema script secret service symbol table tag"
                  + " target task template tool topic type url user value variable version volume")
              .split(" "));

  /** Words after which a number says which error it is, and so is no placeholder. */
  private static final Set<String> TELLING =
      Set.of("code", "status", "errno", "exit", "http", "error", "signal", "err", "rc", "http/1.1");

  /** The groups' names are the placeholders' names; the first that fits wins. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<mark>\\[(?<inner>"
              + String.join("|", Scrubber.MARKS)
              + ")\\](?:@\\[host\\])?)|(?<url>\\bhttps?://[^\\s'\"<>)\\]]+[^\\s'\"<>)\\].,;:])"
              + "|(?<quoted>(?<=['\"`‘“])[^'\"`’”\\s][^'\"`’”]{0,200}(?=['\"`’”]))|(?<date>\\b\\d{4}-\\d\\d-\\d\\d(?:[T"
              + " ]\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?\\b)"
              + "|(?<id>\\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\b"
              + "|\\breq_\\w{6,}|\\b[A-Za-z]+_[0-9][A-Za-z0-9]{9,})"
              + "|(?<hash>\\bsha\\d+[:-][A-Za-z0-9+/=]{16,}|\\b(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}\\b)"
              + "|(?<pointer>\\b0x[0-9a-fA-F]+\\b)"
              + "|(?<address>(?:\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b|\\[[0-9a-fA-F:]*:[0-9a-fA-F:]*\\]|(?<![\\w:])::(?=:\\d)|\\blocalhost\\b(?=:\\d)"
              + "|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)+\\b(?=:\\d{2,5}\\b)))"
              + "|(?<path>(?<![\\w./@-])(?:~?/|\\.{1,2}/|[A-Za-z]:[\\\\/])[^\\s:'\"`,;()<>|]*[^\\s:'\"`,;()<>|.]"
              + "|\\b[\\w@.-]+(?:/[\\w@.-]+)*/[\\w@.-]+\\.[A-Za-z]\\w{0,5}\\b"
              + "|^[\\w@.-]+\\.[A-Za-z]\\w{0,5}(?=:\\d+:))"
              + "|(?<package>(?<![\\w/@])@?[a-z0-9][\\w.-]*(?:/[\\w.-]+)?(?=@[\\^~]?v?\\d))"
              + "|(?<version>(?<=@)[\\^~]?v?\\d[\\w.+-]*|\\bv?\\d+\\.\\d+(?:\\.\\d+)+(?:[-+][\\w.]+)?\\b|\\bv\\d+(?:\\.\\d+)*\\b)|(?<duration>\\b\\d+(?:\\.\\d+)?(?:ms|s|m|h|µs|ns)\\b|\\b\\d+(?:\\.\\d+)?"
              + " ?(?:milliseconds|seconds|minutes|hours)\\b)|(?<size>\\b\\d+(?:\\.\\d+)?"
              + " ?(?:[KMGT]i?B|bytes)\\b)"
              + "|(?<number>(?<![\\w.-])\\d+(?:[.,]\\d+)?\\b(?![-\\w.]*[A-Za-z]))");

  /** The start of what a tool quoted with its quotes escaped: somebody's text, often cut off. */
  private static final Pattern ESCAPED =
      Pattern.compile("(?<![\\w\\\\])([\"'`])(?=[^\"'`]{0,200}\\\\[\"'`].*[\"'`])");

  private static final List<String> NAMES =
      List.of(
          "mark",
          "url",
          "quoted",
          "date",
          "id",
          "hash",
          "pointer",
          "address",
          "path",
          "package",
          "version",
          "duration",
          "size",
          "number");

  private final String message;
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, Integer> used = new HashMap<>();

  private Shapes(String message) {
    this.message = message;
  }

  /** The signature's source; it fits the message, and has words of its own where that has. */
  static String signature(String message) {
    Signature signature = new Shapes(message).signature();
    boolean fits = signature.hasLiteralText() && signature.find(message).isPresent();
    return (fits ? signature : literal(message)).text();
  }

  private static Signature literal(String message) {
    return new Signature(List.of(new Signature.Line(List.of(new Part.Literal(message)))));
  }

  private Signature signature() {
    Matcher escaped = ESCAPED.matcher(message);
    int end = escaped.find() ? escaped.end() : message.length();
    Matcher shape = SHAPE.matcher(message).region(0, end).useTransparentBounds(true);
    int from = 0;
    while (shape.find()) {
      String name = name(shape);
      if (!name.isEmpty()) {
        add(message.substring(from, shape.start()), unique(name));
        from = shape.end();
      }
    }
    if (from < end) {
      parts.add(new Part.Literal(message.substring(from, end)));
    }
    if (end < message.length()) {
      parts.add(new Part.Placeholder(unique("text")));
    }
    return new Signature(List.of(new Signature.Line(parts)));
  }

  private void add(String literal, String placeholder) {
    if (!literal.isEmpty()) {
      parts.add(new Part.Literal(literal));
    }
    parts.add(new Part.Placeholder(placeholder));
  }

  /** The placeholder's name; empty where the text is better kept as it is. */
  private String name(Matcher shape) {
    String kind = NAMES.stream().filter(n -> shape.group(n) != null).findFirst().orElseThrow();
    String before = wordBefore(shape.start());
    return switch (kind) {
      case "mark" -> marked(shape.group("inner"));
      case "quoted" -> quoted(shape.group(), before);
      case "pointer" -> "address";
      case "number" -> number(shape, before);
      case "path" -> NOUNS.contains(before) && !before.equals("line") ? before : "path";
      default -> kind;
    };
  }

  /** What a scrubbed value was, in the words of signatures. */
  private static String marked(String mark) {
    return switch (mark) {
      case "ip" -> "address";
      case "uuid" -> "id";
      default -> mark;
    };
  }

  /** What stands in quotes is a name of the reader's unless it is a flag, a sign or a sentence. */
  private static String quoted(String text, String before) {
    if (text.startsWith("-")
        || text.codePoints().noneMatch(Character::isLetterOrDigit)
        || text.chars().filter(c -> c == ' ').count() > 1) {
      return "";
    }
    if (NOUNS.contains(before)) {
      return before;
    }
    boolean path = text.indexOf('/') >= 0 || text.indexOf('\\') >= 0;
    return path ? "path" : "name";
  }

  private String number(Matcher shape, String before) {
    if (TELLING.contains(before) || isStatus(shape)) {
      return "";
    }
    boolean afterColon = shape.start() > 0 && message.charAt(shape.start() - 1) == ':';
    if (afterColon && !parts.isEmpty() && shape.start() >= 2) {
      return afterColon(shape);
    }
    return NOUNS.contains(before) ? before : "number";
  }

  private String afterColon(Matcher shape) {
    if (parts.getLast() instanceof Part.Placeholder(String last)) {
      boolean host = last.startsWith("address") || last.startsWith("ip") || last.startsWith("host");
      return host ? "port" : last.startsWith("line") ? "column" : "line";
    }
    return message.charAt(shape.start() - 2) == ' ' ? "" : "number";
  }

  /** {@code 403 Forbidden}: a status and its reason are the message. */
  private boolean isStatus(Matcher shape) {
    String digits = shape.group();
    int end = shape.end();
    return digits.length() == 3
        && digits.charAt(0) >= '3'
        && digits.charAt(0) <= '5'
        && end + 1 < message.length()
        && message.charAt(end) == ' '
        && Character.isUpperCase(message.charAt(end + 1));
  }

  private String wordBefore(int at) {
    int end = at;
    while (end > 0 && " '\"`‘“:=(#".indexOf(message.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0
        && (Character.isLetterOrDigit(message.charAt(start - 1))
            || "/.".indexOf(message.charAt(start - 1)) >= 0)) {
      start--;
    }
    return message.substring(start, end).toLowerCase(java.util.Locale.ROOT);
  }

  /** The same name twice would have to stand for equal texts. */
  private String unique(String name) {
    int times = used.merge(name, 1, Integer::sum);
    return times == 1 ? name : name + "_" + times;
  }
}
