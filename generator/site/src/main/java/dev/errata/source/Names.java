package dev.errata.source;

import dev.errata.model.Slug;
import dev.errata.recipe.OutputPath;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which names the files of a site may have. */
final class Names {
  /** A published name gets a hash, and still has to be one. */
  private static final int LONGEST_STATIC = 120;

  private static final Set<String> SYSTEM =
      Set.of("thumbs.db", "desktop.ini", ".ds_store", ".directory", ".keep", ".gitkeep");

  private Names() {}

  /** Whether a name is what editors, systems and Git leave behind: nobody means to publish it. */
  static boolean leftBehind(String name) {
    return SYSTEM.contains(name.toLowerCase(Locale.ROOT))
        || name.startsWith("._")
        || name.startsWith(".#")
        || name.startsWith(".git")
        || name.startsWith("#") && name.endsWith("#")
        || name.endsWith("~")
        || name.endsWith(".bck")
        || name.matches("\\..*\\.sw.|.*\\.sw[op]")
        || name.equals("4913");
  }

  static boolean hidden(String name) {
    return name.startsWith(".");
  }

  /** Whether a file or folder below {@code static/} can be published under its name. */
  static boolean publishable(String name) {
    return OutputPath.isName(name) && name.length() <= LONGEST_STATIC;
  }

  /** How to name what has no slug for a name. */
  static String renamed(String name, String ending) {
    String slug = Slug.of(name);
    String rule = "use lower-case letters and digits, joined by dashes";
    return slug.isEmpty() ? rule : rule + ": " + slug + ending;
  }

  /** What a name that is not read was probably meant to be. */
  static Optional<String> markdown(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String ending : new String[] {".md", ".markdown", ".mdown", ".mkd", ".mdx"}) {
      if (lower.endsWith(ending)) {
        return Optional.of(name.substring(0, name.length() - ending.length()) + ".md");
      }
    }
    return Optional.empty();
  }
}
