package org.merestone.geo.survey;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.RandomAccess;

/**
 * The rows of a table in the order of its lines. Of a row that has as many values as it should, only the places of its values are kept, and
 * a {@link RawRow} is made when somebody looks at it; a row of another kind is kept as it is.
 */
final class RowList extends AbstractList<RawRow> implements RandomAccess {

    private static final int ODD = -1;

    private final TextLines lines;
    private final ColumnOrder order;
    private final int[] ends;
    private final Map<Integer, RawRow> odd = new HashMap<>();
    private int[] lineOf;
    /** Index of the first value's end among the ends, or ODD. */
    private int[] endsAt;
    private int filled;
    private int size;

    RowList(TextLines lines, int firstLine, ColumnOrder order) {
        this.lines = lines;
        this.order = order;
        int expected = Math.max(16, lines.size() - firstLine);
        this.lineOf = new int[expected];
        this.endsAt = new int[expected];
        // values of a row that is whole have a separator or the end of the line behind each, so that there are no more than bytes
        this.ends = new int[(int) Math.min((long) expected * order.size(), lines.bytes().length + (long) order.size() + 1)];
    }

    /** The order that every row has. */
    ColumnOrder order() {
        return order;
    }

    /** Adds a line as a row if a separator stands between as many values as there are columns, and nothing is quoted. */
    boolean addWhole(int line, byte separator) {
        byte[] bytes = lines.bytes();
        int start = lines.start(line);
        int end = lines.end(line);
        int at = filled;
        int last = filled + order.size() - 1;
        if (last >= ends.length) {
            return false;
        }
        for (int i = start; i < end; i++) {
            byte b = bytes[i];
            if (b == separator) {
                if (at == last) {
                    return false;
                }
                ends[at++] = i;
            } else if (b == '"') {
                return false;
            }
        }
        if (at != last) {
            return false;
        }
        ends[last] = end;
        place(line, filled);
        filled = last + 1;
        return true;
    }

    /** Adds any other row of a line. */
    void addOdd(int line, RawRow row) {
        odd.put(size, row);
        place(line, ODD);
    }

    private void place(int line, int at) {
        if (size == lineOf.length) {
            lineOf = Arrays.copyOf(lineOf, 2 * size);
            endsAt = Arrays.copyOf(endsAt, 2 * size);
        }
        lineOf[size] = line;
        endsAt[size++] = at;
    }

    /** Whether a row has as many values as it should. */
    boolean isWhole(int index) {
        return endsAt[index] != ODD;
    }

    @Override
    public RawRow get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int line = lineOf[index];
        RawRow row = endsAt[index] == ODD ? odd.get(index) : null;
        return row != null ? row
                : new RawRow(line + 1, lines, line, 0, order,
                        new Cells(lines.bytes(), lines.start(line), ends, endsAt[index], order.size()));
    }

    /** Takes the last row away. */
    void removeLast() {
        size--;
        odd.remove(size);
    }

    @Override
    public int size() {
        return size;
    }
}
