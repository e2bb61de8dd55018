package dev.errata.feed.host;

import dev.errata.catalog.Catalog;
import dev.errata.feed.format.Line;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import java.net.URI;
import java.util.Map;

/** Old addresses: a page for hosts that know no redirects, and a line for those that do. */
public final class Redirects {
  private Redirects() {}

  /** The file {@code _redirects}, as far as the host of the site reads it. */
  public static String lines(Catalog catalog) {
    HostLimits limits = HostLimits.of(catalog.settings().host());
    String prefix = catalog.settings().baseUrl().map(URI::getRawPath).orElse("/");
    StringBuilder out = new StringBuilder();
    int count = 0;
    for (Map.Entry<String, EntryId> one : catalog.aliases().entrySet()) {
      String line = prefix + one.getKey() + " " + prefix + one.getValue().address() + " 301\n";
      boolean full =
          count == limits.redirects() || out.length() + line.length() > limits.redirectBytes();
      if (!full && line.length() <= limits.lineLength()) {
        out.append(line);
        count++;
      }
    }
    return out.toString();
  }

  /**
   * A page that leads on at once, to a path of this site only.
   *
   * @param policy the Content-Security-Policy of pages
   */
  public static String page(Catalog catalog, String alias, Entry entry, String policy) {
    long depth = alias.chars().filter(c -> c == '/').count();
    String target = escaped("../".repeat((int) depth) + entry.id().address());
    String title = escaped(entry.title().value());
    String canonical =
        catalog
            .settings()
            .baseUrl()
            .map(base -> escaped(base + entry.id().address()))
            .map(address -> "<link rel=\"canonical\" href=\"" + address + "\">\n")
            .orElse("");
    return """
        <!doctype html>
        <html lang="%s">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="refresh" content="0; url=%s">
        <meta name="robots" content="noindex">
        %s<title>%s</title>
        <p>→ <a href="%s">%s</a></p>
        </html>
        """
        .formatted(
            escaped(catalog.settings().language()),
            escaped(policy),
            target,
            canonical,
            title,
            target,
            title);
  }

  private static String escaped(String text) {
    return Line.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
