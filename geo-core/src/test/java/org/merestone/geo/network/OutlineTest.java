package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Outlines of small figures on squared paper; JTS says which places they hold. */
class OutlineTest {

    private static final String RING = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))";

    @Test
    void shellsTurnCounterClockwiseAndHolesClockwiseHoweverTheyWereDrawn() throws ParseException {
        List<List<Position>> asDrawn = Outline.ringsOf(read(RING));
        List<List<Position>> reversed = Outline.ringsOf(read(RING).reverse());

        assertThat(twiceArea(asDrawn.get(0))).isEqualTo(200);
        assertThat(twiceArea(asDrawn.get(1))).isEqualTo(-8);
        assertThat(reversed.stream().map(OutlineTest::twiceArea)).containsExactly(200.0, -8.0);
    }

    @Test
    void onlyAreasHaveAnOutline() throws ParseException {
        assertThat(Outline.ringsOf(read("GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (0 0, 1 1), POLYGON EMPTY)"))).isEmpty();
        assertThat(Outline.ringsOf(read("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))"))).hasSize(2);
    }

    @Test
    void aSideBetweenTwoPartsIsNoneOfTheOutline() throws ParseException {
        Outline outline = outline("MULTIPOLYGON (((0 0, 5 0, 5 5, 0 5, 0 0)), ((5 0, 9 0, 9 5, 5 5, 5 0)))");

        assertThat(outline.has(at(5, 0), at(5, 5))).isFalse();
        assertThat(outline.has(at(9, 0), at(9, 5))).isTrue();
        assertThat(outline.has(at(9, 5), at(9, 0))).as("in either direction").isTrue();
        assertThat(outline.has(at(0, 0), at(9, 0))).as("a segment ends at every vertex").isFalse();
        assertThat(outline.holds(5, 2)).as("between the parts is inside").isTrue();
        assertThat(outline.hasVertex(at(5, 0))).isTrue();
    }

    @Test
    void aSpikeThereAndBackIsNoneOfTheOutline() {
        Outline outline = new Outline(List.of(List.of(at(0, 0), at(4, 0), at(9, 0), at(4, 0), at(4, 4), at(0, 0))));

        assertThat(outline.has(at(4, 0), at(9, 0))).isFalse();
        assertThat(outline.hasVertex(at(9, 0))).isFalse();
        assertThat(segments(outline)).hasSize(3);
    }

    @Test
    void aVertexThatIsRepeatedMakesNoSegment() {
        Outline outline = new Outline(List.of(List.of(at(0, 0), at(4, 0), at(4, 0), at(4, 4), at(0, 0))));

        assertThat(segments(outline)).containsExactly("0.0 0.0 4.0 0.0", "4.0 0.0 4.0 4.0", "4.0 4.0 0.0 0.0");
    }

    @Test
    void nothingHoldsNothing() {
        Outline outline = new Outline(List.of());

        assertThat(outline.holds(0, 0)).isFalse();
        assertThat(outline.hasVertex(at(0, 0))).isFalse();
        assertThat(segments(outline)).isEmpty();
    }

    @Test
    void whatIsHeldIsWhatJtsFindsInside() throws ParseException {
        String text = "MULTIPOLYGON (((0 0, 10 0, 10 10, 5 3, 0 10, 0 0), (2 1, 3 1, 3 2, 2 1)), ((12 0, 14 0, 13 6, 12 0)))";
        Geometry ground = read(text);
        Outline outline = outline(text);
        SimplePointInAreaLocator judge = new SimplePointInAreaLocator(ground);
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            // half of the places lie on the paper's crossings, where sides and vertices are
            double x = i % 2 == 0 ? random.nextInt(16) : random.nextDouble() * 16 - 1;
            double y = i % 2 == 0 ? random.nextInt(12) : random.nextDouble() * 12 - 1;
            assertThat(outline.holds(x, y)).as("%s %s", x, y).isEqualTo(judge.locate(new Coordinate(x, y)) == Location.INTERIOR);
        }
    }

    private static List<String> segments(Outline outline) {
        List<String> segments = new ArrayList<>();
        outline.forEach((a, b) -> segments.add(a.x() + " " + a.y() + " " + b.x() + " " + b.y()));
        return segments;
    }

    private static double twiceArea(List<Position> ring) {
        double sum = 0;
        for (int i = 1; i < ring.size(); i++) {
            sum += ring.get(i - 1).x() * ring.get(i).y() - ring.get(i).x() * ring.get(i - 1).y();
        }
        return sum;
    }

    private static Outline outline(String text) throws ParseException {
        return new Outline(Outline.ringsOf(read(text)));
    }

    private static Geometry read(String text) throws ParseException {
        return new WKTReader().read(text);
    }

    private static Position at(double x, double y) {
        return new Position(x, y);
    }
}
