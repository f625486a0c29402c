package org.merestone.geo.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A part of a paper, in the order in which it is read. */
public sealed interface Block {

    /** A heading; {@code newPage} has it begin a page. */
    record Heading(String text, boolean newPage) implements Block {}

    /** A paragraph. */
    record Text(String text, Layout layout) implements Block {

        /** A paragraph as it is usual: its first line begins two characters in. */
        public Text(String text) {
            this(text, Layout.INDENTED);
        }
    }

    /** Where a paragraph stands. */
    enum Layout {
        /** Its first line begins two characters in. */
        INDENTED,
        /** At the left edge, as the one whom a letter is addressed to (主送机关). */
        FLUSH,
        /** In the middle, as the number of a document (发文字号). */
        CENTRED,
        /** At the right edge, as who signs and when (落款). */
        RIGHT
    }

    /**
     * A table.
     *
     * @param head       comes again on every page; empty for a form, whose first, third and fifth columns say what stands beside them
     * @param rows       each with as many cells as there are columns
     * @param leastRowMm how high a row is at least, for signatures; 0 for as high as its text
     */
    record Table(List<String> head, List<List<String>> rows, double leastRowMm) implements Block {

        /** The sizes of letters that tables are printed in, in points, the largest first; see {@link #letters}. */
        static final double[] LETTERS = {9, 8.5, 8};
        private static final double NARROWEST = 2.5;
        private static final double WIDEST = 26;
        /** From here on a line may break anywhere (CJK). */
        private static final int HAN = 0x2E80;

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

        /**
         * What part of the width each column has, by the longest of its texts; together 1. Where there is too little room, columns of short
         * texts and of numbers and codes, which no line should break, keep theirs, and the others break their lines.
         *
         * @param ems how many Han characters go into the whole width
         */
        double[] shares(double ems) {
            double[] wanted = wanted();
            double room = ems;
            double all = Arrays.stream(wanted).sum();
            boolean[] kept = new boolean[wanted.length];
            int left = wanted.length;
            boolean tight = all > ems;
            boolean roomy = tight && unbroken(wanted) <= ems;
            for (int i = 0; i < wanted.length; i++) {
                if (roomy && isUnbroken(i)) {
                    kept[i] = true;
                    room -= wanted[i];
                    all -= wanted[i];
                    left--;
                }
            }
            for (boolean again = tight; again && left > 1;) {
                again = false;
                double fair = room / left;
                for (int i = 0; i < wanted.length; i++) {
                    if (!kept[i] && wanted[i] <= fair && left > 1) {
                        kept[i] = true;
                        again = true;
                        room -= wanted[i];
                        all -= wanted[i];
                        left--;
                    }
                }
            }
            double[] widths = wanted.clone();
            for (int i = 0; tight && i < wanted.length; i++) {
                double word = word(i);
                if (!kept[i] && left > 1 && wanted[i] * room / all < word && word < room / 2) {
                    kept[i] = true; // a word is not torn where the texts beside it can break
                    widths[i] = word;
                    room -= word;
                    all -= wanted[i];
                    left--;
                }
            }
            double[] shares = new double[wanted.length];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = (kept[i] ? widths[i] : wanted[i] * room / all) / ems;
            }
            return shares;
        }

        /** What the longest word of a column needs, as a syllable of a spelling; between Han characters a line breaks anywhere. */
        private double word(int column) {
            double longest = 0;
            for (List<String> row : rows) {
                for (String word : row.get(column).split("[ \\u2E80-\\uFFFF]+")) {
                    longest = Math.max(longest, ems(word));
                }
            }
            return longest == 0 ? 0 : longest + 1;
        }

        /**
         * The largest of some sizes of letters at which no line is broken; where there is none, at which no number or code is; else the
         * first.
         *
         * @param width of the table, in the unit of the sizes
         * @param sizes the largest first; the last is for numbers and codes only, as small letters are worth no whole line of text
         */
        double letters(double width, double... sizes) {
            double[] wanted = wanted();
            double all = Arrays.stream(wanted).sum();
            double whole = Arrays.stream(sizes, 0, sizes.length - 1).filter(size -> all <= width / size).findFirst().orElse(0);
            return isForm() ? sizes[0] : whole > 0 ? whole
                    : Arrays.stream(sizes).filter(size -> unbroken(wanted) <= width / size).findFirst().orElse(sizes[0]);
        }

        /** What the table needs at least where numbers and codes are not broken. */
        private double unbroken(double[] wanted) {
            double needed = 0;
            for (int i = 0; i < wanted.length; i++) {
                needed += isUnbroken(i) ? wanted[i] : Math.min(wanted[i], 2 * NARROWEST);
            }
            return needed;
        }

        /** Whether a column has nothing but numbers and codes. */
        private boolean isUnbroken(int column) {
            return !isForm() && rows.stream().noneMatch(row -> row.get(column).codePoints().anyMatch(each -> each >= HAN || each == ' '));
        }

        private double[] wanted() {
            double[] wanted = new double[columns()];
            for (int i = 0; i < wanted.length; i++) {
                double longest = NARROWEST;
                for (List<String> row : rows) {
                    longest = Math.max(longest, ems(row.get(i)) + 1);
                }
                longest = head.isEmpty() ? longest : Math.max(longest, Math.min(4.5, ems(head.get(i)) + 1));
                wanted[i] = Math.min(WIDEST, longest);
            }
            return wanted;
        }

        /** About how many Han characters wide a text is; minutes and seconds of an angle are no wider than letters. */
        static double ems(String text) {
            return text.codePoints().mapToDouble(each -> each < 0x2000 || each == '\u2032' || each == '\u2033' ? 0.6 : 1).sum();
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

        /** A picture that was drawn, as PNG. */
        public static Picture of(BufferedImage drawn, double widthMm, @Nullable String caption) {
            try {
                ByteArrayOutputStream png = new ByteArrayOutputStream();
                ImageIO.write(drawn, "png", png);
                return new Picture(png.toByteArray(), drawn.getWidth(), drawn.getHeight(), widthMm, caption);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // memory takes whatever is written
            }
        }

        double heightMm() {
            return widthMm * heightPx / widthPx;
        }

        boolean isPng() {
            return image[0] == (byte) 0x89;
        }
    }
}
