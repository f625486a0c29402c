package org.merestone.boundary.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.geo.division.DivisionLevel;

class DivisionNamesTest {

    @ParameterizedTest
    @CsvSource({"421202001,温泉街道,街道", "421281107,周郎嘴回族镇,镇", "421202200,大幕乡,乡", "421202400,某某林场,政企合一单位"})
    void aTownshipsKindIsToldByItsCode(String code, String name, String kind) {
        assertThat(DivisionNames.kindWord(DivisionLevel.TOWNSHIP, code, name, true)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"421202,咸安区,区", "421281,赤壁市,市", "422801,某某自治县,自治县", "429021,神农架林区,林区", "421222,通城县,县"})
    void aCountysKindIsToldByItsName(String code, String name, String kind) {
        assertThat(DivisionNames.kindWord(DivisionLevel.COUNTY, code, name, true)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"汀泗桥镇,汀泗桥", "温泉街道,温泉", "大幕乡,大幕"})
    void aShortNameIsWhatLinesAreCalledBy(String name, String shortName) {
        assertThat(DivisionNames.shortName(name)).isEqualTo(shortName);
    }
}
