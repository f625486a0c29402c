package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** A Shapefile says shells and holes by the way they turn and nothing else; the order of its rings means nothing. */
class RingAssemblyTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void enclavesWithinEnclavesAreFoundInAnyOrder(long seed) throws GeometryFault {
        List<LinearRing> rings = new ArrayList<>(List.of(square(0, 0, 100, false), square(10, 10, 50, true), square(20, 20, 20, false),
                square(22, 22, 5, true), square(70, 70, 10, true), square(200, 0, 10, false)));
        Collections.shuffle(rings, new Random(seed));

        Geometry areas = RingAssembly.polygons(rings);

        assertThat(areas.getNumGeometries()).isEqualTo(3);
        assertThat(areas.isValid()).isTrue();
        assertThat(areas.getArea()).isEqualTo(100 * 100 - 50 * 50 - 10 * 10 + 20 * 20 - 5 * 5 + 10 * 10);
    }

    @Test
    void aShellDrawnTheWrongWayRoundIsStillAnArea() throws GeometryFault {
        Geometry alone = RingAssembly.polygons(List.of(square(0, 0, 10, true)));
        Geometry beside = RingAssembly.polygons(List.of(square(0, 0, 10, false), square(50, 50, 10, true)));

        assertThat(alone.getArea()).isEqualTo(100);
        assertThat(beside.getNumGeometries()).isEqualTo(2);
    }

    @Test
    void aHoleThatTouchesItsShellBelongsToIt() throws GeometryFault {
        Geometry area = RingAssembly.polygons(List.of(square(0, 0, 10, false), square(10, 0, 10, false), square(0, 0, 4, true)));

        assertThat(area.getNumGeometries()).isEqualTo(2);
        assertThat(((Polygon) area.getGeometryN(0)).getNumInteriorRing()).isEqualTo(1);
    }

    @Test
    void manyHolesInManyShellsTakeNoTimeToSpeakOf() throws GeometryFault {
        List<LinearRing> rings = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rings.add(square(i * 10.0, 0, 8, false));
            rings.add(square(i * 10.0 + 2, 2, 2, true));
        }

        Geometry areas = RingAssembly.polygons(rings);

        assertThat(areas.getNumGeometries()).isEqualTo(10_000);
        assertThat(areas.getArea()).isEqualTo(10_000 * (64 - 4));
    }

    @Test
    void turningAreasKeepsThemAndTouchesNothingElse() {
        for (Feature feature : SampleLayers.areas().features()) {
            Geometry before = feature.geometry().copy();
            Geometry turned = RightHand.turned(feature.geometry());

            assertThat(turned.equalsTopo(before)).isTrue();
            assertThat(feature.geometry().equalsExact(before)).isTrue();
            assertThat(RightHand.turned(turned).equalsExact(turned)).isTrue();
        }
    }

    private static LinearRing square(double x, double y, double side, boolean counterClockwise) {
        Coordinate[] corners = {new Coordinate(x, y), new Coordinate(x, y + side), new Coordinate(x + side, y + side),
            new Coordinate(x + side, y), new Coordinate(x, y)};
        LinearRing ring = Drawing.FACTORY.createLinearRing(corners);
        return counterClockwise ? ring.reverse() : ring;
    }
}
