package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class OutlineTest {

    private static final Envelope EVERYWHERE = new Envelope(0, 1, 0, 1);

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8, 9, 10, 11, 12, 14, 18, 22})
    void neighboursKeepTheSameVerticesOfTheirCommonEdge(int zoom) {
        List<Plotted> areas = MapContent.of(SmallCounty.areas()).find(MapFeature.Area.class, EVERYWHERE);
        Set<Coordinate> left = vertices(areas.get(0), zoom);
        Set<Coordinate> right = vertices(areas.get(1), zoom);
        Set<Coordinate> common = vertices(areas.get(0), TileCoord.LAST_ZOOM);
        common.retainAll(vertices(areas.get(1), TileCoord.LAST_ZOOM));
        left.retainAll(common);
        right.retainAll(common);
        assertThat(left).isEqualTo(right).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aLineDrawnOverAnEdgeKeepsTheVerticesOfTheEdge() {
        MapContent county = SmallCounty.content();
        Set<Coordinate> ofAreas = new HashSet<>();
        county.find(MapFeature.Area.class, EVERYWHERE).forEach(area -> ofAreas.addAll(vertices(area, 10)));
        for (Plotted line : county.find(MapFeature.Boundary.class, EVERYWHERE)) {
            assertThat(ofAreas).containsAll(vertices(line, 10));
        }
    }

    @Test
    void smallMapsHaveFewVerticesAndLargeOnesAll() {
        Outline ring = MapContent.of(SmallCounty.areas()).find(MapFeature.Area.class, EVERYWHERE).get(4).outlines().get(0);
        assertThat(ring.at(6).size()).isLessThan(12);
        assertThat(ring.at(10).size()).isBetween(ring.at(8).size(), ring.at(12).size());
        assertThat(ring.at(18).size()).isEqualTo(ring.size());
        assertThat(ring.at(22).size()).isEqualTo(ring.size());
    }

    @Test
    void theFlattestCornerVanishesFirst() {
        Outline line = new Outline(SmallCounty.line(0, 0, 1, 0.001, 2, 0, 3, 1, 4, 0));
        Outline.weigh(List.of(line));
        assertThat(line.at(4).size()).isEqualTo(4);
        assertThat(line.at(4).x()).doesNotContain(Mercator.x(1));
        assertThat(line.at(18).size()).isEqualTo(5);
    }

    @Test
    void anIslandKeepsItsEndsHoweverSmallTheMap() {
        Outline island = new Outline(((Polygon) SmallCounty.point(110, 30).buffer(0.001)).getExteriorRing());
        Outline.weigh(List.of(island));
        assertThat(island.at(0).x()).contains(island.bounds().getMinX(), island.bounds().getMaxX());
    }

    @Test
    void lengthRunsAlongALine() {
        Outline line = new Outline(SmallCounty.line(0, 0, 36, 0, 72, 0.0001));
        Outline.weigh(List.of(line));
        assertThat(line.at(22).along()[0]).isZero();
        assertThat(line.at(22).along()[1]).isCloseTo(0.1, within(1e-15));
    }

    @Test
    void aRingThatTouchesAnotherAtOnePointIsDrawn() {
        GeometryFactory geometry = new GeometryFactory();
        Coordinate touch = new Coordinate(110, 30);
        Outline one = new Outline(geometry.createLinearRing(new Coordinate[] {touch, new Coordinate(111, 30),
            new Coordinate(111, 31), touch}));
        Outline other = new Outline(geometry.createLinearRing(new Coordinate[] {new Coordinate(109, 29),
            new Coordinate(109, 30), touch, new Coordinate(109, 29)}));
        Outline.weigh(List.of(one, other));
        assertThat(one.at(18).size()).isEqualTo(4);
        assertThat(other.at(18).size()).isEqualTo(4);
    }

    private static Set<Coordinate> vertices(Plotted plotted, int zoom) {
        Set<Coordinate> vertices = new HashSet<>();
        for (Outline outline : plotted.outlines()) {
            Outline.Detail detail = outline.at(zoom);
            for (int i = 0; i < detail.size(); i++) {
                vertices.add(new Coordinate(detail.x()[i], detail.y()[i]));
            }
        }
        return vertices;
    }
}
