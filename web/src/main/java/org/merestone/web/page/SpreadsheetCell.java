package org.merestone.web.page;

import org.jspecify.annotations.Nullable;

/** A value for a cell of a CSV file. Who opens one with a spreadsheet runs what looks like a formula. */
public final class SpreadsheetCell {

    private static final String FORMULA = "=+-@\t\r";

    private SpreadsheetCell() {}

    /** The value; a text that a spreadsheet would take for a formula with an apostrophe before it. */
    public static @Nullable Object of(@Nullable Object value) {
        return value instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : value;
    }
}
