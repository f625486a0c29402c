package org.merestone.geo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * A partition of about the size of a large country's townships for benchmarks where no real one is at hand: 188 × 188 areas between
 * 1° W and 10° E, 42° and 51° N, their borders crooked by a seed, 16 segments a side, digit for digit the same for both neighbours.
 *
 * <p>Usage: {@code SyntheticPartition FOLDER}; writes one file of GeoJSON with properties code and nom.
 */
public final class SyntheticPartition {

    private static final int SIDE = 188;
    private static final int STEPS = 16;
    private static final double WEST = -1;
    private static final double SOUTH = 42;
    private static final double WIDTH = 11.0 / SIDE;
    private static final double HEIGHT = 9.0 / SIDE;

    private SyntheticPartition() {
    }

    public static void main(String[] args) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0], "partition.geojson"), StandardCharsets.UTF_8)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[");
            for (int i = 0; i < SIDE * SIDE; i++) {
                int column = i % SIDE;
                int row = i / SIDE;
                out.write(String.format("%s%n{\"type\":\"Feature\",\"properties\":{\"code\":\"%05d\",\"nom\":\"区%05d\"},\"geometry\":{\"type\":"
                        + "\"Polygon\",\"coordinates\":[[", i == 0 ? "" : ",", i, i));
                StringBuilder ring = new StringBuilder();
                side(ring, column, row, 0, false);
                side(ring, column + 1, row, 1, false);
                side(ring, column, row + 1, 0, true);
                side(ring, column, row, 1, true);
                node(ring, column, row);
                out.write(ring + "]]}}");
            }
            out.write("\n]}\n");
        }
    }

    /**
     * The points of a side but its last: east (0) or north (1) from a node, or the way back to it. No point is farther aside than half
     * its distance from the nearer end, so that no two sides meet but at nodes.
     */
    private static void side(StringBuilder ring, int column, int row, int north, boolean back) {
        Random random = new Random(((long) column << 32 | row << 1 | north) * 0x9E3779B97F4A7C15L);
        double[] aside = new double[STEPS];
        for (int i = 1; i < STEPS; i++) {
            aside[i] = (random.nextDouble() - 0.5) * Math.min(i, STEPS - i) / STEPS;
        }
        for (int i = 0; i < STEPS; i++) {
            int step = back ? STEPS - i : i;
            if (step % STEPS == 0) {
                node(ring, column + (north == 0 ? step / STEPS : 0), row + (north == 1 ? step / STEPS : 0));
            } else {
                double along = (double) step / STEPS;
                point(ring, column + (north == 0 ? along : aside[step]), row + (north == 1 ? along : aside[step]));
            }
            ring.append(',');
        }
    }

    private static void node(StringBuilder ring, int column, int row) {
        point(ring, column, row);
    }

    private static void point(StringBuilder ring, double column, double row) {
        ring.append(String.format(Locale.ROOT, "[%.6f,%.6f]", WEST + column * WIDTH, SOUTH + row * HEIGHT));
    }
}
