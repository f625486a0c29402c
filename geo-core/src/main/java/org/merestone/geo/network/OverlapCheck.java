package org.merestone.geo.network;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.merestone.geo.index.BoxTree;

/**
 * Rule 44: no two units cover the same ground. Units can only overlap where the outer border of one crosses, touches or lies
 * inside another, so only such pairs are overlaid; in a sound coverage there are none.
 */
final class OverlapCheck {

    private final SourceAreas sources;
    private final NetworkOptions options;
    private final GeometryFactory factory;
    private final FindingList findings;
    private final UnitPairs suspected;

    OverlapCheck(SourceAreas sources, NetworkOptions options, GeometryFactory factory, FindingList findings, UnitPairs suspected) {
        this.sources = sources;
        this.options = options;
        this.factory = factory;
        this.findings = findings;
        this.suspected = suspected;
    }

    /** @param explained pairs of units between which a vertex was told to be missing: a hairline between them is that fault's */
    void run(List<Edge> edges, UnitPairs explained, Progress progress) {
        suspectOuterBordersInside(edges);
        for (int unit = 0; unit < sources.units().size(); unit++) {
            partsOf(unit);
        }
        int done = 0;
        for (UnitPairs.Pair pair : suspected.all()) {
            progress.tell(Stage.OVERLAPS, done++, suspected.all().size());
            if (!findings.isFull(FindingKind.OVERLAP) && !findings.isFull(FindingKind.SLIVER_OVERLAP)) {
                overlay(List.of(pair.smaller(), pair.larger()), area(pair.smaller()), area(pair.larger()), explained.contains(pair));
            }
        }
        progress.step(Stage.OVERLAPS, done, done);
    }

    private void suspectOuterBordersInside(List<Edge> edges) {
        BoxTree boxes = unitBoxes();
        for (Edge edge : edges) {
            if (edge.isOuter()) {
                double x = (edge.x(0) + edge.x(1)) / 2;
                double y = (edge.y(0) + edge.y(1)) / 2;
                boxes.query(x, y, x, y, unit -> {
                    String code = sources.units().get(unit);
                    if (!code.equals(edge.left()) && sources.locate(unit, x, y) == Location.INTERIOR) {
                        suspected.add(code, edge.left());
                    }
                });
            }
        }
    }

    private BoxTree unitBoxes() {
        double[] boxes = new double[sources.units().size() * 4];
        for (int unit = 0; unit < sources.units().size(); unit++) {
            put(boxes, unit, sources.envelope(unit));
        }
        return new BoxTree(boxes);
    }

    /** The parts of one unit must not cover the same ground either. */
    private void partsOf(int unit) {
        if (sources.polygons(unit).size() > 1 && !sources.geometry(unit, factory).isValid()) {
            Geometry area = sources.geometry(unit, factory);
            double[] boxes = new double[area.getNumGeometries() * 4];
            for (int part = 0; part < area.getNumGeometries(); part++) {
                put(boxes, part, area.getGeometryN(part).getEnvelopeInternal());
            }
            BoxTree tree = new BoxTree(boxes);
            for (int part = 0; part < area.getNumGeometries(); part++) {
                int one = part;
                tree.query(boxes[4 * one], boxes[4 * one + 1], boxes[4 * one + 2], boxes[4 * one + 3], other -> {
                    if (other > one && !findings.isFull(FindingKind.OVERLAP)) {
                        overlay(List.of(sources.units().get(unit)), area.getGeometryN(one), area.getGeometryN(other), false);
                    }
                });
            }
        }
    }

    private static void put(double[] boxes, int item, Envelope box) {
        boxes[4 * item] = box.getMinX();
        boxes[4 * item + 1] = box.getMinY();
        boxes[4 * item + 2] = box.getMaxX();
        boxes[4 * item + 3] = box.getMaxY();
    }

    private void overlay(List<String> units, Geometry a, Geometry b, boolean explained) {
        Geometry common = OverlayNGRobust.overlay(measurable(a), measurable(b), OverlayNG.INTERSECTION);
        for (int i = 0; i < common.getNumGeometries(); i++) {
            if (common.getGeometryN(i) instanceof Polygon ground && !ground.isEmpty()) {
                Extent extent = Extent.of(ground);
                if (!explained || extent.width() > options.snap()) {
                    findings.add(new Finding(extent.width() <= options.sliverWidth() ? FindingKind.SLIVER_OVERLAP : FindingKind.OVERLAP,
                            units, ground, extent.area(), extent.width()));
                }
            }
        }
    }

    private Geometry area(String unit) {
        return sources.geometry(sources.ordinal(unit), factory);
    }

    /** Overlay wants valid operands; a polygon that crosses itself is mended to measure with, never to keep. */
    private static Geometry measurable(Geometry area) {
        return area.isValid() ? area : GeometryFixer.fix(area);
    }
}
