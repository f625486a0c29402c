package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.merestone.geo.index.LocalScale;

/** Finds the faces that lines enclose and writes on every side of every segment whose ground it looks upon. */
final class LineSides {

    private final List<LooseLine> lines;
    private final GeometryFactory factory;
    private final FindingList findings;
    private final Arrangement arrangement;
    private final LineFaces faces;
    private final FaceLabels labels;
    private final Set<String> toldUnits = new HashSet<>();
    private final Set<Position> toldPlaces = new HashSet<>();

    LineSides(List<LooseLine> lines, Map<Position, String> points, GeometryFactory factory, FindingList findings) {
        this.lines = lines;
        this.factory = factory;
        this.findings = findings;
        this.arrangement = new Arrangement(lines.stream().map(LooseLine::course).toList());
        this.faces = new LineFaces(arrangement.edges(), factory);
        this.labels = new FaceLabels(faces, points, factory, findings);
        lines.stream().filter(LooseLine::hasSides).forEach(this::vote);
        drawnTwice();
        lines.stream().filter(LooseLine::hasSides).forEach(this::mislabelled);
        dangles();
    }

    private void vote(LooseLine line) {
        for (int i = 1; i < line.course().size(); i++) {
            int half = half(line, i);
            double length = length(line, i);
            labels.vote(faces.faceOf(half), line.left(), length);
            labels.vote(faces.faceOf(half ^ 1), line.right(), length);
        }
    }

    private int half(LooseLine line, int end) {
        return Objects.requireNonNull(arrangement.half(line.course().get(end - 1), line.course().get(end)));
    }

    private static double length(LooseLine line, int end) {
        Position a = line.course().get(end - 1);
        Position b = line.course().get(end);
        return LocalScale.at((a.y() + b.y()) / 2).distance(a.x(), a.y(), b.x(), b.y());
    }

    /** Rule 41: two lines run along each other. */
    private void drawnTwice() {
        Map<Set<Position>, Integer> first = new HashMap<>();
        Map<List<Integer>, List<LineString>> twice = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (int number = 0; number < lines.size(); number++) {
            List<Position> course = lines.get(number).course();
            for (int i = 1; i < course.size(); i++) {
                Integer other = first.putIfAbsent(Set.of(course.get(i - 1), course.get(i)), number);
                if (other != null) {
                    twice.computeIfAbsent(List.of(other, number), key -> new ArrayList<>())
                            .add(factory.createLineString(new Coordinate[] {course.get(i - 1).coordinate(), course.get(i).coordinate()}));
                }
            }
        }
        twice.forEach((pair, segments) -> {
            Set<String> units = new TreeSet<>(lines.get(pair.get(0)).units());
            units.addAll(lines.get(pair.get(1)).units());
            Geometry place = factory.createMultiLineString(segments.toArray(LineString[]::new));
            findings.add(new Finding(FindingKind.DRAWN_TWICE, List.copyOf(units), place, metres(place)));
        });
    }

    /** Rule 45: what a line says of its sides is not what the faces there are. */
    private void mislabelled(LooseLine line) {
        List<LineString> wrong = new ArrayList<>();
        Set<String> units = new TreeSet<>(line.units());
        for (int i = 1; i < line.course().size(); i++) {
            int half = half(line, i);
            if (disagrees(half, line.left(), units) | disagrees(half ^ 1, line.right(), units)) {
                wrong.add(factory.createLineString(new Coordinate[] {line.course().get(i - 1).coordinate(),
                        line.course().get(i).coordinate()}));
            }
        }
        if (!wrong.isEmpty()) {
            Geometry place = factory.createMultiLineString(wrong.toArray(LineString[]::new));
            findings.add(new Finding(FindingKind.MISLABELLED, List.copyOf(units), place, metres(place)));
            toldUnits.addAll(units);
            toldPlaces.addAll(line.course());
        }
    }

    private boolean disagrees(int half, @Nullable String said, Set<String> units) {
        int face = faces.faceOf(half);
        if (face == LineFaces.NOWHERE || Objects.equals(labels.of(face), said)) {
            return false;
        }
        String is = labels.of(face);
        if (is != null) {
            units.add(is);
        }
        return true;
    }

    /** Rule 42: lines that bound no face. One that ends in the air is told with its free end last. */
    private void dangles() {
        for (Edge edge : arrangement.edges()) {
            int half = 2 * edge.id();
            boolean bounds = faces.faceOf(half) != LineFaces.NOWHERE;
            if (!bounds) {
                boolean freeStart = faces.degreeAtOrigin(half) == 1;
                boolean freeEnd = faces.degreeAtOrigin(half ^ 1) == 1;
                String in = labels.of(labels.faceAt(edge.position(edge.size() / 2)));
                List<String> units = in == null ? List.of() : List.of(in);
                LineString place = Edge.bare(0, freeStart && !freeEnd ? Edge.reversed(edge.ordinates()) : edge.ordinates()).toLine(factory);
                findings.add(new Finding(freeStart || freeEnd ? FindingKind.DANGLE : FindingKind.INNER_LINE, units, place, metres(place)));
                toldPlaces.addAll(edge.positions());
            }
        }
        for (LooseLine line : lines) {
            if (line.hasSides() && line.course().stream().allMatch(toldPlaces::contains)) {
                toldUnits.addAll(line.units());
            }
        }
    }

    private static double metres(Geometry place) {
        double metres = 0;
        for (int part = 0; part < place.getNumGeometries(); part++) {
            Coordinate[] course = place.getGeometryN(part).getCoordinates();
            for (int i = 1; i < course.length; i++) {
                metres += LocalScale.at(course[i].y).distance(course[i - 1].x, course[i - 1].y, course[i].x, course[i].y);
            }
        }
        return metres;
    }

    /** Whether a finding only follows from one that is told already. */
    boolean explains(Finding finding) {
        return switch (finding.kind()) {
            case SIDES_DISAGREE, BOUNDARY_OPEN -> finding.units().stream().anyMatch(toldUnits::contains)
                    || toldPlaces.contains(Position.of(finding.place().getCoordinate()));
            default -> false;
        };
    }

    /** The lines with their sides; those that bound nothing and say nothing are left out. Every end of a line that came stays a node. */
    List<Edge> edges(Progress progress) {
        CoordinateTable table = new CoordinateTable(1 << 10);
        SegmentTable segments = new SegmentTable(1 << 10);
        List<String> units = new ArrayList<>();
        Map<String, Integer> ordinals = new HashMap<>();
        BitSet kept = new BitSet();
        for (LooseLine line : lines) {
            for (int i = 1; i < line.course().size(); i++) {
                int a = table.intern(line.course().get(i - 1).x(), line.course().get(i - 1).y());
                int b = table.intern(line.course().get(i).x(), line.course().get(i).y());
                int half = half(line, i);
                String left = line.hasSides() ? line.left() : labels.of(faces.faceOf(half));
                String right = line.hasSides() ? line.right() : labels.of(faces.faceOf(half ^ 1));
                claim(segments, a, b, left, units, ordinals);
                claim(segments, b, a, right, units, ordinals);
            }
            kept.set(table.find(line.course().get(0).x(), line.course().get(0).y()));
            Position end = line.course().get(line.course().size() - 1);
            kept.set(table.find(end.x(), end.y()));
        }
        innerLines(table, segments, units);
        return new EdgeTracer(table, segments, units, progress, kept).trace();
    }

    private static void claim(SegmentTable segments, int from, int to, @Nullable String unit, List<String> units,
            Map<String, Integer> ordinals) {
        if (unit != null) {
            segments.claimLeft(from, to, ordinals.computeIfAbsent(unit, code -> {
                units.add(code);
                return units.size() - 1;
            }));
        }
    }

    private void innerLines(CoordinateTable table, SegmentTable segments, List<String> units) {
        Map<Integer, List<LineString>> inner = new TreeMap<>();
        for (int s = 0; s < segments.size(); s++) {
            Coordinate a = new Coordinate(table.x(segments.low(s)), table.y(segments.low(s)));
            Coordinate b = new Coordinate(table.x(segments.high(s)), table.y(segments.high(s)));
            if (segments.isInner(s) && !toldPlaces.contains(Position.of(a))) {
                inner.computeIfAbsent(segments.leftFrom(s, segments.low(s)), key -> new ArrayList<>())
                        .add(factory.createLineString(new Coordinate[] {a, b}));
            }
        }
        inner.forEach((unit, parts) -> {
            Geometry place = factory.createMultiLineString(parts.toArray(LineString[]::new));
            findings.add(new Finding(FindingKind.INNER_LINE, List.of(units.get(unit)), place, metres(place)));
        });
    }
}
