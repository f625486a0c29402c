package org.merestone.geo.map;

import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * One tile of the WebMercatorQuad tile matrix set (OGC 17-083r4): zoom, column from the west, row from the north.
 *
 * @param z zoom, 0 to 22
 * @param x column, 0 to 2^z − 1
 * @param y row, 0 to 2^z − 1
 */
public record TileCoord(int z, int x, int y) {

    /** The deepest zoom that is painted. */
    public static final int LAST_ZOOM = 22;
    /** Width and height of a tile in pixels at scale 1. */
    public static final int SIZE = 256;

    /** @throws MapRefusal if there is no such tile */
    public TileCoord {
        if (z < 0 || z > LAST_ZOOM) {
            throw new MapRefusal("map.tile-zoom", Map.of("z", z));
        }
        int last = (1 << z) - 1;
        if (x < 0 || y < 0 || x > last || y > last) {
            throw new MapRefusal("map.tile-outside", Map.of("z", z, "x", x, "y", y, "last", last));
        }
    }

    /** The tile at a zoom that holds a place; on an edge, the tile to the south and east. */
    public static TileCoord at(int z, double lon, double lat) {
        int last = (1 << z) - 1;
        double width = last + 1.0;
        return new TileCoord(z, Math.min(last, (int) Math.floor(Mercator.x(lon) * width)),
                Math.min(last, (int) Math.floor(Mercator.y(lat) * width)));
    }

    /** Longitude (x) and latitude (y) in degrees that this tile covers. */
    public Envelope bounds() {
        double width = 1 << z;
        return new Envelope(Mercator.lon(x / width), Mercator.lon((x + 1) / width),
                Mercator.lat((y + 1) / width), Mercator.lat(y / width));
    }
}
