package dev.errata.feed;

import dev.errata.catalog.Catalog;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import java.util.Map;

/** Old addresses: a page for hosts that know no redirects, and a line for those that do. */
final class Redirects {
  /** What Cloudflare Pages and GitLab Pages take; the pages work beyond it. */
  private static final int MOST = 1000;

  private Redirects() {}

  static String lines(Catalog catalog) {
    StringBuilder out = new StringBuilder();
    String prefix = catalog.settings().baseUrl().map(u -> u.getPath()).orElse("/");
    int count = 0;
    for (Map.Entry<String, EntryId> one : catalog.aliases().entrySet()) {
      if (count++ == MOST) {
        out.append("# hosts take no more; the pages at the other old addresses redirect too\n");
        break;
      }
      out.append(prefix).append(one.getKey()).append(' ');
      out.append(prefix).append(one.getValue().address()).append(" 301\n");
    }
    return out.toString();
  }

  /** A page that leads on at once; alias and target are made of letters, digits and dashes. */
  static String page(Catalog catalog, String alias, Entry entry, String policy) {
    long depth = alias.chars().filter(c -> c == '/').count();
    String target = "../".repeat((int) depth) + entry.id().address();
    String canonical =
        catalog
            .settings()
            .baseUrl()
            .map(base -> "<link rel=\"canonical\" href=\"" + base + entry.id().address() + "\">\n")
            .orElse("");
    return """
        <!doctype html>
        <html lang="%s">
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta http-equiv="refresh" content="0; url=%s">
        <meta name="robots" content="noindex">
        %s<title>Moved</title>
        <p>This page has moved: <a href="%s">%s</a>
        </html>
        """
        .formatted(
            catalog.settings().language(),
            policy,
            target,
            canonical,
            target,
            escaped(entry.title().value()));
  }

  private static String escaped(String text) {
    return Twin.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
