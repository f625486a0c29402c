package org.merestone.geo.print;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.merestone.geo.map.Paper;

/**
 * Writes a paper that is one table as a spreadsheet (ISO/IEC 29500, SpreadsheetML): numbers as numbers, ready to print, the head on
 * every page
 * and as wide as the page. The libraries for it are either large or write archives that a reader in stream order, as the census import is,
 * cannot read.
 */
final class Xlsx {

    /** What is reckoned with: a number as papers write it, of at most ten digits before the point; codes have more. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,9})(\\.\\d{1,3})?");
    private static final double CHARACTERS_OF_A_PAGE = 130;
    private static final int NARROWEST = 6;
    /** Sizes of paper as spreadsheets number them. */
    private static final int A3 = 8;
    private static final int A4 = 9;
    /** Of {@link XlsxParts#STYLES}: a title, a head, a text, and numbers with none to three decimals. */
    private static final int TITLE = 1;
    private static final int HEAD = 2;
    private static final int TEXT = 3;
    private static final int NUMBERS = 4;

    private final PrintedPaper paper;
    private final Block.Table table;
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder merged = new StringBuilder();
    private int row;
    private int merges;

    private Xlsx(PrintedPaper paper, Block.Table table) {
        this.paper = paper;
        this.table = table;
    }

    static byte[] of(PrintedPaper paper) {
        Block.Table table = paper.onlyTable();
        if (table == null) {
            throw new IllegalArgumentException("no table: " + paper.title());
        }
        return new Xlsx(paper, table).write();
    }

    private byte[] write() {
        across(paper.title(), TITLE, 28);
        int at = paper.blocks().indexOf(table);
        paper.blocks().subList(0, at).forEach(block -> across(((Block.Text) block).text(), 0, 0));
        row(table.head(), true);
        int head = row;
        table.rows().forEach(cells -> row(cells, false));
        paper.blocks().subList(at + 1, paper.blocks().size()).forEach(block -> across(((Block.Text) block).text(), 0, 0));
        return new OfficeFile().part("[Content_Types].xml", XlsxParts.CONTENT_TYPES).part("_rels/.rels", XlsxParts.RELATIONS)
                .part("xl/workbook.xml", XlsxParts.workbook(head)).part("xl/_rels/workbook.xml.rels", XlsxParts.BOOK_RELATIONS)
                .part("xl/styles.xml", XlsxParts.STYLES).part("xl/worksheets/sheet1.xml", sheet(head)).bytes();
    }

    private String sheet(int head) {
        StringBuilder columns = new StringBuilder();
        double[] shares = table.shares(CHARACTERS_OF_A_PAGE / 2);
        for (int i = 0; i < shares.length; i++) {
            columns.append(String.format(Locale.ROOT, "<col min=\"%d\" max=\"%d\" width=\"%.1f\" customWidth=\"1\"/>", i + 1, i + 1,
                    Math.max(NARROWEST, shares[i] * CHARACTERS_OF_A_PAGE)));
        }
        String header = paper.marking().isRestricted() ? "<oddHeader>&amp;R" + OfficeFile.escaped(paper.marking().watermark()
                .replace("&", "&&"))
                + "</oddHeader>" : "";
        return XlsxParts.SHEET_HEAD + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\""
                + head + "\" topLeftCell=\"A" + (head + 1) + "\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>"
                + columns + "</cols><sheetData>" + rows + "</sheetData><mergeCells count=\"" + merges + "\">" + merged + "</mergeCells>"
                + "<pageMargins left=\"0.6\" right=\"0.6\" top=\"0.8\" bottom=\"0.8\" header=\"0.4\" footer=\"0.4\"/><pageSetup paperSize=\""
                + (paper.sheet() == Paper.A3 ? A3 : A4) + "\" orientation=\"" + (paper.landscape() ? "landscape" : "portrait") + "\" fitToWidth=\"1\" fitToHeight=\"0\"/><headerFooter>"
                + header + "<oddFooter>&amp;C第 &amp;P 页　共 &amp;N 页</oddFooter></headerFooter></worksheet>";
    }

    /** A text over all columns. */
    private void across(String text, int style, int high) {
        row++;
        rows.append("<row r=\"").append(row).append('"');
        if (high > 0) {
            rows.append(" ht=\"").append(high).append("\" customHeight=\"1\"");
        }
        rows.append('>');
        text(0, text, style);
        rows.append("</row>");
        merged.append("<mergeCell ref=\"A").append(row).append(':').append(column(table.columns() - 1)).append(row).append("\"/>");
        merges++;
    }

    private void row(List<String> cells, boolean head) {
        row++;
        rows.append("<row r=\"").append(row).append("\">");
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (!head && NUMBER.matcher(cell).matches()) {
                int point = cell.indexOf('.');
                rows.append("<c r=\"").append(column(i)).append(row).append("\" s=\"")
                        .append(NUMBERS + (point < 0 ? 0 : cell.length() - point - 1))
                        .append("\"><v>").append(cell).append("</v></c>");
            } else {
                text(i, cell, head ? HEAD : TEXT);
            }
        }
        rows.append("</row>");
    }

    private void text(int column, String text, int style) {
        rows.append("<c r=\"").append(column(column)).append(row).append("\" s=\"").append(style).append("\" t=\"inlineStr\"><is>")
                .append("<t xml:space=\"preserve\">").append(OfficeFile.escaped(text)).append("</t></is></c>");
    }

    /** The letters of a column, A for 0. */
    private static String column(int index) {
        return index < 26 ? Character.toString('A' + index) : column(index / 26 - 1) + column(index % 26);
    }
}
