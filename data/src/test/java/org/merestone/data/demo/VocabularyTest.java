package org.merestone.data.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void specificAndGenericPartAreTwoWords() {
        var roman = vocabulary.roman("砚川", "县");
        assertThat(roman.toned()).isEqualTo("Yànchuān Xiàn");
        assertThat(roman.plain()).isEqualTo("Yanchuan Xian");
        assertThat(roman.syllables()).isEqualTo("Yàn chuān Xiàn");
    }

    @Test
    void aNaturalVillageIsOneWord() {
        assertThat(vocabulary.joined("李家湾").toned()).isEqualTo("Lǐjiāwān");
    }

    @Test
    void aSyllableThatBeginsWithAVowelIsSetOff() {
        assertThat(vocabulary.roman("永安", "社区").toned()).isEqualTo("Yǒng'ān Shèqū");
        assertThat(vocabulary.joined("赵家坳").toned()).isEqualTo("Zhàojiā'ào");
    }

    @Test
    void aLongGenericPartHasItsOwnWords() {
        assertThat(vocabulary.roman("青石", "村民·委员会").toned()).isEqualTo("Qīngshí Cūnmín Wěiyuánhuì");
    }

    @Test
    void aNumberedLaneIsSpelledWithDigits() {
        assertThat(vocabulary.numbered("文昌", "十二", "巷").toned()).isEqualTo("Wénchāng 12 Xiàng");
        assertThat(vocabulary.numbered("文昌", "三", "巷").syllables()).isEqualTo("Wén chāng Sān Xiàng");
        assertThat(vocabulary.numbered("文昌", "十", "巷").toned()).isEqualTo("Wénchāng 10 Xiàng");
    }

    @Test
    void aCharacterWithoutReadingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> vocabulary.joined("龘"));
    }
}
