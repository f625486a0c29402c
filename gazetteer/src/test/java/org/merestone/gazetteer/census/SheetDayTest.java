package org.merestone.gazetteer.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetDayTest {

    @ParameterizedTest
    @CsvSource({"1985,1985-01-01", "1985年,1985-01-01", "1985-06,1985-06-01", "1985年6月,1985-06-01", "1985.6.30,1985-06-30",
        "1985年6月30日,1985-06-30", "1984/2/29,1984-02-29"})
    void daysAreReadAsSheetsWriteThem(String text, LocalDate day) {
        assertThat(SheetDay.read(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "民国三年", "1985-13", "1985-02-29", "85", "清代"})
    void whatIsNoDayIsNone(String text) {
        assertThat(SheetDay.read(text)).isEmpty();
    }

    @Test
    void headingsAreKnownWithTheirStarsAndBrackets() {
        assertThat(CensusField.of("标准名称*")).contains(CensusField.NAME);
        assertThat(CensusField.of("所在（跨）行政区 *")).contains(CensusField.DIVISION);
        assertThat(CensusField.of("东经（D°M′S″）")).contains(CensusField.EAST);
        assertThat(CensusField.of("地理实体概况/描述*")).contains(CensusField.DESCRIPTION);
        assertThat(CensusField.of("登记人")).isEmpty();
    }
}
