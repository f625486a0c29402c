package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small tools of a painter, each by itself: curves, planes, dashes, clear ground, and the order in which vertices go. */
class PaintersToolsTest {

    @Test
    void aSizeIsStraightBetweenStopsAndConstantBeyondThem() {
        ZoomCurve curve = ZoomCurve.parse(" 8:0.6  14:2 16:10 ");

        assertThat(curve.at(0)).isEqualTo(0.6);
        assertThat(curve.at(8)).isEqualTo(0.6);
        assertThat(curve.at(11)).isCloseTo(1.3, within(1e-12));
        assertThat(curve.at(14)).isEqualTo(2);
        assertThat(curve.at(15.5)).isCloseTo(8, within(1e-12));
        assertThat(curve.at(30)).isEqualTo(10);
        assertThat(ZoomCurve.parse("3").at(17)).isEqualTo(3);
    }

    /** From EPSG Guidance Note 7-2, 1.3.3.2: 24°22'54.433"N 100°20'W is N 2 800 000.00, E -11 169 055.58 m. */
    @Test
    void theWebMapsPlaneIsThatOfTheGuidanceNote() {
        double side = 2 * Math.PI * 6_378_137;

        assertThat((Mercator.x(-100 - 20 / 60.0) - 0.5) * side).isCloseTo(-11_169_055.58, within(0.01));
        assertThat((0.5 - Mercator.y(24 + 22 / 60.0 + 54.433 / 3600)) * side).isCloseTo(2_800_000.00, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0.5, 0.5", "-180, 85.0511287798066, 0, 0", "180, -85.0511287798066, 1, 1"})
    void theCornersAndTheMiddleOfTheSquareAreKnown(double lon, double lat, double x, double y) {
        assertThat(Mercator.x(lon)).isEqualTo(x, within(1e-12));
        assertThat(Mercator.y(lat)).isEqualTo(y, within(1e-12));
        assertThat(Mercator.lon(x)).isEqualTo(lon, within(1e-12));
        assertThat(Mercator.lat(y)).isEqualTo(lat, within(1e-10));
    }

    @ParameterizedTest
    @ValueSource(doubles = {86, 90})
    void beyondTheSquareIsItsEdge(double lat) {
        assertThat(Mercator.y(lat)).isEqualTo(0, within(1e-12));
        assertThat(Mercator.y(-lat)).isEqualTo(1, within(1e-12));
    }

    @Test
    void aDashGoesOnRoundACorner() {
        assertThat(dashed(new float[] {4, 2}, 0, 0, 0, 3, 0, 3, 6)).containsExactly("M 0 0", "L 3 0", "L 3 1", "M 3 3", "L 3 6");
    }

    @Test
    void aLineThatBeginsFurtherAlongIsInTheMiddleOfItsDashes() {
        assertThat(dashed(new float[] {4, 2}, 13, 0, 0, 5, 0)).containsExactly("M 0 0", "L 3 0", "M 5 0");
        assertThat(dashed(new float[] {4, 2}, 5, 0, 0, 5, 0)).containsExactly("M 0 0", "M 1 0", "L 5 0");
    }

    @Test
    void aStrokeADotAndTheirGapsFollowEachOther() {
        assertThat(dashed(new float[] {4, 1, 1, 1}, 0, 0, 0, 8, 0))
                .containsExactly("M 0 0", "L 4 0", "M 5 0", "L 6 0", "M 7 0", "L 8 0");
    }

    private static List<String> dashed(float[] lengths, double along, double... xy) {
        List<String> drawn = new ArrayList<>();
        Dashes dashes = new Dashes(lengths, new Pen() {
            @Override
            public void moveTo(double x, double y, double from) {
                drawn.add(String.format(Locale.ROOT, "M %.0f %.0f", x, y));
            }

            @Override
            public void lineTo(double x, double y) {
                drawn.add(String.format(Locale.ROOT, "L %.0f %.0f", x, y));
            }

            @Override
            public void finish() {
                drawn.add("finished");
            }
        });
        dashes.moveTo(xy[0], xy[1], along);
        for (int i = 2; i < xy.length; i += 2) {
            dashes.lineTo(xy[i], xy[i + 1]);
        }
        return drawn;
    }

    /** On white and on black: full red, half red, nothing. */
    @ParameterizedTest
    @CsvSource({"ff0000, ff0000, ffff0000", "ff7f7f, 800000, 80ff0000", "ffffff, 000000, 00000000", "000000, 000000, ff000000",
        "ffffff, ffffff, ffffffff", "c0bfbf, 010000, 40040000"})
    void groundThatShinesThroughIsTakenOut(String onWhite, String onBlack, String clear) {
        int pixel = Clearing.of(picture(onWhite), picture(onBlack)).getRGB(0, 0);

        assertThat(pixel).isEqualTo(Integer.parseUnsignedInt(clear, 16));
    }

    private static BufferedImage picture(String colour) {
        BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, Integer.parseInt(colour, 16));
        return picture;
    }

    @Test
    void theSmallestKeyIsFirstAndOfEqualOnesTheSmallerNumber() {
        SmallestFirst order = new SmallestFirst(new double[] {3, 1, Double.NaN, 1, 2});

        assertThat(order.holds(2)).as("without a key").isFalse();
        assertThat(polled(order)).containsExactly(1, 3, 4, 0);
        assertThat(order.holds(0)).isFalse();
        assertThat(new SmallestFirst(new double[0]).isEmpty()).isTrue();
    }

    @Test
    void keysThatChangeTakeTheirNewPlace() {
        SmallestFirst order = new SmallestFirst(new double[] {1, 2, 3, 4});
        order.change(3, 0.5);
        order.change(0, 9);
        int first = order.poll();
        order.add(first, 2.5);

        assertThat(first).isEqualTo(3);
        assertThat(order.leastKey()).isEqualTo(2);
        assertThat(polled(order)).containsExactly(1, 3, 2, 0);
    }

    @Test
    void whateverIsAddedChangedAndTakenTheOrderIsThatOfASort() {
        Random random = new Random(11);
        double[] keys = random.ints(300, 0, 40).asDoubleStream().toArray();
        double[] known = keys.clone();
        SmallestFirst order = new SmallestFirst(keys);
        boolean[] in = new boolean[known.length];
        java.util.Arrays.fill(in, true);
        for (int step = 0; step < 3_000; step++) {
            int vertex = random.nextInt(known.length);
            double key = random.nextInt(40);
            if (in[vertex] && step % 3 == 0) {
                int least = least(known, in);
                assertThat(order.leastKey()).isEqualTo(known[least]);
                assertThat(order.poll()).isEqualTo(least);
                in[least] = false;
            } else if (in[vertex]) {
                known[vertex] = key;
                order.change(vertex, key);
            } else {
                known[vertex] = key;
                in[vertex] = true;
                order.add(vertex, key);
            }
        }
    }

    private static int least(double[] keys, boolean[] in) {
        int least = -1;
        for (int i = 0; i < keys.length; i++) {
            least = in[i] && (least < 0 || keys[i] < keys[least]) ? i : least;
        }
        return least;
    }

    private static List<Integer> polled(SmallestFirst order) {
        List<Integer> polled = new ArrayList<>();
        while (!order.isEmpty()) {
            polled.add(order.poll());
        }
        return polled;
    }
}
