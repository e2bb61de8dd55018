package dev.errata.build;

import dev.errata.manual.Manual;
import dev.errata.model.Settings;
import dev.errata.source.SiteSource.Kind;
import dev.errata.source.SiteSource.PageFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The manual's pages as if they lay in {@code pages/}. */
final class ManualFiles {
  private ManualFiles() {}

  /** A site's own pages, and the manual's where its settings want them. */
  static List<PageFile> with(List<PageFile> own, Settings settings) {
    if (!settings.manual()) {
      return own;
    }
    List<PageFile> all = new ArrayList<>(own);
    all.addAll(missingFrom(own));
    return all;
  }

  /** Those whose place the site has not taken with a page of its own. */
  private static List<PageFile> missingFrom(List<PageFile> own) {
    Set<String> taken = new HashSet<>();
    own.forEach(page -> taken.add(place(page)));
    List<PageFile> pages = new ArrayList<>();
    pages.add(new PageFile(Kind.CATEGORY, Manual.CATEGORY, "_category", Manual.category()));
    for (Manual.ManualPage entry : Manual.entries()) {
      pages.add(new PageFile(Kind.ENTRY, entry.folder(), entry.name(), entry.text()));
    }
    for (Manual.ManualPage page : Manual.pages()) {
      pages.add(new PageFile(Kind.PAGE, page.folder(), page.name(), page.text()));
    }
    return pages.stream().filter(page -> !taken.contains(place(page))).toList();
  }

  private static String place(PageFile page) {
    return page.folder() + "/" + page.name();
  }
}
