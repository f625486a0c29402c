package org.merestone.gazetteer.romanization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.gazetteer.name.PlaceClass;

/** The expected spellings are the examples of [84]中地字第17号 and the ministry's spellings of divisions. */
class RomanizerTest {

    private final Romanizer romanizer = Romanizer.shipped();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "太行山,13400,Tàiháng Shān", "江苏省,21200,Jiāngsū Shěng", "通县,21400,Tōng Xiàn", "南京路,23510,Nánjīng Lù"})
    void theSpecificAndTheGenericPartAreWrittenApart(String name, String placeClass, String spelling) {
        assertThat(toned(name, placeClass)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "西辽河,12100,Xīliáo Hé", "景山后街,23510,Jǐngshān Hòujiē", "朝阳门内大街,23510,Cháoyángménnèi Dàjiē",
        "南横东街,23510,Nánhéng Dōngjiē", "南小街,23510,Nán Xiǎojiē", "潮白新河,12100,Cháobái Xīnhé",
        "北京西路,23510,Běijīng Xīlù", "浦东路,23510,Pǔdōng Lù"})
    void aOneSyllableModifierIsJoinedToItsNeighbour(String name, String placeClass, String spelling) {
        assertThat(toned(name, placeClass)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "王村,22200,Wángcūn", "周口店,22200,Zhōukǒudiàn", "油坊桥,22200,Yóufángqiáo", "温泉花园,22100,Wēnquán Huāyuán",
        "浮山社区,21620,Fúshān Shèqū", "王村村民委员会,27610,Wángcūn Cūnmín Wěiyuánhuì"})
    void naturalVillagesAreOneWordAndTheirCommitteesAreNot(String name, String placeClass, String spelling) {
        assertThat(toned(name, placeClass)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "黑龙江省,21200,Hēilóngjiāng Shěng", "景德镇市,21300,Jǐngdézhèn Shì", "解放路南小街,23510,Jiěfànglù Nánxiǎojiē",
        "左权县,21400,Zuǒquán Xiàn", "张之洞路,23510,Zhāngzhīdòng Lù"})
    void aGenericTermThatBecameSpecificAndAPersonsNameAreJoined(String name, String placeClass, String spelling) {
        assertThat(toned(name, placeClass)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "五指山,13400,Wǔzhǐ Shān", "三八路,23510,Sānbā Lù", "五一广场,26310,Wǔyī Guǎngchǎng", "统一路,23510,Tǒngyī Lù",
        "五里路,23510,Wǔlǐ Lù"})
    void numeralsInNamesAreSpelledOut(String name, String placeClass, String spelling) {
        assertThat(toned(name, placeClass)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "1203高地,13400,1203 Gāodì", "二马路,23510,2 Mǎlù", "经五路,23510,Jīng 5 Lù", "三环路,23510,3 Huánlù",
        "东四十二条,23510,Dōngsì 12 Tiáo", "北二巷,23510,Běi 2 Xiàng", "北2巷,23510,Běi 2 Xiàng",
        "科技二路,23510,Kējì 2 Lù", "经三纬四路,23510,Jīng 3 Wěi 4 Lù", "南三环西路,23510,Nán 3 Huán Xīlù"})
    void ordinalsOfStreetsAndCodesAreArabicNumerals(String name, String placeClass, String spelling) {
        assertThat(toned(name, placeClass)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "十里堡,22200,Shílǐpù", "大黄堡,22200,Dàhuángbǎo", "吴堡县,21400,Wúbǔ Xiàn"})
    void aPolyphoneFollowsItsApprovedReading(String name, String placeClass, String spelling) {
        assertThat(toned(name, placeClass)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "西安市,21300,Xī'ān Shì", "建瓯市,21400,Jiàn'ōu Shì", "天峨县,21400,Tiān'é Xiàn",
        "第二松花江,12100,Dì'èrsōnghuā Jiāng", "东阿县,21400,Dōng'ē Xiàn", "仁安路,23510,Rén'ān Lù"})
    void theApostropheStandsBeforeEveryInnerSyllableWithAOE(String name, String placeClass, String spelling) {
        assertThat(toned(name, placeClass)).isEqualTo(spelling);
    }

    @Test
    void erAsASuffixIsWrittenR() {
        assertThat(toned("盆儿胡同", "23510")).isEqualTo("Pénr Hútong");
        assertThat(toned("女儿河", "12100")).isEqualTo("Nǚ'ér Hé");
        assertThat(toned("儿童公园", "25200")).isEqualTo("Értóng Gōngyuán");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "广西壮族自治区,21200,Guǎngxī Zhuàngzú Zìzhìqū", "新疆维吾尔自治区,21200,Xīnjiāng Wéiwú'ěr Zìzhìqū",
        "湘西土家族苗族自治州,21300,Xiāngxī Tǔjiāzú Miáozú Zìzhìzhōu", "鄂伦春自治旗,21400,Èlúnchūn Zìzhìqí"})
    void theNamesOfNationalitiesAreWrittenApart(String name, String placeClass, String spelling) {
        assertThat(toned(name, placeClass)).isEqualTo(spelling);
    }

    @Test
    void theGenericPartIsWrittenInItsOwnWords() {
        assertThat(toned("潜山国家森林公园", "25200")).isEqualTo("Qiánshānguójiā Sēnlín Gōngyuán");
        assertThat(toned("旅顺口区", "21400")).isEqualTo("Lǚshùnkǒu Qū");
    }

    @Test
    void thePlainSpellingKeepsUmlautAndDropsTones() {
        Romanization lvshun = romanizer.romanize("旅顺口区", PlaceClass.of("214"));
        assertThat(lvshun.plain()).isEqualTo("Lüshunkou Qu");
        assertThat(lvshun.specificPlain()).isEqualTo("Lüshunkou");
        assertThat(lvshun.initials()).isEqualTo("lskq");
        assertThat(lvshun.syllables()).containsExactly("lǚ", "shùn", "kǒu", "qū");
        assertThat(lvshun.capitals()).isEqualTo("LǙSHÙNKǑU QŪ");
    }

    @Test
    void aPolyphoneThatNoTableSettlesAsksAPerson() {
        Romanization unknown = romanizer.romanize("李家堡", PlaceClass.of("222"));
        assertThat(unknown.confirm()).isTrue();
        assertThat(unknown.polyphones()).singleElement().satisfies(p -> {
            assertThat(p.index()).isEqualTo(2);
            assertThat(p.chosen()).isEqualTo("bǎo");
            assertThat(p.readings()).contains("bǎo", "bǔ", "pù");
        });
        assertThat(romanizer.romanize("咸宁市", PlaceClass.of("213")).confirm()).isFalse();
    }

    @Test
    void aReadingThatIsLocalIsUsedOnlyThere() {
        assertThat(romanizer.romanize("李家垸", PlaceClass.of("222"), "421125").toned()).isEqualTo("Lǐjiāwān");
        assertThat(romanizer.romanize("李家垸", PlaceClass.of("222"), "421221").toned()).isEqualTo("Lǐjiāyuàn");
    }

    @Test
    void aCharacterWithoutAReadingStaysAndAsksAPerson() {
        Romanization rare = romanizer.romanize("𬒗村", PlaceClass.of("222"));
        assertThat(rare.toned()).contains("cūn");
    }

    private String toned(String name, String placeClass) {
        return romanizer.romanize(name, new PlaceClass(placeClass)).toned();
    }
}
