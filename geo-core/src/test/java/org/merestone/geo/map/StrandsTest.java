package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class StrandsTest {

    private static List<Outline> outlines() {
        return MapContent.of(SmallCounty.features()).find(MapFeature.Boundary.class, new Envelope(0, 1, 0, 1)).stream()
                .flatMap(line -> line.outlines().stream()).toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 5, 8.5, 10, 13, 18, 21})
    void wholeLinesSideBySideHaveTheVerticesOfEachAlone(double zoom) {
        List<Outline> outlines = outlines();
        Strands.Level level = new Strands(outlines.stream().map(Strands.Stretch::whole).toList()).at(zoom);
        assertThat(level.starts()).hasSize(outlines.size() + 1).startsWith(0).endsWith(level.x().length).isSorted();
        for (int i = 0; i < outlines.size(); i++) {
            Outline.Detail alone = outlines.get(i).at(zoom);
            assertThat(part(level.x(), level, i)).isEqualTo(alone.x());
            assertThat(part(level.y(), level, i)).isEqualTo(alone.y());
            assertThat(part(level.along(), level, i)).isEqualTo(alone.along());
        }
    }

    private static double[] part(double[] of, Strands.Level level, int stretch) {
        return Arrays.copyOfRange(of, level.starts()[stretch], level.starts()[stretch + 1]);
    }

    /** Each zoom draws what it can show: never fewer vertices than a smaller map, and both ends always. */
    @Test
    void largerMapsHaveMoreVerticesAndAllHaveTheEnds() {
        List<Outline> outlines = outlines();
        Strands strands = new Strands(outlines.stream().map(Strands.Stretch::whole).toList());
        int before = 0;
        for (int zoom = 0; zoom <= 18; zoom++) {
            Strands.Level level = strands.at(zoom);
            assertThat(level.x().length).isGreaterThanOrEqualTo(before);
            before = level.x().length;
            for (int i = 0; i < strands.size(); i++) {
                assertThat(level.x()[level.starts()[i]]).isEqualTo(outlines.get(i).x(0));
                assertThat(level.x()[level.starts()[i + 1] - 1]).isEqualTo(outlines.get(i).x(outlines.get(i).size() - 1));
            }
        }
        assertThat(before).isEqualTo(outlines.stream().mapToInt(Outline::size).sum());
        assertThat(strands.at(9)).as("kept").isSameAs(strands.at(8.2));
    }

    /** 3-4-5: the length up to a vertex is that of the edges before it. */
    @Test
    void theLengthUpToAVertexIsThatOfItsEdges() {
        double[] place = {0.5, 0.5, 0.5 + 3e-3, 0.5 + 4e-3, 0.5 + 3e-3, 0.5 + 5e-3};
        Coordinate[] line = new Coordinate[3];
        for (int i = 0; i < 3; i++) {
            line[i] = new Coordinate(Mercator.lon(place[2 * i]), Mercator.lat(place[2 * i + 1]));
        }
        Outline outline = new Outline(new GeometryFactory().createLineString(line));
        Outline.weigh(List.of(outline));
        double[] along = new Strands(List.of(Strands.Stretch.whole(outline))).at(18).along();
        assertThat(along[0]).isZero();
        assertThat(along[1]).isCloseTo(5e-3, within(1e-12));
        assertThat(along[2]).isCloseTo(6e-3, within(1e-12));
    }

    @Test
    void aStretchOfARingGoesOnFromItsLastPositionToItsFirst() {
        Outline ring = new Outline(new GeometryFactory().createLinearRing(new Coordinate[] {new Coordinate(0, 0), new Coordinate(9, 0),
            new Coordinate(9, 9), new Coordinate(0, 9), new Coordinate(0, 0)}));
        Strands.Stretch stretch = new Strands.Stretch(ring, 2, 4);
        assertThat(List.of(stretch.position(0), stretch.position(1), stretch.position(2), stretch.position(3), stretch.position(4)))
                .containsExactly(2, 3, 4, 1, 2);
    }

    /** A ring may be said to begin at a vertex in the middle of a straight side, which is the first to go. */
    @Test
    void aRingIsClosedOnEveryZoomWhereverItBegins() {
        Coordinate[] square = {new Coordinate(0.5, 0), new Coordinate(1, 0), new Coordinate(1, 1), new Coordinate(0.5, 1.0001),
            new Coordinate(0, 1), new Coordinate(0, 0), new Coordinate(0.5, 0)};
        Outline ring = new Outline(new GeometryFactory().createLinearRing(square));
        Outline.weigh(List.of(ring));
        for (int zoom = 0; zoom <= 18; zoom++) {
            Outline.Detail detail = ring.at(zoom);
            int last = detail.size() - 1;
            assertThat(detail.size()).isGreaterThanOrEqualTo(4);
            assertThat(detail.x()[last]).isEqualTo(detail.x()[0]);
            assertThat(detail.y()[last]).isEqualTo(detail.y()[0]);
        }
        assertThat(ring.at(4).x()).doesNotContain(Mercator.x(0.5));
    }
}
