package dev.errata.markdown;

import java.util.Set;

/**
 * Where Markdown will be shown.
 *
 * @param address of its page below the site's root, ending with a slash: {@code npm/eresolve/}
 * @param placeholders names that are variables in code: those of the entry's signatures
 */
public record Context(String address, Set<String> placeholders) {
  public Context {
    placeholders = Set.copyOf(placeholders);
  }
}
