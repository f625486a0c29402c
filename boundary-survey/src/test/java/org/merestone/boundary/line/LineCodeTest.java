package org.merestone.boundary.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.merestone.boundary.profile.CodeTemplates;
import org.merestone.geo.division.DivisionLevel;

class LineCodeTest {

    /** The one county line code seen in the wild: 卓尼 623022 and 碌曲 623026 in 甘南州 623000. */
    @Test
    void aCountyLineIsTheCommonSuperiorAndTheLastFourDigitsOfEach() {
        assertThat(LineCode.national(CodeTemplates.PROPOSED, DivisionLevel.COUNTY, "623022", "623026")).isEqualTo("62300030223026");
    }

    @Test
    void countiesOfTwoPrefecturesHaveTheProvinceForSuperior() {
        assertThat(LineCode.national(CodeTemplates.PROPOSED, DivisionLevel.COUNTY, "420116", "421202")).isEqualTo("42000001161202");
    }

    @Test
    void countiesOfTwoProvincesBearBothCodesWhole() {
        assertThat(LineCode.national(CodeTemplates.PROPOSED, DivisionLevel.COUNTY, "421223", "430626")).isEqualTo("000000421223430626");
    }

    @Test
    void aTownshipLineWithinACountyNamesTheCountyOnce() {
        assertThat(LineCode.national(CodeTemplates.PROPOSED, DivisionLevel.TOWNSHIP, "421202100", "421202106")).isEqualTo("421202100106");
        assertThat(LineCode.national(CodeTemplates.PROPOSED, DivisionLevel.TOWNSHIP, "421202001000", "421202100000"))
                .isEqualTo("421202001100");
    }

    @Test
    void aTownshipLineBetweenTwoCountiesNamesBoth() {
        assertThat(LineCode.national(CodeTemplates.PROPOSED, DivisionLevel.TOWNSHIP, "421221100000", "421281108000"))
                .isEqualTo("421221100421281108");
    }

    @Test
    void theEdgeOfTheRegisterHasZerosForTheOtherSide() {
        assertThat(LineCode.national(CodeTemplates.PROPOSED, DivisionLevel.TOWNSHIP, "421202100", null)).isEqualTo("421202100000");
        assertThat(LineCode.national(CodeTemplates.PROPOSED, DivisionLevel.COUNTY, "421202", null)).isEqualTo("42120012020000");
        assertThat(LineCode.foreign("01001", null)).isEqualTo("01001-0");
    }

    @Test
    void everyCodeHasRoomInTheRegister() {
        assertThat(LineCode.foreign("123456789", "987654321")).hasSizeLessThanOrEqualTo(20);
        assertThat(LineCode.national(CodeTemplates.PROPOSED, DivisionLevel.COUNTY, "421223", "430626")).hasSizeLessThanOrEqualTo(20);
    }
}
