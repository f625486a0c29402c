package org.merestone.gazetteer.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX made by hand from its parts, as ISO/IEC 29500-1 lays them down. */
public final class Xlsx {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public Xlsx() {
        part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        part("xl/workbook.xml", "<workbook " + MAIN + "><sheets><sheet name=\"表1\" sheetId=\"1\"/></sheets></workbook>");
    }

    public Xlsx part(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Xlsx part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** The first sheet by its rows as XML. */
    public Xlsx sheet(String rows) {
        return part("xl/worksheets/sheet1.xml", "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** The first sheet with texts in their cells. */
    public Xlsx rows(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            xml.append("<row r=\"").append(i + 1).append("\">");
            for (int j = 0; j < rows.get(i).size(); j++) {
                xml.append("<c r=\"").append((char) ('A' + j)).append(i + 1).append("\" t=\"inlineStr\"><is><t>")
                        .append(rows.get(i).get(j).replace("&", "&amp;").replace("<", "&lt;")).append("</t></is></c>");
            }
            xml.append("</row>");
        }
        return sheet(xml.toString());
    }

    public Xlsx shared(String... items) {
        StringBuilder xml = new StringBuilder();
        for (String item : items) {
            xml.append("<si>").append(item).append("</si>");
        }
        return part("xl/sharedStrings.xml", "<sst " + MAIN + ">" + xml + "</sst>");
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
