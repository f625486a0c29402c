package org.merestone.geo.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {

    /** 湖北 · 咸宁 · 咸安 · 温泉街道, and a directly governed county (仙桃) and a prefecture without counties (东莞). */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "420000,       PROVINCE,   42,           -",
        "421200,       PREFECTURE, 4212,         420000",
        "421202,       COUNTY,     421202,       421200",
        "421202001,    TOWNSHIP,   421202001,    421202",
        "421202001000, TOWNSHIP,   421202001,    421202",
        "421202001001, VILLAGE,    421202001001, 421202001",
        "421200000000, PREFECTURE, 4212,         420000",
        "429004,       COUNTY,     429004,       429000",
        "441900101,    TOWNSHIP,   441900101,    441900"})
    void levelPrefixAndParentAreReadOffTheDigits(String digits, DivisionLevel level, String prefix, String parent) {
        DivisionCode code = new DivisionCode(digits);
        assertThat(code.level()).isEqualTo(level);
        assertThat(code.prefix()).isEqualTo(prefix);
        assertThat(code.parent().map(DivisionCode::digits).orElse(null)).isEqualTo(parent);
    }

    /** GB/T 10114: 001–099 街道, 100–199 镇, 200–399 乡, 400–599 政企合一单位. */
    @ParameterizedTest
    @CsvSource({"421202001, SUBDISTRICT", "421202099000, SUBDISTRICT", "421202100, TOWN", "421202199, TOWN",
        "421202200, TOWNSHIP", "421202399, TOWNSHIP", "421202400, ENTERPRISE_UNIT", "421202599001, ENTERPRISE_UNIT"})
    void theTownshipPartTellsTheKind(String digits, DivisionKind kind) {
        assertThat(new DivisionCode(digits).kind()).contains(kind);
    }

    @Test
    void someTownshipPartsAreOfNoKind() {
        assertThat(new DivisionCode("421202600").kind()).isEmpty();
        assertThat(new DivisionCode("421202").kind()).isEmpty();
        assertThat(DivisionKind.TOWN.first()).isEqualTo(100);
        assertThat(DivisionKind.TOWN.last()).isEqualTo(199);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4212", "42120", "4212021", "42120200100", "0212020", "021202", "42120A", "４２１２０２",
        "420002", "421202000001", "4212020010001", "421202 "})
    void otherTextsAreNoCode(String text) {
        assertThat(DivisionCode.isCode(text)).isFalse();
        assertThatThrownBy(() -> new DivisionCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDivisionContainsWhatItsPrefixStarts() {
        DivisionCode county = new DivisionCode("421202");
        assertThat(county.contains(new DivisionCode("421202001000"))).isTrue();
        assertThat(county.contains(county)).isTrue();
        assertThat(county.contains(new DivisionCode("421221001"))).isFalse();
        assertThat(new DivisionCode("421200").contains(county)).isTrue();
        assertThat(county.contains(new DivisionCode("421200"))).isFalse();
    }

    @Test
    void fillingDoesNotMakeAnotherDivision() {
        assertThat(new DivisionCode("421202001").isSameDivision(new DivisionCode("421202001000"))).isTrue();
        assertThat(new DivisionCode("421202001").isSameDivision(new DivisionCode("421202001001"))).isFalse();
        assertThat(new DivisionCode("421202001")).isLessThan(new DivisionCode("421202100"));
        assertThat(new DivisionCode("421202001001").at(DivisionLevel.COUNTY)).hasToString("421202");
        assertThatThrownBy(() -> new DivisionCode("421202").at(DivisionLevel.TOWNSHIP))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
