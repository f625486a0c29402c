package org.merestone.boundary.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.map.Paper;

/** The part of the earth that a map within a paper shows. */
class MapRoomTest {

    @Test
    void aLineFromNorthToSouthGetsAHighRoomAndOneFromWestToEastALowOne() {
        assertThat(MapRoom.of(List.of(line(114.3, 29.8, 114.3, 29.9)), Paper.A4).high()).isEqualTo(820);
        assertThat(MapRoom.of(List.of(line(114.2, 29.8, 114.4, 29.8)), Paper.A4).high()).isEqualTo(380);
    }

    /** A3 upright is 297 mm by 420 mm: 257 mm between its margins, of which a quarter of a millimetre is a unit. */
    @Test
    void onALargerSheetTheSameGroundIsDrawnLarger() {
        MultiLineString line = line(114.2, 29.8, 114.4, 29.82);
        MapRoom small = MapRoom.of(List.of(line), Paper.A4);
        MapRoom large = MapRoom.of(List.of(line), Paper.A3);
        assertThat(small.widthMm()).isEqualTo(170);
        assertThat(large.widthMm()).isEqualTo(257);
        assertThat(MapRoom.of(List.of(line(114.3, 29.8, 114.3, 29.9)), Paper.A3).high() / 4.0)
                .as("with the hundred millimetres above it on a page of 380").isLessThan(260);
        assertThat(small.metres() / large.metres()).isEqualTo(257.0 / 170, within(0.01));
    }

    @Test
    void allCoursesLieWithinItWithRoomAround() {
        MultiLineString one = line(114.3, 29.8, 114.32, 29.9);
        MultiLineString other = line(114.28, 29.79, 114.31, 29.88);
        MapRoom room = MapRoom.of(List.of(one, other), Paper.A4);
        Envelope both = new Envelope(one.getEnvelopeInternal());
        both.expandToInclude(other.getEnvelopeInternal());
        assertThat(room.degrees().contains(both)).isTrue();
        for (Coordinate at : List.of(new Coordinate(114.28, 29.79), new Coordinate(114.32, 29.9))) {
            assertThat(room.x(at)).isBetween(20.0, room.wide() - 20.0);
            assertThat(room.y(at)).isBetween(20.0, room.high() - 20.0);
        }
    }

    @Test
    void northIsAboveAndTheProportionIsThatOfThePaper() {
        MapRoom room = MapRoom.of(List.of(line(114.2, 29.8, 114.4, 29.85)), Paper.A4);
        assertThat(room.y(new Coordinate(114.3, 29.85))).isLessThan(room.y(new Coordinate(114.3, 29.8)));
        assertThat(room.x(new Coordinate(114.4, 29.8))).isGreaterThan(room.x(new Coordinate(114.2, 29.8)));
        assertThat(room.part().getWidth() / room.part().getHeight()).isEqualTo((double) room.wide() / room.high(), within(1e-9));
    }

    /** At 29.8° N a thousandth of a degree is 96.70 m of longitude and 110.86 m of latitude on GRS80. */
    @Test
    void aUnitIsAsManyMetresEastAsNorth() {
        MapRoom room = MapRoom.of(List.of(line(114.29, 29.79, 114.31, 29.81)), Paper.A4);
        double east = room.x(new Coordinate(114.301, 29.8)) - room.x(new Coordinate(114.3, 29.8));
        double north = room.y(new Coordinate(114.3, 29.8)) - room.y(new Coordinate(114.3, 29.801));
        assertThat(east * room.metres()).isEqualTo(96.70, within(0.3));
        assertThat(north * room.metres()).as("the sphere of web maps is no ellipsoid").isEqualTo(110.86, within(1.0));
    }

    @Test
    void aLineOfAFewMetresIsNotBlownUp() {
        MapRoom room = MapRoom.of(List.of(line(114.3, 29.8, 114.30001, 29.8)), Paper.A4);
        assertThat(room.metres() * room.wide()).isGreaterThan(150);
    }

    private static MultiLineString line(double... lonLat) {
        return Geometries.FACTORY.createMultiLineString(new LineString[] {Geometries.FACTORY.createLineString(new Coordinate[] {
            new Coordinate(lonLat[0], lonLat[1]), new Coordinate(lonLat[2], lonLat[3])})});
    }
}
