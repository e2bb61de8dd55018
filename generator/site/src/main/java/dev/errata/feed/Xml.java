package dev.errata.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document; characters that XML 1.0 can't hold are left out. */
final class Xml {
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  Xml(String root, String namespace) {
    try {
      writer = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeCharacters("\n");
      writer.writeStartElement(root);
      writer.writeDefaultNamespace(namespace);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  Xml open(String name) {
    return doing(() -> writer.writeStartElement(name));
  }

  Xml close() {
    return doing(writer::writeEndElement);
  }

  Xml attribute(String name, String value) {
    return doing(() -> writer.writeAttribute(name, allowed(value)));
  }

  Xml text(String text) {
    return doing(() -> writer.writeCharacters(allowed(text)));
  }

  /** An element that holds only text. */
  Xml element(String name, String text) {
    return open(name).text(text).close();
  }

  Xml line() {
    return text("\n");
  }

  /** The finished document. */
  String end() {
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
    text.codePoints()
        .filter(
            c ->
                c == 9
                    || c == 10
                    || c == 13
                    || c >= 0x20 && c <= 0xd7ff && !(c >= 0x7f && c <= 0x9f)
                    || c >= 0xe000 && c <= 0xfffd
                    || c >= 0x10000)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
