package org.merestone.gazetteer.sheet;

/**
 * How much of a file is read before it is refused.
 *
 * @param rows     rows with anything in them
 * @param columns  columns
 * @param cell     characters of one cell
 * @param unpacked bytes of all entries of an XLSX together
 */
public record SheetLimits(int rows, int columns, int cell, long unpacked) {

    /** What a county's census needs many times over. */
    public static final SheetLimits CENSUS = new SheetLimits(200_000, 200, 10_000, 600L << 20);

    static final int ENTRIES = 1_000;
    /** An XLSX shrinks about tenfold, rarely fiftyfold; a bomb a thousandfold. */
    static final int RATIO = 200;
    static final long RATIO_FROM = 8L << 20;
}
