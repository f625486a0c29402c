package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.geo.format.Feature;
import org.merestone.geo.network.RecordFields.Saying;

/** What a feature says of a line beside its shape, whoever named its fields. */
class RecordFieldsTest {

    private final RecordFields fields = RecordFields.USUAL;

    @ParameterizedTest
    @ValueSource(strings = {"line", "LINE", "Line_Code", "jxdm", "JXDM", "界线代码", "界线编号"})
    void theCodeOfALineIsFoundUnderItsUsualNamesInAnyCase(String name) {
        assertThat(fields.text(feature(name, " 421202100101 "), Saying.LINE)).contains("421202100101");
    }

    @Test
    void aFieldThatAPersonNamedIsTheOnlyOne() {
        RecordFields named = new RecordFields(Map.of(Saying.LINE, "bianhao"));

        assertThat(named.text(feature("BIANHAO", "7"), Saying.LINE)).contains("7");
        assertThat(named.text(feature("line", "7"), Saying.LINE)).isEmpty();
        assertThat(named.text(feature("fingerprint", "ab"), Saying.FINGERPRINT)).contains("ab");
    }

    @ParameterizedTest
    @CsvSource({"stated_length, 1108.5, 1108.5", "stated_km, 1.25, 1250", "协议长度, 300, 300", "长度公里, 0.3, 300"})
    void lengthsAreInMetresWhateverTheFileUses(String name, String text, double metres) {
        assertThat(fields.statedMetres(feature(name, text)).getAsDouble()).isEqualTo(metres);
    }

    @Test
    void metresGoBeforeKilometresWhereBothAreSaid() {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("stated_km", 2.0);
        both.put("stated_length", 1900.0);

        assertThat(fields.statedMetres(Feature.of(1, "", both, null)).getAsDouble()).isEqualTo(1900);
    }

    @ParameterizedTest
    @ValueSource(strings = {"约1公里", "-5", "NaN", "Infinity", ""})
    void aLengthThatIsNoNumberIsNone(String text) {
        assertThat(fields.statedMetres(feature("stated_length", text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2020-01-31, 2020-01-31", "2020/01/31, 2020-01-31", "2020.01.31, 2020-01-31"})
    void daysAreReadAsTheyAreWritten(String text, LocalDate day) {
        assertThat(fields.day(feature("valid_from", text), Saying.FROM)).contains(day);
        assertThat(fields.day(feature("生效日期", day), Saying.FROM)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-30", "去年", "20200131"})
    void aDayThatThereIsNotIsNone(String text) {
        assertThat(fields.day(feature("valid_to", text), Saying.TO)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"河流, true", "Canal, true", "陆水河中心, true", "山脊, false", "road, false"})
    void waterIsToldByItsWords(String follows, boolean water) {
        assertThat(fields.followsWater(feature("follows", follows))).isEqualTo(water);
    }

    @ParameterizedTest
    @CsvSource({"中心线, true", "Centre line, true", "center, true", "左岸, false"})
    void aCentreLineIsToldByItsWords(String relation, boolean centre) {
        assertThat(fields.isCentreLine(feature("relation", relation))).isEqualTo(centre);
    }

    @Test
    void aMapIsOneToTenThousandUnlessItSaysOtherwise() {
        assertThat(fields.scale(feature("map_scale", "50000"))).isEqualTo(50_000);
        assertThat(fields.scale(feature("map_scale", "0"))).isEqualTo(10_000);
        assertThat(fields.scale(feature("x", "y"))).isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A,B,C", "C B A", "A、B，C", "A;B|C,"})
    void theUnitsOfAJunctionAreCodesApartByWhatPeopleType(String text) {
        assertThat(fields.units(feature("units", text))).containsExactly("A", "B", "C");
    }

    private static Feature feature(String name, Object value) {
        return Feature.of(1, "", Map.of(name, value), null);
    }
}
