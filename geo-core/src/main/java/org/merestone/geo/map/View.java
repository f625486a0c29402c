package org.merestone.geo.map;

import org.locationtech.jts.geom.Envelope;

/**
 * A window on the map: which part of the unit square of {@link Mercator} is shown, and how large.
 *
 * @param world  pixels that the whole unit square takes
 * @param left   pixels from the square's west edge to the window's; whole
 * @param top    pixels from the square's north edge to the window's; whole
 * @param width  of the window in pixels
 * @param height of the window in pixels
 */
record View(double world, long left, long top, int width, int height) {

    static View of(TileCoord tile) {
        return new View(TileCoord.SIZE * (double) (1 << tile.z()), (long) tile.x() * TileCoord.SIZE,
                (long) tile.y() * TileCoord.SIZE, TileCoord.SIZE, TileCoord.SIZE);
    }

    /**
     * The window that shows a whole extent in its middle. Where its scale is that of a tile zoom, its pixels are those
     * of the tiles.
     *
     * @param extent longitude and latitude in degrees
     */
    static View of(Envelope extent, int width, int height) {
        return ofSquare(new Envelope(Mercator.x(extent.getMinX()), Mercator.x(extent.getMaxX()), Mercator.y(extent.getMaxY()),
                Mercator.y(extent.getMinY())), width, height);
    }

    /** As {@link #of(Envelope, int, int)}, of a part of the unit square. */
    static View ofSquare(Envelope part, int width, int height) {
        double west = part.getMinX();
        double east = part.getMaxX();
        double north = part.getMinY();
        double south = part.getMaxY();
        double world = Math.min(width / (east - west), height / (south - north));
        double zoom = Math.log(world / TileCoord.SIZE) / Math.log(2);
        if (Math.abs(zoom - Math.rint(zoom)) < 1e-6 && zoom > -0.5) {
            world = TileCoord.SIZE * (double) (1 << (int) Math.rint(zoom));
        }
        return new View(world, Math.round((west + east) / 2 * world - width / 2.0),
                Math.round((north + south) / 2 * world - height / 2.0), width, height);
    }

    /** The zoom at which tiles have this scale; between two where it is between. */
    double zoom() {
        return Math.log(world / TileCoord.SIZE) / Math.log(2);
    }

    /** Whether tiles are painted at this scale. */
    boolean isTileZoom() {
        double zoom = zoom();
        return zoom == Math.rint(zoom) && zoom >= 0 && zoom <= TileCoord.LAST_ZOOM;
    }

    double px(double x) {
        return x * world - left;
    }

    double py(double y) {
        return y * world - top;
    }

    /** The window and so many pixels around it, on the unit square. */
    Envelope box(double around) {
        return new Envelope((left - around) / world, (left + width + around) / world,
                (top - around) / world, (top + height + around) / world);
    }
}
