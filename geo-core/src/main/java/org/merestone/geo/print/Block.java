package org.merestone.geo.print;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a paper, in the order in which it is read. */
public sealed interface Block {

    /** A heading; {@code newPage} has it begin a page. */
    record Heading(String text, boolean newPage) implements Block {}

    /** A paragraph. */
    record Text(String text) implements Block {}

    /**
     * A table.
     *
     * @param head       comes again on every page; empty for a form, whose first, third and fifth columns say what stands beside them
     * @param rows       each with as many cells as there are columns
     * @param leastRowMm how high a row is at least, for signatures; 0 for as high as its text
     */
    record Table(List<String> head, List<List<String>> rows, double leastRowMm) implements Block {

        private static final double NARROWEST = 2.5;
        private static final double WIDEST = 26;

        /** @throws IllegalArgumentException when there is no row at all, or one has more or fewer cells than there are columns */
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = head.isEmpty() ? rows.isEmpty() ? 0 : rows.get(0).size() : head.size();
            if (columns == 0 || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("a table has " + columns + " cells in every row");
            }
        }

        int columns() {
            return head.isEmpty() ? rows.get(0).size() : head.size();
        }

        boolean isForm() {
            return head.isEmpty();
        }

        /** What part of the width each column has, by the longest of its texts; together 1. */
        double[] shares() {
            double[] shares = new double[columns()];
            double all = 0;
            for (int i = 0; i < shares.length; i++) {
                double longest = NARROWEST;
                for (List<String> row : rows) {
                    longest = Math.max(longest, ems(row.get(i)) + 1);
                }
                longest = head.isEmpty() ? longest : Math.max(longest, Math.min(4.5, ems(head.get(i)) + 1));
                shares[i] = Math.min(WIDEST, longest);
                all += shares[i];
            }
            for (int i = 0; i < shares.length; i++) {
                shares[i] /= all;
            }
            return shares;
        }

        /** About how many Han characters wide a text is. */
        static double ems(String text) {
            return text.codePoints().mapToDouble(each -> each < 0x2000 ? 0.6 : 1).sum();
        }
    }

    /**
     * A picture in the middle of the page.
     *
     * @param image   PNG or JPEG
     * @param widthMm on paper; the height follows from the picture
     * @param caption below it; null for none
     */
    record Picture(byte[] image, int widthPx, int heightPx, double widthMm, @Nullable String caption) implements Block {

        double heightMm() {
            return widthMm * heightPx / widthPx;
        }

        boolean isPng() {
            return image[0] == (byte) 0x89;
        }
    }
}
