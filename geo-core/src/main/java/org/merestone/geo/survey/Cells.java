package org.merestone.geo.survey;

import java.util.Arrays;
import java.util.List;

/**
 * The values of one line, without blanks and quotes around them. A value is cut out of the line only when somebody asks for it: most of a
 * million rows are looked at as numbers and never as texts.
 */
final class Cells {

    private static final Cells EMPTY = new Cells("", new int[0], 0);

    private final String line;
    /** Start and end of each value in the line, one after the other. */
    private final int[] bounds;
    private final int size;

    private Cells(String line, int[] bounds, int size) {
        this.line = line;
        this.bounds = bounds;
        this.size = size;
    }

    /** Values that stand in no line; joined by a sign that none of them contains. */
    static Cells of(List<String> values) {
        StringBuilder line = new StringBuilder();
        int[] bounds = new int[2 * values.size()];
        for (int i = 0; i < values.size(); i++) {
            bounds[2 * i] = line.length();
            line.append(values.get(i));
            bounds[2 * i + 1] = line.length();
            line.append('\n');
        }
        return new Cells(line.toString(), bounds, values.size());
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
        int[] bounds = new int[32];
        int size = 0;
        int start = 0;
        int length = line.length();
        while (start <= length) {
            int end = line.indexOf(separator, start);
            end = end < 0 ? length : end;
            if (2 * size == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * bounds.length);
            }
            int from = start;
            int to = end;
            while (from < to && isBlank(line.charAt(from))) {
                from++;
            }
            while (to > from && isBlank(line.charAt(to - 1))) {
                to--;
            }
            bounds[2 * size] = from;
            bounds[2 * size + 1] = to;
            size++;
            start = end + 1;
        }
        return new Cells(line, Arrays.copyOf(bounds, 2 * size), size);
    }

    int size() {
        return size;
    }

    /** The value at an index; empty behind the last. */
    String get(int index) {
        return index < size ? line.substring(bounds[2 * index], bounds[2 * index + 1]) : "";
    }

    boolean isBlank(int index) {
        return index >= size || bounds[2 * index] == bounds[2 * index + 1];
    }

    /** The value as a number, NaN where it is none. */
    double number(int index) {
        return index < size ? Numbers.parse(line, bounds[2 * index], bounds[2 * index + 1]) : Double.NaN;
    }

    /** Values from one index to another, the latter left out. */
    Cells part(int from, int to) {
        return new Cells(line, Arrays.copyOfRange(bounds, 2 * from, 2 * to), to - from);
    }

    /** All values as texts. */
    List<String> texts() {
        String[] texts = new String[size];
        Arrays.setAll(texts, this::get);
        return List.of(texts);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c > 127 && Character.isWhitespace(c);
    }
}
