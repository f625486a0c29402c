package org.merestone.geo.index;

/**
 * Where the cells of a top grid lie. Rounding is kept harmless: columns and rows come from one monotonic function of the ordinate with
 * an error below 2⁻⁴⁰ cells, and whoever asks which border enters a cell adds {@link #HAIR} of a cell on every side, also of the
 * smallest cell of 2⁻¹² of a top cell.
 *
 * @param side the number of columns, and of rows; a power of two up to 1024
 */
record GridFrame(double minX, double minY, double width, double height, double perX, double perY, int side) {

    static final double HAIR = 0x1p-20;
    static final double SMALLEST_CELL = 0x1p-12;
    private static final int LARGEST_SIDE = 1024;

    /** A frame that leaves an empty row or column on every side of the box. */
    static GridFrame round(double minX, double minY, double maxX, double maxY, int side) {
        if (side < 4 || side > LARGEST_SIDE || Integer.bitCount(side) != 1) {
            throw new IllegalArgumentException("side " + side);
        }
        double width = cell(minX, maxX, side);
        double height = cell(minY, maxY, side);
        return new GridFrame(minX - 1.5 * width, minY - 1.5 * height, width, height, 1 / width, 1 / height, side);
    }

    /** Never so small that doubles could not tell points apart in the smallest cell. */
    private static double cell(double min, double max, int side) {
        return Math.max((max - min) / (side - 3), 0x1p34 * Math.ulp(Math.max(Math.max(Math.abs(min), Math.abs(max)), 1e-6)));
    }

    double column(double x) {
        return (x - minX) * perX;
    }

    double row(double y) {
        return (y - minY) * perY;
    }

    /** False for what is no number too. */
    boolean holds(double column, double row) {
        return column >= 0 && column < side && row >= 0 && row < side;
    }

    int clamped(double columnOrRow) {
        return (int) Math.max(0, Math.min(side - 1, columnOrRow));
    }

    /** One of the places in a cell from which points of the cell are reached, its middle first. */
    double spotX(double west, double size, int spot) {
        return minX + (west + size * inside(spot * 0.7548776662466927)) * width;
    }

    double spotY(double south, double size, int spot) {
        return minY + (south + size * inside(spot * 0.5698402909980532)) * height;
    }

    private static double inside(double step) {
        double fraction = 0.5 + step;
        return 0.0625 + 0.875 * (fraction - (int) fraction);
    }
}
