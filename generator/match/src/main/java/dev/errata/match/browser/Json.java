package dev.errata.match.browser;

/** Writes JSON, just as much of it as the scrubber needs. */
final class Json {
  private String out = "";
  private boolean first = true;

  Json open(String bracket) {
    comma();
    out = out.concat(bracket);
    first = true;
    return this;
  }

  Json close(String bracket) {
    out = out.concat(bracket);
    first = false;
    return this;
  }

  Json key(String name) {
    value(name);
    out = out.concat(":");
    first = true;
    return this;
  }

  Json value(String text) {
    comma();
    out = out.concat(JavaScript.stringify(text));
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
    int digit = number % 10;
    out = out.concat("0123456789".substring(digit, digit + 1));
  }

  private void comma() {
    if (!first) {
      out = out.concat(",");
    }
    first = false;
  }

  @Override
  public String toString() {
    return out;
  }
}
