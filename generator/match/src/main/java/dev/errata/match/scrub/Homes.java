package dev.errata.match.scrub;

import dev.errata.match.scrub.shape.Chars;
import dev.errata.match.scrub.shape.Names;

/** Replaces the owner's name in paths to a home folder, and the machine's in network paths. */
final class Homes {
  private static final String[] FOLDERS = {"home", "users", "documents and settings"};
  private static final String OWN_HOSTS = " localhost wsl wsl.localhost ";
  private static final int MOST_WORDS = 3;
  private static final int LONGEST = 64;

  private final String log;
  private final Marks marks;

  Homes(String log, Marks marks) {
    this.log = log;
    this.marks = marks;
  }

  /** The place after what was replaced, or the same one. */
  int at(int i) {
    char c = log.charAt(i);
    if (c == '~') {
      return tilde(i);
    }
    int end = c == '/' || c == '\\' || c == '%' ? slashEnd(i) : i;
    if (end == i) {
      return i;
    }
    int network = network(i);
    return network > i ? network : home(i, end);
  }

  /** The end of slashes that part the folders of a path, also where they are escaped. */
  private int slashEnd(int i) {
    if (Chars.startsWith(log, i, "%2f") || Chars.startsWith(log, i, "%5c")) {
      return i + 3;
    }
    char c = Chars.at(log, i);
    int end = i;
    while ((c == '/' || c == '\\') && Chars.at(log, end) == c) {
      end++;
    }
    return end;
  }

  private int home(int i, int end) {
    for (String folder : FOLDERS) {
      int after = end + folder.length();
      int name = Chars.startsWith(log, end, folder) ? slashEnd(after) : after;
      if (name > after && isRoot(i, end, folder.equals("home"))) {
        return owner(i, name);
      }
    }
    return i;
  }

  /** Whether a folder of homes may stand here: at a path's start, behind a drive or a mount. */
  private boolean isRoot(int i, int end, boolean home) {
    int start = i;
    int folders = 0;
    while (start > 0 && i - start < LONGEST && isPath(log.charAt(start - 1))) {
      start--;
      folders += log.charAt(start) == '/' || log.charAt(start) == '\\' ? 1 : 0;
    }
    boolean drive = i - start == 1 && Chars.isLetter(log.charAt(start)) || isDrive(i);
    boolean absolute = start == i || log.charAt(start) == '/' || log.charAt(start) == '\\';
    boolean file =
        Chars.startsWith(log, start - 7, "file://") || Chars.startsWith(log, start, "file:");
    boolean capital = Chars.isUpper(Chars.at(log, end));
    return drive || file || absolute && (home ? folders <= 1 : capital || folders == 0);
  }

  private boolean isDrive(int i) {
    return Chars.at(log, i - 1) == ':' && Chars.isLetter(Chars.at(log, i - 2))
        || Chars.isLetter(Chars.at(log, i - 1)) && Chars.at(log, i - 2) == '/';
  }

  private static boolean isPath(char c) {
    return Chars.isWord(c) || "/\\.".indexOf(c) >= 0;
  }

  private int owner(int i, int name) {
    int end = ownerEnd(i, name);
    String owner = log.substring(name, end);
    if (owner.isEmpty() || Marks.isNobody(owner)) {
      return i;
    }
    marks.user(owner);
    marks.copy(log, i, name);
    marks.mark(Names.USER);
    return end;
  }

  private int partEnd(int from) {
    int end = from;
    while (end < log.length()
        && log.charAt(end) > ' '
        && "/\\:,;&?#|\"'`()[]{}<>".indexOf(log.charAt(end)) < 0
        && !Chars.startsWith(log, end, "%2f")
        && !Chars.startsWith(log, end, "%5c")) {
      end++;
    }
    return end;
  }

  /**
   * The end of a name that may hold spaces: it goes on over some words to the next folder, and over
   * capitalised ones to what closes the path.
   */
  private int ownerEnd(int i, int name) {
    int end = partEnd(name);
    int p = end;
    boolean capitals = true;
    boolean windows = isDrive(i) || log.charAt(i) == '\\';
    for (int words = 1; words <= MOST_WORDS && Chars.at(log, p) == ' '; words++) {
      int next = partEnd(p + 1);
      if (next == p + 1 || next - p > LONGEST) {
        return end;
      }
      char first = log.charAt(p + 1);
      capitals &= Chars.isUpper(first) || first > 0x7F;
      p = next;
      boolean folder = slashEnd(p) > p && (capitals || windows || words == 1);
      boolean closed = capitals && Chars.at(log, p) < ' ' || isClosed(i, p);
      if (folder || closed) {
        return p;
      }
    }
    return end;
  }

  /** Whether a path ends where its quote does, or a prompt. */
  private boolean isClosed(int i, int p) {
    char c = Chars.at(log, p);
    int start = i;
    while (start > 0
        && i - start < LONGEST
        && (isPath(log.charAt(start - 1)) || log.charAt(start - 1) == ':')) {
      start--;
    }
    return c == '>' || Chars.isQuote(c) && Chars.at(log, start - 1) == c;
  }

  private int tilde(int i) {
    int end = Chars.runEnd(log, i + 1, "._-", i + LONGEST);
    char before = Chars.at(log, i - 1);
    boolean starts = before <= ' ' || Chars.isQuote(before) || before == '=' || before == ':';
    return starts && end > i + 1 && Chars.isLetter(log.charAt(i + 1)) && Chars.at(log, end) == '/'
        ? owner(i, i + 1)
        : i;
  }

  /** A path that begins with a machine: two slashes and it, or an address of a file. */
  private int network(int i) {
    char before = Chars.at(log, i - 1);
    int name = slashEnd(i);
    int end = Chars.runEnd(log, name, "._-", name + 4 * LONGEST);
    int slashes = name - i;
    boolean escaped = log.charAt(i) == '\\' && slashes > 1 && slashEnd(end) - end == slashes / 2;
    boolean file = log.charAt(i) == '/' && slashes == 2 && Chars.startsWith(log, i - 5, "file:");
    boolean starts = before <= ' ' || Chars.isQuote(before) || "([{<=,".indexOf(before) >= 0;
    if (!(escaped && starts || file)
        || end == name
        || end < log.length() && log.charAt(end) == ':'
        || Chars.holds(OWN_HOSTS, log.substring(name, end))) {
      return i;
    }
    marks.copy(log, i, name);
    marks.mark(Names.HOST);
    return end;
  }
}
