package org.merestone.geo.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The text of coordinates on its way into a JSON document. Positions are most of what a document of areas is, and by far the most of the
 * time that a generator takes for it number by number; here the digits go into one buffer, and that into the document.
 */
final class PositionText {

    private static final int ROOM = 8192;
    /** More than three ordinates, their commas and brackets take; a number that is not rounded can have 330 characters. */
    private static final int OF_A_POSITION = 1100;

    private final JsonGenerator out;
    private final char[] text = new char[ROOM];
    private int end;
    /** Whether a comma is due before what comes next. */
    private boolean after;

    /** Begins a value of the document. */
    PositionText(JsonGenerator out) {
        this.out = out;
        out.writeRawValue("");
    }

    void open() {
        comma();
        text[end++] = '[';
        after = false;
    }

    void close() {
        flushAt(ROOM - 1);
        text[end++] = ']';
        after = true;
    }

    /** An ordinate, to a fixed number of decimals or, where none is given, to its last digit. */
    void ordinate(double value, @Nullable FixedDecimal decimal) {
        comma();
        if (decimal == null) {
            String exact = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
            exact.getChars(0, exact.length(), text, end);
            end += exact.length();
        } else {
            end = decimal.write(value, text, end);
        }
        after = true;
    }

    private void comma() {
        flushAt(ROOM - OF_A_POSITION);
        if (after) {
            text[end++] = ',';
        }
    }

    private void flushAt(int full) {
        if (end >= full) {
            flush();
        }
    }

    /** Hands the rest over; the value is ended. */
    void flush() {
        out.writeRaw(text, 0, end);
        end = 0;
    }
}
