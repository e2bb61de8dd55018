package dev.errata.feed.format;

import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document; characters that XML 1.0 can't hold are left out. */
public final class Xml {
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  /** Starts a document whose elements are all in one namespace. */
  public Xml(String root, String namespace) {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeCharacters("\n");
      writer.writeStartElement(root);
      writer.writeDefaultNamespace(namespace);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  public Xml open(String name) {
    return doing(() -> writer.writeStartElement(name));
  }

  public Xml close() {
    return doing(writer::writeEndElement);
  }

  public Xml attribute(String name, String value) {
    return doing(() -> writer.writeAttribute(name, allowed(value)));
  }

  /** Says in which language the text of the open element is. */
  public Xml language(String tag) {
    return doing(() -> writer.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", allowed(tag)));
  }

  /** An element without content, its attributes as name and value by turns. */
  public Xml empty(String name, String... attributes) {
    return doing(
        () -> {
          writer.writeEmptyElement(name);
          for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], allowed(attributes[i + 1]));
          }
        });
  }

  public Xml text(String text) {
    return doing(() -> writer.writeCharacters(allowed(text)));
  }

  /** An element that holds only text. */
  public Xml element(String name, String text) {
    return open(name).text(text).close();
  }

  public Xml line() {
    return text("\n");
  }

  /** The finished document. */
  public String end() {
    doing(writer::writeEndDocument);
    return out + "\n";
  }

  private interface Writing {
    void run() throws XMLStreamException;
  }

  private Xml doing(Writing writing) {
    try {
      writing.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String allowed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(Xml::isAllowed).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** A character of XML 1.0 that is no control but tab and line feed. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c >= 0x20 && c < 0x7f
        || c >= 0xa0 && c <= 0xd7ff
        || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000 && (c & 0xfffe) != 0xfffe;
  }
}
