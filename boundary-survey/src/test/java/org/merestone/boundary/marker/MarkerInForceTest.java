package org.merestone.boundary.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.line.Classification;
import org.merestone.data.geometry.Geometries;

class MarkerInForceTest {

    private static MarkerInForce marker(int serial, String type, String engraved, MarkerKind kind) {
        return new MarkerInForce(UUID.randomUUID(), UUID.randomUUID(), "赤壁咸安线", serial, "421202100106003" + type, type, engraved, "TWO_FACED", kind,
                "IN_USE", Classification.PUBLIC, Geometries.FACTORY.createPoint(new Coordinate(114, 30)), null, LocalDate.EPOCH, false);
    }

    @ParameterizedTest
    @CsvSource({"SINGLE, TWO_FACED, SINGLE", "SINGLE, ONE_FACED, SINGLE", "SINGLE, THREE_FACED, TRIPOINT", "DOUBLE, TWO_FACED, DOUBLE",
        "TRIPLE, TWO_FACED, TRIPLE", "TRIPLE, THREE_FACED, TRIPLE", "AUXILIARY, ONE_FACED, AUXILIARY"})
    void theStoneOfThreeFacesThatStandsAloneIsTheTripointsOwn(String placement, String shape, MarkerKind kind) {
        assertThat(MarkerKind.of(placement, shape)).isEqualTo(kind);
    }

    @Test
    void aPlacementThatNobodyKnowsIsNotGuessed() {
        assertThatThrownBy(() -> MarkerKind.of("QUADRUPLE", "TWO_FACED")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMapWritesTheNumberInThreeDigitsWithTheLetterOfAStoneThatSharesIt() {
        assertThat(marker(3, "Q", "赤壁咸安线003", MarkerKind.SINGLE).number()).isEqualTo("003");
        assertThat(marker(12, "B", "赤壁咸安线012", MarkerKind.DOUBLE).number()).isEqualTo("012B");
        assertThat(marker(1, "D", "", MarkerKind.TRIPLE).number()).isEqualTo("001D");
    }

    @Test
    void aStoneAtAJunctionIsCalledByWhatIsCutIntoItOnceThatWasRead() {
        assertThat(marker(1, "Q", "贵池石台青阳三交点", MarkerKind.TRIPOINT).number()).isEqualTo("贵池石台青阳三交点");
        assertThat(marker(1, "Q", "", MarkerKind.TRIPOINT).number()).isEqualTo("001");
    }
}
