package org.merestone.geo.map;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Weighs the vertices of outlines by Visvalingam and Whyatt's effective area: the area of the triangle that vanishes
 * with the vertex, never less than that of a vertex that went before it (Cartographic Journal 30, 1993). Outlines are
 * cut into arcs where they meet, and an arc is weighed once for all that share it.
 */
final class Generalisation {

    private final VertexGraph graph;
    private final float[] weight;

    private Generalisation(VertexGraph graph) {
        this.graph = graph;
        this.weight = new float[graph.size()];
        Arrays.fill(weight, -1);
    }

    /** Gives every outline the weights of its vertices; those where outlines meet or end never vanish. */
    static void weigh(Collection<Outline> outlines) {
        VertexGraph graph = new VertexGraph();
        Map<Outline, int[]> vertices = new LinkedHashMap<>();
        for (Outline outline : outlines) {
            vertices.put(outline, graph.add(outline));
        }
        vertices.values().forEach(each -> anchor(each, graph));
        Generalisation generalisation = new Generalisation(graph);
        vertices.forEach((outline, each) -> generalisation.weigh(outline, each));
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

    private void weigh(Outline outline, int[] vertices) {
        int[] path = outline.isRing() ? fromFixed(vertices) : vertices;
        int start = 0;
        for (int i = 1; i < path.length; i++) {
            if (graph.isFixed(path[i])) {
                weighArc(path, start, i);
                start = i;
            }
        }
        float[] weights = new float[vertices.length];
        for (int i = 0; i < vertices.length; i++) {
            weights[i] = graph.isFixed(vertices[i]) ? Float.POSITIVE_INFINITY : weight[vertices[i]];
        }
        outline.weigh(weights);
    }

    /** The same ring, beginning and ending at a fixed vertex. */
    private int[] fromFixed(int[] ring) {
        int open = ring.length - 1;
        int shift = 0;
        while (!graph.isFixed(ring[shift])) {
            shift++;
        }
        int[] turned = new int[ring.length];
        for (int i = 0; i <= open; i++) {
            turned[i] = ring[(i + shift) % open];
        }
        return turned;
    }

    private record Corner(double area, int before, int at, int after) { }

    private void weighArc(int[] path, int first, int last) {
        if (last - first < 2 || weight[path[first + 1]] >= 0) {
            return;
        }
        int count = last - first + 1;
        int[] before = new int[count];
        int[] after = new int[count];
        PriorityQueue<Corner> smallest = new PriorityQueue<>(count,
                (a, b) -> a.area != b.area ? Double.compare(a.area, b.area) : Integer.compare(a.at, b.at));
        for (int i = 1; i < count - 1; i++) {
            before[i] = i - 1;
            after[i] = i + 1;
            smallest.add(corner(path, first, i - 1, i, i + 1));
        }
        double most = 0;
        for (Corner corner = smallest.poll(); corner != null; corner = smallest.poll()) {
            if (before[corner.at] != corner.before || after[corner.at] != corner.after) {
                continue;
            }
            most = Math.max(most, corner.area);
            weight[path[first + corner.at]] = (float) most;
            after[corner.before] = corner.after;
            before[corner.after] = corner.before;
            before[corner.at] = -1;
            if (corner.before > 0) {
                smallest.add(corner(path, first, before[corner.before], corner.before, corner.after));
            }
            if (corner.after < count - 1) {
                smallest.add(corner(path, first, corner.before, corner.after, after[corner.after]));
            }
        }
    }

    private Corner corner(int[] path, int first, int before, int at, int after) {
        int a = path[first + before];
        int b = path[first + at];
        int c = path[first + after];
        double area = Math.abs((graph.x(b) - graph.x(a)) * (graph.y(c) - graph.y(a))
                - (graph.x(c) - graph.x(a)) * (graph.y(b) - graph.y(a))) / 2;
        return new Corner(area, before, at, after);
    }
}
