package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines that meet at nodes and at nothing else. Immutable. */
public final class Network {

    private final Map<Integer, Edge> byId;
    private final List<Edge> edges;
    private final List<Node> nodes;

    /**
     * A network of lines as they are; they are not checked.
     *
     * @throws IllegalArgumentException when two lines have the same number
     */
    public Network(Collection<Edge> edges) {
        this.edges = List.copyOf(edges);
        this.byId = new HashMap<>(this.edges.size() * 2);
        for (Edge edge : this.edges) {
            if (byId.put(edge.id(), edge) != null) {
                throw new IllegalArgumentException("two lines have the number " + edge.id());
            }
        }
        this.nodes = nodes(this.edges);
    }

    private static List<Node> nodes(List<Edge> edges) {
        CoordinateTable points = new CoordinateTable(edges.size());
        List<List<Integer>> ends = new ArrayList<>();
        for (Edge edge : edges) {
            for (int end : new int[] {0, edge.size() - 1}) {
                int node = points.intern(edge.x(end), edge.y(end));
                if (node == ends.size()) {
                    ends.add(new ArrayList<>(3));
                }
                ends.get(node).add(edge.id());
            }
        }
        List<Node> nodes = new ArrayList<>(ends.size());
        for (int node = 0; node < ends.size(); node++) {
            nodes.add(new Node(points.x(node), points.y(node), ends.get(node)));
        }
        return List.copyOf(nodes);
    }

    public List<Edge> edges() {
        return edges;
    }

    public List<Node> nodes() {
        return nodes;
    }

    /** The line of that number, or null. */
    public @Nullable Edge edge(int id) {
        return byId.get(id);
    }

    /**
     * Lets one line take another course, so that the areas on both its sides move with it. The course may be given from either end.
     *
     * @param id     the line's number
     * @param course x0, y0, x1, y1, … in degrees, with the line's nodes, to the last digit, as its ends
     * @return the new network, or the reasons why the line may not run so: it leaves its nodes, meets itself or another line, or
     *         passes over a line
     * @throws IllegalArgumentException when there is no such line, or the ordinates are not a line
     */
    public EdgeChange withEdge(int id, double[] course) {
        Edge before = byId.get(id);
        if (before == null) {
            throw new IllegalArgumentException("no line has the number " + id);
        }
        Edge after = before.along(course);
        List<Finding> against = new CourseCheck(before, after, Faces.CGCS2000).against(edges);
        if (!against.isEmpty()) {
            return new EdgeChange.Refused(against);
        }
        return new EdgeChange.Moved(new Network(edges.stream().map(edge -> edge.id() == id ? after : edge).toList()), before, after);
    }

    /**
     * Checks rules 40 to 46 on the lines as they are; meant for lines that were read back or edited, for a builder checks what it builds.
     *
     * @throws java.util.concurrent.CancellationException when stopped, see {@link Progress}
     */
    public List<Finding> check(NetworkOptions options, Progress progress) {
        return new NetworkCheck(this, options, Faces.CGCS2000).run(progress);
    }

    /** The areas that the lines enclose. */
    public Faces faces() {
        return Faces.of(edges);
    }
}
