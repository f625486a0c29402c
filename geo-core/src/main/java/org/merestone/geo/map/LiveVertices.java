package org.merestone.geo.map;

import java.util.Arrays;
import org.merestone.geo.index.BoxTree;

/**
 * The vertices that have not gone yet, found by box. Those that went stay in the index until they are half of it; then a
 * new index is made of the rest.
 */
final class LiveVertices {

    private static final int FEW = 64;

    private final VertexGraph graph;
    private final int[] indexed;
    private final BoxTree tree;
    private final boolean[] gone;
    private int left;
    private boolean free;

    LiveVertices(VertexGraph graph) {
        this(graph, new boolean[graph.size()]);
    }

    private LiveVertices(VertexGraph graph, boolean[] gone) {
        this.graph = graph;
        this.gone = gone;
        int[] vertices = new int[gone.length];
        int count = 0;
        for (int vertex = 0; vertex < gone.length; vertex++) {
            if (!gone[vertex]) {
                vertices[count++] = vertex;
            }
        }
        indexed = Arrays.copyOf(vertices, count);
        left = count;
        double[] boxes = new double[count * 4];
        for (int i = 0; i < count; i++) {
            boxes[4 * i] = graph.x(indexed[i]);
            boxes[4 * i + 1] = graph.y(indexed[i]);
            boxes[4 * i + 2] = boxes[4 * i];
            boxes[4 * i + 3] = boxes[4 * i + 1];
        }
        tree = new BoxTree(boxes);
    }

    LiveVertices without(int vertex) {
        gone[vertex] = true;
        left--;
        return left * 2 < indexed.length && indexed.length > FEW ? new LiveVertices(graph, gone) : this;
    }

    /** Whether a triangle of vertices, its sides counted, holds no fourth one. */
    boolean isFree(int a, int b, int c) {
        double ax = graph.x(a);
        double ay = graph.y(a);
        double bx = graph.x(b);
        double by = graph.y(b);
        double cx = graph.x(c);
        double cy = graph.y(c);
        free = true;
        tree.query(Math.min(ax, Math.min(bx, cx)), Math.min(ay, Math.min(by, cy)),
                Math.max(ax, Math.max(bx, cx)), Math.max(ay, Math.max(by, cy)), item -> {
                    int vertex = indexed[item];
                    if (free && !gone[vertex] && vertex != a && vertex != b && vertex != c) {
                        double x = graph.x(vertex);
                        double y = graph.y(vertex);
                        double ab = side(ax, ay, bx, by, x, y);
                        double bc = side(bx, by, cx, cy, x, y);
                        double ca = side(cx, cy, ax, ay, x, y);
                        free = !(ab >= 0 && bc >= 0 && ca >= 0 || ab <= 0 && bc <= 0 && ca <= 0);
                    }
                });
        return free;
    }

    private static double side(double fromX, double fromY, double toX, double toY, double x, double y) {
        return (toX - fromX) * (y - fromY) - (x - fromX) * (toY - fromY);
    }
}
