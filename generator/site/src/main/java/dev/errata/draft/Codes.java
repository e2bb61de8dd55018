package dev.errata.draft;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the codes by which tools name their errors. */
final class Codes {
  private static final Pattern CODE =
      Pattern.compile(
          "\\b(?:ERR_[A-Z][A-Z0-9_]{2,}|E[A-Z]{4,}|[A-Z]{2,6}-?\\d{3,6}|P\\d{4}|E\\d{4})\\b(?![-./])");

  private static final Pattern STATUS =
      Pattern.compile("\\b(?:status(?: code)?|HTTP(?:/[\\d.]+)?|Error:)[ :=]+([345]\\d\\d)\\b");

  private static final Pattern NOT_A_CODE =
      Pattern.compile("UTF-?\\d+|SHA-?\\d+|ISO-?\\d+|RFC-?\\d+|ERRORS?|EXCEPTION|EMPTY");

  private Codes() {}

  /** The codes in a text, in its order. */
  static Set<String> in(String text) {
    Set<String> codes = new LinkedHashSet<>();
    for (Matcher code = CODE.matcher(text); code.find(); ) {
      if (!NOT_A_CODE.matcher(code.group()).matches()) {
        codes.add(code.group());
      }
    }
    for (Matcher status = STATUS.matcher(text); status.find(); ) {
      codes.add(status.group(1));
    }
    return codes;
  }
}
