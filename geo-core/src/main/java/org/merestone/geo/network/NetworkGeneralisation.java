package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.List;
import org.merestone.geo.map.Generalisation;

/**
 * A network with less detail, for every scale (制图综合): every line once, so that areas keep their common borders and no gap opens at any
 * level. The vertices are weighed once, by what weighs those of pictures and tiles ({@link Generalisation}); a level leaves out those
 * below a weight. What is left stands to the last digit where it stood.
 *
 * <p>At every level: all nodes, lines, numbers and units are there; lines that did not cross or touch do not; a coarser level has no
 * vertex that a finer one lacks. A ring keeps three vertices and more, so that no part and no hole goes, however small.
 */
public final class NetworkGeneralisation {

    /** Metres round the equator, the width of the square of web maps. */
    private static final double EQUATOR = 40_075_016.685578488;
    private static final double TILE_PIXELS = 256;

    private final Network network;
    private final List<Generalisation.Path> paths = new ArrayList<>();
    private final Generalisation weighed;
    private final double cosine;

    private NetworkGeneralisation(Network network) {
        this.network = network;
        double south = network.edges().stream().mapToDouble(edge -> edge.bounds().getMinY()).min().orElse(0);
        double north = network.edges().stream().mapToDouble(edge -> edge.bounds().getMaxY()).max().orElse(0);
        cosine = Math.cos(Math.toRadians((south + north) / 2));
        for (Edge edge : network.edges()) {
            paths.add(path(edge));
        }
        weighed = Generalisation.of(paths);
    }

    /** Weighs the vertices; lines that cross away from their nodes are outside what is promised. */
    public static NetworkGeneralisation of(Network network) {
        return new NetworkGeneralisation(network);
    }

    /** Degrees on a plane that is only stretched, so that lines which do not meet there do not meet in degrees. */
    private Generalisation.Path path(Edge edge) {
        double[] x = new double[edge.size()];
        double[] y = new double[edge.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = edge.x(i) * cosine / 360;
            y[i] = edge.y(i) / 360;
        }
        return new Generalisation.Path(x, y, false);
    }

    /**
     * Without vertices whose triangle with their neighbours is smaller than a square of so many metres, measured at the middle latitude.
     *
     * @param metres none or more; with none the network is the same
     */
    public Network to(double metres) {
        if (!(metres >= 0)) {
            throw new IllegalArgumentException("a tolerance is a length: " + metres);
        }
        double side = metres / EQUATOR;
        float least = (float) (side * side);
        List<Edge> edges = new ArrayList<>(paths.size());
        int left = 0;
        for (Edge edge : network.edges()) {
            edges.add(edge(edge, weighed.vertices(left++), least));
        }
        return new Network(edges);
    }

    /** As {@link #to}, by the size of a pixel of a web map of 256-pixel tiles at that zoom. */
    public Network atZoom(int zoom) {
        return to(EQUATOR * cosine / (TILE_PIXELS * Math.pow(2, zoom)));
    }

    private Edge edge(Edge edge, int[] vertices, float least) {
        double[] course = new double[edge.size() * 2];
        int size = 0;
        for (int i = 0; i < edge.size(); i++) {
            if (weighed.weight(vertices[i]) >= least || i == 0 || i == edge.size() - 1) {
                course[size++] = edge.x(i);
                course[size++] = edge.y(i);
            }
        }
        return size == course.length ? edge : edge.through(java.util.Arrays.copyOf(course, size));
    }
}
