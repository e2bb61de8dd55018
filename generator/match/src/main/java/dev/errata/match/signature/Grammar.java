package dev.errata.match.signature;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a signature's line into literal text and {name} placeholders, and writes it back.
 * Backslashes before {name} come in pairs, an odd one makes the braces text; elsewhere a backslash
 * is itself.
 */
public final class Grammar {
  /** A stretch of literal text, or a placeholder's name. */
  public record Piece(String text, boolean placeholder) {}

  private Grammar() {}

  /** The pieces of a line in order; neighbouring literals are one. */
  public static List<Piece> split(String line) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int i = 0;
    while (i < line.length()) {
      int brace = i;
      while (brace < line.length() && line.charAt(brace) == '\\') {
        brace++;
      }
      int close = placeholderEnd(line, brace);
      int backslashes = brace - i;
      if (close < 0) {
        literal.append(line, i, Math.min(line.length(), brace + 1));
        i = brace + 1;
        continue;
      }
      literal.append(line, i, i + backslashes / 2);
      if (backslashes % 2 == 1) {
        literal.append(line, brace, close);
      } else {
        flush(literal, pieces);
        pieces.add(new Piece(line.substring(brace + 1, close - 1), true));
      }
      i = close;
    }
    flush(literal, pieces);
    return pieces;
  }

  /** The lines of a signature, without empty ones at its end. */
  public static List<String> lines(String source) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < source.length(); i++) {
      if (source.charAt(i) == '\n') {
        lines.add(source.substring(start, i));
        start = i + 1;
      }
    }
    if (start < source.length() || lines.isEmpty()) {
      lines.add(source.substring(start));
    }
    return lines;
  }

  private static void flush(StringBuilder literal, List<Piece> pieces) {
    if (literal.length() > 0) {
      pieces.add(new Piece(literal.toString(), false));
      literal.setLength(0);
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
