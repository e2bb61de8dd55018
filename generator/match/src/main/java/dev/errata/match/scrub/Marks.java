package dev.errata.match.scrub;

import dev.errata.match.scrub.shape.Chars;
import java.util.ArrayList;
import java.util.List;

/** The cleaned text as far as it is written, what was replaced in it, and which names were. */
final class Marks {
  /** Names of accounts that are nobody's. */
  private static final String ACCOUNTS =
      " root git runner node app user users admin administrator ubuntu debian ec2-user centos"
          + " fedora vagrant jenkins docker postgres mysql redis nginx www-data nobody daemon"
          + " public default shared guest sa system anonymous runneradmin containeradministrator"
          + " containeruser linuxbrew vscode codespace gitpod travis circleci me myuser username"
          + " yourname you ";

  /** Names that are also words of messages: elsewhere they are taken for those. */
  private static final String WORDS =
      " max will mark test dev art rob pat code data main java demo temp work home src lib bin api"
          + " web www build builder deploy support info help security contact hello team noreply"
          + " sales server client service local error file null none true false ";

  private static final int SHORTEST = 3;
  private static final int MOST_USERS = 32;

  final StringBuilder out = new StringBuilder();
  final List<Scrubber.Replaced> replaced = new ArrayList<>();
  final List<String> users = new ArrayList<>();

  /** Whether an account's name tells of no person. */
  static boolean isNobody(String name) {
    return Chars.holds(ACCOUNTS, name);
  }

  void copy(String log, int from, int to) {
    out.append(log.substring(from, to));
  }

  void mark(String mark) {
    out.append(mark);
    for (int i = 0; i < replaced.size(); i++) {
      Scrubber.Replaced known = replaced.get(i);
      if (known.mark().equals(mark)) {
        replaced.set(i, new Scrubber.Replaced(mark, known.times() + 1));
        return;
      }
    }
    replaced.add(new Scrubber.Replaced(mark, 1));
  }

  /** Remembers a name, so that it can be replaced wherever else it stands; in parts as well. */
  void user(String name) {
    for (int i = 0; i < name.length(); ) {
      int end = Chars.runEnd(name, i, "");
      note(name.substring(i, end));
      i = end + 1;
    }
  }

  private void note(String name) {
    String lower = name.toLowerCase();
    boolean number = Chars.digitsEnd(name, 0) == name.length();
    if (name.length() >= SHORTEST
        && !number
        && !isNobody(lower)
        && !Chars.holds(WORDS, lower)
        && !users.contains(lower)
        && users.size() < MOST_USERS) {
      users.add(lower);
    }
  }
}
