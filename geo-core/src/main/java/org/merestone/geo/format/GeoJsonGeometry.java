package org.merestone.geo.format;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;

/**
 * Writes geometries as GeoJSON does: shells counter-clockwise and holes clockwise as seen with east to the right, ordinates rounded to a
 * fixed number of decimals without trailing zeros. Geometries come in with x = east; the two numbers of a position may be written north
 * first, for systems whose authority orders them so. Heights are left out unless asked for: most systems it serves have two dimensions.
 */
public final class GeoJsonGeometry {

    /** Null for every digit that there is. */
    private final @Nullable FixedDecimal decimal;
    private final boolean northFirst;
    private final boolean heights;
    private final FixedDecimal metre = new FixedDecimal(Heights.DECIMALS);

    /** @param decimals 0 to 9 */
    public GeoJsonGeometry(int decimals, boolean northFirst) {
        this(new FixedDecimal(decimals), northFirst, false);
    }

    private GeoJsonGeometry(@Nullable FixedDecimal decimal, boolean northFirst, boolean heights) {
        this.decimal = decimal;
        this.northFirst = northFirst;
        this.heights = heights;
    }

    /** One that rounds nothing: what is read back is the same number to the last bit. */
    public static GeoJsonGeometry exact() {
        return new GeoJsonGeometry(null, false, false);
    }

    /** The same with a third ordinate, in metres to a tenth of a millimetre, for a geometry that has a height at every vertex. */
    public GeoJsonGeometry withHeights() {
        return new GeoJsonGeometry(decimal, northFirst, true);
    }

    /** Writes a geometry object, or null; an empty geometry has empty coordinates. */
    public void write(@Nullable Geometry geometry, JsonGenerator out) {
        if (geometry == null) {
            out.writeNull();
            return;
        }
        write(geometry, heights && Heights.of(geometry).everywhere(), out);
    }

    private void write(Geometry geometry, boolean height, JsonGenerator out) {
        String type = geometry instanceof LinearRing ? "LineString" : geometry.getGeometryType();
        out.writeStartObject().writeStringProperty("type", type);
        if (type.equals("GeometryCollection")) {
            out.writeArrayPropertyStart("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write(geometry.getGeometryN(i), height, out);
            }
            out.writeEndArray();
        } else {
            out.writeName("coordinates");
            PositionText text = new PositionText(out);
            coordinates(geometry, height, text);
            text.flush();
        }
        out.writeEndObject();
    }

    private void coordinates(Geometry geometry, boolean height, PositionText out) {
        if (geometry instanceof Point point && !point.isEmpty()) {
            position(point.getCoordinateSequence(), 0, height, out);
            return;
        }
        out.open();
        if (geometry instanceof GeometryCollection many) {
            for (int i = 0; i < many.getNumGeometries(); i++) {
                coordinates(many.getGeometryN(i), height, out);
            }
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence(), false, height, out);
        } else if (geometry instanceof Polygon polygon && !polygon.isEmpty()) {
            ring(polygon.getExteriorRing(), true, height, out);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i), false, height, out);
            }
        }
        out.close();
    }

    private void ring(LinearRing ring, boolean counterClockwise, boolean height, PositionText out) {
        CoordinateSequence points = ring.getCoordinateSequence();
        out.open();
        positions(points, points.size() > 3 && Orientation.isCCW(points) != counterClockwise, height, out);
        out.close();
    }

    private void positions(CoordinateSequence points, boolean backwards, boolean height, PositionText out) {
        int n = points.size();
        for (int i = 0; i < n; i++) {
            position(points, backwards ? n - 1 - i : i, height, out);
        }
    }

    private void position(CoordinateSequence points, int i, boolean height, PositionText out) {
        out.open();
        out.ordinate(northFirst ? points.getY(i) : points.getX(i), decimal);
        out.ordinate(northFirst ? points.getX(i) : points.getY(i), decimal);
        if (height) {
            out.ordinate(points.getZ(i), metre);
        }
        out.close();
    }
}
