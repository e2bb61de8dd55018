package dev.errata.match.browser;

import java.util.List;

/** Writes JSON, just as much of it as the answers need. */
final class Json {
  private final StringBuilder out = new StringBuilder();
  private boolean first = true;

  Json open(char bracket) {
    comma();
    out.append(bracket);
    first = true;
    return this;
  }

  Json close(char bracket) {
    out.append(bracket);
    first = false;
    return this;
  }

  Json key(String name) {
    value(name);
    out.append(':');
    first = true;
    return this;
  }

  Json value(String text) {
    comma();
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == 0x2028 || c == 0x2029) {
        out.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
      } else {
        out.append(c);
      }
    }
    out.append('"');
    return this;
  }

  /** A number or a truth value. */
  Json plain(String text) {
    comma();
    out.append(text);
    return this;
  }

  Json values(List<String> texts) {
    open('[');
    for (String text : texts) {
      value(text);
    }
    return close(']');
  }

  private void comma() {
    if (!first) {
      out.append(',');
    }
    first = false;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
