package org.merestone.gazetteer.census;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.crs.DegreeFault;
import org.merestone.geo.crs.DegreeReading;

/**
 * Where a row lies: a point of 东经 and 北纬, or with 至东经 and 至北纬 the box that holds all of it. Degrees, EPSG:4490; DMS or decimal.
 * A row that names another system than CGCS2000 is refused, for nobody moves coordinates in silence.
 */
final class Position {

    private static final double WEST = 73;
    private static final double EAST = 136;
    private static final double SOUTH = 3;
    private static final double NORTH = 54;

    private Position() {}

    static @Nullable Geometry of(int row, Map<CensusField, String> values, Consumer<CensusFinding> findings) {
        String system = values.getOrDefault(CensusField.SYSTEM, "2000");
        if (!system.contains("2000") && !system.contains("4490")) {
            findings.accept(CensusFinding.error(row, CensusField.SYSTEM, "G01", "system", system));
            return null;
        }
        @Nullable Double east = angle(row, CensusField.EAST, values, WEST, EAST, findings);
        @Nullable Double north = angle(row, CensusField.NORTH, values, SOUTH, NORTH, findings);
        if (east == null || north == null) {
            return null;
        }
        double toEast = end(row, CensusField.TO_EAST, values, east, WEST, EAST, findings);
        double toNorth = end(row, CensusField.TO_NORTH, values, north, SOUTH, NORTH, findings);
        if (Double.isNaN(toEast) || Double.isNaN(toNorth)) {
            return null;
        }
        if (toEast < east || toNorth < north) {
            CensusField field = toEast < east ? CensusField.TO_EAST : CensusField.TO_NORTH;
            CensusField from = toEast < east ? CensusField.EAST : CensusField.NORTH;
            findings.accept(CensusFinding.error(row, field, "G01", "endBeforeStart", field.heading(), values.getOrDefault(field, ""),
                    from.heading(), values.getOrDefault(from, "")));
            return null;
        }
        if (toEast > east && toNorth > north) {
            return Geometries.FACTORY.toGeometry(new Envelope(east, toEast, north, toNorth));
        }
        return toEast == east && toNorth == north ? Geometries.FACTORY.createPoint(new Coordinate(east, north))
                : Geometries.FACTORY.createLineString(new Coordinate[] {new Coordinate(east, north), new Coordinate(toEast, toNorth)});
    }

    private static double end(int row, CensusField field, Map<CensusField, String> values, double start, double least, double most,
            Consumer<CensusFinding> findings) {
        if (!values.containsKey(field)) {
            return start;
        }
        @Nullable Double end = angle(row, field, values, least, most, findings);
        return end == null ? Double.NaN : end;
    }

    private static @Nullable Double angle(int row, CensusField field, Map<CensusField, String> values, double least, double most,
            Consumer<CensusFinding> findings) {
        String text = values.getOrDefault(field, "");
        if (text.isEmpty()) {
            findings.accept(CensusFinding.error(row, field, "G01", "missing", field.heading()));
            return null;
        }
        try {
            double degrees = DegreeReading.read(text).degrees();
            if (degrees >= least && degrees <= most) {
                return degrees;
            }
            findings.accept(CensusFinding.error(row, field, "G01", "outsideChina", field.heading(), text));
        } catch (DegreeFault fault) {
            findings.accept(CensusFinding.error(row, field, "G01", "angle." + fault.reason(), field.heading(), text));
        }
        return null;
    }
}
