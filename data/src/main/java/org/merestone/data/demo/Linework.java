package org.merestone.data.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.FastNodingValidator;

/**
 * The drawn form of lines and rivers. Marked cell edges are gathered into runs between junctions, and every run is drawn
 * once: smooth where water runs, angular on a crest, gently uneven elsewhere. Whoever shares a run shares its
 * coordinates. Drawing starts over with less unevenness until no two runs cross.
 */
final class Linework {

    /** What a run follows. */
    enum Course { RIVER, RIDGE, FIELD }

    /** A maximal run of marked edges with the same label between two junctions. */
    record Run(String label, List<Integer> vertices, Course course, Coordinate[] drawn) {

        int first() {
            return vertices.get(0);
        }

        int last() {
            return vertices.get(vertices.size() - 1);
        }
    }

    private final Mosaic mosaic;
    private final Ground ground;
    private final long seed;
    private final Map<Integer, String> labels;
    private final BitSet riverEdges;
    private final Map<Integer, Run> runOfEdge = new HashMap<>();

    /**
     * @param labels what is drawn along an edge; runs never mix labels
     * @param riverEdges the edges that carry water
     */
    Linework(Mosaic mosaic, Ground ground, long seed, Map<Integer, String> labels, BitSet riverEdges) {
        this.mosaic = mosaic;
        this.ground = ground;
        this.seed = seed;
        this.labels = labels;
        this.riverEdges = riverEdges;
        var paths = paths();
        double unevenness = 1;
        do {
            drawAll(paths, unevenness);
            unevenness /= 2;
        } while (crosses());
    }

    /** The runs that make up a path of vertices, in the order of the path. */
    List<Run> along(List<Integer> path) {
        var runs = new LinkedHashSet<Run>();
        for (int i = 0; i + 1 < path.size(); i++) {
            int edge = mosaic.between(path.get(i), path.get(i + 1)).id();
            runs.add(Objects.requireNonNull(runOfEdge.get(edge)));
        }
        return List.copyOf(runs);
    }

    /** Joins the runs of a path, each turned the way the path goes. */
    Coordinate[] join(List<Integer> path) {
        var joined = new ArrayList<Coordinate>();
        int at = path.get(0);
        for (var run : along(path)) {
            boolean forward = run.first() == at;
            var drawn = forward ? run.drawn() : reversed(run.drawn());
            joined.addAll(Arrays.asList(drawn).subList(joined.isEmpty() ? 0 : 1, drawn.length));
            at = forward ? run.last() : run.first();
        }
        return joined.toArray(Coordinate[]::new);
    }

    boolean isWet(Mosaic.Edge edge) {
        return riverEdges.get(edge.id());
    }

    static Coordinate[] reversed(Coordinate[] line) {
        var back = new Coordinate[line.length];
        for (int i = 0; i < line.length; i++) {
            back[i] = line[line.length - 1 - i];
        }
        return back;
    }

    private List<List<Integer>> paths() {
        var done = new BitSet();
        var paths = new ArrayList<List<Integer>>();
        for (int v = 0; v < mosaic.vertices.size(); v++) {
            if (isJunction(v)) {
                for (var edge : mosaic.edgesOfVertex.get(v)) {
                    if (labels.containsKey(edge.id()) && !done.get(edge.id())) {
                        paths.add(walk(v, edge, done));
                    }
                }
            }
        }
        return paths;
    }

    private List<Integer> walk(int start, Mosaic.Edge first, BitSet done) {
        var path = new ArrayList<Integer>(List.of(start));
        var edge = first;
        int at = start;
        while (true) {
            done.set(edge.id());
            at = edge.other(at);
            path.add(at);
            if (isJunction(at)) {
                return path;
            }
            edge = onward(at, edge);
        }
    }

    private Mosaic.Edge onward(int vertex, Mosaic.Edge came) {
        for (var edge : mosaic.edgesOfVertex.get(vertex)) {
            if (edge != came && labels.containsKey(edge.id())) {
                return edge;
            }
        }
        throw new IllegalStateException("a run ends at vertex " + vertex + " that is no junction");
    }

    private boolean isJunction(int vertex) {
        var marked = mosaic.edgesOfVertex.get(vertex).stream().filter(e -> labels.containsKey(e.id())).toList();
        return !marked.isEmpty() && (marked.size() != 2
                || !Objects.equals(labels.get(marked.get(0).id()), labels.get(marked.get(1).id())));
    }

    private void drawAll(List<List<Integer>> paths, double unevenness) {
        for (var path : paths) {
            var course = course(path);
            var drawn = switch (course) {
                case RIVER -> smooth(path, 7);
                case RIDGE -> angular(path, unevenness);
                case FIELD -> roughen(smooth(path, 3), 0.16 * unevenness, key(path));
            };
            var run = new Run(labels.get(mosaic.between(path.get(0), path.get(1)).id()), List.copyOf(path), course, drawn);
            for (int i = 0; i + 1 < path.size(); i++) {
                runOfEdge.put(mosaic.between(path.get(i), path.get(i + 1)).id(), run);
            }
        }
    }

    private Course course(List<Integer> path) {
        if (riverEdges.get(mosaic.between(path.get(0), path.get(1)).id())) {
            return Course.RIVER;
        }
        double height = 0;
        for (int vertex : path) {
            var at = mosaic.vertices.get(vertex);
            height += ground.height(at.x, at.y);
        }
        return height / path.size() > 170 ? Course.RIDGE : Course.FIELD;
    }

    /** A quadratic B-spline through the middles of the edges, which stays inside the cell at each corner it cuts. */
    private Coordinate[] smooth(List<Integer> path, int steps) {
        var line = new ArrayList<Coordinate>();
        line.add(mosaic.vertices.get(path.get(0)));
        for (int i = 1; i + 1 < path.size(); i++) {
            var from = mosaic.middle(mosaic.between(path.get(i - 1), path.get(i)));
            var corner = mosaic.vertices.get(path.get(i));
            var to = mosaic.middle(mosaic.between(path.get(i), path.get(i + 1)));
            for (int step = 0; step < steps; step++) {
                line.add(bezier(from, corner, to, step / (double) steps));
            }
        }
        line.add(mosaic.vertices.get(path.get(path.size() - 1)));
        return line.toArray(Coordinate[]::new);
    }

    static Coordinate bezier(Coordinate a, Coordinate b, Coordinate c, double t) {
        double s = 1 - t;
        return new Coordinate(s * s * a.x + 2 * s * t * b.x + t * t * c.x, s * s * a.y + 2 * s * t * b.y + t * t * c.y);
    }

    private Coordinate[] angular(List<Integer> path, double unevenness) {
        var once = roughen(smooth(path, 1), 0.20 * unevenness, key(path));
        return roughen(roughen(once, 0.15 * unevenness, key(path) + 1), 0.10 * unevenness, key(path) + 2);
    }

    private int key(List<Integer> path) {
        return 4 * mosaic.between(path.get(0), path.get(1)).id();
    }

    /** Puts a point near the middle of every segment, aside by at most the given share of the segment's length. */
    private Coordinate[] roughen(Coordinate[] line, double share, int key) {
        var random = new SplittableRandom(seed * 31 + key);
        var rough = new ArrayList<Coordinate>();
        for (int i = 0; i + 1 < line.length; i++) {
            var a = line[i];
            var b = line[i + 1];
            double along = 0.4 + 0.2 * random.nextDouble();
            double aside = share * (2 * random.nextDouble() - 1);
            rough.add(a);
            rough.add(new Coordinate(a.x + along * (b.x - a.x) - aside * (b.y - a.y),
                    a.y + along * (b.y - a.y) + aside * (b.x - a.x)));
        }
        rough.add(line[line.length - 1]);
        return rough.toArray(Coordinate[]::new);
    }

    private boolean crosses() {
        var strings = new LinkedHashSet<>(runOfEdge.values()).stream()
                .map(run -> new BasicSegmentString(run.drawn(), run)).toList();
        return !new FastNodingValidator(strings).isValid();
    }
}
