package org.merestone.geo.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.merestone.geo.Communes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Point to area on a folder of GeoJSON (system property {@code bench.folder}), a question at a time, beside JTS's STRtree over
 * IndexedPointInAreaLocators that are all built before the clock runs. Both answer the same million points, drawn from the lattice
 * of 1e-7 degrees in a box ({@code bench.box}: west,south,east,north).
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 7, time = 1)
public class PointToAreaBench {

    private static final int POINTS = 1 << 20;

    /** The points, shared by all threads. */
    @State(Scope.Benchmark)
    public static class Points {
        final double[] lons = new double[POINTS];
        final double[] lats = new double[POINTS];
        Map<String, Geometry> areas = Map.of();

        /** Reads the areas and draws the points. */
        @Setup
        public void draw() throws IOException {
            areas = Communes.read(Path.of(System.getProperty("bench.folder")));
            String[] box = System.getProperty("bench.box").split(",");
            Random random = new Random(20260101);
            for (int i = 0; i < POINTS; i++) {
                lons[i] = lattice(random, box[0], box[2]);
                lats[i] = lattice(random, box[1], box[3]);
            }
        }
    }

    /** A random ordinate on the lattice. */
    static double lattice(Random random, String from, String to) {
        long least = Math.round(Double.parseDouble(from) * 1e7);
        long most = Math.round(Double.parseDouble(to) * 1e7);
        return (least + (long) (random.nextDouble() * (most - least))) / 1e7;
    }

    /** One peer, ready. */
    @State(Scope.Benchmark)
    public static class Peer {
        @Param({"merestone", "jts"})
        public String name = "";
        private Locator locator = (lon, lat) -> -1;

        /** Builds the index and tells what it found and what it needs. */
        @Setup
        public void build(Points points) {
            long start = System.nanoTime();
            if ("jts".equals(name)) {
                locator = new JtsLocator(points.areas);
            } else {
                AreaIndex index = new AreaIndex(points.areas);
                System.out.printf("# bytes %d vertices %d areas %d%n", index.bytes(), index.vertices(), index.size());
                locator = index::ordinalAt;
            }
            long built = System.nanoTime();
            long found = 0;
            for (int i = 0; i < POINTS; i++) {
                found += locator.locate(points.lons[i], points.lats[i]) >= 0 ? 1 : 0;
            }
            System.out.printf("# %s build_s %.2f found %d of %d%n", name, (built - start) / 1e9, found, POINTS);
        }
    }

    /** Where a thread stands in the points. */
    @State(Scope.Thread)
    public static class Turn {
        private int next = (int) (Thread.currentThread().getId() * 7919);
    }

    /** One question. */
    @Benchmark
    public int locate(Points points, Peer peer, Turn turn) {
        int i = turn.next++ & POINTS - 1;
        return peer.locator.locate(points.lons[i], points.lats[i]);
    }

    @FunctionalInterface
    interface Locator {
        int locate(double lon, double lat);
    }

    private static final class JtsLocator implements Locator {
        private final STRtree tree = new STRtree();

        JtsLocator(Map<String, Geometry> areas) {
            int number = 0;
            for (Geometry area : areas.values()) {
                IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(area);
                locator.locate(area.getCoordinate());
                tree.insert(area.getEnvelopeInternal(), new Numbered(number++, locator));
            }
            tree.build();
        }

        @Override
        public int locate(double lon, double lat) {
            Coordinate point = new Coordinate(lon, lat);
            int[] first = {Integer.MAX_VALUE};
            tree.query(new Envelope(point), item -> {
                Numbered area = (Numbered) item;
                if (area.number < first[0] && area.locator.locate(point) != Location.EXTERIOR) {
                    first[0] = area.number;
                }
            });
            return first[0] == Integer.MAX_VALUE ? -1 : first[0];
        }

        private record Numbered(int number, IndexedPointInAreaLocator locator) {
        }
    }
}
