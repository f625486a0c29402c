package org.merestone.geo.print;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a paper as Office Open XML (ISO/IEC 29500, WordprocessingML). The same paper gives the same bytes. */
final class Docx {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /** Twentieths of a point. */
    private static final int MARGIN = 1_134;
    private static final double TWENTIETHS_A_MM = 1440 / 25.4;
    private static final int TWENTIETHS_A_POINT = 20;
    /** Of a style's own size, in points. */
    private static final double USUAL = 0;

    private final PrintedPaper paper;
    private final StringWriter body = new StringWriter();
    private final XMLStreamWriter xml;
    private final List<Block.Picture> pictures = new ArrayList<>();

    private Docx(PrintedPaper paper) throws XMLStreamException {
        this.paper = paper;
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(body);
        xml.setPrefix("w", W);
    }

    static byte[] of(PrintedPaper paper) {
        try {
            return new Docx(paper).write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes whatever is written", e);
        }
    }

    private byte[] write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(W, "document");
        xml.writeNamespace("w", W);
        xml.writeStartElement(W, "body");
        paragraph(paper.title(), "Title", false);
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Heading heading) {
                paragraph(heading.text(), "Heading1", heading.newPage());
            } else if (block instanceof Block.Text text) {
                paragraph(text.text(), style(text.layout()), false);
            } else if (block instanceof Block.Table table) {
                table(table);
            } else if (block instanceof Block.Picture picture) {
                picture(picture);
            }
        }
        section();
        xml.writeEndDocument();
        xml.close();
        OfficeFile file = new OfficeFile().part("[Content_Types].xml", DocxParts.CONTENT_TYPES).part("_rels/.rels", DocxParts.RELATIONS)
                .part("word/_rels/document.xml.rels", DocxParts.relations(pictures)).part("word/styles.xml", DocxParts.STYLES)
                .part("word/header1.xml", DocxParts.header(paper.marking())).part("word/footer1.xml", DocxParts.FOOTER)
                .part("word/document.xml", body.toString());
        for (int i = 0; i < pictures.size(); i++) {
            file.part("word/media/" + DocxParts.pictureName(pictures.get(i), i), pictures.get(i).image());
        }
        return file.bytes();
    }

    private static String style(Block.Layout layout) {
        return switch (layout) {
            case INDENTED -> "Normal";
            case FLUSH -> "Flush";
            case CENTRED -> "Centred";
            case RIGHT -> "Closing";
        };
    }

    private int textWidth() {
        return twentieths(paper.sheet().width(paper.landscape())) - 2 * MARGIN;
    }

    private static int twentieths(double millimetres) {
        return (int) Math.round(millimetres * TWENTIETHS_A_MM);
    }

    private void table(Block.Table table) throws XMLStreamException {
        double letters = table.letters(textWidth() / (double) TWENTIETHS_A_POINT, Block.Table.LETTERS);
        double[] shares = table.shares(textWidth() / (letters * TWENTIETHS_A_POINT));
        xml.writeStartElement(W, "tbl");
        xml.writeStartElement(W, "tblPr");
        empty("tblStyle", "val", "TableGrid");
        xml.writeEmptyElement(W, "tblW");
        xml.writeAttribute(W, "w", Integer.toString(textWidth()));
        xml.writeAttribute(W, "type", "dxa");
        empty("tblLayout", "type", "fixed");
        xml.writeEndElement();
        xml.writeStartElement(W, "tblGrid");
        for (double share : shares) {
            empty("gridCol", "w", Long.toString(Math.round(share * textWidth())));
        }
        xml.writeEndElement();
        if (!table.head().isEmpty()) {
            row(table, table.head(), shares, letters, true);
        }
        for (List<String> cells : table.rows()) {
            row(table, cells, shares, letters, false);
        }
        xml.writeEndElement();
        paragraph("", "TableCell", false);
    }

    private void row(Block.Table table, List<String> cells, double[] shares, double letters, boolean head) throws XMLStreamException {
        xml.writeStartElement(W, "tr");
        xml.writeStartElement(W, "trPr");
        xml.writeEmptyElement(W, "cantSplit");
        if (table.leastRowMm() > 0) {
            xml.writeEmptyElement(W, "trHeight");
            xml.writeAttribute(W, "val", Long.toString(Math.round(table.leastRowMm() * TWENTIETHS_A_MM)));
            xml.writeAttribute(W, "hRule", "atLeast");
        }
        if (head) {
            xml.writeEmptyElement(W, "tblHeader");
        }
        xml.writeEndElement();
        for (int i = 0; i < cells.size(); i++) {
            xml.writeStartElement(W, "tc");
            xml.writeStartElement(W, "tcPr");
            xml.writeEmptyElement(W, "tcW");
            xml.writeAttribute(W, "w", Long.toString(Math.round(shares[i] * textWidth())));
            xml.writeAttribute(W, "type", "dxa");
            empty("vAlign", "val", "center");
            xml.writeEndElement();
            String style = head || table.isForm() && i % 2 == 0 ? "TableHead" : "TableCell";
            paragraph(cells.get(i), table.leastRowMm() > 0 ? style + "Kept" : style, false,
                    letters == Block.Table.LETTERS[0] ? USUAL : letters);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void picture(Block.Picture picture) throws XMLStreamException {
        pictures.add(picture);
        xml.writeStartElement(W, "p");
        xml.writeStartElement(W, "pPr");
        empty("pStyle", "val", "Picture");
        xml.writeEndElement();
        xml.writeStartElement(W, "r");
        DocxParts.drawing(xml, W, picture, pictures.size());
        xml.writeEndElement();
        xml.writeEndElement();
        if (picture.caption() != null) {
            paragraph(picture.caption(), "Picture", false);
        }
    }

    private void paragraph(String text, String style, boolean newPage) throws XMLStreamException {
        paragraph(text, style, newPage, USUAL);
    }

    /** @param letters in points, where they are not as large as those of the style */
    private void paragraph(String text, String style, boolean newPage, double letters) throws XMLStreamException {
        xml.writeStartElement(W, "p");
        xml.writeStartElement(W, "pPr");
        empty("pStyle", "val", style);
        if (newPage) {
            xml.writeEmptyElement(W, "pageBreakBefore");
        }
        xml.writeEndElement();
        xml.writeStartElement(W, "r");
        if (letters != USUAL) {
            xml.writeStartElement(W, "rPr");
            empty("sz", "val", Long.toString(Math.round(letters * 2))); // half points
            xml.writeEndElement();
        }
        xml.writeStartElement(W, "t");
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        xml.writeCharacters(OfficeFile.printable(text));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void section() throws XMLStreamException {
        xml.writeStartElement(W, "sectPr");
        for (String[] part : new String[][] {{"headerReference", DocxParts.HEADER_ID}, {"footerReference", DocxParts.FOOTER_ID}}) {
            xml.writeEmptyElement(W, part[0]);
            xml.writeAttribute(W, "type", "default");
            xml.writeNamespace("r", DocxParts.R);
            xml.writeAttribute("r", DocxParts.R, "id", part[1]);
        }
        xml.writeEmptyElement(W, "pgSz");
        xml.writeAttribute(W, "w", Integer.toString(twentieths(paper.sheet().width(paper.landscape()))));
        xml.writeAttribute(W, "h", Integer.toString(twentieths(paper.sheet().height(paper.landscape()))));
        xml.writeAttribute(W, "orient", paper.landscape() ? "landscape" : "portrait");
        xml.writeEmptyElement(W, "pgMar");
        for (String side : List.of("top", "right", "bottom", "left", "header", "footer")) {
            xml.writeAttribute(W, side, Integer.toString(side.endsWith("er") ? MARGIN / 2 : MARGIN));
        }
        xml.writeAttribute(W, "gutter", "0");
        xml.writeEndElement();
    }

    private void empty(String name, String attribute, String value) throws XMLStreamException {
        xml.writeEmptyElement(W, name);
        xml.writeAttribute(W, attribute, value);
    }
}
