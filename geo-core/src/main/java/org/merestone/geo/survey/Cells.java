package org.merestone.geo.survey;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The values of one line, without blanks and quotes around them, as places in bytes. A value becomes a text only when somebody asks for
 * it: most of a million rows are looked at as numbers and never as texts.
 */
final class Cells {

    private static final Cells EMPTY = new Cells(new byte[0], 0, new int[0], 0, 0, true);

    private final byte[] text;
    private final int first;
    /** Where the separator behind each value stands. */
    private final int[] ends;
    private final int at;
    private final int size;
    /** Whether no blank around a value is to be left out. */
    private final boolean exact;

    /**
     * @param text  UTF-8, which must not change any more
     * @param first where the first value begins
     * @param ends  where each value ends; the next begins a byte behind
     * @param at    index of the first value's end
     */
    Cells(byte[] text, int first, int[] ends, int at, int size) {
        this(text, first, ends, at, size, false);
    }

    private Cells(byte[] text, int first, int[] ends, int at, int size, boolean exact) {
        this.text = text;
        this.first = first;
        this.ends = ends;
        this.at = at;
        this.size = size;
        this.exact = exact;
    }

    /** Values that stand in no line, as they are. */
    static Cells of(List<String> values) {
        int[] ends = new int[values.size()];
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = 0; i < ends.length; i++) {
            text.writeBytes(values.get(i).getBytes(StandardCharsets.UTF_8));
            ends[i] = text.size();
            text.write('\n');
        }
        return new Cells(text.toByteArray(), 0, ends, 0, ends.length, true);
    }

    /** The values of a line between any runs of blanks. */
    static Cells betweenBlanks(String line) {
        String stripped = line.strip();
        return stripped.isEmpty() ? EMPTY : of(List.of(stripped.split("\\s+")));
    }

    /** The values of a line between separators; a separator within quotes is none. */
    static Cells between(char separator, String line) {
        if (line.indexOf('"') >= 0) {
            return of(Quoted.values(separator, line));
        }
        byte[] text = line.replace(separator, '\n').getBytes(StandardCharsets.UTF_8);
        int[] ends = new int[16];
        int size = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || text[i] == '\n') {
                ends = size == ends.length ? Arrays.copyOf(ends, 2 * size) : ends;
                ends[size++] = i;
            }
        }
        return new Cells(text, 0, ends, 0, size);
    }

    int size() {
        return size;
    }

    /** The value at an index; empty behind the last. */
    String get(int index) {
        if (index >= size) {
            return "";
        }
        int from = from(index);
        return new String(text, from, to(index, from) - from, StandardCharsets.UTF_8);
    }

    boolean isBlank(int index) {
        return length(index) == 0;
    }

    /** How many bytes the value has; 0 behind the last. */
    int length(int index) {
        if (index >= size) {
            return 0;
        }
        int from = from(index);
        return to(index, from) - from;
    }

    /** The value as a number, NaN where it is none. */
    double number(int index) {
        if (index >= size) {
            return Double.NaN;
        }
        int from = from(index);
        return Numbers.parse(text, from, to(index, from));
    }

    /** Signs behind the first point of the value; 0 without one. */
    int decimals(int index) {
        if (index >= size) {
            return 0;
        }
        int from = from(index);
        int to = to(index, from);
        for (int i = from; i < to; i++) {
            if (text[i] == '.') {
                return to - i - 1;
            }
        }
        return 0;
    }

    /** A hash of the value's bytes. */
    int hash(int index) {
        int hash = 1;
        int from = index < size ? from(index) : 0;
        int to = index < size ? to(index, from) : 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        return hash;
    }

    /** Whether two values are the same text. */
    boolean same(int index, Cells other, int otherIndex) {
        int length = length(index);
        if (length != other.length(otherIndex)) {
            return false;
        }
        return length == 0 || Arrays.equals(text, from(index), from(index) + length, other.text, other.from(otherIndex),
                other.from(otherIndex) + length);
    }

    /** Values from one index to another, the latter left out. */
    Cells part(int from, int to) {
        return new Cells(text, start(from), ends, at + from, to - from, exact);
    }

    /** All values as texts. */
    List<String> texts() {
        String[] texts = new String[size];
        Arrays.setAll(texts, this::get);
        return List.of(texts);
    }

    private int start(int index) {
        return index == 0 ? first : ends[at + index - 1] + 1;
    }

    /** Where the value begins behind its blanks. */
    private int from(int index) {
        int from = start(index);
        int end = ends[at + index];
        while (from < end) {
            byte b = text[from];
            if (b > ' ' || exact || b < 0 && !Utf8.isBlank(text, from, end)) {
                return from;
            }
            from += b < 0 ? 3 : 1;
        }
        return end;
    }

    /** Where the value ends before its blanks. */
    private int to(int index, int from) {
        int to = ends[at + index];
        while (to > from) {
            byte b = text[to - 1];
            if (b > ' ' || exact || b < 0 && !(to - 3 >= from && Utf8.isBlank(text, to - 3, to))) {
                return to;
            }
            to -= b < 0 ? 3 : 1;
        }
        return to;
    }
}
