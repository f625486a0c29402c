package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Random edits, one after the other, on random coverages. After each the network is what a builder makes of its areas from scratch,
 * JTS finds nothing wrong with the areas, Euler's formula holds, and no ground came or went but where the edit says so.
 */
class RandomEditSequenceTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void everyEditLeavesWhatABuilderWouldMakeFromScratch() {
        Map<String, Integer> applied = new TreeMap<>();
        new Random(20260202).longs(40).forEach(seed -> {
            Random random = new Random(seed);
            Network network = RandomPolygons.asGiven(new RandomPolygons(random).coverage()).builder().build().network();
            for (int step = 0; step < 30; step++) {
                Edit edit = edit(network, random);
                if (network.apply(edit) instanceof NetworkChange.Applied change && change.network().units().size() > 1) {
                    applied.merge(edit.getClass().getSimpleName(), 1, Integer::sum);
                    assertAsFromScratch(change.network(), "seed " + seed + ", step " + step + ", " + edit);
                    assertBalanced(change, edit);
                    network = change.network();
                }
            }
        });
        assertThat(applied.keySet()).containsExactly("DivideUnit", "MergeLines", "MoveVertex", "RemoveUnit", "SplitLine", "TransferGround");
        assertThat(applied.values()).as("%s", applied).allMatch(count -> count >= 10);
    }

    private static Edit edit(Network network, Random random) {
        List<Edge> edges = network.edges();
        Edge edge = edges.get(random.nextInt(edges.size()));
        List<String> units = List.copyOf(network.units());
        String unit = units.get(random.nextInt(units.size()));
        Position vertex = edge.position(random.nextInt(edge.size()));
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Edit.MoveVertex(vertex, new Position(vertex.x() + 0.03 * random.nextGaussian(), vertex.y()
                    + 0.03 * random.nextGaussian()));
            case 2 -> new Edit.SplitLine(edge.id(), edge.position(edge.size() / 2));
            case 3 -> new Edit.MergeLines(idle(network, edge.from()));
            case 4 -> new Edit.TransferGround(within(network, unit, random), unit, units.get(random.nextInt(units.size())));
            case 5 -> new Edit.TransferGround(within(network, unit, random), unit, "N" + random.nextInt(1000));
            case 6 -> new Edit.DivideUnit(unit, across(network, unit, random), unit, "D" + random.nextInt(1000));
            default -> new Edit.RemoveUnit(unit, List.of(), edge.left().equals(unit) ? edge.right() == null ? "X" : edge.right()
                    : edge.left());
        };
    }

    private static Position idle(Network network, Position otherwise) {
        return network.nodes().stream().filter(node -> node.degree() == 2 && !node.edges().get(0).equals(node.edges().get(1)))
                .map(node -> new Position(node.x(), node.y())).findFirst().orElse(otherwise);
    }

    /** A crooked quadrangle, cut to the unit by JTS, whose rounding the snapping must bear. */
    private static Geometry within(Network network, String unit, Random random) {
        Geometry area = network.faces().areas().get(unit);
        Point inside = area.getInteriorPoint();
        double reach = 0.02 + 0.15 * random.nextDouble();
        Coordinate[] corners = new Coordinate[5];
        for (int i = 0; i < 4; i++) {
            double angle = Math.PI / 2 * (i + 0.8 * random.nextDouble());
            corners[i] = new Coordinate(inside.getX() + reach * Math.cos(angle), inside.getY() + reach * Math.sin(angle));
        }
        corners[4] = corners[0];
        return polygonal(area.intersection(FACTORY.createPolygon(corners)));
    }

    private static Geometry polygonal(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && polygon.getArea() > 1e-6) {
                polygons.add(polygon);
            }
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static double[] across(Network network, String unit, Random random) {
        Polygon part = (Polygon) network.faces().areas().get(unit).getGeometryN(0);
        Coordinate[] ring = part.getExteriorRing().getCoordinates();
        Coordinate one = ring[random.nextInt(ring.length)];
        Coordinate two = ring[random.nextInt(ring.length)];
        Point inside = part.getInteriorPoint();
        return new double[] {one.x, one.y, inside.getX(), inside.getY(), two.x, two.y};
    }

    private static void assertAsFromScratch(Network network, String where) {
        Geometry[] areas = network.faces().areas().values().toArray(Geometry[]::new);
        assertThat(areas).as(where).allMatch(area -> area.isValid() && !area.isEmpty());
        assertThat(CoverageValidator.isValid(areas)).as(where).isTrue();
        assertThat(network.faces().keepEuler()).as(where).isTrue();
        assertThat(network.faces().findings()).as(where).isEmpty();
        Network scratch = RandomPolygons.asGiven(network.faces().areas()).builder().build().network();
        assertThat(sidesBySegment(network)).as(where).isEqualTo(sidesBySegment(scratch));
        assertThat(withoutIdleNodes(network)).as(where).isEqualTo(withoutIdleNodes(scratch));
        Faces again = Faces.of(network.edges());
        again.areas().forEach((unit, area) -> assertThat(network.faces().areas().get(unit).equalsNorm(area)).as(where).isTrue());
        assertThat(network.faces().areas().keySet()).as(where).isEqualTo(again.areas().keySet());
        assertThat(network.faces().gaps()).as(where).hasSameSizeAs(again.gaps());
        Network tables = new Network(network.edges());
        assertThat(network.nodes()).as(where).isEqualTo(tables.nodes());
        assertThat(network.units()).as(where).isEqualTo(tables.units());
        assertThat(network.units()).as(where).allSatisfy(unit -> assertThat(network.edgesOf(unit)).isEqualTo(tables.edgesOf(unit)));
    }

    private static Map<Coverage.Segment, List<String>> sidesBySegment(Network network) {
        Map<Coverage.Segment, List<String>> sides = new HashMap<>();
        for (Edge edge : network.edges()) {
            for (int i = 1; i < edge.size(); i++) {
                Coverage.Segment segment = Coverage.segment(edge.x(i - 1), edge.y(i - 1), edge.x(i), edge.y(i));
                boolean along = segment.ax() == edge.x(i - 1) && segment.ay() == edge.y(i - 1);
                assertThat(sides.put(segment, List.of(edge.left(), String.valueOf(edge.right()), String.valueOf(along)))).isNull();
            }
        }
        return sides;
    }

    private static Set<Position> withoutIdleNodes(Network network) {
        return network.nodes().stream().filter(node -> node.degree() > 2).map(node -> new Position(node.x(), node.y()))
                .collect(Collectors.toSet());
    }

    /**
     * Ground that changes hands is won and lost in equal measure. On the ellipsoid a side is a geodesic, so a vertex set into a side of
     * 20 km on the outer border moves that border by metres of sagitta; there only the plane is exact.
     */
    private static void assertBalanced(NetworkChange.Applied change, Edit edit) {
        boolean outer = change.removed().stream().anyMatch(Edge::isOuter) || change.added().stream().anyMatch(Edge::isOuter);
        if (!outer || edit instanceof Edit.TransferGround || edit instanceof Edit.DivideUnit || edit instanceof Edit.SplitLine) {
            assertThat(total(change.network())).as("%s", edit).isCloseTo(total(change.before()), offset(1e-9));
        }
        if (!outer) {
            double won = change.areaWon().values().stream().mapToDouble(Double::doubleValue).sum();
            assertThat(won).as("square metres, rule 93, %s", edit).isCloseTo(0, offset(0.5));
        }
    }

    private static double total(Network network) {
        return network.faces().areas().values().stream().mapToDouble(Geometry::getArea).sum();
    }
}
