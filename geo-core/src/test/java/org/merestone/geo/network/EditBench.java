package org.merestone.geo.network;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.geo.format.PolygonFeature;

/**
 * What one edit costs until the new areas of all it touches can be had, beside building everything anew; both in one process, after the
 * same warming up. Edits are drawn by a fixed seed; those that are refused are timed apart, for a refusal costs a check, too.
 */
final class EditBench {

    private static final int EDITS = 2_000;

    private final Supplier<List<PolygonFeature>> features;
    private final int runs;

    EditBench(Supplier<List<PolygonFeature>> features, int runs) {
        this.features = features;
        this.runs = runs;
    }

    void run(PrintStream out) {
        List<PolygonFeature> areas = features.get();
        List<Double> build = new ArrayList<>();
        List<Double> derive = new ArrayList<>();
        List<Double> check = new ArrayList<>();
        Network network = NetworkBench.builder(areas).build().network();
        for (int run = 0; run < runs; run++) {
            network = null;
            System.gc();
            long start = System.nanoTime();
            network = NetworkBench.builder(areas).build().network();
            build.add(millis(start));
            start = System.nanoTime();
            Faces.of(network.edges());
            derive.add(millis(start));
            start = System.nanoTime();
            network.check(NetworkOptions.USUAL, Progress.UNSEEN);
            check.add(millis(start));
        }
        out.println("work\tmedian_ms\tmin_ms\tmax_ms\tn");
        line(out, "polygons to network, faces, all findings", build);
        line(out, "all faces of the lines again", derive);
        line(out, "rules 40 to 46 on the lines again", check);
        long start = System.nanoTime();
        network.index();
        out.printf(Locale.ROOT, "index, once before the first edit\t%.1f\t\t\t1%n", millis(start));
        double edit = edits(out, network);
        double all = median(build);
        out.printf(Locale.ROOT, "rebuild of all by one edit\t%.0f\t\t\t%n", all / edit);
    }

    private static double edits(PrintStream out, Network first) {
        Random random = new Random(3);
        List<Double> vertex = new ArrayList<>();
        List<Double> junction = new ArrayList<>();
        List<Double> transfer = new ArrayList<>();
        List<Double> refused = new ArrayList<>();
        Network network = first;
        for (int i = 0; i < EDITS; i++) {
            Edge edge = network.edge(random.nextInt(first.edgeCount()));
            if (edge == null) {
                continue;
            }
            Edit edit = switch (i % 3) {
                case 0 -> move(edge.position(edge.size() / 2), random);
                case 1 -> move(edge.from(), random);
                default -> give(edge);
            };
            long start = System.nanoTime();
            NetworkChange change = network.apply(edit);
            if (change instanceof NetworkChange.Applied applied) {
                Faces faces = applied.network().faces();
                applied.units().forEach(unit -> faces.areas().get(unit));
                (i % 3 == 0 ? vertex : i % 3 == 1 ? junction : transfer).add(millis(start));
                network = applied.network();
            } else {
                refused.add(millis(start));
            }
        }
        line(out, "one vertex moved, new faces in hand", vertex);
        line(out, "one junction moved, new faces in hand", junction);
        line(out, "a strip of ground transferred, new faces in hand", transfer);
        line(out, "an edit refused", refused);
        List<Double> all = new ArrayList<>(vertex);
        all.addAll(junction);
        all.addAll(transfer);
        line(out, "one edit of any of these", all);
        return median(all);
    }

    /** About ten metres aside. */
    private static Edit move(Position at, Random random) {
        return new Edit.MoveVertex(at, new Position(at.x() + 1e-4 * (random.nextDouble() - 0.5), at.y()
                + 1e-4 * (random.nextDouble() - 0.5)));
    }

    /** A triangle on the line's first segment goes from the unit on the left to the one on the right. */
    private static Edit give(Edge edge) {
        GeometryFactory factory = new GeometryFactory();
        Coordinate a = edge.from().coordinate();
        Coordinate b = edge.position(1).coordinate();
        Coordinate aside = new Coordinate((a.x + b.x) / 2 - (b.y - a.y) / 10, (a.y + b.y) / 2 + (b.x - a.x) / 10);
        return new Edit.TransferGround(factory.createPolygon(new Coordinate[] {a, b, aside, a}), edge.left(), edge.right());
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private static void line(PrintStream out, String work, List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length > 0) {
            out.printf(Locale.ROOT, "%s\t%.3f\t%.3f\t%.3f\t%d%n", work, median(times), sorted[0], sorted[sorted.length - 1], sorted.length);
        } else {
            out.println(work + "\t\t\t\t" + Arrays.toString(sorted));
        }
    }
}
