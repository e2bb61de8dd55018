package dev.errata.feed;

import dev.errata.feed.format.Xml;
import dev.errata.model.Settings;
import java.net.URI;

/** Lets a browser offer the site as a search engine; the words stay in the fragment. */
final class OpenSearch {
  /** The specification's own limits, in characters. */
  private static final int SHORT_NAME = 16;

  private static final int DESCRIPTION = 1024;

  private OpenSearch() {}

  static String text(Settings settings, URI base) {
    Xml xml = new Xml("OpenSearchDescription", "http://a9.com/-/spec/opensearch/1.1/").line();
    String description =
        settings.description().isEmpty() ? settings.title() : settings.description();
    xml.element("ShortName", cut(settings.title(), SHORT_NAME)).line();
    xml.element("Description", cut(description, DESCRIPTION)).line();
    xml.element("Language", settings.language()).line();
    xml.element("InputEncoding", "UTF-8").line();
    xml.empty("Url", "type", "text/html", "template", base + "#q={searchTerms}").line();
    return xml.end();
  }

  private static String cut(String text, int most) {
    int count = Math.min(most, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, count)).strip();
  }
}
