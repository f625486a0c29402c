package org.merestone.gazetteer.sheet;

import java.util.List;
import org.merestone.data.conflict.Refusal;

/** Reads the first sheet of a file, whatever its format. */
public final class SheetFile {

    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0};

    private SheetFile() {}

    /** Takes rows one after the other. */
    @FunctionalInterface
    public interface RowTaker {

        /**
         * @param number as a spreadsheet counts, from 1
         * @param cells  values as text, without white space around them; dates as {@code 2026-01-31}
         * @return false to read no further
         */
        boolean row(int number, List<String> cells);
    }

    /**
     * Reads row by row; empty rows are passed over.
     *
     * @throws Refusal.NotAllowed where it is no table, or more than the limits allow
     */
    public static void read(byte[] content, SheetLimits limits, RowTaker taker) {
        if (begins(content, ZIP)) {
            new XlsxSheet(content, limits).read(taker);
        } else if (begins(content, OLE)) {
            throw new Refusal.NotAllowed("sheet.oldExcel");
        } else {
            CsvSheet.read(content, limits, taker);
        }
    }

    private static boolean begins(byte[] content, int[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
