package org.merestone.geo.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link CellGrid}: sorts the segments of the borders into cells, divides cells that have many, and carries the knowledge
 * which areas hold a cell's spot from the spots of the cells beside it, beginning outside everything.
 */
final class CellGridBuilder {

    private static final int FEW = 6;
    private static final int LARGEST_LOG = 6;
    private static final int[] NOWHERE = {};

    private final Borders borders;
    private final double[] xy;
    private final GridFrame frame;
    private int[] cells = new int[1 << 10];
    private int used;

    private CellGridBuilder(Borders borders, GridFrame frame) {
        this.borders = borders;
        this.xy = borders.xy();
        this.frame = frame;
    }

    static CellGrid build(Borders borders) {
        int[] segments = new int[borders.first().length];
        int count = 0;
        for (int i = 0; i < segments.length; i++) {
            if (borders.first()[i] >= 0) {
                segments[count++] = i;
            }
        }
        int side = Math.max(4, Math.min(1024, Integer.highestOneBit((int) Math.sqrt(count) / 2 + 1)));
        CellGridBuilder builder = new CellGridBuilder(borders, frame(borders.xy(), side));
        int[] top = builder.entries(new Square(0, 0, side, side), Arrays.copyOf(segments, count), null);
        return new CellGrid(builder.frame, top, Arrays.copyOf(builder.cells, builder.used), borders.xy());
    }

    private static GridFrame frame(double[] xy, int side) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < xy.length; i += 2) {
            minX = Math.min(minX, xy[i]);
            maxX = Math.max(maxX, xy[i]);
            minY = Math.min(minY, xy[i + 1]);
            maxY = Math.max(maxY, xy[i + 1]);
        }
        return xy.length == 0 ? GridFrame.round(0, 0, 0, 0, side) : GridFrame.round(minX, minY, maxX, maxY, side);
    }

    /** A square of cells: its south-west corner and size in cells of the top grid, and how many cells it has on a side. */
    private record Square(double west, double south, double size, int side) {
        double cell() {
            return size / side;
        }
    }

    /** A place with the areas that have it. */
    private record Spot(double x, double y, int number, int[] units) {
    }

    /**
     * The entries of all cells of a square, row by row.
     *
     * @param known a spot of the square; null for the top square, whose first cell is outside everything
     */
    private int[] entries(Square square, int[] segments, @Nullable Spot known) {
        CellLists lists = CellLists.of(this::column, this::row, square.west(), square.south(), square.cell(), square.side(), segments);
        int[] entries = new int[square.side() * square.side()];
        @Nullable Spot rowBefore = null;
        for (int j = 0; j < square.side(); j++) {
            @Nullable Spot before = rowBefore;
            for (int i = 0; i < square.side(); i++) {
                int cell = j * square.side() + i;
                int[] own = lists.of(cell);
                Square inner = new Square(square.west() + i * square.cell(), square.south() + j * square.cell(), square.cell(), 1);
                Spot spot;
                if (before == null) {
                    spot = known == null ? spot(inner, own, null, own) : spot(inner, own, known, segments);
                } else {
                    spot = spot(inner, own, before, union(own, lists.of(i > 0 ? cell - 1 : cell - square.side())));
                }
                entries[cell] = entry(inner, own, spot);
                before = spot;
                rowBefore = i == 0 ? spot : rowBefore;
            }
        }
        return entries;
    }

    private double column(int vertex) {
        return frame.column(xy[2 * vertex]);
    }

    private double row(int vertex) {
        return frame.row(xy[2 * vertex + 1]);
    }

    /** The first spot of a cell that lies on no border, its areas told from those of a known spot by the segments between. */
    private Spot spot(Square cell, int[] own, @Nullable Spot known, int[] between) {
        for (int number = 0; number < CellGrid.SPOTS; number++) {
            double x = frame.spotX(cell.west(), cell.size(), number);
            double y = frame.spotY(cell.south(), cell.size(), number);
            if (!onBorder(own, x, y)) {
                return new Spot(x, y, number, known == null ? NOWHERE : carried(known, x, y, between));
            }
        }
        throw new IllegalArgumentException("more borders than can be told apart near " + frame.spotX(cell.west(), cell.size(), 0) + ", "
                + frame.spotY(cell.south(), cell.size(), 0));
    }

    private boolean onBorder(int[] segments, double x, double y) {
        for (int segment : segments) {
            int a = 2 * segment;
            if (ExactSide.on(xy[a], xy[a + 1], xy[a + 2], xy[a + 3], x, y)) {
                return true;
            }
        }
        return false;
    }

    private int[] carried(Spot from, double x, double y, int[] segments) {
        int[] units = from.units();
        for (int segment : segments) {
            int a = 2 * segment;
            if (ExactSide.crossed(xy[a], xy[a + 1], xy[a + 2], xy[a + 3], from.x(), from.y(), x, y)) {
                units = toggled(units, borders.first()[segment]);
                units = borders.second()[segment] < 0 ? units : toggled(units, borders.second()[segment]);
            }
        }
        return units;
    }

    private static int[] toggled(int[] units, int unit) {
        int at = Arrays.binarySearch(units, unit);
        int keep = at >= 0 ? at : -at - 1;
        int[] changed = new int[units.length + (at >= 0 ? -1 : 1)];
        System.arraycopy(units, 0, changed, 0, keep);
        if (at >= 0) {
            System.arraycopy(units, keep + 1, changed, keep, changed.length - keep);
        } else {
            changed[keep] = unit;
            System.arraycopy(units, keep, changed, keep + 1, units.length - keep);
        }
        return changed;
    }

    private static int[] union(int[] one, int[] other) {
        if (one.length == 0 || other.length == 0) {
            return one.length == 0 ? other : one;
        }
        int[] both = new int[one.length + other.length];
        int count = 0;
        for (int i = 0, j = 0; i < one.length || j < other.length; ) {
            int next = j == other.length || i < one.length && one[i] <= other[j] ? one[i] : other[j];
            i += i < one.length && one[i] == next ? 1 : 0;
            j += j < other.length && other[j] == next ? 1 : 0;
            both[count++] = next;
        }
        return Arrays.copyOf(both, count);
    }

    private int entry(Square cell, int[] own, Spot spot) {
        if (own.length == 0 && spot.units().length < 2) {
            return spot.units().length == 0 ? 0 : spot.units()[0] + 1;
        }
        int log = own.length <= FEW ? 0 : log(own.length, cell.size());
        if (log == 0) {
            return ~(2 * cellOf(own, spot));
        }
        int at = used;
        need(1 + (1 << 2 * log));
        cells[at] = log;
        used += 1 + (1 << 2 * log);
        int[] inner = entries(new Square(cell.west(), cell.south(), cell.size(), 1 << log), own, spot);
        System.arraycopy(inner, 0, cells, at + 1, inner.length);
        return ~(2 * at + 1);
    }

    /** Into how many columns a cell is divided, as a power of two: as many cells as segments, none below the smallest. */
    private static int log(int segments, double size) {
        int wanted = Math.min(LARGEST_LOG, (33 - Integer.numberOfLeadingZeros(segments - 1)) / 2);
        int possible = (int) Math.round(Math.log(size / GridFrame.SMALLEST_CELL) / Math.log(2));
        return Math.min(wanted, possible);
    }

    private int cellOf(int[] own, Spot spot) {
        CellWriter writer = new CellWriter(borders, own, spot.units());
        int[] words = writer.words(spot.number());
        int at = used;
        need(words.length);
        System.arraycopy(words, 0, cells, at, words.length);
        used += words.length;
        return at;
    }

    private void need(int more) {
        if (used + more > cells.length) {
            if (used + more > 1 << 30) {
                throw new IllegalArgumentException("more borders than one index holds");
            }
            cells = Arrays.copyOf(cells, Math.max(used + more, cells.length + cells.length / 2));
        }
    }
}
