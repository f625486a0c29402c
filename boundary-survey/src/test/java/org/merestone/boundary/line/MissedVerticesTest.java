package org.merestone.boundary.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.network.Finding;
import org.merestone.geo.network.FindingKind;

class MissedVerticesTest {

    private static final double[] SQUARE = {0, 0, 1, 0, 1, 1, 0, 1, 0, 0};

    @Test
    void aVertexOnABorderIsPutBetweenItsNeighbours() {
        MissedVertices missed = missed(1, 0.25, 0);
        assertThat(missed.into("A", SQUARE)).containsExactly(0, 0, 1, 0, 1, 0.25, 1, 1, 0, 1, 0, 0);
    }

    @Test
    void severalOnOneSideComeInTheSidesOrder() {
        MissedVertices missed = MissedVertices.in(List.of(finding(0.7, 1, 0), finding(0.2, 1, 0), finding(0.4, 1, 0)));
        assertThat(missed.into("A", SQUARE)).containsExactly(0, 0, 1, 0, 1, 1, 0.7, 1, 0.4, 1, 0.2, 1, 0, 1, 0, 0);
    }

    @Test
    void aVertexThatIsThereIsNotPutTwice() {
        assertThat(missed(1, 0, 0).into("A", SQUARE)).isEqualTo(SQUARE);
    }

    @Test
    void otherDivisionsStayAsTheyAre() {
        assertThat(missed(1, 0.25, 0).into("B", SQUARE)).isSameAs(SQUARE);
    }

    @Test
    void whatLiesFartherThanAMillimetreIsLeftAsAFinding() {
        assertThat(missed(1, 0.25, 0.0011).isEmpty()).isTrue();
        assertThat(missed(1, 0.25, 0.0009).isEmpty()).isFalse();
    }

    @Test
    void eachVertexAddedIsTold() {
        assertThat(missed(1, 0.25, 0).told()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("41");
            assertThat(finding.place()).containsExactly(1, 0.25);
            assertThat(finding.messageEn()).contains("1.000000, 0.250000");
        });
    }

    private static MissedVertices missed(double x, double y, double metres) {
        return MissedVertices.in(List.of(finding(x, y, metres)));
    }

    private static Finding finding(double x, double y, double metres) {
        return new Finding(FindingKind.T_JUNCTION, List.of("A"), Geometries.FACTORY.createPoint(new Coordinate(x, y)), metres, 0);
    }
}
