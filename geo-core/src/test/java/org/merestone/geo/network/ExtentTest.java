package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class ExtentTest {

    private final GeometryFactory factory = new GeometryFactory();

    /** A degree of the ellipsoid at 30° is 96,486 m by 110,852 m. */
    @ParameterizedTest
    @CsvSource({"0.01, 0.01, 1069551.6, 515.9", "0.01, 0.00001, 1069.6, 1.1", "0.00001, 0.05, 5347.8, 0.96"})
    void aStripHasItsAreaAndMeanWidth(double width, double height, double squareMetres, double meanWidth) {
        Polygon strip = (Polygon) factory.toGeometry(new Envelope(114, 114 + width, 30 - height / 2, 30 + height / 2));
        Extent extent = Extent.of(strip);
        assertThat(extent.area()).isCloseTo(squareMetres, withPercentage(0.01));
        assertThat(extent.width()).isCloseTo(meanWidth, withPercentage(1.0));
    }

    @Test
    void aHoleTakesAreaAwayAndMakesWhatIsLeftNarrower() {
        Polygon whole = (Polygon) factory.toGeometry(new Envelope(114, 114.03, 30, 30.03));
        Polygon hole = (Polygon) factory.toGeometry(new Envelope(114.01, 114.02, 30.01, 30.02));
        Polygon frame = factory.createPolygon(whole.getExteriorRing(), new org.locationtech.jts.geom.LinearRing[] {hole.getExteriorRing()});
        assertThat(Extent.of(frame).area()).isCloseTo(Extent.of(whole).area() * 8 / 9, withPercentage(0.01));
        assertThat(Extent.of(frame).width()).isCloseTo(Extent.of(whole).width() * 2 / 3, withPercentage(0.01));
    }

    @Test
    void nothingHasNoExtent() {
        Polygon flat = factory.createPolygon(new Coordinate[] {new Coordinate(114, 30), new Coordinate(114, 30), new Coordinate(114, 30),
                new Coordinate(114, 30)});
        assertThat(Extent.of(flat)).isEqualTo(new Extent(0, 0));
    }

    @Test
    void theWidthBelowWhichAGapIsASliverIsTheProfiles() {
        Drawing drawing = new Drawing(0).unit("A", Drawing.box(0, 0, 4, 4), Drawing.box(1, 1, 3, 1.01));
        assertThat(drawing.coverage().builder(new NetworkOptions(5, 0.02, 10)).build().counts()).containsOnlyKeys(FindingKind.GAP);
        assertThat(drawing.coverage().builder(new NetworkOptions(20, 0.02, 10)).build().counts()).containsOnlyKeys(FindingKind.SLIVER_GAP);
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new NetworkOptions(-1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NetworkOptions(1, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NetworkOptions(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRingThatIsNotMadeOfFinitePairsIsAMistakeOfTheCaller() {
        NetworkBuilder builder = new NetworkBuilder(NetworkOptions.USUAL);
        assertThatThrownBy(() -> builder.add("A", new double[][] {{0, 0, 1}})).hasMessageContaining("unit A");
        assertThatThrownBy(() -> builder.add("A", new double[][] {{0, 0, 1, Double.NaN}})).hasMessageContaining("unit A");
        assertThat(builder.build().network().edges()).isEqualTo(List.of());
        assertThat(builder.build().faces().keepEuler()).isTrue();
    }
}
