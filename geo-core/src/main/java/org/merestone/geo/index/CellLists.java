package org.merestone.geo.index;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Which segments enter which cell of a square of cells, a hair more rather than less. */
final class CellLists {

    private final int side;
    private final int[] starts;
    private int[] lists = {};

    private CellLists(int side) {
        this.side = side;
        starts = new int[side * side + 2];
    }

    /**
     * @param column of a vertex in cells of the top grid, as {@code row}
     * @param west   where the square begins, as {@code south}; {@code cell} is the size of its cells, in the same unit
     */
    static CellLists of(IntToDoubleFunction column, IntToDoubleFunction row, double west, double south, double cell,
            int side, int[] segments) {
        CellLists lists = new CellLists(side);
        for (boolean count = true; ; count = false) {
            for (int segment : segments) {
                lists.enter(segment, (column.applyAsDouble(segment) - west) / cell, (row.applyAsDouble(segment) - south) / cell,
                        (column.applyAsDouble(segment + 1) - west) / cell, (row.applyAsDouble(segment + 1) - south) / cell, count);
            }
            if (!count) {
                return lists;
            }
            lists.lay();
        }
    }

    /** Makes of the counts, two places on, the place where each list begins, one place on: filling the lists moves it to its own place. */
    private void lay() {
        for (int i = 2; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        lists = new int[starts[starts.length - 1]];
    }

    private void enter(int segment, double ax, double ay, double bx, double by, boolean count) {
        int fromRow = clamped(Math.min(ay, by) - GridFrame.HAIR);
        int toRow = clamped(Math.max(ay, by) + GridFrame.HAIR);
        for (int row = fromRow; row <= toRow; row++) {
            double from = 0;
            double to = 1;
            if (ay != by) {
                double one = (row - GridFrame.HAIR - ay) / (by - ay);
                double other = (row + 1 + GridFrame.HAIR - ay) / (by - ay);
                from = Math.max(0, Math.min(one, other));
                to = Math.min(1, Math.max(one, other));
            }
            if (from > to) {
                continue;
            }
            double x1 = ax + from * (bx - ax);
            double x2 = ax + to * (bx - ax);
            int fromColumn = (int) Math.floor(Math.min(x1, x2) - GridFrame.HAIR);
            int toColumn = (int) Math.floor(Math.max(x1, x2) + GridFrame.HAIR);
            for (int column = Math.max(0, fromColumn); column <= Math.min(side - 1, toColumn); column++) {
                if (count) {
                    starts[row * side + column + 2]++;
                } else {
                    lists[starts[row * side + column + 1]++] = segment;
                }
            }
        }
    }

    private int clamped(double row) {
        return (int) Math.max(0, Math.min(side - 1, Math.floor(row)));
    }

    /** The segments that enter a cell, in the order given. */
    int[] of(int cell) {
        return Arrays.copyOfRange(lists, starts[cell], starts[cell + 1]);
    }
}
