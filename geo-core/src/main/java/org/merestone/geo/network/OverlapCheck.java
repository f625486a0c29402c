package org.merestone.geo.network;

import java.util.List;
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
        int done = 0;
        for (UnitPairs.Pair pair : suspected.all()) {
            progress.step(Stage.OVERLAPS, done++, suspected.all().size());
            if (!findings.isFull(FindingKind.OVERLAP) && !findings.isFull(FindingKind.SLIVER_OVERLAP)) {
                overlay(pair, explained.contains(pair));
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
            boxes[4 * unit] = sources.envelope(unit).getMinX();
            boxes[4 * unit + 1] = sources.envelope(unit).getMinY();
            boxes[4 * unit + 2] = sources.envelope(unit).getMaxX();
            boxes[4 * unit + 3] = sources.envelope(unit).getMaxY();
        }
        return new BoxTree(boxes);
    }

    private void overlay(UnitPairs.Pair pair, boolean explained) {
        Geometry common = OverlayNGRobust.overlay(measurable(pair.smaller()), measurable(pair.larger()), OverlayNG.INTERSECTION);
        for (int i = 0; i < common.getNumGeometries(); i++) {
            if (common.getGeometryN(i) instanceof Polygon ground && !ground.isEmpty()) {
                Extent extent = Extent.of(ground);
                if (!explained || extent.width() > options.snap()) {
                    findings.add(new Finding(extent.width() <= options.sliverWidth() ? FindingKind.SLIVER_OVERLAP : FindingKind.OVERLAP,
                            List.of(pair.smaller(), pair.larger()), ground, extent.area(), extent.width()));
                }
            }
        }
    }

    /** Overlay wants valid operands; a polygon that crosses itself is mended to measure with, never to keep. */
    private Geometry measurable(String unit) {
        Geometry area = sources.geometry(sources.ordinal(unit), factory);
        return area.isValid() ? area : GeometryFixer.fix(area);
    }
}
