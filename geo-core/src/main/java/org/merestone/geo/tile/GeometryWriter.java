package org.merestone.geo.tile;

/**
 * Writes geometries as the commands of the format (4.3 of its specification): a place is told by its way from the one before. Used by one
 * thread.
 */
final class GeometryWriter {

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    private final ByteSink sink = new ByteSink();
    private int x;
    private int y;

    ByteSink sink() {
        return sink;
    }

    /** The next geometry begins at the tile's corner again. */
    void begin() {
        x = 0;
        y = 0;
    }

    /** How many points follow; then {@link #point} for each. */
    void points(int count) {
        command(MOVE_TO, count);
    }

    void point(int toX, int toY) {
        int byX = toX - x;
        int byY = toY - y;
        sink.varint(byX << 1 ^ byX >> 31);
        sink.varint(byY << 1 ^ byY >> 31);
        x = toX;
        y = toY;
    }

    /** A ring that is not closed, of at least three positions. */
    void ring(int[] xy, int start, int end, int originX, int originY) {
        command(MOVE_TO, 1);
        point(xy[2 * start] - originX, xy[2 * start + 1] - originY);
        command(LINE_TO, end - start - 1);
        for (int i = start + 1; i < end; i++) {
            point(xy[2 * i] - originX, xy[2 * i + 1] - originY);
        }
        command(CLOSE_PATH, 1);
    }

    /** A ring or line that lies wholly inside. */
    void whole(ZoomShapes shapes, int ring, int originX, int originY) {
        int[] xy = shapes.xy();
        int first = shapes.start(ring);
        int last = shapes.start(ring + 1) - 1;
        command(MOVE_TO, 1);
        point(xy[2 * first] - originX, xy[2 * first + 1] - originY);
        shapes.writeCourse(ring, sink);
        x = xy[2 * last] - originX;
        y = xy[2 * last + 1] - originY;
    }

    /** What follows the first position of a ring that is not closed, or of a line: the same in every tile in which it lies wholly. */
    static void course(int[] xy, boolean ring, ByteSink to) {
        to.varint(xy.length / 2 - 1 << 3 | LINE_TO);
        for (int i = 2; i < xy.length; i++) {
            int by = xy[i] - xy[i - 2];
            to.varint(by << 1 ^ by >> 31);
        }
        if (ring) {
            to.varint(1 << 3 | CLOSE_PATH);
        }
    }

    /** A piece of line, of at least two positions. */
    void line(Chains chains, int chain) {
        int start = chains.start(chain);
        command(MOVE_TO, 1);
        point(chains.x(start), chains.y(start));
        command(LINE_TO, chains.end(chain) - start - 1);
        for (int at = start + 1; at < chains.end(chain); at++) {
            point(chains.x(at), chains.y(at));
        }
    }

    private void command(int id, int count) {
        sink.varint(count << 3 | id);
    }
}
