package org.merestone.gazetteer.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFoldTest {

    @ParameterizedTest
    @CsvSource({"溫泉鎮,温泉镇", "二马路,2马路", "东四十二条,东42条", "ＡＢ１２路,ab12路", "沿江·大道,沿江大道", "' 咸 宁 ',咸宁",
        "李家塆,李家湾", "马家邨,马家村", "衚衕,胡同", "三八路,三八路", "一百零三号,103号", "二十路,20路", "十路,10路"})
    void spellingsOfOneNameFoldToOneKey(String text, String key) {
        assertThat(NameFold.fold(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"溫泉鎮", "乾縣", "于都", "余家湾", "二马路", "𠮷田", "簰洲湾", "A-1路", "李家塆"})
    void foldingTwiceChangesNothing(String text) {
        String once = NameFold.fold(text);
        assertThat(NameFold.fold(once)).isEqualTo(once);
    }

    @Test
    void invisibleCharactersAreNoPartOfAName() {
        assertThat(NameFold.fold("温\u200B泉\uFEFF路")).isEqualTo("温泉路");
    }

    @Test
    void aNumberOfUnitsIsNotTheSameAsARowOfDigits() {
        assertThat(NameFold.fold("三十八路")).isNotEqualTo(NameFold.fold("三八路"));
    }

    @Test
    void theLegalFormKeepsVariantsAndNumerals() {
        assertThat(NameFold.foldForm("李家塆二路")).isEqualTo("李家塆二路");
        assertThat(NameFold.foldForm("溫泉路")).isEqualTo("温泉路");
    }

    @Test
    void charactersOutsideTheBasicPlaneStayWhole() {
        assertThat(NameFold.fold("𬭊田")).isEqualTo("𬭊田");
    }

    @Test
    void aLookAlikeOfTheSecondPlaneFoldsToWhatItLooksLike() {
        assertThat(NameFold.fold("𠮷田")).isEqualTo("吉田");
        assertThat(NameFold.foldForm("𠮷田")).as("but it is not the same form").isEqualTo("𠮷田");
    }
}
