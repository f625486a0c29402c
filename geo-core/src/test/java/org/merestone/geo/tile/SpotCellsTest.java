package org.merestone.geo.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

class SpotCellsTest {

    @ParameterizedTest
    @ValueSource(ints = {20, 300, 5000})
    void everyGridPointNearALineIsFoundHoweverSteepItIs(int width) {
        Random random = new Random(width);
        int[] spot = new int[400];
        int[] x = new int[spot.length];
        int[] y = new int[spot.length];
        for (int i = 0; i < spot.length; i++) {
            spot[i] = i;
            x[i] = random.nextInt(width) - width / 2;
            y[i] = random.nextInt(width) - width / 2;
        }
        SpotCells cells = new SpotCells(spot, x, y, spot.length);
        for (int line = 0; line < 200; line++) {
            double fromX = (random.nextDouble() - 0.5) * width;
            double fromY = (random.nextDouble() - 0.5) * width;
            double toX = line % 5 == 0 ? fromX : line % 5 == 1 ? fromX + 1e-9 : (random.nextDouble() - 0.5) * width;
            double toY = line % 5 == 2 ? fromY : (random.nextDouble() - 0.5) * width;
            Set<Integer> found = new HashSet<>();
            cells.near(fromX, fromY, toX, toY, found::add);
            LineSegment segment = new LineSegment(fromX, fromY, toX, toY);
            for (int i = 0; i < spot.length; i++) {
                if (segment.distance(new Coordinate(x[i], y[i])) < 0.99) {
                    assertThat(found).contains(i);
                }
            }
        }
    }
}
