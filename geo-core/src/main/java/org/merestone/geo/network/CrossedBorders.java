package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
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
 * Finds the gaps where outer borders cross: there the faces of the network are not the faces of the ground, and the borders are
 * cut at the crossings first.
 */
final class CrossedBorders {

    private final SourceAreas sources;
    private final GeometryFactory factory;

    CrossedBorders(SourceAreas sources, GeometryFactory factory) {
        this.sources = sources;
        this.factory = factory;
    }

    /** The faces of the cut borders that lie in no unit. */
    List<Gap> gaps(List<Edge> edges) {
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
            if (sources.anyPartHolds(unit, inside.getX(), inside.getY())) {
                return false;
            }
        }
        return true;
    }

    private Set<String> bordering(Polygon ground, LineBlocks blocks) {
        Set<String> units = new TreeSet<>();
        Envelope box = ground.getEnvelopeInternal();
        blocks.near(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), block -> {
            Edge edge = blocks.edge(block);
            if (!units.contains(edge.left()) && edge.toLine(factory).isWithinDistance(ground.getExteriorRing(), 1e-12)) {
                units.add(edge.left());
            }
        });
        return units;
    }
}
