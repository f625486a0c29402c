package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.merestone.geo.index.LocalScale;

/** Lets every ring claim the left side of its segments, and tells of sides that are claimed twice or by one unit on both. */
final class SegmentClaims {

    private final CoordinateTable points;
    private final SourceAreas sources;
    private final GeometryFactory factory;
    private final FindingList findings;
    private final SegmentTable segments;
    private final List<SegmentTable> contested = new ArrayList<>();
    private final Map<List<String>, List<Integer>> claimedTwice = new TreeMap<>(Comparator.comparing(List::toString));

    SegmentClaims(CoordinateTable points, SourceAreas sources, GeometryFactory factory, FindingList findings) {
        this.points = points;
        this.sources = sources;
        this.factory = factory;
        this.findings = findings;
        this.segments = new SegmentTable(points.size() + points.size() / 8);
    }

    SegmentTable claimAll(Progress progress) {
        int count = sources.units().size();
        for (int unit = 0; unit < count; unit++) {
            progress.step(Stage.SEGMENTS, unit, count);
            for (int[][] polygon : sources.polygons(unit)) {
                for (int[] ring : polygon) {
                    claim(unit, ring);
                }
            }
        }
        progress.step(Stage.SEGMENTS, count, count);
        claimedTwice.forEach((units, twice) -> findings.add(new Finding(FindingKind.CLAIMED_TWICE, units, lines(twice), metres(twice))));
        innerLines();
        return segments;
    }

    private void claim(int unit, int[] ring) {
        int from = ring[ring.length - 1];
        for (int to : ring) {
            int segment = segments.claimLeft(from, to, unit);
            if (segment < 0) {
                int holder = segments.leftFrom(~segment, from);
                List<String> units = List.of(sources.units().get(Math.min(unit, holder)), sources.units().get(Math.max(unit, holder)));
                claimedTwice.computeIfAbsent(units, key -> new ArrayList<>()).add(~segment);
                contest(from, to, unit, holder);
            }
            from = to;
        }
    }

    /** A second claim is kept beside the first, so that the lines of both units close. */
    private void contest(int from, int to, int unit, int holder) {
        if (unit == holder) {
            return;
        }
        for (SegmentTable table : contested) {
            if (table.claimLeft(from, to, unit) >= 0) {
                return;
            }
        }
        SegmentTable table = new SegmentTable(64);
        table.claimLeft(from, to, unit);
        contested.add(table);
    }

    /** What was claimed a second, a third time … */
    List<SegmentTable> contested() {
        return contested;
    }

    /** Lines with one unit on both sides: a spike where one of them ends in the air, otherwise a border of parts with each other. */
    private void innerLines() {
        int[] degree = new int[points.size()];
        Map<Integer, List<Integer>> ofUnit = new TreeMap<>();
        for (int s = 0; s < segments.size(); s++) {
            degree[segments.low(s)]++;
            degree[segments.high(s)]++;
            if (segments.isInner(s)) {
                ofUnit.computeIfAbsent(segments.leftFrom(s, segments.low(s)), key -> new ArrayList<>()).add(s);
            }
        }
        ofUnit.forEach((unit, inner) -> {
            boolean spike = inner.stream().anyMatch(s -> degree[segments.low(s)] == 1 || degree[segments.high(s)] == 1);
            findings.add(new Finding(spike ? FindingKind.SPIKE : FindingKind.INNER_LINE,
                    List.of(sources.units().get(unit)), lines(inner), metres(inner)));
        });
    }

    private Geometry lines(List<Integer> chosen) {
        LineString[] lines = new LineString[chosen.size()];
        for (int i = 0; i < lines.length; i++) {
            int a = segments.low(chosen.get(i));
            int b = segments.high(chosen.get(i));
            lines[i] = factory.createLineString(new Coordinate[] {new Coordinate(points.x(a), points.y(a)),
                    new Coordinate(points.x(b), points.y(b))});
        }
        return factory.createMultiLineString(lines);
    }

    private double metres(List<Integer> chosen) {
        double sum = 0;
        for (int segment : chosen) {
            int a = segments.low(segment);
            int b = segments.high(segment);
            sum += LocalScale.at((points.y(a) + points.y(b)) / 2).distance(points.x(a), points.y(a), points.x(b), points.y(b));
        }
        return sum;
    }
}
