package org.merestone.geo.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;

/** Import rule 14: points lie in the place of work; where that is not known, none lies far from all others. */
final class AreaCheck {

    private static final double FAR_METRES = 20_000;
    private static final double FAR_TIMES = 10;

    private final SurveyContext context;
    private final Findings findings;
    private final List<Stray> outside = new ArrayList<>();
    private final Set<GaussZone> zonesInside = new HashSet<>();
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
            if (place.grid() != null) {
                zonesInside.add(place.grid().zone());
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
                : mostAreOutside || zonesInside.stream().allMatch(zone -> zone.number() == mend.zone());
    }

    private void report(RawRow row, LonLat position, Envelope area, OfferedMend[] mends) {
        LonLat nearest = new LonLat(
                Math.min(Math.max(position.lon(), area.getMinX()), area.getMaxX()),
                Math.min(Math.max(position.lat(), area.getMinY()), area.getMaxY()));
        findings.ofRow(FindingKind.OUTSIDE_AREA, row.number(), null,
                Map.of("km", kilometres(Ellipsoid2000.distance(position, nearest)),
                        "lon", String.format(Locale.ROOT, "%.4f", position.lon()),
                        "lat", String.format(Locale.ROOT, "%.4f", position.lat())),
                mends);
    }

    /** Without a known place: compares every point with the middle one. */
    void compare(List<SurveyPoint> points) {
        List<LonLat> positions = points.stream().map(SurveyPoint::position).filter(Objects::nonNull).toList();
        if (context.expectedArea() != null || positions.size() < 4) {
            return;
        }
        LonLat middle = new LonLat(
                median(positions.stream().mapToDouble(LonLat::lon).toArray()),
                median(positions.stream().mapToDouble(LonLat::lat).toArray()));
        double usual = median(positions.stream().mapToDouble(position -> Ellipsoid2000.distance(middle, position)).toArray());
        for (SurveyPoint point : points) {
            LonLat position = point.position();
            if (position != null) {
                double distance = Ellipsoid2000.distance(middle, position);
                if (distance > Math.max(FAR_METRES, FAR_TIMES * usual)) {
                    findings.ofRow(FindingKind.FAR_FROM_OTHERS, point.row(), null, Map.of("km", kilometres(distance)));
                }
            }
        }
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
