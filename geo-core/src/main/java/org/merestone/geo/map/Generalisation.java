package org.merestone.geo.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Weighs the vertices of lines and rings by Visvalingam and Whyatt's effective area: the area of the triangle that
 * vanishes with the vertex, never less than that of a vertex that went before it (Cartographic Journal 30, 1993). A map
 * of less detail leaves out every vertex below a weight.
 *
 * <p>What holds at every weight: a vertex has one weight wherever it occurs, so two areas lose the same vertices of their
 * common border; vertices where lines meet or end stay; and, because the vertices of all lines go in one order and none
 * goes while its triangle holds another, lines that did not cross or touch before do not do so afterwards. Rings keep
 * three vertices. Lines that cross away from a vertex of both are outside this promise.
 */
public final class Generalisation {

    /** A triangle this large, in squares of the unit, is larger than any map: its vertex stays for good. */
    private static final double LARGEST = 1;
    private static final double LEAST = 1e-18;

    private final VertexGraph graph;
    private final List<int[]> paths = new ArrayList<>();
    private final float[] weight;
    private final Set<Long> fixedPairs = new HashSet<>();
    private LiveVertices live;

    /**
     * A line or ring on the plane, its first position repeated at the end of a ring.
     *
     * @param x kept, not to be changed
     * @param y kept, not to be changed
     */
    public record Path(double[] x, double[] y, boolean ring) { }

    private Generalisation(VertexGraph graph, List<Path> given) {
        this.graph = graph;
        given.forEach(path -> paths.add(graph.add(path)));
        paths.forEach(path -> anchor(path, graph));
        weight = new float[graph.size()];
        Arrays.fill(weight, Float.POSITIVE_INFINITY);
        paths.forEach(this::pairFixed);
        live = new LiveVertices(graph);
        weigh();
    }

    /** Weighs the vertices of paths together. Same paths in the same order, same weights. */
    public static Generalisation of(List<Path> paths) {
        return new Generalisation(new VertexGraph(), paths);
    }

    /** The vertex at each position of a path. Not to be changed. */
    public int[] vertices(int path) {
        return paths.get(path);
    }

    /** How many different vertices there are. */
    public int size() {
        return weight.length;
    }

    public double x(int vertex) {
        return graph.x(vertex);
    }

    public double y(int vertex) {
        return graph.y(vertex);
    }

    /** In squares of the plane's unit; infinite for a vertex that never goes. */
    public float weight(int vertex) {
        return weight[vertex];
    }

    /** The weight of each position of a path. */
    float[] weights(int path) {
        int[] vertices = paths.get(path);
        float[] weights = new float[vertices.length];
        for (int i = 0; i < vertices.length; i++) {
            weights[i] = weight[vertices[i]];
        }
        return weights;
    }

    /** A ring that meets nothing is held by its westernmost and easternmost vertex, wherever it is said to begin. */
    private static void anchor(int[] vertices, VertexGraph graph) {
        int west = vertices[0];
        int east = vertices[0];
        for (int vertex : vertices) {
            if (graph.isFixed(vertex)) {
                return;
            }
            west = before(graph, vertex, west) ? vertex : west;
            east = before(graph, east, vertex) ? vertex : east;
        }
        graph.fix(west);
        graph.fix(east);
    }

    private static boolean before(VertexGraph graph, int a, int b) {
        int byX = Double.compare(graph.x(a), graph.x(b));
        return byX < 0 || byX == 0 && graph.y(a) < graph.y(b);
    }

    private void pairFixed(int[] path) {
        for (int i = 1; i < path.length; i++) {
            if (graph.isFixed(path[i - 1]) && graph.isFixed(path[i])) {
                fixedPairs.add(pair(path[i - 1], path[i]));
            }
        }
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    private void weigh() {
        double[] first = new double[graph.size()];
        for (int vertex = 0; vertex < first.length; vertex++) {
            first[vertex] = graph.isFixed(vertex) ? Double.NaN : area(vertex);
        }
        SmallestFirst order = new SmallestFirst(first);
        double most = 0;
        while (!order.isEmpty()) {
            double key = order.leastKey();
            int vertex = order.poll();
            int one = graph.one(vertex);
            int other = graph.other(vertex);
            if (isEdge(one, other)) {
                continue;
            }
            if (!live.isFree(one, vertex, other)) {
                if (key < LARGEST) {
                    order.add(vertex, Math.max(key, LEAST) * 2);
                }
                continue;
            }
            most = Math.max(most, key);
            weight[vertex] = (float) most;
            remove(vertex, one, other, order);
        }
    }

    private void remove(int vertex, int one, int other, SmallestFirst order) {
        live = live.without(vertex);
        graph.relink(one, vertex, other);
        graph.relink(other, vertex, one);
        if (graph.isFixed(one) && graph.isFixed(other)) {
            fixedPairs.add(pair(one, other));
        }
        for (int neighbour : new int[] {one, other}) {
            if (!graph.isFixed(neighbour) && order.holds(neighbour)) {
                order.change(neighbour, area(neighbour));
            }
        }
    }

    /** Whether two vertices are joined already, so that a line between them would be drawn twice. */
    private boolean isEdge(int a, int b) {
        if (!graph.isFixed(a)) {
            return graph.one(a) == b || graph.other(a) == b;
        }
        if (!graph.isFixed(b)) {
            return graph.one(b) == a || graph.other(b) == a;
        }
        return fixedPairs.contains(pair(a, b));
    }

    private double area(int vertex) {
        int a = graph.one(vertex);
        int c = graph.other(vertex);
        return Math.abs((graph.x(vertex) - graph.x(a)) * (graph.y(c) - graph.y(a))
                - (graph.x(c) - graph.x(a)) * (graph.y(vertex) - graph.y(a))) / 2;
    }
}
