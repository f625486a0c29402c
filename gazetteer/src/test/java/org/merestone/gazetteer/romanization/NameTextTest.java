package org.merestone.gazetteer.romanization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.gazetteer.name.PlaceClass;

/** Names as lists have them. */
class NameTextTest {

    @ParameterizedTest
    @CsvSource({"（西安市）,西安市", "【西安市】,西安市", "《西安市》,西安市", "“西安市”,西安市", "西 安 市,西安市", "西　安市,西安市", "１２０３ 高地,1203高地", "Ａ区,A区"})
    void theNameIsWhatIsLeftWithoutItsDress(String text, String name) {
        assertThat(NameText.of(text)).isEqualTo(new NameText(name, ""));
    }

    @Test
    void whatCannotBeSeenIsNoPartOfIt() {
        assertThat(NameText.of("\uFEFF西\u200B安\u00A0市\u202E\uFE00").name()).isEqualTo("西安市");
    }

    @Test
    void aRemarkInBracketsIsKeptApart() {
        assertThat(NameText.of("大王庄（东）")).isEqualTo(new NameText("大王庄", "东"));
        assertThat(NameText.of("红星村(原红旗大队)(已并)")).isEqualTo(new NameText("红星村", "原红旗大队 已并"));
        assertThat(NameText.of("（旧）王庄")).isEqualTo(new NameText("王庄", "旧"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"()", "（）（）", "(((", "】【", "(西安"})
    void oddBracketsAreNoReasonToFail(String text) {
        assertThat(NameText.of(text).remark()).isEmpty();
    }

    @Test
    void aCharacterOutsideTheBasicPlaneStaysOne() {
        assertThat(NameText.of("𠮷 祥 村").name()).isEqualTo("𠮷祥村");
        assertThat(SpelledName.of("𠮷村", PlaceClass.of("222"), "").confirm()).isTrue();
    }

    @Test
    void blanksBetweenLatinWordsStay() {
        assertThat(NameText.of("New  Town 小区").name()).isEqualTo("New  Town 小区");
    }

    @Test
    void aNameLeftAloneNeedsNobody() {
        assertThat(SpelledName.of("咸宁市", PlaceClass.UNKNOWN, "").confirm()).isFalse();
        assertThat(SpelledName.of("", PlaceClass.UNKNOWN, "").confirm()).isFalse();
        assertThat(SpelledName.of("Hello", PlaceClass.UNKNOWN, "").confirm()).isTrue();
    }
}
