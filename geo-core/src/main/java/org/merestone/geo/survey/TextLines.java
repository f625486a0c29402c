package org.merestone.geo.survey;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Optional;
import java.util.RandomAccess;

/** The lines of a text, as places in its UTF-8 bytes: a line becomes a text of its own only when somebody asks for it. Immutable. */
final class TextLines extends AbstractList<String> implements RandomAccess {

    private static final char END_OF_FILE = '\u001a';

    private final byte[] bytes;
    /** Where each line begins; behind the last stands where one more would. */
    private int[] starts = new int[1024];
    private int size;
    private int end;
    private int controls;
    private long characters;
    private boolean lastIsOpen;

    private TextLines(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Finds the lines between any line breaks, and at most one more than {@link FileText#MOST_ROWS}.
     *
     * @param bytes must not change any more
     * @param from  behind the mark of the encoding
     * @return nothing where the bytes are no UTF-8
     */
    static Optional<TextLines> of(byte[] bytes, int from) {
        TextLines lines = new TextLines(bytes);
        return lines.scan(from) ? Optional.of(lines) : Optional.empty();
    }

    private boolean scan(int from) {
        end = bytes.length;
        while (end > from && bytes[end - 1] == END_OF_FILE) {
            end--;
        }
        starts[0] = from;
        long spare = 0;
        int at = from;
        while (at < end && size <= FileText.MOST_ROWS) {
            byte b = bytes[at];
            if (b >= ' ' && b != 0x7F || b == '\t') {
                at++;
            } else if (b == '\n' || b == '\r') {
                int next = b == '\r' && at + 1 < end && bytes[at + 1] == '\n' ? at + 2 : at + 1;
                spare += next - at;
                breakAt(next);
                at = next;
            } else if (b >= 0) {
                controls++;
                at++;
            } else {
                int length = Utf8.length(bytes, at, end);
                if (length == 0) {
                    return false;
                }
                controls += b == (byte) 0xC2 && bytes[at + 1] < (byte) 0xA0 ? 1 : 0;
                spare += length == 2 ? 1 : 2;
                at += length;
            }
        }
        characters = at - from - spare;
        if (!isComplete() && size <= FileText.MOST_ROWS) {
            breakAt(end);
            lastIsOpen = true;
        }
        return true;
    }

    private void breakAt(int next) {
        size++;
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
        }
        starts[size] = next;
    }

    /** Whether a line break follows the last line. */
    boolean isComplete() {
        return !lastIsOpen && starts[size] >= end;
    }

    /** How many control characters there are beside tabulators and line breaks. */
    int controls() {
        return controls;
    }

    /** How many UTF-16 characters all lines have. */
    long characters() {
        return characters;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String get(int index) {
        return new String(bytes, start(index), end(index) - start(index), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where a line begins. */
    int start(int index) {
        return starts[index];
    }

    /** Where a line ends, before its line break. */
    int end(int index) {
        int start = starts[index];
        int next = starts[index + 1];
        if (lastIsOpen && index == size - 1 || next == start) {
            return next;
        }
        return bytes[next - 1] == '\n' && next - 2 >= start && bytes[next - 2] == '\r' ? next - 2 : next - 1;
    }

    /** Whether a line holds nothing but blanks. */
    boolean isBlank(int index) {
        int start = start(index);
        if (start == end(index)) {
            return true;
        }
        byte first = bytes[start];
        boolean plain = first > ' ' || first < 0 && !Utf8.mayBeBlank(first);
        return !plain && get(index).isBlank();
    }
}
