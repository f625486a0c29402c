package org.merestone.boundary.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.data.geometry.Geometries;

class FingerprintTest {

    /**
     * SHA-256, by coreutils, of the WKB of MULTILINESTRING ((1 2, 3 4)), written byte by byte:
     * {@code 00 00000005 00000001 00 00000002 00000002 3ff0… 4000… 4008… 4010…}.
     */
    @Test
    void itIsTheHashOfTheCanonicalWkb() {
        assertThat(Fingerprint.of(line(Geometries.FACTORY, 1, 2, 3, 4)))
                .isEqualTo("912f5bf62002937598a331e51b3dcabaa3415e9bdb02e4ec69464b15ae0a4cb5");
    }

    @Test
    void theLastBitOfACoordinateCounts() {
        assertThat(Fingerprint.of(line(Geometries.FACTORY, 1, 2, 3, 4)))
                .isNotEqualTo(Fingerprint.of(line(Geometries.FACTORY, 1, 2, 3, Math.nextUp(4.0))));
    }

    @Test
    void theReferenceNumberOfTheDatumDoesNot() {
        assertThat(Fingerprint.of(line(Geometries.FACTORY, 1, 2, 3, 4))).isEqualTo(Fingerprint.of(line(new GeometryFactory(), 1, 2, 3, 4)));
    }

    @Test
    void theDirectionOfALineCounts() {
        assertThat(Fingerprint.of(line(Geometries.FACTORY, 1, 2, 3, 4))).isNotEqualTo(Fingerprint.of(line(Geometries.FACTORY, 3, 4, 1, 2)));
    }

    @Test
    void whatIsAgreedBesideTheCourseCountsEntryByEntry() {
        MultiLineString line = line(Geometries.FACTORY, 1, 2, 3, 4);
        assertThat(Fingerprint.of(line, List.of("JZ001", "MARKER"))).isNotEqualTo(Fingerprint.of(line))
                .isNotEqualTo(Fingerprint.of(line, List.of("JZ001MARKER"))).isNotEqualTo(Fingerprint.of(line, List.of("JZ00", "1MARKER")));
    }

    private static MultiLineString line(GeometryFactory factory, double... ordinates) {
        Coordinate[] vertices = {new Coordinate(ordinates[0], ordinates[1]), new Coordinate(ordinates[2], ordinates[3])};
        return factory.createMultiLineString(new LineString[] {factory.createLineString(vertices)});
    }
}
