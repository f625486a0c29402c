package org.merestone.geo.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNameTest {

    @ParameterizedTest
    @CsvSource({"汀泗桥镇, 汀泗桥", "大幕乡, 大幕", "温泉街道, 温泉", "浮山街道办事处, 浮山", "东镇, 东镇", "咸安区, 咸安", "赤壁市, 赤壁",
        "通城县, 通城", "钟堡土家族苗族乡, 钟堡", "向阳回族乡, 向阳", "马鞍民族乡, 马鞍", "青铜峡镇, 青铜峡", "向阳湖奶牛良种场, 向阳湖奶牛良种场",
        "西乡街道, 西乡", "市街道, 市街道", "𠙶镇乡, 𠙶镇"})
    void theGenericPartIsCutWhereTwoCharactersRemain(String fullName, String shortName) {
        assertThat(ShortName.of(fullName)).hasToString(shortName);
    }

    /** Names of lines as they are used: 赤壁咸安线, 青阳石台线. */
    @ParameterizedTest
    @CsvSource({"赤壁市, 咸安区, 赤壁咸安线", "青阳县, 石台县, 青阳石台线", "汀泗桥镇, 马桥镇, 汀泗桥马桥线", "蒲圻街道, 陆水湖街道, 蒲圻陆水湖线"})
    void aLineIsCalledByBothShortNames(String a, String b, String line) {
        assertThat(ShortName.ofLine(a, b)).isEqualTo(line);
    }

    @Test
    void aBlankNameHasNoShortName() {
        assertThatThrownBy(() -> ShortName.of("  ")).isInstanceOf(IllegalArgumentException.class);
    }
}
