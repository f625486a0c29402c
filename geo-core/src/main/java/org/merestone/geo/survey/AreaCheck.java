package org.merestone.geo.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.GaussKrueger;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;

/** Import rule 14: points lie in the place of work; where that is not known, none lies far from all others. */
final class AreaCheck {

    private static final double FAR_METRES = 20_000;
    private static final double FAR_TIMES = 10;
    /** Land and coast, with room to spare. */
    private static final Envelope CHINA = new Envelope(73, 136, 3, 54);

    private final SurveyContext context;
    private final Findings findings;
    private final List<Stray> outside = new ArrayList<>();
    private final Set<GaussZone> zonesInside = new HashSet<>();
    private @Nullable GaussZone lastZone;
    private int inside;

    AreaCheck(SurveyContext context, Findings findings) {
        this.context = context;
        this.findings = findings;
    }

    /** Takes one row after the other. */
    void add(RawRow row, Place place) {
        if (place.position() == null) {
            return;
        }
        if (context.isExpected(place.position())) {
            inside++;
            if (place.grid() != null && place.grid().zone() != lastZone) {
                lastZone = place.grid().zone();
                zonesInside.add(lastZone);
            }
        } else {
            outside.add(new Stray(row, place.position()));
        }
    }

    /** Says which rows lie outside, with the mends that put them inside and leave the others there. */
    void report(Placement placement) {
        Envelope area = context.expectedArea();
        for (Stray stray : outside) {
            if (area != null) {
                report(stray.row, stray.position, area, placement.otherReadings(stray.row).stream()
                        .filter(offer -> keepsTheOthers(offer.mend())).toArray(OfferedMend[]::new));
            }
        }
    }

    private boolean keepsTheOthers(Mend mend) {
        boolean mostAreOutside = outside.size() >= inside;
        return mend.kind() != Mend.Kind.ZONE ? mostAreOutside
                : mostAreOutside || zonesInside.stream().allMatch(zone -> zone.number() == mend.number());
    }

    private void report(RawRow row, LonLat position, Envelope area, OfferedMend[] mends) {
        LonLat nearest = new LonLat(
                Math.min(Math.max(position.lon(), area.getMinX()), area.getMaxX()),
                Math.min(Math.max(position.lat(), area.getMinY()), area.getMaxY()));
        findings.ofRow(FindingKind.OUTSIDE_AREA, row.number(), null,
                Map.of("km", kilometres(Ellipsoid2000.distance(position, nearest)),
                        "lon", degrees(position.lon()), "lat", degrees(position.lat())),
                mends);
    }

    /** Without a known place: every point lies over China, and none far from the middle one. */
    void compare(PointColumns points) {
        if (context.expectedArea() != null) {
            return;
        }
        for (int i = 0; i < points.size(); i++) {
            checkChina(points, i);
        }
        List<LonLat> positions = points.positions();
        if (positions.size() < 4 || context.mends(Mend.Kind.CONFIRM_PLACES)) {
            return;
        }
        GaussZone usualZone = usualZone(points);
        LonLat middle = new LonLat(
                median(positions.stream().mapToDouble(LonLat::lon).toArray()),
                median(positions.stream().mapToDouble(LonLat::lat).toArray()));
        double usual = median(positions.stream().mapToDouble(position -> Ellipsoid2000.distance(middle, position)).toArray());
        for (int i = 0; i < points.size(); i++) {
            if (points.isPlaced(i)) {
                double distance = Ellipsoid2000.distance(middle, points.position(i));
                if (distance > Math.max(FAR_METRES, FAR_TIMES * usual)) {
                    reportFar(points.get(i), distance, usualZone, middle, Math.max(FAR_METRES, FAR_TIMES * usual));
                }
            }
        }
    }

    private void checkChina(PointColumns points, int index) {
        if (points.isPlaced(index) && !CHINA.contains(points.lon(index), points.lat(index))) {
            findings.ofRow(FindingKind.OUTSIDE_CHINA, points.row(index).number(), null,
                    Map.of("lon", degrees(points.lon(index)), "lat", degrees(points.lat(index))));
        }
    }

    /** A point that is far only because of its prefix is told from one that is far. */
    private void reportFar(SurveyPoint point, double distance, @Nullable GaussZone usualZone, LonLat middle, double far) {
        if (point.grid() != null && usualZone != null && !point.grid().zone().equals(usualZone)) {
            GridPoint asOthers = new GridPoint(point.grid().xNorth(), point.grid().yEast(), usualZone);
            LonLat there = GaussKrueger.reaches(asOthers) ? GaussKrueger.position(asOthers) : null;
            if (there != null && Ellipsoid2000.distance(middle, there) <= far) {
                findings.ofRow(FindingKind.ZONE_UNLIKE_OTHERS, point.row(), Column.EAST, Map.of("prefix", point.grid().zone().number(),
                        "others", usualZone.number(), "km", kilometres(distance)), new OfferedMend(Mend.zone(usualZone), there));
                return;
            }
        }
        findings.ofRow(FindingKind.FAR_FROM_OTHERS, point.row(), null, Map.of("km", kilometres(distance)),
                new OfferedMend(Mend.of(Mend.Kind.CONFIRM_PLACES), point.position()));
    }

    private static @Nullable GaussZone usualZone(PointColumns points) {
        return points.zoneCounts().entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.4f", degrees);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static String kilometres(double metres) {
        return String.format(Locale.ROOT, "%.1f", metres / 1000);
    }

    private record Stray(RawRow row, LonLat position) {
    }
}
