package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * Cuts the lines of some units where they cross, and gives every piece of ground to the unit whose lines go round it an odd number of
 * times: to the first by code where several do, and to whom it belonged beside where none does.
 */
final class CrossingRepair {

    private final Network network;
    private final GroundLocator locator;
    private final GeometryFactory factory;

    CrossingRepair(Network network, GeometryFactory factory) {
        this.network = network;
        this.locator = new GroundLocator(network);
        this.factory = factory;
    }

    Draft meet(List<String> units) {
        Map<Integer, Edge> lines = new LinkedHashMap<>();
        units.forEach(unit -> network.edgesOf(unit).forEach(edge -> lines.put(edge.id(), edge)));
        List<Edge> edges = List.copyOf(lines.values());
        List<List<Position>> courses = new ArrayList<>();
        edges.forEach(edge -> courses.add(edge.positions()));
        new Noder(courses).node();
        Arrangement arrangement = new Arrangement(courses);
        LineFaces faces = new LineFaces(arrangement.edges(), factory);
        List<@Nullable String> owners = new ArrayList<>();
        for (int face = 0; face < faces.size(); face++) {
            Point inside = faces.ground(face).getInteriorPoint();
            owners.add(units.stream().sorted().filter(unit -> locator.isIn(inside.getX(), inside.getY(), unit)).findFirst().orElse(null));
        }
        Patch patch = new Patch(network);
        for (int i = 0; i < edges.size(); i++) {
            patch.take(edges.get(i), courses.get(i));
        }
        for (List<Position> course : courses) {
            for (int i = 1; i < course.size(); i++) {
                side(course.get(i - 1), course.get(i), units, arrangement, faces, owners, patch);
                side(course.get(i), course.get(i - 1), units, arrangement, faces, owners, patch);
            }
        }
        return patch.finish();
    }

    private static void side(Position a, Position b, List<String> units, Arrangement arrangement, LineFaces faces,
            List<@Nullable String> owners, Patch patch) {
        Integer half = arrangement.half(a, b);
        if (half == null) {
            return;
        }
        int face = faces.faceOf(Objects.requireNonNull(half));
        String owner = face < 0 ? null : owners.get(face);
        String was = patch.left(a, b);
        if (owner != null) {
            patch.setLeft(a, b, owner);
        } else if (was != null && units.contains(was)) {
            patch.setLeft(a, b, null);
        }
    }
}
