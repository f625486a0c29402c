package org.merestone.geo.map;

/**
 * One edge of a line in pixels of a picture, and where beside it a pixel lies: ways in 2⁻³² of a pixel, stepped in whole numbers from the
 * pixel in which the edge begins, so that they do not depend on which part of it is looked at. Used by one thread.
 */
final class PixelEdge {

    /** Ways for a pixel's length. */
    static final double FRACTION = 1L << 32;
    /** By which a way becomes one of {@link BarCover#PARTS}. */
    static final int SHIFT = 20;

    private double fromX;
    private double fromY;
    private double toX;
    private double toY;
    private double along;
    private boolean begins;
    private boolean ends;
    private double byX;
    private double byY;
    private double slope;
    private double steep;
    private long asideStep;
    private long aheadStep;
    private long length;
    private long column;
    private long row;
    private long asideThere;
    private long aheadThere;

    /**
     * Goes to an edge between two different places.
     *
     * @param along  the line's length up to where it begins
     * @param begins whether the line begins with it
     * @param ends   whether the line ends with it
     */
    void set(double fromX, double fromY, double toX, double toY, double along, boolean begins, boolean ends) {
        this.fromX = fromX;
        this.fromY = fromY;
        this.toX = toX;
        this.toY = toY;
        this.along = along;
        this.begins = begins;
        this.ends = ends;
        double x = toX - fromX;
        double y = toY - fromY;
        double whole = Math.sqrt(x * x + y * y);
        byX = x / whole;
        byY = y / whole;
        double perRow = 1 / y;
        slope = y == 0 ? 0 : x * perRow;
        steep = y == 0 ? 1e9 : Math.abs(whole * perRow);
        asideStep = (long) Math.rint(byY * FRACTION);
        aheadStep = (long) Math.rint(byX * FRACTION);
        length = (long) Math.rint(whole * FRACTION);
        column = (long) Math.floor(fromX);
        row = (long) Math.floor(fromY);
        double across = column + 0.5 - fromX;
        double down = row + 0.5 - fromY;
        asideThere = (long) Math.rint((across * byY - down * byX) * FRACTION);
        aheadThere = (long) Math.rint((across * byX + down * byY) * FRACTION);
    }

    double north() {
        return Math.min(fromY, toY);
    }

    double south() {
        return Math.max(fromY, toY);
    }

    double west() {
        return Math.min(fromX, toX);
    }

    double east() {
        return Math.max(fromX, toX);
    }

    /** Where the line through the edge meets the middle of a row. */
    double middle(int ofRow) {
        return fromX + (ofRow + 0.5 - fromY) * slope;
    }

    /** How far a row goes through what is so near to the line through the edge, to either side. */
    double around(double near) {
        return near * steep;
    }

    char[] cover(BarCover bar) {
        return bar.of(byX, byY);
    }

    /** How far a pixel's middle lies from the line through the edge. */
    long aside(int ofRow, int ofColumn) {
        return asideThere + (ofColumn - column) * asideStep - (ofRow - row) * aheadStep;
    }

    /** How far along the edge a pixel's middle lies. */
    long ahead(int ofRow, int ofColumn) {
        return aheadThere + (ofColumn - column) * aheadStep + (ofRow - row) * asideStep;
    }

    /** By how much {@link #aside} grows with each column. */
    long asideStep() {
        return asideStep;
    }

    /** By how much {@link #ahead} grows with each column. */
    long aheadStep() {
        return aheadStep;
    }

    long length() {
        return length;
    }

    /** The line's length up to where the edge begins, in pixels. */
    double along() {
        return along;
    }

    boolean begins() {
        return begins;
    }

    boolean ends() {
        return ends;
    }
}
