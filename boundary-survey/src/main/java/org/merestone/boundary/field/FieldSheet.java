package org.merestone.boundary.field;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerSheet;
import org.merestone.boundary.marker.ReferenceObject;
import org.merestone.boundary.marker.Restorability;
import org.merestone.geo.crs.CoordinateText;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.crs.TrueAzimuth;

/**
 * The markers of one course of a line, as they are set out in the field.
 *
 * @param a     name of the unit on the left
 * @param b     name of the unit on the right
 * @param draft whether the course is a draft that nobody has approved
 * @param grade how secret the sheet is, internal at least
 */
public record FieldSheet(BoundaryLine line, String a, String b, boolean draft, Classification grade, List<Stone> stones) {

    private static final double UNKNOWN_ACCURACY_M = 0.01;

    public FieldSheet {
        stones = List.copyOf(stones);
    }

    /**
     * One marker.
     *
     * @param lon       degrees, EPSG:4490
     * @param lat       degrees
     * @param dms       east and north in degrees, minutes and seconds, with the digits that the accuracy supports
     * @param x         X, north, metres, likewise
     * @param y         Y, east, metres, with the zone in front
     * @param epsg      of the grid of X and Y
     * @param accuracyM plane mean square error, metres; null where nobody knows
     * @param restoredM what tapes from all reference objects give back, metres; infinite where they cannot
     */
    public record Stone(int serial, String code, double lon, double lat, String dms, String x, String y, int epsg, @Nullable Double heightM,
            @Nullable Double accuracyM, double restoredM, List<Way> ways) {

        public Stone {
            ways = List.copyOf(ways);
        }

        /** Whether the marker could be put back from its reference objects alone. */
        public boolean restorable() {
            return restoredM < Double.POSITIVE_INFINITY;
        }
    }

    /**
     * The way to the marker from a reference object that is still there.
     *
     * @param from     the object, and the part of it that was measured
     * @param azimuth  from the object to the marker, on true north, degrees and minutes
     * @param grid     the same on the grid's north
     * @param distance metres
     */
    public record Way(String from, String azimuth, String grid, double distance, boolean changed) {}

    static Stone stone(Marker marker, MarkerSheet sheet) {
        LonLat at = LonLat.of(marker.position().point().getCoordinate());
        GaussKrueger grid = GaussKrueger.of(GaussZone.of(at.lon()));
        GridPoint point = grid.toGrid(at);
        double convergence = grid.convergence(at);
        Double accuracy = marker.position().accuracyM();
        CoordinateText text = CoordinateText.ofAccuracy(accuracy == null || accuracy <= 0 ? UNKNOWN_ACCURACY_M : accuracy);
        return new Stone(marker.serial(), marker.code(), at.lon(), at.lat(),
                text.degreesMinutesSeconds(at.lon()) + " " + text.degreesMinutesSeconds(at.lat()),
                text.north(point), text.prefixedEast(point),
                point.zone().epsgPrefixed(), marker.position().heightM(), accuracy, Restorability.of(sheet.objects(), convergence).allM(),
                sheet.objects().stream().filter(object -> object.condition() != ReferenceObject.Condition.GONE)
                        .map(object -> way(object, at, convergence)).toList());
    }

    /**
     * Back along the line from marker to object: where that is measured it is turned by half a circle and
     * by what the meridians converge between.
     */
    private static Way way(ReferenceObject object, LonLat stone, double convergence) {
        TrueAzimuth there = object.trueAzimuth(convergence);
        LonLat place = Ellipsoid2000.destination(stone, there, object.distanceM());
        TrueAzimuth back = Ellipsoid2000.azimuth(place, stone);
        String from = object.measuredPart().isBlank() ? object.name() : object.name() + "（" + object.measuredPart() + "）";
        return new Way(from, minutes(back.degrees()), minutes(back.degrees() - convergence), object.distanceM(),
                object.condition() == ReferenceObject.Condition.CHANGED);
    }

    private static String minutes(double degrees) {
        long minutes = Math.floorMod(Math.round(degrees * 60), 360L * 60);
        return String.format(Locale.ROOT, "%d°%02d′", minutes / 60, minutes % 60);
    }
}
