package dev.errata.match.scrub.shape;

/** Recognises addresses of machines and numbers that are given once, by their shape alone. */
public final class Shapes {
  /** A group of an IPv6 address, or a part of an IPv4 one. */
  private static final int LARGEST_PART = 255;

  private Shapes() {}

  /** The end of a UUID that starts here, or the same place. */
  public static int uuidEnd(String log, int i) {
    for (int k = 0; k < 36; k++) {
      char c = Chars.at(log, i + k);
      boolean dash = k == 8 || k == 13 || k == 18 || k == 23;
      if (dash ? c != '-' : !Chars.isHex(c)) {
        return i;
      }
    }
    return Chars.isHex(Chars.at(log, i + 36)) ? i : i + 36;
  }

  /** The end of a network card's address: six pairs, or three times four digits with dots. */
  public static int cardEnd(String log, int i) {
    int pairs = groupsEnd(log, i, new int[] {2, 6}, Chars.at(log, i + 2) == '-' ? '-' : ':');
    return pairs > i ? pairs : groupsEnd(log, i, new int[] {4, 3}, '.');
  }

  /** The end of groups of so many hexadecimal digits, so many of them; letters among them. */
  private static int groupsEnd(String log, int i, int[] shape, char between) {
    int size = shape[0] + 1;
    int end = i + size * shape[1] - 1;
    for (int p = i; p < end; p++) {
      char c = Chars.at(log, p);
      if ((p - i) % size == size - 1 ? c != between : !Chars.isHex(c)) {
        return i;
      }
    }
    char after = Chars.at(log, end);
    return Chars.isHex(after) || after == between ? i : end;
  }

  /** The end of an IP address that starts here, or the same place. */
  public static int addressEnd(String log, int i) {
    int end = Chars.isDigit(log.charAt(i)) ? fourEnd(log, i) : i;
    if (end > i) {
      return isOwn(log, i, end) || isVersion(log, i) ? i : end;
    }
    return Chars.at(log, i - 1) == ':' ? i : sixEnd(log, i);
  }

  /** The end of four numbers below 256 with dots between, or the same place. */
  public static int fourEnd(String log, int i) {
    return fourEnd(log, i, '.');
  }

  private static int fourEnd(String log, int i, char between) {
    int p = i;
    for (int part = 0; part < 4; part++) {
      int end = Chars.digitsEnd(log, p);
      int size = end - p;
      if (size < 1
          || size > 3
          || Integer.parseInt(log.substring(p, end)) > LARGEST_PART
          || part < 3 && Chars.at(log, end) != between) {
        return i;
      }
      p = part < 3 ? end + 1 : end;
    }
    boolean more =
        Chars.isLetter(Chars.at(log, p))
            || Chars.at(log, p) == between && Chars.isDigit(Chars.at(log, p + 1));
    return more ? i : p;
  }

  /** The end of an address that is part of a machine's name in a cloud: {@code ip-10-0-0-1}. */
  public static int namedEnd(String log, int i) {
    int end = Chars.startsWith(log, i, "ip-") ? fourEnd(log, i + 3, '-') : i;
    return end > i + 3 ? end : i;
  }

  /** This machine itself, and all addresses of it. */
  private static boolean isOwn(String log, int i, int end) {
    return log.startsWith("127.", i)
        || log.startsWith("0.0.0.0", i)
        || log.startsWith("255.255.", i)
        || Chars.at(log, end) == '.' && Chars.isAlnum(Chars.at(log, end + 1));
  }

  /** Whether what stands before says that four numbers are a version. */
  private static boolean isVersion(String log, int i) {
    char before = Chars.at(log, i - 1);
    if (before == '=' && "=<>~!".indexOf(Chars.at(log, i - 2)) >= 0) {
      return true;
    }
    int end = before == '=' || before == ' ' || before == '/' || before == '-' ? i - 1 : i;
    end -= Chars.at(log, end - 1) == ':' ? 1 : 0;
    return Chars.startsWith(log, end - 7, "version") || before == '@';
  }

  private static int sixEnd(String log, int i) {
    if (log.startsWith("::1", i) && !Chars.isHex(Chars.at(log, i + 3))) {
      return i;
    }
    int p = i;
    int groups = 0;
    int skips = 0;
    int digits = 0;
    while (groups < 9 && skips < 2 && (Chars.isHex(Chars.at(log, p)) || Chars.at(log, p) == ':')) {
      int start = p;
      while (Chars.isHex(Chars.at(log, p)) && p - start <= 4) {
        digits += Chars.isDigit(log.charAt(p++)) ? 1 : 0;
      }
      if (p - start > 4) {
        return i;
      }
      int four = Chars.at(log, p) == '.' && p > start ? fourEnd(log, start) : start;
      groups += four > start ? 2 : p > start ? 1 : 0;
      if (p == start) {
        skips += Chars.at(log, ++p) == ':' ? 1 : 0;
      }
      p = Math.max(p, four);
    }
    while (p > i + 1 && log.charAt(p - 1) == ':') {
      p--;
    }
    boolean whole = skips == 0 ? groups == 8 : skips == 1 && groups > 1 && groups < 8;
    boolean starts = skips == 0 || log.charAt(i) == ':' || Chars.at(log, i + 4) == ':';
    return whole && starts && digits > 0 && !Chars.isLetter(Chars.at(log, p)) ? zoneEnd(log, p) : i;
  }

  /** The end of the interface's name that may follow a percent sign. */
  private static int zoneEnd(String log, int p) {
    int name = Chars.startsWith(log, p, "%25") ? p + 3 : p + 1;
    return Chars.at(log, p) == '%' ? Chars.runEnd(log, name, "_-.") : p;
  }
}
