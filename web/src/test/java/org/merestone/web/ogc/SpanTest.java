package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.request.BadRequest;

/** The parameter datetime: days, instants and intervals, taken for days of law in Beijing. */
class SpanTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2020-06-01, 2020-06-01, 2020-06-01",
        "2020-06-01T15:59:59Z, 2020-06-01, 2020-06-01",
        "2020-06-01T16:00:00Z, 2020-06-02, 2020-06-02", // midnight in Beijing
        "2020-06-01T00:00:00+08:00, 2020-06-01, 2020-06-01",
        "2018-02-12T23:20:50.52Z, 2018-02-13, 2018-02-13",
        "2020-06-01/2021-06-01, 2020-06-01, 2021-06-01",
        "2020-06-01/.., 2020-06-01, -",
        "2020-06-01/, 2020-06-01, -",
        "../2020-06-01, -, 2020-06-01",
        "/2020-06-01, -, 2020-06-01",
        "../.., -, -",
        "2020-06-01T/.., 2020-06-01, -",
        "../2020-06-01T, -, 2020-06-01",
        "2020-01-31/P1M, 2020-01-31, 2020-02-29",
        "2020-06-01/P2D, 2020-06-01, 2020-06-03",
        "2018-02-12T00:00:00Z/P1M6DT12H31M12S, 2018-02-12, 2018-03-18",
        "2020-06-01/PT48H, 2020-06-01, 2020-06-03",
        "P1Y/2021-06-01, 2020-06-01, 2021-06-01"})
    void daysInstantsAndIntervalsAreRead(String text, LocalDate from, LocalDate to) {
        assertThat(Span.parse(text)).isEqualTo(new Span(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "..", "2020", "2020-06", "2020-02-30", "2020-06-01T25:00:00Z", "2020-06-01T10:00:00", "2020-06-01TT", "T2020-06-01", "now",
        "2021-01-01/2020-01-01",
        "P1D/P1D", "../P1D", "2020-01-01/2021-01-01/2022-01-01", "2020-06-01/P99999999999D", "2020-06-01/PT", "0000000000",
        "+999999999-01-01",
        "2020-06-01/P3000000000Y"})
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> Span.parse(text)).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> Span.parse("2".repeat(500))).isInstanceOf(BadRequest.class);
    }

    @Test
    void anEndIsNoLongerADayOfTheThing() {
        Validity validity = new Validity(LocalDate.of(2005, 1, 1), LocalDate.of(2020, 6, 1));
        assertThat(validity.meets(Span.parse("2020-05-31"))).isTrue();
        assertThat(validity.meets(Span.parse("2020-06-01"))).isFalse();
        assertThat(validity.meets(Span.parse("2005-01-01"))).isTrue();
        assertThat(validity.meets(Span.parse("../2004-12-31"))).isFalse();
        assertThat(validity.meets(Span.parse("2000-01-01/2005-01-01"))).isTrue();
        assertThat(validity.meets(Span.parse("2020-06-01/.."))).isFalse();
        assertThat(Validity.ALWAYS.meets(Span.parse("1900-01-01"))).isTrue();
    }
}
