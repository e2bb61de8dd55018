package dev.errata.feed;

import dev.errata.model.Settings;
import java.net.URI;

/** Lets a browser offer the site as a search engine; the words stay in the fragment. */
final class OpenSearch {
  private OpenSearch() {}

  static String text(Settings settings, URI base) {
    Xml xml = new Xml("OpenSearchDescription", "http://a9.com/-/spec/opensearch/1.1/").line();
    String name = settings.title();
    xml.element("ShortName", name.length() > 16 ? name.substring(0, 16) : name).line();
    xml.element("Description", settings.description().isEmpty() ? name : settings.description())
        .line();
    xml.element("InputEncoding", "UTF-8").line();
    xml.open("Url").attribute("type", "text/html");
    xml.attribute("template", base + "#q={searchTerms}").close().line();
    return xml.end();
  }
}
