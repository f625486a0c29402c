package org.merestone.boundary.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a document of headings, paragraphs and tables as Office Open XML (ISO/IEC 29500, WordprocessingML). The head of a table comes
 * again on
 * every page and no row is cut. The same content gives the same bytes.
 */
final class Docx {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final LocalDateTime UNDATED = LocalDateTime.of(1980, 1, 1, 0, 0);
    /** A4 in twentieths of a point. */
    private static final int SHORT_SIDE = 11_906;
    private static final int LONG_SIDE = 16_838;
    private static final int MARGIN = 1_134;

    private final StringWriter body = new StringWriter();
    private final XMLStreamWriter xml;
    private final boolean landscape;

    /** @param landscape whether the page lies on its long side, as wide tables want it */
    Docx(boolean landscape) {
        this.landscape = landscape;
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(body);
            xml.setPrefix("w", W);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(W, "document");
            xml.writeNamespace("w", W);
            xml.writeStartElement(W, "body");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes whatever is written", e);
        }
    }

    /** The title, in the middle. */
    Docx title(String text) {
        return paragraph(text, "Title", false);
    }

    Docx heading(String text) {
        return paragraph(text, "Heading1", false);
    }

    Docx paragraph(String text) {
        return paragraph(text, "Normal", false);
    }

    /** Begins a new page with a heading. */
    Docx page(String heading) {
        return paragraph(heading, "Heading1", true);
    }

    /** A table; the head may be empty. Columns share the width of the page. */
    Docx table(List<String> head, List<List<String>> rows) {
        int columns = head.isEmpty() ? rows.get(0).size() : head.size();
        int width = ((landscape ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN) / columns;
        return write(() -> {
            xml.writeStartElement(W, "tbl");
            xml.writeStartElement(W, "tblPr");
            empty("tblStyle", "val", "TableGrid");
            xml.writeEndElement();
            xml.writeStartElement(W, "tblGrid");
            for (int i = 0; i < columns; i++) {
                empty("gridCol", "w", Integer.toString(width));
            }
            xml.writeEndElement();
            if (!head.isEmpty()) {
                row(head, true);
            }
            for (List<String> cells : rows) {
                row(cells, false);
            }
            xml.writeEndElement();
            paragraphs("", "Normal", false);
        });
    }

    /** The whole file; nothing can be added afterwards. */
    byte[] bytes() {
        write(() -> {
            xml.writeStartElement(W, "sectPr");
            xml.writeStartElement(W, "pgSz");
            xml.writeAttribute(W, "w", Integer.toString(landscape ? LONG_SIDE : SHORT_SIDE));
            xml.writeAttribute(W, "h", Integer.toString(landscape ? SHORT_SIDE : LONG_SIDE));
            xml.writeAttribute(W, "orient", landscape ? "landscape" : "portrait");
            xml.writeEndElement();
            xml.writeStartElement(W, "pgMar");
            for (String side : List.of("top", "right", "bottom", "left", "header", "footer")) {
                xml.writeAttribute(W, side, Integer.toString(side.endsWith("er") ? MARGIN / 2 : MARGIN));
            }
            xml.writeAttribute(W, "gutter", "0");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", DocxParts.CONTENT_TYPES);
            part(zip, "_rels/.rels", DocxParts.RELATIONS);
            part(zip, "word/_rels/document.xml.rels", DocxParts.DOCUMENT_RELATIONS);
            part(zip, "word/styles.xml", DocxParts.STYLES);
            part(zip, "word/document.xml", body.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Docx paragraph(String text, String style, boolean newPage) {
        return write(() -> paragraphs(text, style, newPage));
    }

    private void row(List<String> cells, boolean head) throws XMLStreamException {
        xml.writeStartElement(W, "tr");
        xml.writeStartElement(W, "trPr");
        xml.writeEmptyElement(W, "cantSplit");
        if (head) {
            xml.writeEmptyElement(W, "tblHeader");
        }
        xml.writeEndElement();
        for (String cell : cells) {
            xml.writeStartElement(W, "tc");
            paragraphs(cell, head ? "TableHead" : "TableCell", false);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void paragraphs(String text, String style, boolean newPage) throws XMLStreamException {
        xml.writeStartElement(W, "p");
        xml.writeStartElement(W, "pPr");
        empty("pStyle", "val", style);
        if (newPage) {
            xml.writeEmptyElement(W, "pageBreakBefore");
        }
        xml.writeEndElement();
        xml.writeStartElement(W, "r");
        xml.writeStartElement(W, "t");
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void empty(String name, String attribute, String value) throws XMLStreamException {
        xml.writeStartElement(W, name);
        xml.writeAttribute(W, attribute, value);
        xml.writeEndElement();
    }

    /** XML 1.0 has no control characters but tab and line ends. */
    private static String printable(String text) {
        return text.codePoints().filter(character -> character >= 0x20 && (character < 0xD800 || character > 0xDFFF) && character < 0xFFFE
                || character > 0xFFFF || character == '\t').collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(UNDATED);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private Docx write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes whatever is written", e);
        }
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }
}
