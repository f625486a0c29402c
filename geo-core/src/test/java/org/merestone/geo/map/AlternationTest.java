package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.division.DivisionLevel;

/** A unit square 1000 pixels wide; groups of 20 with a gap of 4, 3 aside. */
class AlternationTest {

    private static final Alternation ALTERNATION = new Alternation(20, 4, 3, 1000);

    private static Outline.Detail line(double... pixels) {
        double[] x = new double[pixels.length / 2];
        double[] y = new double[x.length];
        double[] along = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = pixels[2 * i] / 1000;
            y[i] = pixels[2 * i + 1] / 1000;
            along[i] = i == 0 ? 0 : along[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
        return new Outline.Detail(x, y, along);
    }

    @Test
    void groupsLieOnOneSideAndTheOtherInTurn() {
        List<Outline.Detail> groups = ALTERNATION.groups(line(0, 100, 100, 100));
        assertThat(groups).hasSize(5);
        for (int i = 0; i < 5; i++) {
            Outline.Detail group = groups.get(i);
            assertThat(group.y()[0] * 1000).isCloseTo(i % 2 == 0 ? 97 : 103, within(1e-9));
            assertThat(group.x()[0] * 1000).isCloseTo(20 * i + 2, within(1e-9));
            assertThat(group.x()[group.size() - 1] * 1000).isCloseTo(20 * i + 18, within(1e-9));
        }
    }

    @Test
    void aGroupGoesRoundTheBendOfWhatItFollows() {
        Outline.Detail group = ALTERNATION.groups(line(0, 100, 10, 100, 10, 200)).get(0);
        assertThat(group.size()).isEqualTo(3);
        assertThat(group.x()[1] * 1000).isCloseTo(13, within(1e-9));
        assertThat(group.y()[1] * 1000).isCloseTo(97, within(1e-9));
    }

    @Test
    void aSharpBendDoesNotThrowItFar() {
        Outline.Detail group = ALTERNATION.groups(line(0, 100, 10, 100, 0, 100.5)).get(0);
        for (int i = 0; i < group.size(); i++) {
            assertThat(group.x()[i] * 1000).isBetween(-7.0, 17.0);
        }
    }

    @Test
    void aLineShorterThanAGapIsNotDrawn() {
        assertThat(ALTERNATION.groups(line(0, 0, 1.5, 0))).isEmpty();
    }

    /** The river stays visible in the middle, the line's ink lies on both its sides. */
    @Test
    void aLineOnARiverIsDrawnBesideIt() {
        double[] course = {109.99, 30, 110.01, 30};
        MapFeature river = new MapFeature.River(MapText.NONE, 3, SmallCounty.line(course));
        BufferedImage image = Painter.standard().paint(MapContent.of(List.of(river, new MapFeature.Boundary(
                DivisionLevel.TOWNSHIP, MapFeature.LegalStatus.STATUTORY, true, SmallCounty.line(course)))),
                View.of(new Envelope(109.995, 110.005, 29.996, 30.004), 400, 320), 1, Locale.CHINESE);
        assertThat(columnsWithInk(image, 145, 158)).isBetween(60, 240);
        assertThat(columnsWithInk(image, 162, 175)).isBetween(60, 240);
        assertThat(columnsWithInk(image, 160, 160)).isZero();
    }

    /** In how many of 300 columns a band of rows, both counted, has ink of the line. */
    private static int columnsWithInk(BufferedImage image, int top, int bottom) {
        return (int) IntStream.range(50, 350)
                .filter(x -> IntStream.rangeClosed(top, bottom).anyMatch(y -> isInk(image.getRGB(x, y)))).count();
    }

    /** Darker in green than anything but the line. */
    private static boolean isInk(int pixel) {
        return (pixel >> 8 & 255) < 140;
    }
}
