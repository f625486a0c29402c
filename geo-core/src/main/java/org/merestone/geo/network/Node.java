package org.merestone.geo.network;

import java.util.List;

/**
 * Where lines of the network meet, end, or, on a closed line that meets no other, where it is taken to begin (交会点).
 *
 * @param x     longitude in degrees
 * @param y     latitude in degrees
 * @param edges numbers of the lines that end here; a closed line counts twice
 */
public record Node(double x, double y, List<Integer> edges) {

    public Node {
        edges = List.copyOf(edges);
    }

    /** How many line ends meet here; three or more where units meet, two where a closed line begins. */
    public int degree() {
        return edges.size();
    }
}
