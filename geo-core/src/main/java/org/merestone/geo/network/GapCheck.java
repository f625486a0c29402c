package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Rules 43 and 44: ground that units enclose belongs to one of them. Where the outer borders cross nowhere, the gaps are the faces
 * that the network leaves without a unit; where they do, the borders are cut at the crossings first.
 */
final class GapCheck {

    private final SourceAreas sources;
    private final NetworkOptions options;
    private final GeometryFactory factory;
    private final FindingList findings;

    GapCheck(SourceAreas sources, NetworkOptions options, GeometryFactory factory, FindingList findings) {
        this.sources = sources;
        this.options = options;
        this.factory = factory;
        this.findings = findings;
    }

    /** @param explained pairs of units between which a vertex was told to be missing: a hairline between them is that fault's */
    void run(Collection<Gap> gaps, UnitPairs explained, Progress progress) {
        int done = 0;
        for (Gap gap : gaps) {
            progress.step(Stage.GAPS, done++, gaps.size());
            Extent extent = Extent.of(gap.ground());
            if (extent.width() > options.snap() || !explains(explained, gap.units())) {
                findings.add(new Finding(extent.width() <= options.sliverWidth() ? FindingKind.SLIVER_GAP : FindingKind.GAP,
                        gap.units(), gap.ground(), extent.area(), extent.width()));
            }
        }
        progress.step(Stage.GAPS, gaps.size(), gaps.size());
    }

    private static boolean explains(UnitPairs explained, List<String> units) {
        return explained.all().stream().anyMatch(pair -> units.contains(pair.smaller()) && units.contains(pair.larger()));
    }

    /** Gaps between borders that cross: the faces of the noded borders that lie in no unit. */
    List<Gap> cutOut(List<Edge> edges) {
        List<Edge> outer = edges.stream().filter(Edge::isOuter).toList();
        LineString[] lines = outer.stream().map(edge -> edge.toLine(factory)).toArray(LineString[]::new);
        Geometry noded = OverlayNGRobust.overlay(factory.createMultiLineString(lines), factory.createLineString(), OverlayNG.UNION);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        LineBlocks blocks = new LineBlocks(outer);
        List<Gap> gaps = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            Polygon ground = (Polygon) face;
            Point inside = ground.getInteriorPoint();
            if (isNobodys(inside)) {
                gaps.add(new Gap(ground, new ArrayList<>(bordering(ground, blocks))));
            }
        }
        return gaps;
    }

    private boolean isNobodys(Point inside) {
        for (int unit = 0; unit < sources.units().size(); unit++) {
            if (sources.locate(unit, inside.getX(), inside.getY()) != Location.EXTERIOR) {
                return false;
            }
        }
        return true;
    }

    private Set<String> bordering(Polygon ground, LineBlocks blocks) {
        Set<String> units = new TreeSet<>();
        var box = ground.getEnvelopeInternal();
        blocks.near(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), block -> {
            Edge edge = blocks.edge(block);
            if (!units.contains(edge.left()) && edge.toLine(factory).isWithinDistance(ground.getExteriorRing(), 1e-12)) {
                units.add(edge.left());
            }
        });
        return units;
    }
}
