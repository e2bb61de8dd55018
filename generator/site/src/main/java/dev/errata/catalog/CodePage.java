package dev.errata.catalog;

import dev.errata.model.Entry;
import dev.errata.recipe.OutputPath;
import java.util.List;
import java.util.Locale;

/**
 * Where a code printed by a tool leads: {@code e/<path>/}.
 *
 * @param path lower case, what is no letter or digit as {@code -}
 * @param codes as entries write them; several when they collide
 * @param entries that own one of the codes, by id
 */
public record CodePage(String path, List<String> codes, List<Entry> entries) {
  private static final int LONGEST = 100;

  public CodePage {
    codes = List.copyOf(codes);
    entries = List.copyOf(entries);
  }

  /** The part of the address for a code; empty when the code has no letter or digit. */
  public static String path(String code) {
    StringBuilder out = new StringBuilder();
    for (char c : code.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
    }
    String path = out.substring(0, Math.min(LONGEST, out.length())).replaceAll("-$", "");
    // A code such as NUL names a device on Windows.
    return path.isEmpty() || OutputPath.isName(path) ? path : "code-" + path;
  }
}
