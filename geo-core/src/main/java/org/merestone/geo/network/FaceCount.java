package org.merestone.geo.network;

/**
 * Counts the faces from the geometry and the pieces from the connections, each without the other, so that Euler's formula tests
 * one against the other.
 */
record FaceCount(int faces, int components) {

    static FaceCount of(HalfEdges network) {
        boolean[] seen = new boolean[network.size()];
        int faces = 1;
        for (int start = 0; start < network.size(); start++) {
            if (!seen[start] && areaOfWalk(network, start, seen) > 0) {
                faces++;
            }
        }
        return new FaceCount(faces, components(network));
    }

    private static double areaOfWalk(HalfEdges network, int start, boolean[] seen) {
        double x = network.nodeX(network.origin(start));
        double y = network.nodeY(network.origin(start));
        double area = 0;
        int half = start;
        do {
            seen[half] = true;
            area += network.doubleArea(half, x, y);
            half = network.nextRoundFace(half);
        } while (half != start);
        return area;
    }

    private static int components(HalfEdges network) {
        int[] parent = new int[network.nodeCount()];
        for (int node = 0; node < parent.length; node++) {
            parent[node] = node;
        }
        int components = parent.length;
        for (int half = 0; half < network.size(); half += 2) {
            int a = root(parent, network.origin(half));
            int b = root(parent, network.target(half));
            if (a != b) {
                parent[a] = b;
                components--;
            }
        }
        return components;
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
