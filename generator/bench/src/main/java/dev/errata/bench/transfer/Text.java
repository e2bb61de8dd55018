package dev.errata.bench.transfer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as labels see it: without colours, with straight quotes, and once more as words alone.
 *
 * @param rows its lines; offsets in them are offsets in the text where it has no colours
 * @param words each line's letters and digits, what stands between them as one space
 */
record Text(String whole, List<String> rows, List<String> words) {
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  static Text of(String text) {
    String plain = plain(text);
    List<String> rows = List.of(plain.split("\n", -1));
    return new Text(plain, rows, rows.stream().map(Text::words).toList());
  }

  /** The text in one line, as if it had been wrapped. */
  Text joined() {
    return of(whole.replaceAll("\\s+", " "));
  }

  static String plain(String text) {
    return COLOUR
        .matcher(text)
        .replaceAll("")
        .replace("\r", "")
        .replace('‘', '\'')
        .replace('’', '\'')
        .replace('“', '"')
        .replace('”', '"');
  }

  /** Lower-case words with single spaces between and around them. */
  static String words(String line) {
    return " " + NO_WORD.matcher(line).replaceAll(" ").strip().toLowerCase(Locale.ROOT) + " ";
  }
}
