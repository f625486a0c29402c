package org.merestone.geo.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.merestone.geo.crs.Gcj02;
import org.merestone.geo.crs.LonLat;

/**
 * Import rule 26: coordinates off a phone map (GCJ-02). Two signs: the points lie hundreds of metres beside the known line, and
 * fall onto it when the phone maps' shift is taken away; or they have six decimals of a degree and no height, as phone maps give
 * them and no instrument does. Nothing is converted.
 */
final class PhoneMapCheck {

    private static final double SHORTEST_SHIFT = 100;
    private static final double LONGEST_SHIFT = 1500;
    private static final double ON_THE_LINE = 50;
    private static final double METRES_PER_DEGREE = 111_320;
    private static final int SAMPLE = 200;
    private static final int PHONE_DECIMALS = 6;

    private final SurveyContext context;
    private final Findings findings;

    PhoneMapCheck(SurveyContext context, Findings findings) {
        this.context = context;
        this.findings = findings;
    }

    void check(List<SurveyPoint> points, String fileName, SurveyFormat format) {
        if (context.mends(Mend.Kind.CONFIRM_CGCS2000)) {
            return;
        }
        DatumWords.phoneMap(fileName).ifPresent(word ->
                findings.ofFile(FindingKind.OTHER_SYSTEM, Map.of("system", word), confirmation()));
        checkShift(points);
        if (format == SurveyFormat.LON_LAT_TABLE && !findings.has(FindingKind.LOOKS_LIKE_GCJ02)
                && !points.isEmpty() && points.stream().allMatch(PhoneMapCheck::isWrittenAsPhoneMapsDo)) {
            findings.ofFile(FindingKind.PERHAPS_PHONE_MAP, Map.of(), confirmation());
        }
    }

    private void checkShift(List<SurveyPoint> points) {
        Geometry line = context.knownLine();
        List<LonLat> positions = points.stream().map(SurveyPoint::position).filter(Objects::nonNull).limit(SAMPLE).toList();
        if (line == null || line.isEmpty() || positions.isEmpty()) {
            return;
        }
        Ruler ruler = Ruler.to(line);
        double asGiven = ruler.median(positions);
        double restored = ruler.median(positions.stream().map(Gcj02::restored).toList());
        if (asGiven >= SHORTEST_SHIFT && asGiven <= LONGEST_SHIFT && restored <= Math.max(ON_THE_LINE, asGiven / 5)) {
            findings.ofFile(FindingKind.LOOKS_LIKE_GCJ02, Map.of(
                    "metres", String.format(Locale.ROOT, "%.0f", asGiven),
                    "restored", String.format(Locale.ROOT, "%.0f", restored)), confirmation());
        }
    }

    private static OfferedMend confirmation() {
        return new OfferedMend(Mend.of(Mend.Kind.CONFIRM_CGCS2000), null);
    }

    private static boolean isWrittenAsPhoneMapsDo(SurveyPoint point) {
        return point.height() == null && point.ellipsoidHeight() == null && point.observation() == null
                && isPhoneDecimal(point.raw().getOrDefault(Column.LON, ""))
                && isPhoneDecimal(point.raw().getOrDefault(Column.LAT, ""));
    }

    private static boolean isPhoneDecimal(String text) {
        return Numbers.parse(text).isPresent() && Numbers.decimals(text) >= 4 && Numbers.decimals(text) <= PHONE_DECIMALS;
    }

    /** Metres to a line, on a plane that is true at the line's middle latitude: good to a per cent within a county. */
    private record Ruler(IndexedFacetDistance distance, double shrink, GeometryFactory points) {

        static Ruler to(Geometry line) {
            double shrink = Math.cos(Math.toRadians(line.getEnvelopeInternal().centre().y));
            Geometry plane = AffineTransformation.scaleInstance(shrink, 1).transform(line);
            return new Ruler(new IndexedFacetDistance(plane), shrink, line.getFactory());
        }

        double median(List<LonLat> positions) {
            double[] metres = positions.stream().mapToDouble(position -> METRES_PER_DEGREE * distance.distance(
                    points.createPoint(new Coordinate(position.lon() * shrink, position.lat())))).toArray();
            Arrays.sort(metres);
            return metres[metres.length / 2];
        }
    }
}
