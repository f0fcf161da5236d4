package dev.readout.report;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An Atom feed (RFC 4287) of reports; a report that is written again is an entry updated. */
final class Feed {

  private static final int ENTRIES = 50;
  private static final OffsetDateTime NEVER = OffsetDateTime.parse("1970-01-01T00:00:00Z");

  private Feed() {}

  static String of(List<ReportIndex.Entry> entries) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      element(xml, "title", "Readout");
      element(xml, "id", id("feed"));
      element(
          xml,
          "updated",
          entries.stream()
              .map(ReportIndex.Entry::writtenAt)
              .max(Comparator.naturalOrder())
              .orElse(NEVER)
              .toString());
      link(xml, "alternate", "index.html");
      xml.writeStartElement("author");
      element(xml, "name", "Readout");
      xml.writeEndElement();
      for (ReportIndex.Entry entry : entries.subList(0, Math.min(ENTRIES, entries.size()))) {
        write(xml, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private static void write(XMLStreamWriter xml, ReportIndex.Entry entry)
      throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "title", entry.title());
    element(xml, "id", id(entry.folder()));
    element(xml, "updated", entry.writtenAt().toString());
    link(xml, "alternate", entry.folder() + "/report.html");
    element(
        xml,
        "summary",
        entry.headlines().isEmpty()
            ? "No figure has enough evidence to be put first."
            : String.join(" ", entry.headlines()));
    xml.writeEndElement();
  }

  private static String id(String name) {
    return "urn:uuid:"
        + UUID.nameUUIDFromBytes(("readout:report:" + name).getBytes(StandardCharsets.UTF_8));
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", "text/html");
    xml.writeAttribute("href", href);
  }
}
