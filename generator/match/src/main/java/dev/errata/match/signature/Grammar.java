package dev.errata.match.signature;

import dev.errata.match.text.Row;

/**
 * Splits a signature's line into literal text and {name} placeholders, and writes it back.
 * Backslashes before {name} come in pairs, an odd one makes the braces text; elsewhere a backslash
 * is itself.
 */
public final class Grammar {
  /** A stretch of literal text, or a placeholder's name. */
  public record Piece(String text, boolean placeholder) {}

  private Grammar() {}

  /** The lines of a signature. */
  public static Row<String> lines(String signature) {
    Row<String> lines = new Row<>();
    int start = 0;
    for (int end = signature.indexOf('\n'); end >= 0; end = signature.indexOf('\n', start)) {
      lines.add(signature.substring(start, end));
      start = end + 1;
    }
    lines.add(signature.substring(start));
    return lines;
  }

  /** The pieces of a line in order; neighbouring literals are one. */
  public static Row<Piece> split(String line) {
    Row<Piece> pieces = new Row<>();
    String literal = "";
    int i = 0;
    while (i < line.length()) {
      int brace = i;
      while (brace < line.length() && line.charAt(brace) == '\\') {
        brace++;
      }
      int close = placeholderEnd(line, brace);
      int half = (brace - i) / 2;
      if (close < 0) {
        close = Math.min(line.length(), brace + 1);
        literal = literal.concat(line.substring(i, close));
      } else if ((brace - i) % 2 == 1) {
        literal = literal.concat(line.substring(i, i + half)).concat(line.substring(brace, close));
      } else {
        addLiteral(literal.concat(line.substring(i, i + half)), pieces);
        pieces.add(new Piece(line.substring(brace + 1, close - 1), true));
        literal = "";
      }
      i = close;
    }
    addLiteral(literal, pieces);
    return pieces;
  }

  private static void addLiteral(String literal, Row<Piece> pieces) {
    if (literal.length() > 0) {
      pieces.add(new Piece(literal, false));
    }
  }

  /** The end of the placeholder that opens here, or -1. */
  public static int placeholderEnd(String line, int open) {
    if (open + 2 >= line.length() || line.charAt(open) != '{' || !isLower(line.charAt(open + 1))) {
      return -1;
    }
    for (int i = open + 2; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '}') {
        return i + 1;
      }
      if (!isLower(c) && c != '_' && (c < '0' || c > '9')) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** The source of literal text: what splitting gives back as that text before the next piece. */
  public static String quote(String literal, boolean beforePlaceholder) {
    StringBuilder out = new StringBuilder();
    int backslashes = 0;
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (c == '{' && placeholderEnd(literal, i) > 0) {
        repeat(out, backslashes + 1);
      }
      backslashes = c == '\\' ? backslashes + 1 : 0;
      out.append(c);
    }
    if (beforePlaceholder) {
      repeat(out, backslashes);
    }
    return out.toString();
  }

  private static void repeat(StringBuilder out, int backslashes) {
    for (int i = 0; i < backslashes; i++) {
      out.append('\\');
    }
  }
}
