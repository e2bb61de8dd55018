package dev.errata.source.content;

import dev.errata.diagnostic.Code;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges what a published file is to a browser that opens it by its own address. */
public final class StaticContent {
  /** A drawing is searched as far as that; what goes on is as suspicious as a script. */
  private static final int SEARCHED = 1 << 20;

  private static final Pattern ACTIVE =
      Pattern.compile(
          "<\\s*(?:[\\w.-]+:)?(?:script|foreignobject|iframe|handler|!entity)\\b"
              + "|[\\s\"'/]on[a-z]+\\s*=|(?:java|&#\\w*;?|vb)script\\s*:|data:text/html");

  private static final Map<String, List<String>> STARTS =
      Map.of(
          "png", List.of("\u0089PNG\r\n\u001a\n"),
          "jpg", List.of("\u00ff\u00d8\u00ff"),
          "jpeg", List.of("\u00ff\u00d8\u00ff"),
          "gif", List.of("GIF87a", "GIF89a"),
          "webp", List.of("RIFF"));

  private StaticContent() {}

  /** What a finding says. */
  public record Problem(Code code, String message, String help) {}

  /** Whether a name alone says how much of its file has to be looked at: that many bytes. */
  public static int wanted(String name) {
    String type = type(name);
    return type.equals("svg") ? SEARCHED + 1 : STARTS.containsKey(type) ? 16 : 0;
  }

  /** What is wrong with a file that begins so. */
  public static Optional<Problem> judge(String name, byte[] start) {
    String type = type(name);
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (List.of("html", "htm", "xhtml", "xht", "shtml").contains(type)) {
      return Optional.of(script("this page", "write it as a page in pages/, or take it away"));
    }
    if (type.equals("svg") && isActive(text)) {
      return Optional.of(script("this drawing", "save it as a plain SVG, or as a PNG"));
    }
    List<String> starts = STARTS.get(type);
    if (starts != null && starts.stream().noneMatch(text::startsWith)) {
      return Optional.of(
          new Problem(
              Code.STATIC_MISLABELLED,
              "the file is no ." + type + ", whatever its name says",
              "name it as what it is, or save it anew"));
    }
    return Optional.empty();
  }

  private static boolean isActive(String svg) {
    boolean wide = svg.indexOf('\0') >= 0;
    return wide || svg.length() > SEARCHED || ACTIVE.matcher(svg.toLowerCase(Locale.ROOT)).find();
  }

  private static Problem script(String what, String help) {
    return new Problem(
        Code.STATIC_SCRIPT,
        what + " may run script as part of the site, where the host sends no headers",
        help);
  }

  private static String type(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
