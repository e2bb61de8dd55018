package dev.errata.frontmatter;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Web addresses as people paste them. */
final class Web {
  /** Longer ones break in mail and in some browsers. */
  private static final int LONGEST = 2000;

  private static final int LAST_PORT = 65_535;

  private Web() {}

  /** The address, when it is whole and names a host that is reached by {@code http(s)}. */
  static Optional<URI> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI url = new URI(text);
      boolean fine =
          isWeb(text)
              && url.getHost() != null
              && url.getRawUserInfo() == null
              && url.getPort() <= LAST_PORT;
      return fine ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The same address with the signs encoded that browsers encode, where that makes it right. */
  static Optional<String> meant(String text) {
    String whole = text.startsWith("www.") ? "https://" + text : text;
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < whole.length(); ) {
      int c = whole.codePointAt(i);
      String sign = Character.toString(c);
      boolean encoded = c == ' ' || "\"<>\\^`{|}[]".indexOf(c) >= 0 || isLonePercent(whole, i);
      out.append(encoded ? encode(sign) : sign);
      i += sign.length();
    }
    return read(out.toString()).map(url -> out.toString());
  }

  /** What is wrong, and what to do. */
  static String help(String text) {
    if (text.length() > LONGEST) {
      return "it may have " + LONGEST + " characters at most";
    }
    if (!isWeb(text)) {
      return "write it whole, starting with https://";
    }
    if (text.indexOf('@') > 0) {
      return "write it without a user's name";
    }
    return "copy it from the browser's address bar; a host has only letters, digits, dots and dashes";
  }

  private static boolean isWeb(String text) {
    String start = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
    return start.equals("https://") || start.startsWith("http://");
  }

  private static boolean isLonePercent(String text, int at) {
    return text.charAt(at) == '%'
        && !(at + 2 < text.length()
            && Character.digit(text.charAt(at + 1), 16) >= 0
            && Character.digit(text.charAt(at + 2), 16) >= 0);
  }

  private static String encode(String sign) {
    StringBuilder out = new StringBuilder();
    for (byte b : sign.getBytes(StandardCharsets.UTF_8)) {
      out.append(String.format("%%%02X", b & 0xff));
    }
    return out.toString();
  }
}
