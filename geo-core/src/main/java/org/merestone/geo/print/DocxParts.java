package org.merestone.geo.print;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The parts of a document that hardly differ: what the parts are, how they hang together, how the styles look, what
 * stands on each page.
 */
final class DocxParts {

    static final String CONTENT_TYPES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Default Extension="xml" ContentType="application/xml"/>
              <Default Extension="png" ContentType="image/png"/>
              <Default Extension="jpeg" ContentType="image/jpeg"/>
              <Override PartName="/word/header1.xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
              <Override PartName="/word/footer1.xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
              <Override PartName="/word/document.xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
              <Override PartName="/word/styles.xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
            </Types>""";
    static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
              <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                Target="word/document.xml"/>
            </Relationships>""";
    /** Pages are counted by whoever shows the document. */
    static final String FOOTER = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="PageFoot"/></w:pPr>
              <w:r><w:t xml:space="preserve">第 </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>
              <w:r><w:t xml:space="preserve"> 页　共 </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>
              <w:r><w:t xml:space="preserve"> 页</w:t></w:r></w:p></w:ftr>""";
    /** Song type at 12 points for what is read, 9 points in tables. */
    static final String STYLES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
              <w:docDefaults><w:rPrDefault><w:rPr>
                <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>
                <w:sz w:val="24"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>
              </w:rPr></w:rPrDefault></w:docDefaults>
              <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>
                <w:pPr><w:spacing w:line="360" w:lineRule="auto"/><w:ind w:firstLine="480"/></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>
                <w:pPr><w:spacing w:after="240"/><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr>
                <w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/><w:sz w:val="32"/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
                <w:pPr><w:keepNext/><w:spacing w:before="120"/><w:ind w:firstLine="0"/><w:outlineLvl w:val="0"/></w:pPr>
                <w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="Flush"><w:name w:val="Addressee"/><w:basedOn w:val="Normal"/>
                <w:pPr><w:ind w:firstLine="0"/></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="Centred"><w:name w:val="Centred"/><w:basedOn w:val="Flush"/>
                <w:pPr><w:jc w:val="center"/></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="Closing"><w:name w:val="Closing"/><w:basedOn w:val="Flush"/>
                <w:pPr><w:jc w:val="right"/></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="TableCell"><w:name w:val="Table Cell"/>
                <w:rPr><w:sz w:val="18"/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="PageHead"><w:name w:val="header"/><w:basedOn w:val="TableCell"/>
                <w:pPr><w:jc w:val="right"/></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="PageFoot"><w:name w:val="footer"/><w:basedOn w:val="TableCell"/>
                <w:pPr><w:jc w:val="center"/></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="Picture"><w:name w:val="Picture"/><w:basedOn w:val="TableCell"/>
                <w:pPr><w:spacing w:before="120"/><w:jc w:val="center"/></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="TableHead"><w:name w:val="Table Head"/><w:basedOn w:val="TableCell"/>
                <w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="TableCellKept"><w:name w:val="Table Cell Kept"/><w:basedOn w:val="TableCell"/>
                <w:pPr><w:keepNext/></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="TableHeadKept"><w:name w:val="Table Head Kept"/><w:basedOn w:val="TableHead"/>
                <w:pPr><w:keepNext/></w:pPr></w:style>
              <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>
                <w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/>
                <w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/>
                <w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>
                <w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
            </w:styles>""";

    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String HEADER_ID = "rId2";
    static final String FOOTER_ID = "rId3";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final int EMU_A_MM = 36_000;

    private DocxParts() {}

    /** What hangs on the document: styles, head, foot, pictures. */
    static String relations(List<Block.Picture> pictures) {
        StringBuilder relations = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                """);
        relations.append(relation("rId1", "styles", "styles.xml")).append(relation(HEADER_ID, "header", "header1.xml"))
                .append(relation(FOOTER_ID, "footer", "footer1.xml"));
        for (int i = 0; i < pictures.size(); i++) {
            relations.append(relation(pictureId(i + 1), "image", "media/" + pictureName(pictures.get(i), i)));
        }
        return relations.append("</Relationships>").toString();
    }

    private static String relation(String id, String kind, String target) {
        return "  <Relationship Id=\"" + id + "\" Type=\"" + R + "/" + kind + "\" Target=\"" + target + "\"/>\n";
    }

    static String pictureName(Block.Picture picture, int index) {
        return "picture" + (index + 1) + (picture.isPng() ? ".png" : ".jpeg");
    }

    private static String pictureId(int number) {
        return "rIdPicture" + number;
    }

    /** What stands above every page: nothing where the paper is public. */
    static String header(Marking marking) {
        String line = marking.isRestricted() ? OfficeFile.escaped(marking.watermark()) : "";
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="PageHead"/></w:pPr>
                  <w:r><w:t xml:space="preserve">""" + line + "</w:t></w:r></w:p></w:hdr>";
    }

    /** The drawing of a picture within a run. */
    static void drawing(XMLStreamWriter xml, String w, Block.Picture picture, int number) throws XMLStreamException {
        String wp = DRAWING + "wordprocessingDrawing";
        String a = DRAWING + "main";
        String pic = DRAWING + "picture";
        String width = Long.toString(Math.round(picture.widthMm() * EMU_A_MM));
        String height = Long.toString(Math.round(picture.heightMm() * EMU_A_MM));
        xml.writeStartElement(w, "drawing");
        xml.writeStartElement("wp", "inline", wp);
        xml.writeNamespace("wp", wp);
        extent(xml, "wp", wp, "extent", width, height);
        named(xml, "wp", wp, "docPr", number);
        xml.writeStartElement("a", "graphic", a);
        xml.writeNamespace("a", a);
        xml.writeStartElement("a", "graphicData", a);
        xml.writeAttribute("uri", pic);
        xml.writeStartElement("pic", "pic", pic);
        xml.writeNamespace("pic", pic);
        xml.writeStartElement("pic", "nvPicPr", pic);
        named(xml, "pic", pic, "cNvPr", number);
        xml.writeEmptyElement("pic", "cNvPicPr", pic);
        xml.writeEndElement();
        xml.writeStartElement("pic", "blipFill", pic);
        xml.writeEmptyElement("a", "blip", a);
        xml.writeNamespace("r", R);
        xml.writeAttribute("r", R, "embed", pictureId(number));
        xml.writeStartElement("a", "stretch", a);
        xml.writeEmptyElement("a", "fillRect", a);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("pic", "spPr", pic);
        xml.writeStartElement("a", "xfrm", a);
        xml.writeEmptyElement("a", "off", a);
        xml.writeAttribute("x", "0");
        xml.writeAttribute("y", "0");
        extent(xml, "a", a, "ext", width, height);
        xml.writeEndElement();
        xml.writeStartElement("a", "prstGeom", a);
        xml.writeAttribute("prst", "rect");
        xml.writeEmptyElement("a", "avLst", a);
        for (int open = 0; open < 7; open++) {
            xml.writeEndElement();
        }
    }

    private static void extent(XMLStreamWriter xml, String prefix, String space, String name, String width, String height)
            throws XMLStreamException {
        xml.writeEmptyElement(prefix, name, space);
        xml.writeAttribute("cx", width);
        xml.writeAttribute("cy", height);
    }

    private static void named(XMLStreamWriter xml, String prefix, String space, String name, int number) throws XMLStreamException {
        xml.writeEmptyElement(prefix, name, space);
        xml.writeAttribute("id", Integer.toString(number));
        xml.writeAttribute("name", "picture" + number);
    }
}
