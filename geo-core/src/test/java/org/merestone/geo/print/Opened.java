package org.merestone.geo.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Files of papers as others read them. */
public final class Opened {

    public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Opened() {}

    /** The texts of a PDF page by page, without spaces and line ends: a line may break anywhere. */
    public static List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                stripper.setSortByPosition(false);
                pages.add(stripper.getText(document).replaceAll("[\\s\u3000]", ""));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(byte[] pdf) {
        return String.join("", pages(pdf));
    }

    /** How wide and how high the pages of a PDF are, whole millimetres. */
    public static List<String> sizes(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> sizes = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                sizes.add(Math.round(page.getMediaBox().getWidth() / 72 * 25.4) + "×"
                        + Math.round(page.getMediaBox().getHeight() / 72 * 25.4));
            }
            return sizes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fonts that a PDF uses, and whether each is in it. */
    public static Map<String, Boolean> fonts(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, Boolean> fonts = new TreeMap<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    fonts.put(font.getName(), font.isEmbedded());
                }
            }
            return fonts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of an Office file; those that are XML must be well-formed, for the parser refuses what is not. */
    public static Map<String, Document> parts(byte[] file) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Map<String, Document> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                if (!entry.getName().contains("media/")) {
                    parts.put(entry.getName(), factory.newDocumentBuilder().parse(new ByteArrayInputStream(content)));
                } else {
                    parts.put(entry.getName(), factory.newDocumentBuilder().newDocument());
                }
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(e);
        }
    }

    public static Document body(byte[] docx) {
        return parts(docx).get("word/document.xml");
    }

    /** The texts of a spreadsheet's cells, row by row. */
    public static List<List<String>> cells(byte[] xlsx) {
        Map<String, Document> parts = parts(xlsx);
        List<List<String>> rows = new ArrayList<>();
        NodeList found = parts.get("xl/worksheets/sheet1.xml").getElementsByTagNameNS("*", "row");
        for (int i = 0; i < found.getLength(); i++) {
            List<String> row = new ArrayList<>();
            NodeList cells = ((Element) found.item(i)).getElementsByTagNameNS("*", "c");
            for (int k = 0; k < cells.getLength(); k++) {
                row.add(cells.item(k).getTextContent());
            }
            rows.add(row);
        }
        return rows;
    }
}
