package dev.errata.match.scrub.shape;

/** Recognises what a machine made up: keys and tokens, by an issuer's start or by their look. */
public final class Tokens {
  private static final int SHORTEST = 16;
  private static final int SHORTEST_NUMBER = 12;
  private static final int SHORTEST_BARE = 6;

  /** How many letters a word has on average, or a stretch of one case or of digits in a token. */
  private static final double WORD = 3.3;

  /** How the tokens of well-known issuers start, before at least ten more characters. */
  private static final String[] ISSUERS = {
    "ghp_",
    "gho_",
    "ghu_",
    "ghs_",
    "ghr_",
    "github_pat_",
    "glpat-",
    "gldt-",
    "glrt-",
    "glptt-",
    "glsa_",
    "sk-",
    "sk_live_",
    "sk_test_",
    "rk_live_",
    "rk_test_",
    "pk_live_",
    "pk_test_",
    "whsec_",
    "xoxb-",
    "xoxp-",
    "xoxa-",
    "xoxr-",
    "xoxs-",
    "xoxe-",
    "xapp-",
    "hf_",
    "dckr_pat_",
    "dckr_oat_",
    "AIza",
    "ya29.",
    "GOCSPX-",
    "SG.",
    "AKIA",
    "ASIA",
    "dop_v1_",
    "shpat_",
    "shpss_",
    "sq0atp-",
    "sq0csp-",
    "hvs.",
    "hvb.",
    "lin_api_",
    "figd_",
    "nvapi-",
    "gsk_",
    "rubygems_",
    "AGE-SECRET-KEY-",
    "tskey-",
    "pul-",
    "phc_",
    "secret_",
    "ATATT",
    "PMAK-",
    "eyJ",
    "AAAAB3NzaC1",
    "AAAAC3NzaC1"
  };

  /** The same where words of a tool's own may start so: no mark stands in the rest. */
  private static final String[] PLAIN_ISSUERS = {"npm_", "pypi-", "key-", "r8_"};

  private static final int REST = 10;
  private static final int PLAIN_REST = 16;

  /** So much of what may be a token is looked at; the rest is taken for the same. */
  private static final int LOOKED = 128;

  private final String log;

  /** The ends of the last stretches that were looked at and found to be no tokens. */
  private int plain;

  private int issued;

  public Tokens(String log) {
    this.log = log;
  }

  /** The end of a token that starts here, or the same place. */
  public int end(int i) {
    int end = i < issued ? i : issuedEnd(i);
    if (end > i) {
      return end;
    }
    int wide = Chars.runEnd(log, i, "_-+/=~", i + LOOKED);
    if (wide - i >= 2 * SHORTEST && isMixed(log, i, wide) && isRandom(log, i, wide)) {
      return Chars.runEnd(log, i, "_-+/=~");
    }
    if (i < plain) {
      return i;
    }
    plain = Chars.runEnd(log, i, "_-+=~");
    return isToken(log, i, plain) ? dotted(log, plain) : i;
  }

  /** What hangs on a token by dots, as in a JWT. */
  private static int dotted(String log, int end) {
    int at = end;
    while (Chars.at(log, at) == '.' && Chars.runEnd(log, at + 1, "_-=") - at > SHORTEST) {
      at = Chars.runEnd(log, at + 1, "_-=");
    }
    return at;
  }

  private int issuedEnd(int i) {
    for (String issuer : ISSUERS) {
      int from = i + issuer.length();
      int end = log.startsWith(issuer, i) ? Chars.runEnd(log, from, "_-.=") : from;
      while (end > from && log.charAt(end - 1) == '.') {
        end--;
      }
      if (end - from >= REST
          && (issuer.length() > 3 || end - from >= PLAIN_REST || isMixed(log, i, end))) {
        return end;
      }
      issued = end > from ? end : issued;
    }
    for (String issuer : PLAIN_ISSUERS) {
      int from = i + issuer.length();
      int end = log.startsWith(issuer, i) ? Chars.runEnd(log, from, "") : from;
      if (end - from >= PLAIN_REST && Chars.at(log, end) != '_') {
        return end;
      }
    }
    return i;
  }

  private static boolean isMixed(String log, int from, int to) {
    boolean upper = false;
    boolean lower = false;
    boolean digit = false;
    for (int i = from; i < to; i++) {
      char c = log.charAt(i);
      digit |= Chars.isDigit(c);
      upper |= Chars.isUpper(c);
      lower |= Chars.isLetter(c) && !Chars.isUpper(c);
    }
    return digit && (upper || lower);
  }

  /** Long, with digits among the letters, and without a word's look. */
  private static boolean isToken(String log, int from, int to) {
    for (int start = from; start < to; ) {
      int end = Chars.runEnd(log, start, "");
      boolean pointer = Chars.startsWith(log, start, "0x") && end - start <= 18;
      if (!pointer && end > start && isTokenPart(log, start, Math.min(end, to))) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  private static boolean isTokenPart(String log, int from, int to) {
    if (to - from < SHORTEST_NUMBER || !isMixed(log, from, to)) {
      return false;
    }
    boolean hex = true;
    boolean lower = false;
    int changes = 0;
    for (int i = from; i < to; i++) {
      char c = log.charAt(i);
      hex &= Chars.isHex(c);
      lower |= Chars.isLetter(c) && !Chars.isUpper(c);
      changes += i > from && Chars.isDigit(c) != Chars.isDigit(log.charAt(i - 1)) ? 1 : 0;
    }
    if (hex) {
      return changes >= 3;
    }
    return to - from >= SHORTEST && changes >= 2 && (!lower || isRandom(log, from, to));
  }

  /** Whether case and digits change so often that no words are in it. */
  private static boolean isRandom(String log, int from, int to) {
    int stretches = 1;
    int letters = 1;
    for (int i = from + 1; i < to; i++) {
      int kind = kind(log.charAt(i));
      int before = kind(log.charAt(i - 1));
      letters += kind > 0 ? 1 : 0;
      stretches += kind > 0 && kind != before && !(before == 2 && kind == 1) ? 1 : 0;
    }
    return letters < stretches * WORD;
  }

  private static int kind(char c) {
    return Chars.isDigit(c) ? 3 : Chars.isUpper(c) ? 2 : Chars.isLetter(c) ? 1 : 0;
  }

  /** Whether a word after a secret's name is rather the secret than how a sentence goes on. */
  public static boolean looksSecret(String value) {
    return value.length() >= SHORTEST_BARE && isMixed(value, 0, value.length())
        || value.length() >= SHORTEST && isRandom(value, 0, value.length());
  }
}
