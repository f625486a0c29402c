package org.merestone.gazetteer.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {

    @Test
    void aYearAMonthAndADayAreTimes() {
        assertThat(AsOf.parse("1985")).contains(new AsOf(LocalDate.of(1985, 1, 1), LocalDate.of(1985, 12, 31)));
        assertThat(AsOf.parse(" 1984-02 ")).contains(new AsOf(LocalDate.of(1984, 2, 1), LocalDate.of(1984, 2, 29)));
        assertThat(AsOf.parse("1984-02-29")).contains(AsOf.day(LocalDate.of(1984, 2, 29)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "85", "1985-13", "1985-02-29", "1985-00", "3985", "1985/06", "1985-6-1", "一九八五", "1985-06-30T00:00"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(AsOf.parse(text)).isEmpty();
    }

    @Test
    void whatEndedOnTheFirstDayDidNotStandAndWhatBeganOnTheLastDid() {
        AsOf year = AsOf.parse("1985").orElseThrow();
        assertThat(year.meets(null, LocalDate.of(1985, 1, 1))).isFalse();
        assertThat(year.meets(null, LocalDate.of(1985, 1, 2))).isTrue();
        assertThat(year.meets(LocalDate.of(1985, 12, 31), null)).isTrue();
        assertThat(year.meets(LocalDate.of(1986, 1, 1), null)).isFalse();
        assertThat(year.meets(null, null)).isTrue();
    }

    @Test
    void aTimeDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new AsOf(LocalDate.of(1985, 1, 2), LocalDate.of(1985, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
