package org.merestone.gazetteer.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameValuesTest {

    @ParameterizedTest
    @CsvSource({"十,10", "十二,12", "二十,20", "四十二,42", "一百,100", "一百零三,103", "两千三百,2300", "九,9", "三八,-1",
        "百,-1", "'',-1", "零,-1", "十十,-1"})
    void onlyWellFormedNumeralsHaveAValue(String numeral, int value) {
        assertThat(ChineseNumerals.value(numeral)).isEqualTo(value);
    }

    @Test
    void aClassCodeHasFiveDigits() {
        assertThat(PlaceClass.of("235").code()).isEqualTo("23500");
        assertThat(PlaceClass.of("23510").significant()).isEqualTo("2351");
        assertThatThrownBy(() -> new PlaceClass("2351")).hasMessageContaining("five digits");
        assertThatThrownBy(() -> PlaceClass.of("路")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"12100,NATURAL", "21500,DIVISION", "22200,VILLAGE_SEAT", "27610,VILLAGE_SEAT", "25200,PARK",
        "23514,STREET", "22100,ESTATE", "26100,ESTATE", "23610,FACILITY", "27300,OTHER"})
    void everyClassHasItsUsualStatutoryKind(String code, StatutoryKind kind) {
        assertThat(new PlaceClass(code).usualKind()).isEqualTo(kind);
    }

    @Test
    void theKeysOfANameComeFromItsSyllables() {
        NameKeys keys = NameKeys.of("旅順口區", new NameParts("旅順口", "", "區", List.of("區")),
                List.of("lǚ", "shùn", "kǒu", "qū"));
        assertThat(keys.norm()).isEqualTo("旅顺口区");
        assertThat(keys.specific()).isEqualTo("旅顺口");
        assertThat(keys.joined()).isEqualTo("lvshunkouqu");
        assertThat(keys.initials()).isEqualTo("lskq");
        assertThat(keys.toned()).isEqualTo("lǚ shùn kǒu qū");
        assertThat(keys.sounds()).isEqualTo("nvsunkouqu");
    }

    @ParameterizedTest
    @CsvSource({"zhang,zan", "shi,si", "ling,nin", "feng,hen", "an,an", "long,nong", "ge,ge"})
    void confusedSoundsShareAKey(String syllable, String key) {
        assertThat(Syllables.confused(syllable)).isEqualTo(key);
    }

    @Test
    void tonesComeOffAndTheUmlautStays() {
        assertThat(Syllables.untoned("Lǚshùnkǒu Qū")).isEqualTo("Lüshunkou Qu");
        assertThat(Syllables.plainKey("Xī'ān")).isEqualTo("xian");
        assertThat(Syllables.plainKey("nǚ")).isEqualTo("nv");
    }
}
