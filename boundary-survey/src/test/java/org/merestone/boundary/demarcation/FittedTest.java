package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.crs.GaussZone;

class FittedTest {

    @Test
    void aLongTextIsCutWhereItsColumnEnds() {
        assertThat(Fitted.text("点".repeat(70), 60)).hasSize(60).endsWith("点…");
        assertThat(Fitted.text("JZ001", 60)).isEqualTo("JZ001");
    }

    @Test
    void whatPostgresqlCannotHoldIsShownByASign() {
        assertThat(Fitted.text("a\u0000b", 60)).isEqualTo("a␀b");
    }

    @Test
    void aNumberBeyondItsColumnIsLeftOut() {
        assertThat(Fitted.number(99_999.0, 100_000)).isEqualTo(99_999.0);
        assertThat(Fitted.number(-1e300, 100_000)).isNull();
        assertThat(Fitted.number(Double.NaN, 100_000)).isNull();
        assertThat(Fitted.number(null, 100_000)).isNull();
    }

    /** Zone 35 ends and 36 begins at 106°30′: 同心县 lies on both sides of it. */
    @Test
    void aZoneIsAssumedOnlyWhereTheWholePlaceLiesInOne() {
        assertThat(TownshipContext.zone(new Envelope(114.2, 114.4, 29.7, 29.9))).contains(GaussZone.three(38));
        assertThat(TownshipContext.zone(new Envelope(106.4, 106.6, 36.9, 37.1))).isEmpty();
    }

    @Test
    void aQueryCopiesItsStatesAndBoundsItsPage() {
        assertThat(new TaskQuery(Set.of(LineTask.State.OPEN), "", TaskQuery.Sort.STATE, true, 3, 200).page()).isEqualTo(3);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new TaskQuery(Set.of(), "", TaskQuery.Sort.STATE, true, -1, 10))
                .isInstanceOf(IllegalArgumentException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new TaskQuery(Set.of(), "", TaskQuery.Sort.STATE, true, 0, 201))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
