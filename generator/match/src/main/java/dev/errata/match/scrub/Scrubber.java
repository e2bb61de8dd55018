package dev.errata.match.scrub;

import java.util.ArrayList;
import java.util.List;

/**
 * Replaces home folders, user names, e-mail addresses, tokens, IP addresses and UUIDs by named
 * marks. It would rather replace too much than too little: the reader sees the result before
 * anything is shared.
 */
public final class Scrubber {
  /** The names of all marks, which stand in brackets in a cleaned text. */
  public static final List<String> MARKS =
      List.of("secret", "uuid", "mac", "token", "ip", "email", "user", "host", "key");

  /** The cleaned text and what was replaced. */
  public record Scrubbed(String text, List<Replaced> replaced) {}

  /** A kind of secret and how often it stood in the text. */
  public record Replaced(String mark, int times) {}

  private final String log;
  private final StringBuilder out = new StringBuilder();
  private final List<Replaced> replaced = new ArrayList<>();
  private final List<String> users = new ArrayList<>();
  private boolean secretNext;
  private boolean secretNamed;

  private Scrubber(String log) {
    this.log = log;
  }

  /** The log with every secret replaced. */
  public static Scrubbed clean(String log) {
    Scrubber first = new Scrubber(Shapes.withoutKeys(log, "[key]")).run();
    Scrubber second = new Scrubber(first.out.toString());
    for (String user : first.users) {
      second.users.add(user);
    }
    second.replaceUsers();
    for (Replaced more : second.replaced) {
      first.count(more.mark(), more.times());
    }
    return new Scrubbed(second.out.toString(), first.replaced);
  }

  private Scrubber run() {
    for (int i = 0; i < log.length(); ) {
      int end = Shapes.runEnd(log, i);
      if (end == i) {
        char c = log.charAt(i++);
        secretNext &= c == ' ' || c == '"' || c == '\'' || c == '=' || c == ':';
        secretNamed &= c == ' ' || c == '"' || c == '\'';
        out.append(c);
      } else {
        run(i, end);
        i = end;
      }
    }
    return this;
  }

  /** Replaces in a stretch without white space, quotes or brackets. */
  private void run(int start, int end) {
    String text = log.substring(start, end);
    boolean named =
        secretNamed
            && (text.charAt(0) == '=' || text.charAt(0) == ':' && log.charAt(start - 1) != ' ');
    int assign = secretNext ? 0 : Shapes.assignment(text);
    secretNamed = false;
    if (named) {
      out.append(text.charAt(0));
      secretNext = true;
      run(start + 1, end);
      return;
    }
    if (assign > 0) {
      out.append(text, 0, assign);
      secretNext = Shapes.namesSecret(text.substring(0, assign));
      run(start + assign, end);
      return;
    }
    String mark = text.isEmpty() ? null : mark(text);
    if (mark != null) {
      count(mark, 1);
      out.append(mark);
    } else if (!text.isEmpty()) {
      address(text);
    }
    secretNext = Shapes.namesSecret(text) || secretNext && text.isEmpty();
    secretNamed = !secretNext && Shapes.namesSecret(text.concat(":"));
  }

  private String mark(String text) {
    if (secretNext && !Shapes.isScheme(text)) {
      return "[secret]";
    }
    if (Shapes.isUuid(text)) {
      return "[uuid]";
    }
    if (Shapes.isCard(text)) {
      return "[mac]";
    }
    if (Shapes.isToken(text)) {
      return "[token]";
    }
    return Shapes.isAddress(text) ? "[ip]" : null;
  }

  /** Replaces what a path or an address holds of its owner. */
  private void address(String text) {
    int at = text.indexOf('@');
    int slashes = text.indexOf("//");
    if (at > 0 && slashes >= 0 && slashes < at) {
      out.append(text, 0, slashes + 2).append("[secret]");
      count("[secret]", 1);
      parts(text.substring(at));
    } else if (at > 0 && Shapes.isAddress(text.substring(at + 1))) {
      out.append("[user]@[ip]");
      count("[ip]", 1);
    } else if (at > 0 && at < text.length() - 1 && Shapes.isName(text, at)) {
      String mark = text.indexOf('.', at) > 0 ? "[email]" : "[user]@[host]";
      int end = at + 1;
      while (end < text.length() && (Shapes.isWord(text.charAt(end)) || text.charAt(end) == '.')) {
        end++;
      }
      int start = Shapes.nameStart(text, at);
      users.add(text.substring(start, at));
      out.append(text, 0, start).append(mark);
      count(mark, 1);
      parts(text.substring(end));
    } else {
      parts(text);
    }
  }

  /** Replaces in the parts between slashes, colons and commas. */
  private void parts(String text) {
    int user = Shapes.homeUser(text);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean begins = i == start && !text.startsWith("::", i - 1);
      int address = begins ? Shapes.addressEnd(text, i) : i;
      if (address > i && Shapes.isAddress(text.substring(i, address))) {
        i = address;
      }
      if (i < text.length() && !Shapes.isSeparator(text.charAt(i))) {
        continue;
      }
      String part = text.substring(start, i);
      if (start == user && !part.isEmpty()) {
        users.add(part);
        count("[user]", 1);
        out.append("[user]");
      } else {
        String mark = part.length() < 4 ? null : mark(part);
        count(mark, 1);
        out.append(mark == null ? part : mark);
      }
      if (i < text.length()) {
        out.append(text.charAt(i));
      }
      start = i + 1;
    }
  }

  /** Replaces names that stood in a home folder or before an at sign, wherever else they stand. */
  private void replaceUsers() {
    for (int i = 0; i < log.length(); ) {
      int end = i;
      while (end < log.length() && Shapes.isWord(log.charAt(end))) {
        end++;
      }
      String word = log.substring(i, end);
      if (word.length() > 2 && users.contains(word)) {
        out.append("[user]");
        count("[user]", 1);
      } else {
        out.append(word);
      }
      if (end < log.length()) {
        out.append(log.charAt(end));
      }
      i = end + 1;
    }
  }

  private void count(String mark, int times) {
    if (mark == null) {
      return;
    }
    for (int i = 0; i < replaced.size(); i++) {
      if (replaced.get(i).mark().equals(mark)) {
        replaced.set(i, new Replaced(mark, replaced.get(i).times() + times));
        return;
      }
    }
    replaced.add(new Replaced(mark, times));
  }
}
