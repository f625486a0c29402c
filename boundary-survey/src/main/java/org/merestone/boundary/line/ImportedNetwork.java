package org.merestone.boundary.line;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Point;
import org.merestone.boundary.profile.ProfileBook;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.Severity;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.division.DivisionKind;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.network.Edge;
import org.merestone.geo.network.Network;

/**
 * A network as the register will store it.
 *
 * @param names divisions by code
 * @param lines one for each pair of divisions, with every border they share as a part; by the codes of the pair
 */
record ImportedNetwork(Map<String, String> names, List<Junction> junctions, List<Line> lines) {

    /** A node: {@code kind} as the schema names it. */
    record Junction(String kind, Point point) {}

    /** A line that is to be written; {@code right} null for the edge of the register. */
    record Line(String left, @Nullable String right, String code, String name, LineKind kind, MultiLineString geometry) {

        double lengthM() {
            return Ellipsoid2000.length(geometry);
        }
    }

    /** Gathers edges into lines. */
    static ImportedNetwork of(ImportRequest request, Map<String, String> names, Network network, ProfileBook profiles) {
        Map<List<String>, List<LineString>> pairs = new TreeMap<>((one, other) -> {
            int byLeft = one.get(0).compareTo(other.get(0));
            return byLeft != 0 ? byLeft : one.get(1).compareTo(other.get(1));
        });
        for (Edge edge : network.edges()) {
            String right = edge.right() == null ? "" : edge.right();
            pairs.computeIfAbsent(List.of(edge.left(), right), pair -> new ArrayList<>(1)).add(edge.toLine(Geometries.FACTORY));
        }
        List<Line> lines = new ArrayList<>(pairs.size());
        pairs.forEach((pair, parts) -> lines.add(line(request, names, profiles, pair.get(0), pair.get(1).isEmpty() ? null : pair.get(1),
                Geometries.FACTORY.createMultiLineString(parts.toArray(LineString[]::new)))));
        return new ImportedNetwork(names, junctions(network), lines);
    }

    private static Line line(ImportRequest request, Map<String, String> names, ProfileBook profiles, String left, @Nullable String right,
            MultiLineString parts) {
        boolean national = request.codeSystem().isNational();
        String code = national ? LineCode.national(profiles.of(left).templates(), request.level(), left, right)
                : LineCode.foreign(left, right);
        String name = DivisionNames.shortName(names.getOrDefault(left, left))
                + (right == null ? "" : DivisionNames.shortName(names.getOrDefault(right, right))) + "线";
        return new Line(left, right, code, name, kind(request, names, left, right), parts);
    }

    /** Between two street offices runs the limit of what they administer, not a boundary of divisions (domain reference 3). */
    private static LineKind kind(ImportRequest request, Map<String, String> names, String left, @Nullable String right) {
        boolean streets = request.level() == DivisionLevel.TOWNSHIP && right != null
                && DivisionNames.kindOf(names.getOrDefault(left, "")) == DivisionKind.SUBDISTRICT
                && DivisionNames.kindOf(names.getOrDefault(right, "")) == DivisionKind.SUBDISTRICT;
        return streets ? LineKind.STREET_OFFICE_EXTENT : LineKind.ADMINISTRATIVE;
    }

    private static List<Junction> junctions(Network network) {
        return network.nodes().stream().map(node -> {
            Set<String> units = new HashSet<>();
            for (int id : node.edges()) {
                Edge edge = java.util.Objects.requireNonNull(network.edge(id));
                units.add(edge.left());
                if (edge.right() != null) {
                    units.add(edge.right());
                }
            }
            boolean ring = node.degree() == 2 && node.edges().get(0).equals(node.edges().get(1));
            String kind = ring ? "RING" : units.size() >= 4 ? "QUADRIPOINT" : units.size() == 3 ? "TRIPOINT" : "END";
            return new Junction(kind, Geometries.FACTORY.createPoint(new Coordinate(node.x(), node.y())));
        }).toList();
    }
}
