package org.merestone.web.ogc;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.map.Plane;
import org.merestone.geo.map.TileCoord;
import org.merestone.geo.tile.VectorTiles;

/**
 * How a plane is divided into tiles (tile matrix set, OGC 17-083r4): zoom by zoom into squares of half the side, 256 pixels each.
 *
 * @param id         as it stands in addresses
 * @param registered its name in OGC's register; null for one of our own, whose definition stands here
 * @param scales     the name of its set of scales in OGC's register; null for none
 * @param system     whose coordinates are divided
 * @param plane      what is drawn on
 * @param origin     the corner where column 0 meets row 0, in the axis order of the system
 * @param firstCell  units of the system that a pixel of zoom 0 takes
 * @param unit       metres that one of them is on the ground, at the equator
 * @param wide       binary logarithm of the tiles side by side at zoom 0, which are one above the other
 * @param deepest    the last zoom of its definition
 */
public record TileGrid(String id, @Nullable String registered, @Nullable String scales, OfferedSystem system, Plane plane,
        List<Double> origin, double firstCell, double unit, int wide, int deepest) {

    private static final double EDGE = 20037508.342789244;
    private static final double METRES_A_DEGREE = EDGE / 180;
    /** A pixel of the standard's screen, metres. */
    private static final double PIXEL = 0.00028;
    private static final int SIDE = 256;
    /** Of a tile's side: names and symbols at the register's edge reach so far beyond it. */
    private static final double BEYOND = 0.25;
    /** The last zoom of painted tiles on the square of web maps. */
    private static final int LAST_PAINTED = 18;

    public static final TileGrid WEB_MERCATOR = new TileGrid("WebMercatorQuad",
            "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad", "GoogleMapsCompatible", OfferedSystem.WEB_MERCATOR,
            Plane.MERCATOR, List.of(-EDGE, EDGE), 2 * EDGE / SIDE, 1, 0, 24);
    /** Degrees of EPSG:4490, two tiles at zoom 0, as WorldCRS84Quad divides those of CRS84. */
    public static final TileGrid CGCS2000 = new TileGrid("CGCS2000Quad", null, null, OfferedSystem.CGCS2000, Plane.DEGREES,
            List.of(90.0, -180.0), 180.0 / SIDE, METRES_A_DEGREE, 1, 17);
    /** The same tiles under the name and the axis order that programs know which have never heard of EPSG:4490. */
    public static final TileGrid WORLD_CRS84 = new TileGrid("WorldCRS84Quad",
            "http://www.opengis.net/def/tilematrixset/OGC/1.0/WorldCRS84Quad", "GoogleCRS84Quad", OfferedSystem.CRS84, Plane.DEGREES,
            List.of(-180.0, 90.0), 180.0 / SIDE, METRES_A_DEGREE, 1, 17);
    public static final List<TileGrid> ALL = List.of(WEB_MERCATOR, CGCS2000, WORLD_CRS84);

    public static TileGrid require(String id) {
        return ALL.stream().filter(grid -> grid.id.equals(id)).findFirst().orElseThrow(() -> new Refusal.NotFound("ogc.noTileGrid",
                id.length() > 40 ? id.substring(0, 40) + "…" : id, String.join(", ", ALL.stream().map(TileGrid::id).toList())));
    }

    public int lastZoom(boolean painted) {
        return (painted ? LAST_PAINTED : VectorTiles.LAST_ZOOM) - wide;
    }

    public double scaleDenominator(int zoom) {
        return firstCell * unit / PIXEL / (1 << zoom);
    }

    public int columns(int zoom) {
        return 1 << zoom + wide;
    }

    public int rows(int zoom) {
        return 1 << zoom;
    }

    /** A tile as the tiles of a square are counted, of which the plane's may be the upper half. */
    public TileCoord tile(int zoom, int row, int column) {
        return new TileCoord(zoom + wide, column, row);
    }

    /** The tiles of a zoom that something of a box in degrees can be seen on; none for a box that is null. */
    public Range range(Envelope degrees, int zoom) {
        if (degrees.isNull()) {
            return new Range(0, -1, 0, -1);
        }
        double[] northWest = new double[2];
        double[] southEast = new double[2];
        plane.place(degrees.getMinX(), degrees.getMaxY(), northWest);
        plane.place(degrees.getMaxX(), degrees.getMinY(), southEast);
        double side = columns(zoom);
        return new Range(Math.max(0, (int) Math.floor(northWest[1] * side - BEYOND)),
                Math.min(rows(zoom) - 1, (int) Math.floor(southEast[1] * side + BEYOND)),
                Math.max(0, (int) Math.floor(northWest[0] * side - BEYOND)),
                Math.min(columns(zoom) - 1, (int) Math.floor(southEast[0] * side + BEYOND)));
    }

    /** First and last rows and columns, counted in. */
    public record Range(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        public boolean has(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }

        Map<String, Object> members(int zoom) {
            return Members.of("tileMatrix", String.valueOf(zoom), "minTileRow", firstRow, "maxTileRow", lastRow, "minTileCol", firstColumn,
                    "maxTileCol", lastColumn);
        }
    }

    /**
     * The definition as JSON (OGC 17-083r4, tileMatrixSet). {@code identifier}, {@code supportedCRS} and {@code topLeftCorner} say once
     * more what {@code id}, {@code crs} and {@code pointOfOrigin} say, in the words of the standard's first edition (17-083r2), and a box
     * stands beside: without these GDAL 3.6 takes it for no grid at all.
     */
    Map<String, Object> definition(String title, String address) {
        double first = Math.abs(origin.get(0));
        double second = Math.abs(origin.get(1));
        return Members.of("id", id, "identifier", id, "title", title, "uri", registered == null ? address : registered,
                "crs", system.uri(), "supportedCRS", system.uri(), "orderedAxes", axes(),
                "wellKnownScaleSet", scales == null ? null : "http://www.opengis.net/def/wkss/OGC/1.0/" + scales,
                "boundingBox", Members.of("lowerLeft", List.of(-first, -second), "upperRight", List.of(first, second), "crs", system.uri()),
                "tileMatrices", IntStream.rangeClosed(0, deepest).mapToObj(this::matrix).toList());
    }

    private List<String> axes() {
        return !system.system().isGeographic() ? List.of("E", "N") : system.northFirst() ? List.of("Lat", "Lon") : List.of("Lon", "Lat");
    }

    private Map<String, Object> matrix(int zoom) {
        return Members.of("id", String.valueOf(zoom), "identifier", String.valueOf(zoom), "scaleDenominator", scaleDenominator(zoom),
                "cellSize", firstCell / (1 << zoom),
                "cornerOfOrigin", "topLeft", "pointOfOrigin", origin, "topLeftCorner", origin, "tileWidth", SIDE, "tileHeight", SIDE,
                "matrixWidth", columns(zoom), "matrixHeight", rows(zoom));
    }
}
