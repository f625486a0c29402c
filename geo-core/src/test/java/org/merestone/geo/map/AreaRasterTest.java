package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A view of 8 by 8 pixels at the corner of a map that is 256 pixels wide; areas are given in pixels of it. */
class AreaRasterTest {

    private static final View VIEW = new View(256, 100, 50, 8, 8);

    private static Outline.Detail ring(double... pixels) {
        double[] x = new double[pixels.length / 2 + 1];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (100 + pixels[2 * i % pixels.length]) / 256;
            y[i] = (50 + pixels[(2 * i + 1) % pixels.length]) / 256;
        }
        return new Outline.Detail(x, y, new double[x.length]);
    }

    private static int[] filled(View view, int background, Object... ringsAndColours) {
        int[] pixels = new int[view.width() * view.height()];
        Arrays.fill(pixels, background);
        List<Color> fills = new ArrayList<>();
        for (int i = 1; i < ringsAndColours.length; i += 2) {
            fills.add(new Color((Integer) ringsAndColours[i]));
        }
        AreaRaster raster = new AreaRaster(view, 1, pixels, new Easel(), fills);
        for (int i = 0; i < ringsAndColours.length; i += 2) {
            raster.between(i / 2, Patchwork.NONE);
            add(raster, (Outline.Detail) ringsAndColours[i]);
        }
        raster.finish();
        return pixels;
    }

    private static void add(AreaRaster raster, Outline.Detail ring) {
        raster.add(ring.x(), ring.y(), 0, ring.size());
    }

    @Test
    void aPixelTakesAsMuchOfTheColourAsTheAreaCoversOfIt() {
        int[] pixels = filled(VIEW, 0, ring(1, 1, 3.5, 1, 3.5, 2.25, 1, 2.25), 0xffffff);
        assertThat(pixels[8 + 1]).isEqualTo(0xffffff);
        assertThat(pixels[8 + 3] & 255).isEqualTo(128);
        assertThat(pixels[16 + 1] & 255).isEqualTo(64);
        assertThat(pixels[16 + 3] & 255).isEqualTo(32);
        assertThat(pixels[0]).isZero();
        assertThat(pixels[24 + 1]).isZero();
    }

    @Test
    void halfASquareCoversHalfOfEachPixelOnItsDiagonal() {
        int[] pixels = filled(VIEW, 0, ring(0, 0, 8, 8, 0, 8), 0xc80000);
        for (int i = 0; i < 8; i++) {
            assertThat(pixels[i * 8 + i] >> 16).isEqualTo(100);
        }
        assertThat(pixels[7 * 8]).isEqualTo(0xc80000);
        assertThat(pixels[7]).isZero();
    }

    @Test
    void nothingOfTheBackgroundShowsBetweenTwoNeighbours() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            double a = random.nextDouble() * 8;
            double b = random.nextDouble() * 8;
            int[] pixels = filled(VIEW, 0x000000, ring(-3, -3, a, -3, b, 11, -3, 11), 0xc8c8c8, ring(a, -3, 20, -3, 20, 11, b, 11), 0xc8c8c8);
            assertThat(pixels).containsOnly(0xc8c8c8);
        }
    }

    @Test
    void aHoleIsLeftOut() {
        int[] pixels = new int[64];
        AreaRaster raster = new AreaRaster(VIEW, 1, pixels, new Easel(), List.of(Color.BLUE));
        raster.between(0, Patchwork.NONE);
        add(raster, ring(0, 0, 8, 0, 8, 8, 0, 8));
        add(raster, ring(2, 2, 2, 6, 6, 6, 6, 2));
        raster.finish();
        assertThat(pixels[0]).isEqualTo(0xff);
        assertThat(pixels[3 * 8 + 3]).isZero();
    }

    @Test
    void aWindowOfAMapHasThePixelsOfTheWholeMapThere() {
        Random random = new Random(11);
        View whole = new View(256, 90, 40, 40, 40);
        for (int i = 0; i < 100; i++) {
            double[] corners = new double[12];
            for (int j = 0; j < 12; j++) {
                corners[j] = random.nextDouble() * 60 - 20;
            }
            int[] large = filled(whole, 0x204060, ring(corners), 0xe0a030);
            int[] small = filled(VIEW, 0x204060, ring(corners), 0xe0a030);
            for (int row = 0; row < 8; row++) {
                assertThat(Arrays.copyOfRange(small, row * 8, row * 8 + 8))
                        .isEqualTo(Arrays.copyOfRange(large, (row + 10) * 40 + 10, (row + 10) * 40 + 18));
            }
        }
    }

    @Test
    void atTwiceTheScaleFourPixelsMakeOne() {
        int[] fine = new int[16 * 16];
        AreaRaster raster = new AreaRaster(VIEW, 2, fine, new Easel(), List.of(Color.BLUE));
        Outline.Detail ring = ring(0.5, 1, 6, 2.5, 3, 7.25);
        raster.between(0, Patchwork.NONE);
        add(raster, ring);
        raster.finish();
        int[] coarse = filled(VIEW, 0, ring, 0xff);
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 8; column++) {
                int at = row * 32 + column * 2;
                double mean = (fine[at] + fine[at + 1] + fine[at + 16] + fine[at + 17]) / 4.0;
                assertThat((double) coarse[row * 8 + column]).isCloseTo(mean, within(1.5));
            }
        }
    }

    @Test
    void twoAreasOverOneAnotherShareTheirPixels() {
        int[] pixels = filled(VIEW, 0, ring(0, 0, 8, 0, 8, 8, 0, 8), 0xff0000, ring(4, 0, 8, 0, 8, 8, 4, 8), 0x0000ff);
        assertThat(pixels[8 + 1]).isEqualTo(0xff0000);
        assertThat(pixels[8 + 6]).isEqualTo(0x7f007f);
    }

    @Test
    void threeNeighboursMeetInAPixelAndEachColoursItsPart() {
        int[] pixels = filled(VIEW, 0, ring(0, 0, 2.5, 0, 2.5, 8, 0, 8), 0xff0000, ring(2.5, 0, 8, 0, 8, 2.25, 2.5, 2.25), 0x00ff00,
                ring(2.5, 2.25, 8, 2.25, 8, 8, 2.5, 8), 0x0000ff);
        assertThat(pixels[2 * 8 + 2]).isEqualTo(0x802060);
    }

    /** The same two areas, once as two rings and once as three borders, of which the middle one has a fill on either side. */
    @Test
    void aBorderWithTwoSidesColoursAsTheRingsOfBoth() {
        Random random = new Random(31);
        List<Color> fills = List.of(new Color(0xfbf3d9), new Color(0x7090e0));
        for (int i = 0; i < 100; i++) {
            double[] between = random.doubles(8, 0, 8).toArray();
            double[] west = join(new double[] {4, -3}, between, new double[] {5, 12, -6, 12, -6, -3});
            double[] east = join(new double[] {4, -3, 14, -3, 14, 12, 5, 12}, backwards(between), new double[0]);
            int[] asRings = filled(VIEW, 0x123456, ring(west), 0xfbf3d9, ring(east), 0x7090e0);
            int[] asBorders = new int[64];
            Arrays.fill(asBorders, 0x123456);
            AreaRaster raster = new AreaRaster(VIEW, 1, asBorders, new Easel(), fills);
            raster.between(0, 1);
            add(raster, line(join(new double[] {4, -3}, between, new double[] {5, 12})));
            raster.between(0, Patchwork.NONE);
            add(raster, line(5, 12, -6, 12, -6, -3, 4, -3));
            raster.between(Patchwork.NONE, 1);
            add(raster, line(5, 12, 14, 12, 14, -3, 4, -3));
            raster.finish();
            assertThat(asBorders).isEqualTo(asRings);
        }
    }

    private static Outline.Detail line(double... pixels) {
        Outline.Detail closed = ring(pixels);
        int open = closed.size() - 1;
        return new Outline.Detail(Arrays.copyOf(closed.x(), open), Arrays.copyOf(closed.y(), open), new double[open]);
    }

    private static double[] join(double[]... parts) {
        return Stream.of(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] backwards(double[] xy) {
        double[] back = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            back[i] = xy[xy.length - 2 - i];
            back[i + 1] = xy[xy.length - 1 - i];
        }
        return back;
    }

    /** The sides of an area are many pixels outside of the view: what it covers is known all the same. */
    @Test
    void anAreaThatBeginsFarAwayFillsTheView() {
        assertThat(filled(VIEW, 0, ring(-90, -40, 120, -45, 130, 150, -95, 140), 0x336699)).containsOnly(0x336699);
        assertThat(filled(VIEW, 7, ring(20, -40, 60, -40, 60, 40, 20, 40), 0x336699)).containsOnly(7);
    }

    @Test
    void anEaselServesOnePictureAfterAnother() {
        Easel easel = new Easel();
        Random random = new Random(17);
        for (int i = 0; i < 50; i++) {
            double[] corners = random.doubles(8, -6, 14).toArray();
            int[] again = new int[64];
            AreaRaster raster = new AreaRaster(VIEW, 1, again, easel, List.of(new Color(0xa0b0c0)));
            raster.between(0, Patchwork.NONE);
            add(raster, ring(corners));
            raster.finish();
            assertThat(again).isEqualTo(filled(VIEW, 0, ring(corners), 0xa0b0c0));
        }
        assertThat(easel.sums(0)).containsOnly(0);
    }
}
