package dev.errata.match.scrub;

/** Recognises secrets by their shape: what names one, and what looks like one. */
final class Shapes {
  private static final int SHORTEST_TOKEN = 16;
  private static final String BLOCK = "-----BEGIN ";
  private static final String[] SECRET_NAMES = {
    "token",
    "secret",
    "passw",
    "pwd",
    "apikey",
    "api_key",
    "api-key",
    "access_key",
    "private_key",
    "authorization",
    "bearer",
    "cookie",
    "credential",
    "session",
    "accountkey"
  };

  private Shapes() {}

  static boolean isWord(char c) {
    return isDigit(c) || isLetter(c) || c == '_' || c == '-';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z' || c > 0x7F;
  }

  static boolean isSeparator(char c) {
    return "/\\:,;&?#|".indexOf(c) >= 0;
  }

  /** The end of the stretch without white space, quotes and brackets that starts here. */
  static int runEnd(String log, int start) {
    int i = start;
    while (i < log.length() && log.charAt(i) > ' ' && "\"'`()[]{}<>".indexOf(log.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  /** The place after the equals sign, or after the colon that follows a secret's name; or 0. */
  static int assignment(String text) {
    int equals = text.indexOf('=');
    if (equals > 0) {
      return equals + 1;
    }
    int colon = text.indexOf(':');
    return colon > 0 && colon < text.length() - 1 && namesSecret(text.substring(0, colon))
        ? colon + 1
        : 0;
  }

  /** Whether the text says that a secret follows. */
  static boolean namesSecret(String text) {
    String lower = text.toLowerCase();
    for (String name : SECRET_NAMES) {
      int at = lower.indexOf(name);
      if (at >= 0 && lower.length() - at <= name.length() + 8) {
        char last = lower.charAt(lower.length() - 1);
        return last == '=' || last == ':' || lower.equals("bearer") || text.startsWith("--");
      }
    }
    return false;
  }

  /** Words that stand between a secret's name and the secret. */
  static boolean isScheme(String text) {
    String lower = text.toLowerCase();
    return lower.equals("bearer") || lower.equals("basic") || lower.equals("token");
  }

  static boolean isUuid(String text) {
    if (text.length() != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? text.charAt(i) != '-' : hex(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static int hex(char c) {
    int letter = c | 32;
    return isDigit(c) ? c - '0' : letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  }

  /** Six pairs of hexadecimal digits, as a network card's address has them. */
  static boolean isCard(String text) {
    if (text.length() != 17) {
      return false;
    }
    for (int i = 0; i < 17; i++) {
      char c = text.charAt(i);
      if (i % 3 == 2 ? c != ':' && c != '-' : hex(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The text with a mark for whatever stands in a block as keys and certificates do (PEM). */
  static String withoutKeys(String text, String mark) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf(BLOCK); at >= 0; at = text.indexOf(BLOCK, from)) {
      int end = text.indexOf("-----END ", at);
      out.append(text, from, at).append(mark);
      from = end < 0 ? text.length() : end;
    }
    return out.append(text, from, text.length()).toString();
  }

  /** Long, without a dictionary's look: digits among letters, or an issuer's own start. */
  static boolean isToken(String text) {
    if (text.length() >= SHORTEST_TOKEN
        && (text.startsWith("sk-") || text.startsWith("hf_") || text.startsWith("dckr_pat_"))) {
      return true;
    }
    int digits = 0;
    int changes = 0;
    int longest = 0;
    int part = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isWord(c) && "+/=.~".indexOf(c) < 0) {
        return false;
      }
      part = isDigit(c) || isLetter(c) ? part + 1 : 0;
      longest = Math.max(longest, part);
      digits += isDigit(c) ? 1 : 0;
      changes += i > 0 && isDigit(c) != isDigit(text.charAt(i - 1)) ? 1 : 0;
    }
    boolean mixed = digits > 0 && digits < text.length() && changes >= 2;
    return longest >= SHORTEST_TOKEN && mixed;
  }

  /** An IPv4 or IPv6 address; not this machine's own, nor all of them with a port. */
  static boolean isAddress(String text) {
    int dots = 0;
    int colons = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      dots += c == '.' ? 1 : 0;
      colons += c == ':' ? 1 : 0;
      digits += isDigit(c) ? 1 : 0;
      if (c != '.' && c != ':' && hex(c) < 0) {
        return false;
      }
    }
    if (text.startsWith("127.")
        || text.startsWith("0.0.0.0")
        || text.startsWith("::1")
        || text.startsWith(":::")) {
      return false;
    }
    boolean v4 = dots == 3 && colons == 0 && digits == text.length() - dots;
    return v4 && digits >= 4 || dots == 0 && colons >= 2 && (colons > 3 || text.contains("::"));
  }

  /** The end of what may be an address that starts here. */
  static int addressEnd(String text, int start) {
    int end = start;
    while (end < text.length() && (text.charAt(end) == ':' || hex(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  /** Whether a name stands before an at sign, and a host after it. */
  static boolean isName(String text, int at) {
    return nameStart(text, at) < at && isWord(text.charAt(at + 1)) && !isDigit(text.charAt(at + 1));
  }

  static int nameStart(String text, int at) {
    int start = at;
    while (start > 0
        && (isWord(text.charAt(start - 1)) || "+.%".indexOf(text.charAt(start - 1)) >= 0)) {
      start--;
    }
    return start;
  }

  /** Where the name of a home folder's owner starts, or -1. */
  static int homeUser(String text) {
    String lower = text.toLowerCase().replace('\\', '/');
    for (String folder : new String[] {"/home/", "/users/", "/documents and settings/"}) {
      int at = lower.indexOf(folder);
      if (at >= 0) {
        int start = at + folder.length();
        while (start < lower.length() && lower.charAt(start) == '/') {
          start++;
        }
        return start;
      }
    }
    return -1;
  }
}
