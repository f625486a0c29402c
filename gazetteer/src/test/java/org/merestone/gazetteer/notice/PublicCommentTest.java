package org.merestone.gazetteer.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicCommentTest {

    @ParameterizedTest
    @ValueSource(strings = {"13812345678", "+86 138-1234-5678", "42120219800101123X", "0715-8231234", "wang.li@example.cn"})
    void whatPointsToAPersonIsTakenOut(String personal) {
        assertThat(PublicComment.anonymised("我反对，请联系" + personal + "，谢谢")).isEqualTo("我反对，请联系＊＊＊，谢谢");
    }

    @Test
    void yearsAndHouseNumbersStay() {
        String text = "1985 年就叫文昌路，门牌 1 号到 138 号，地名代码 99012110123510000001";
        assertThat(PublicComment.anonymised(text)).isEqualTo(text);
    }
}
