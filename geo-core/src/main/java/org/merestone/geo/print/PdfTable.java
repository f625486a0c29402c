package org.merestone.geo.print;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table on the pages of a PDF: its head comes again on each, and a row goes whole to the next page unless it is longer than one. */
final class PdfTable {

    static final double LINE = 1.3;
    private static final double PADDING = 3;
    private static final Color LABEL = new Color(0xf0, 0xf0, 0xf0);

    private final PdfPaper paper;
    private final Block.Table table;
    private final double[] widths;
    private final double letters;

    PdfTable(PdfPaper paper, Block.Table table) {
        this.paper = paper;
        this.table = table;
        letters = table.letters(paper.width(), Block.Table.LETTERS);
        widths = table.shares(paper.width() / letters);
        for (int i = 0; i < widths.length; i++) {
            widths[i] *= paper.width();
        }
    }

    void write() throws IOException {
        List<List<String>> head = table.head().isEmpty() ? List.of() : broken(table.head());
        paper.need(least());
        if (!head.isEmpty()) {
            row(head, true);
        }
        for (List<String> cells : table.rows()) {
            for (List<List<String>> part : parts(broken(cells), paper.wholeRoom() - (head.isEmpty() ? 0 : height(head)))) {
                if (paper.need(height(part)) && !head.isEmpty()) {
                    row(head, true);
                }
                row(part, false);
            }
        }
    }

    /** What stands together at its beginning: the head and the first row, or all of it where hands sign one thing. */
    double least() {
        double head = table.head().isEmpty() ? 0 : height(broken(table.head()));
        if (table.leastRowMm() > 0) {
            return Math.min(paper.wholeRoom(), head + table.rows().stream().mapToDouble(cells -> height(broken(cells))).sum());
        }
        return head + (table.rows().isEmpty() ? 0 : Math.min(height(broken(table.rows().get(0))), paper.wholeRoom() / 2));
    }

    private List<List<String>> broken(List<String> cells) {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            lines.add(paper.type().lines(cells.get(i), letters, 0, widths[i] - 2 * PADDING));
        }
        return lines;
    }

    /** A row that is longer than a page in pieces that are not. */
    private List<List<List<String>>> parts(List<List<String>> cells, double most) {
        int lines = (int) ((most - 2 * PADDING) / (letters * LINE));
        int longest = cells.stream().mapToInt(List::size).max().orElse(1);
        List<List<List<String>>> parts = new ArrayList<>();
        for (int from = 0; from < longest; from += lines) {
            int first = from;
            parts.add(cells.stream().map(cell -> cell.subList(Math.min(first, cell.size()), Math.min(first + lines,
                    cell.size()))).toList());
        }
        return parts;
    }

    private double height(List<List<String>> cells) {
        double text = cells.stream().mapToInt(List::size).max().orElse(1) * letters * LINE + 2 * PADDING;
        return Math.max(text, table.leastRowMm() * PdfPaper.MM);
    }

    private void row(List<List<String>> cells, boolean head) throws IOException {
        double high = height(cells);
        double x = paper.left();
        for (int i = 0; i < cells.size(); i++) {
            boolean label = head || table.isForm() && i % 2 == 0;
            if (label) {
                paper.page().setNonStrokingColor(LABEL);
                paper.page().addRect((float) x, (float) (paper.y() - high), (float) widths[i], (float) high);
                paper.page().fill();
                paper.page().setNonStrokingColor(Color.BLACK);
            }
            paper.box(x, paper.y(), widths[i], high);
            double text = cells.get(i).size() * letters * LINE;
            double base = paper.y() - (high - text) / 2 - letters * (LINE - 1) / 2 - letters * 0.86;
            paper.texts(cells.get(i), letters, label, x + PADDING, widths[i] - 2 * PADDING, base, label ? 0.5 : 0);
            x += widths[i];
        }
        paper.down(high);
    }
}
