package dev.errata.catalog;

import dev.errata.model.Entry;
import java.util.List;
import java.util.Locale;

/**
 * Where a code printed by a tool leads: {@code e/<path>/}.
 *
 * @param path lower case, other characters than letters, digits, {@code .} and {@code _} as {@code
 *     -}
 * @param codes as entries write them; several when they collide
 * @param entries that own one of the codes, by id
 */
public record CodePage(String path, List<String> codes, List<Entry> entries) {
  /** The part of the address for a code; empty when the code has no letter or digit. */
  public static String path(String code) {
    StringBuilder out = new StringBuilder();
    for (char c : code.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean word = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '.';
      if (word) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
    }
    return out.toString().replaceAll("^[.\\-]+|[.\\-]+$", "");
  }
}
