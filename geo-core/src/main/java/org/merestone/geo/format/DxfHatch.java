package org.merestone.geo.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * A HATCH of a drawing while its pairs come in: an area by its boundary paths, each a closed polyline that may have arcs, or a chain of
 * straight edges. Which paths are holes, their nesting says, as in every drawing program: a path within an odd number of others.
 * Boundaries of other curves are not read.
 */
final class DxfHatch {

    private static final int POLYLINE = 2;
    private static final int TEXT_BOX = 8;
    private static final int STRAIGHT = 1;
    private static final int MOST_PATHS = 10_000;

    private final long line;
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final List<List<double[]>> paths = new ArrayList<>();
    private final double[] extrusion = {0, 0, 1};
    private String handle = "";
    private boolean inBoundary;
    private boolean polyline;
    private boolean textBox;
    private boolean readable = true;

    DxfHatch(long line) {
        this.line = line;
    }

    long line() {
        return line;
    }

    String handle() {
        return handle;
    }

    Map<String, Object> attributes() {
        return attributes;
    }

    void pair(DxfPairs pair, Intake intake) {
        switch (pair.code()) {
            case 5 -> handle = pair.word();
            case 8 -> attributes.putIfAbsent(LayerChoice.OF_DRAWING, pair.text());
            case 210 -> extrusion[0] = pair.number();
            case 220 -> extrusion[1] = pair.number();
            case 230 -> extrusion[2] = pair.number();
            case 91 -> inBoundary = true;
            case 75, 76, 98 -> inBoundary = false;
            default -> {
                if (inBoundary) {
                    boundary(pair, intake);
                }
            }
        }
    }

    private void boundary(DxfPairs pair, Intake intake) {
        switch (pair.code()) {
            case 92 -> {
                polyline = (pair.whole() & POLYLINE) != 0;
                textBox = (pair.whole() & TEXT_BOX) != 0;
                readable &= paths.size() < MOST_PATHS;
                if (!textBox && readable) {
                    paths.add(new ArrayList<>());
                }
            }
            case 72 -> readable &= polyline || pair.whole() == STRAIGHT;
            case 10 -> vertex(pair.number(), intake);
            case 20 -> ordinate(1, pair.number());
            case 42 -> ordinate(2, pair.number());
            default -> { }
        }
    }

    /** Of a straight edge only the beginning: its end is the next one's beginning. */
    private void vertex(double x, Intake intake) {
        if (!paths.isEmpty() && !textBox) {
            intake.positions("HATCH", 1);
            paths.get(paths.size() - 1).add(new double[] {x, Double.NaN, 0});
        }
    }

    private void ordinate(int index, double value) {
        List<double[]> path = paths.isEmpty() || textBox ? List.of() : paths.get(paths.size() - 1);
        if (!path.isEmpty()) {
            path.get(path.size() - 1)[index] = value;
        }
    }

    boolean isReadable() {
        return readable && !paths.isEmpty() && paths.stream().allMatch(path -> path.size() > 1) && extrusion[0] == 0 && extrusion[1] == 0
                && extrusion[2] != 0;
    }

    int arcs() {
        return (int) paths.stream().flatMap(List::stream).filter(vertex -> vertex[2] != 0).count();
    }

    Geometry geometry(Intake intake) throws GeometryFault {
        List<LinearRing> rings = new ArrayList<>();
        for (List<double[]> path : paths) {
            rings.add(ring(path, intake));
        }
        rings.sort(Comparator.comparingDouble((LinearRing ring) -> -ring.getEnvelopeInternal().getArea()));
        List<List<LinearRing>> shells = new ArrayList<>();
        List<Integer> depths = new ArrayList<>();
        List<List<LinearRing>> owners = new ArrayList<>();
        for (int i = 0; i < rings.size(); i++) {
            int around = -1;
            int depth = 0;
            for (int j = 0; j < i; j++) {
                if (isWithin(rings.get(i), rings.get(j)) && depths.get(j) + 1 > depth) {
                    depth = depths.get(j) + 1;
                    around = j;
                }
            }
            depths.add(depth);
            if (depth % 2 == 1) {
                owners.add(owners.get(around));
                owners.get(around).add(rings.get(i));
            } else {
                owners.add(new ArrayList<>(List.of(rings.get(i))));
                shells.add(owners.get(i));
            }
        }
        List<Polygon> polygons = new ArrayList<>();
        for (List<LinearRing> shell : shells) {
            polygons.add(Drawing.polygon(shell));
        }
        return Drawing.together(polygons);
    }

    /** By the first of its points that is not on the other. */
    private static boolean isWithin(LinearRing ring, LinearRing other) {
        for (int i = 0; i < ring.getNumPoints(); i++) {
            int location = SimplePointInAreaLocator.locate(ring.getCoordinateN(i), ring.getFactory().createPolygon(other));
            if (location != Location.BOUNDARY) {
                return location == Location.INTERIOR;
            }
        }
        return false;
    }

    private LinearRing ring(List<double[]> path, Intake intake) throws GeometryFault {
        double sign = extrusion[2] < 0 ? -1 : 1;
        ArcStroke stroke = new ArcStroke(intake, "HATCH");
        Drawing.Ordinates all = new Drawing.Ordinates();
        for (int i = 0; i < path.size(); i++) {
            double[] from = path.get(i);
            double[] to = path.get((i + 1) % path.size());
            all.add(from[0] * sign);
            all.add(from[1]);
            if (from[2] != 0) {
                stroke.between(from[0] * sign, from[1], to[0] * sign, to[1], from[2] * sign, (x, y) -> {
                    all.add(x);
                    all.add(y);
                });
            }
        }
        double[] open = all.take();
        int last = open.length - 2;
        if (open[0] == open[last] && open[1] == open[last + 1]) {
            return Drawing.ring(Drawing.sequence(open, 2));
        }
        double[] closed = Arrays.copyOf(open, open.length + 2);
        closed[open.length] = open[0];
        closed[open.length + 1] = open[1];
        return Drawing.ring(Drawing.sequence(closed, 2));
    }
}
