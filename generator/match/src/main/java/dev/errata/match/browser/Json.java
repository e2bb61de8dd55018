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
    out.append(JavaScript.stringify(text));
    return this;
  }

  /** A number that is not negative. */
  Json number(int number) {
    comma();
    digits(number);
    return this;
  }

  private void digits(int number) {
    if (number > 9) {
      digits(number / 10);
    }
    out.append((char) ('0' + number % 10));
  }

  /** A number that is not negative, with one decimal. */
  Json tenths(double number) {
    int tenths = (int) (number * 10);
    number(tenths / 10);
    out.append('.').append((char) ('0' + tenths % 10));
    return this;
  }

  Json truth(boolean value) {
    comma();
    out.append(value ? "true" : "false");
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
