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
