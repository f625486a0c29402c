package org.merestone.geo.index;

/**
 * A grid over areas that is finer where borders are dense. A cell that no border enters knows its area; any other knows the pieces of
 * border that enter it, and which areas hold one spot of it. Another point of the cell lies in those areas, less or more those whose
 * border is crossed an odd number of times on the straight way from the spot to the point. A point on a border is found by the same
 * look and belongs to all areas that have that border.
 *
 * <p>Everything lies in one array of numbers. An entry of a (sub)grid is 0 for a cell outside all areas, u + 1 for one wholly in area
 * u, and else the complement of twice a place in {@link #cells}, plus one where that place holds a finer grid:
 * <pre>
 * finer grid:  log2 of its side, then an entry for each cell, row by row
 * cell:        areas (5 bits) | 1 bit: another part follows | which spot (10 bits) | areas that hold the spot (16 bits)
 *              number of runs
 *              the areas, ascending
 *              for each run: first vertex, segments (16 bits) | areas that have them as border (16 bits)
 * </pre>
 * At most 16 areas stand in one part of a cell; where more meet, parts follow each other.
 */
final class CellGrid {

    static final int OUTSIDE = -1;
    static final int UNITS_IN_PART = 16;
    static final int SPOTS = 1024;

    private final GridFrame frame;
    private final int[] top;
    private final int[] cells;
    private final double[] xy;

    CellGrid(GridFrame frame, int[] top, int[] cells, double[] xy) {
        this.frame = frame;
        this.top = top;
        this.cells = cells;
        this.xy = xy;
    }

    /** The first of the areas that have the point inside or on their border, or {@link #OUTSIDE}. */
    int first(double x, double y) {
        Cell cell = cell(x, y);
        if (cell.entry >= 0) {
            return cell.entry - 1;
        }
        for (int part = ~cell.entry >>> 1; part >= 0; part = next(part)) {
            int having = having(part, cell, x, y);
            if (having != 0) {
                return cells[part + 2 + Integer.numberOfTrailingZeros(having)];
            }
        }
        return OUTSIDE;
    }

    /** Calls with every area that has the point inside or on its border, ascending. */
    void all(double x, double y, UnitFound found) {
        Cell cell = cell(x, y);
        if (cell.entry > 0) {
            found.accept(cell.entry - 1);
        }
        for (int part = cell.entry < 0 ? ~cell.entry >>> 1 : -1; part >= 0; part = next(part)) {
            for (int bits = having(part, cell, x, y); bits != 0; bits &= bits - 1) {
                found.accept(cells[part + 2 + Integer.numberOfTrailingZeros(bits)]);
            }
        }
    }

    /** The smallest cell round a point. */
    private Cell cell(double x, double y) {
        double column = frame.column(x);
        double row = frame.row(y);
        if (!frame.holds(column, row)) {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("(" + x + ", " + y + ") is no point");
            }
            return Cell.FAR;
        }
        int i = (int) column;
        int j = (int) row;
        int entry = top[j * frame.side() + i];
        double west = i;
        double south = j;
        double size = 1;
        while (isGrid(entry)) {
            int at = ~entry >>> 1;
            int log = cells[at];
            int side = 1 << log;
            column = (column - i) * side;
            row = (row - j) * side;
            i = (int) column;
            j = (int) row;
            size /= side;
            west += i * size;
            south += j * size;
            entry = cells[at + 1 + (j << log) + i];
        }
        return new Cell(entry, west, south, size);
    }

    /** A cell's entry, and where it lies, in cells of the top grid. */
    private record Cell(int entry, double west, double south, double size) {
        static final Cell FAR = new Cell(0, 0, 0, 1);
    }

    /** The areas of one part of a cell that have p inside or on their border, as bits. */
    private int having(int part, Cell cell, double px, double py) {
        int spot = cells[part] >>> 6 & SPOTS - 1;
        double rx = frame.spotX(cell.west, cell.size, spot);
        double ry = frame.spotY(cell.south, cell.size, spot);
        int inside = cells[part] >>> 16;
        int touched = 0;
        int run = part + 2 + (cells[part] & 31);
        for (int end = run + 2 * cells[part + 1]; run < end; run += 2) {
            int vertex = 2 * cells[run];
            int last = vertex + 2 * (cells[run + 1] >>> 16);
            int mask = cells[run + 1] & 0xffff;
            int before = ExactSide.of(rx, ry, px, py, xy[vertex], xy[vertex + 1]);
            for (; vertex < last; vertex += 2) {
                int after = ExactSide.of(rx, ry, px, py, xy[vertex + 2], xy[vertex + 3]);
                if (before != after || before == 0) {
                    double ax = xy[vertex];
                    double ay = xy[vertex + 1];
                    double bx = xy[vertex + 2];
                    double by = xy[vertex + 3];
                    int side = ExactSide.of(ax, ay, bx, by, px, py);
                    if (side == 0 && ExactSide.inBox(ax, ay, bx, by, px, py)) {
                        touched |= mask;
                    } else if (before >= 0 != after >= 0 && side > 0 != ExactSide.of(ax, ay, bx, by, rx, ry) > 0) {
                        inside ^= mask;
                    }
                }
                before = after;
            }
        }
        return inside | touched;
    }

    /** Calls with every run of border in the cells that meet a box: once or more for each, and with more than meets the box. */
    void runs(double minX, double minY, double maxX, double maxY, RunFound found) {
        Box box = new Box(frame.column(minX), frame.row(minY), frame.column(maxX), frame.row(maxY));
        for (int row = frame.clamped(box.minRow - 1); row <= frame.clamped(box.maxRow + 1); row++) {
            for (int column = frame.clamped(box.minColumn - 1); column <= frame.clamped(box.maxColumn + 1); column++) {
                runs(top[row * frame.side() + column], column, row, 1, box, found);
            }
        }
    }

    private void runs(int entry, double west, double south, double size, Box box, RunFound found) {
        if (entry >= 0 || !box.meets(west, south, size)) {
            return;
        }
        int at = ~entry >>> 1;
        if (isGrid(entry)) {
            int side = 1 << cells[at];
            for (int cell = 0; cell < side * side; cell++) {
                double part = size / side;
                runs(cells[at + 1 + cell], west + cell % side * part, south + cell / side * part, part, box, found);
            }
            return;
        }
        for (int part = at; part >= 0; part = next(part)) {
            int run = part + 2 + (cells[part] & 31);
            for (int end = run + 2 * cells[part + 1]; run < end; run += 2) {
                for (int bits = cells[run + 1] & 0xffff; bits != 0; bits &= bits - 1) {
                    found.accept(cells[part + 2 + Integer.numberOfTrailingZeros(bits)], cells[run], cells[run + 1] >>> 16);
                }
            }
        }
    }

    /** In cells of the top grid. A hair is added, so that a point on the edge of a cell is found from both. */
    private record Box(double minColumn, double minRow, double maxColumn, double maxRow) {
        boolean meets(double west, double south, double size) {
            double hair = size * GridFrame.HAIR;
            return minColumn <= west + size + hair && maxColumn >= west - hair && minRow <= south + size + hair && maxRow >= south - hair;
        }
    }

    private static boolean isGrid(int entry) {
        return entry < 0 && (~entry & 1) == 1;
    }

    /** The part after this one, or -1. */
    private int next(int part) {
        return (cells[part] & 32) != 0 ? part + 2 + (cells[part] & 31) + 2 * cells[part + 1] : -1;
    }

    /** x, y of the vertices that runs name; not to be written to. */
    double[] ordinates() {
        return xy;
    }

    /** Bytes of all arrays. */
    long bytes() {
        return 8L * xy.length + 4L * cells.length + 4L * top.length;
    }

    /** An area by its number. */
    @FunctionalInterface
    interface UnitFound {
        void accept(int unit);
    }

    /** A run of segments on the border of an area. */
    @FunctionalInterface
    interface RunFound {
        void accept(int unit, int vertex, int segments);
    }
}
