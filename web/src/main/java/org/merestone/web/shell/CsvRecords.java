package org.merestone.web.shell;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;

/**
 * The records of a CSV (RFC 4180) one after the other, as bytes, so that what is not looked at is passed on exactly as it came, in any
 * encoding whose commas, quotes and line breaks are those of ASCII: UTF-8, GB18030. A byte-order mark of UTF-8 is left out.
 */
final class CsvRecords {

    private static final int LONGEST = 1 << 20;
    private static final int[] UTF8_MARK = {0xEF, 0xBB, 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private boolean started;

    private byte[] record = new byte[1 << 12];
    private int length;
    private int[] ends = new int[32];
    private int fields;
    private long row;
    private long nextRow = 1;
    private int breakLength;

    CsvRecords(InputStream in) {
        this.in = in;
    }

    /**
     * Goes to the next record; a blank line is none.
     *
     * @return whether there is one
     * @throws ShellRefusal if a quote does not close or a record has no end
     */
    boolean next() throws IOException {
        do {
            if (!read()) {
                return false;
            }
        } while (fields == 1 && length == 0);
        return true;
    }

    /** Number of the line that the record begins in, from 1. */
    long row() {
        return row;
    }

    int fields() {
        return fields;
    }

    /** Where a field begins in {@link #bytes}, quotes included. */
    int start(int field) {
        return field == 0 ? 0 : ends[field - 1] + 1;
    }

    int end(int field) {
        return ends[field];
    }

    /** The record, without its line break; valid until the next one. */
    byte[] bytes() {
        return record;
    }

    /** Whether the record ends in CR and LF rather than in LF or nothing. */
    boolean endsInTwo() {
        return breakLength == 2;
    }

    private boolean read() throws IOException {
        begin();
        Place place = Place.FIELD_START;
        int sign = take();
        if (sign < 0) {
            return false;
        }
        for (; sign >= 0 && (sign != '\n' || place == Place.QUOTED); sign = take()) {
            if (sign == ',' && place != Place.QUOTED) {
                endField();
            }
            nextRow += sign == '\n' ? 1 : 0;
            append((byte) sign);
            place = place.after(sign);
        }
        if (place == Place.QUOTED) {
            throw ShellRefusal.ofData("convert.openQuote", Map.of("row", row));
        }
        endLine(sign);
        return true;
    }

    private void begin() throws IOException {
        if (!started) {
            started = true;
            skipMark();
        }
        row = nextRow;
        length = 0;
        fields = 0;
        breakLength = 0;
    }

    private void endLine(int sign) {
        if (sign == '\n') {
            nextRow++;
            breakLength = 1;
            if (lastIs('\r')) {
                length--;
                breakLength = 2;
            }
        }
        endField();
    }

    private void skipMark() throws IOException {
        filled = in.readNBytes(buffer, 0, 3);
        int first = (buffer[0] & 0xFF) << 8 | buffer[1] & 0xFF;
        if (first == 0xFFFE || first == 0xFEFF) {
            throw ShellRefusal.ofData("convert.utf16", Map.of());
        }
        boolean marked = filled >= 3;
        for (int i = 0; marked && i < 3; i++) {
            marked = (buffer[i] & 0xFF) == UTF8_MARK[i];
        }
        at = marked ? 3 : 0;
    }

    private int take() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[at++] & 0xFF;
    }

    private boolean lastIs(char sign) {
        return length > 0 && record[length - 1] == sign;
    }

    private void append(byte sign) {
        if (length == record.length) {
            if (length >= LONGEST) {
                throw ShellRefusal.ofData("convert.longRow", Map.of("row", row, "most", LONGEST));
            }
            record = Arrays.copyOf(record, 2 * length);
        }
        record[length++] = sign;
    }

    private void endField() {
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, 2 * fields);
        }
        ends[fields++] = length;
    }

    /** Where in a field the reading is. */
    private enum Place {
        FIELD_START,
        BARE,
        QUOTED,
        /** Behind a quote within a quoted field: it closed the field, or is the first of two that stand for one. */
        BEHIND_QUOTE;

        Place after(int sign) {
            if (this == QUOTED) {
                return sign == '"' ? BEHIND_QUOTE : QUOTED;
            }
            if (sign == ',') {
                return FIELD_START;
            }
            return sign == '"' && this != BARE ? QUOTED : BARE;
        }
    }
}
