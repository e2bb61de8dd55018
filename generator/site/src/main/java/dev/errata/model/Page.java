package dev.errata.model;

import dev.errata.diagnostic.SourceText;

/** A plain page, such as {@code pages/about.md}. */
public record Page(String slug, SourceText source, String title, Body.Inline summary, Body body) {
  /** The address below the site's root, ending with a slash. */
  public String address() {
    return slug + "/";
  }
}
