package org.merestone.gazetteer.romanization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.gazetteer.name.PlaceClass;

/** The expected spellings are the examples of [84]中地字第17号 and the ministry's spellings of divisions. */
class RomanizerTest {

    private final Romanizer romanizer = Romanizer.shipped();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "太行山,13400,Tàiháng Shān", "松花江,12100,Sōnghuā Jiāng", "汾河,12100,Fén Hé", "太湖,12200,Tài Hú", "舟山群岛,11600,Zhōushān Qúndǎo",
        "台湾海峡,11300,Táiwān Hǎixiá", "青藏高原,13100,Qīngzàng Gāoyuán", "密云水库,24230,Mìyún Shuǐkù", "大运河,24500,Dà Yùnhé",
        "大运河,12100,Dà Yùnhé", "永丰渠,24300,Yǒngfēng Qú", "西藏自治区,21200,Xīzàng Zìzhìqū", "江苏省,21200,Jiāngsū Shěng",
        "襄樊市,21300,Xiāngfán Shì", "通县,21400,Tōng Xiàn", "西峰镇,21500,Xīfēng Zhèn", "虹口区,21400,Hóngkǒu Qū", "友谊乡,21500,Yǒuyì Xiāng",
        "京津公路,23210,Jīngjīn Gōnglù", "南京路,23510,Nánjīng Lù", "滨江道,23510,Bīnjiāng Dào", "横街,23510,Héng Jiē",
        "长安街,23510,Cháng'ān Jiē", "大马路,23510,Dà Mǎlù", "梧桐巷,23510,Wútóng Xiàng", "门框胡同,23510,Ménkuàng Hútong"})
    void theSpecificAndTheGenericPartAreWrittenApart(String name, String placeClass, String spelling) {
        assertThat(toned(name, placeClass)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "西辽河,12100,Xīliáo Hé", "新通扬运河,24500,Xīntōngyáng Yùnhé", "北雁荡山,13400,Běiyàndàng Shān",
        "老秃顶子山,13400,Lǎotūdǐngzi Shān", "小金门岛,11500,Xiǎojīnmén Dǎo", "造币左路,23510,Zàobì Zuǒlù", "清波门直街,23510,Qīngbōmén Zhíjiē",
        "后赵家楼胡同,23510,Hòuzhàojiālóu Hútong", "小南街,23510,Xiǎo Nánjiē", "修文西小巷,23510,Xiūwén Xīxiǎoxiàng",
        "东直门外南后街,23510,Dōngzhíménwài Nánhòujiē", "广安门北滨河路,23510,Guǎng'ānmén Běibīnhé Lù",
        "广渠南水关胡同,23510,Guǎngqú Nánshuǐguān Hútong", "科尔沁右翼中旗,21400,Kē'ěrqìn Yòuyì Zhōngqí", "景山后街,23510,Jǐngshān Hòujiē", "朝阳门内大街,23510,Cháoyángménnèi Dàjiē",
        "南横东街,23510,Nánhéng Dōngjiē", "南小街,23510,Nán Xiǎojiē", "潮白新河,12100,Cháobái Xīnhé",
        "北京西路,23510,Běijīng Xīlù", "浦东路,23510,Pǔdōng Lù"})
    void aOneSyllableModifierIsJoinedToItsNeighbour(String name, String placeClass, String spelling) {
        assertThat(toned(name, placeClass)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "王村,22200,Wángcūn", "江镇,22200,Jiāngzhèn", "漷县,22200,Huǒxiàn", "周口店,22200,Zhōukǒudiàn", "文家市,22200,Wénjiāshì",
        "油坊桥,22200,Yóufángqiáo", "铁匠营,22200,Tiějiàngyíng", "大虎山,22200,Dàhǔshān", "太平沟,22200,Tàipínggōu", "三岔河,22200,Sānchàhé",
        "龙王集,22200,Lóngwángjí", "龚家棚,22200,Gōngjiāpéng", "众埠街,22200,Zhòngbùjiē", "南王家荡,22200,Nánwángjiādàng",
        "东桑家堡子,22200,Dōngsāngjiābǔzi", "李庄,22200,Lǐzhuāng", "锦绣苑,22100,Jǐnxiù Yuàn", "温泉花园,22100,Wēnquán Huāyuán",
        "浮山社区,21620,Fúshān Shèqū", "王村村民委员会,27610,Wángcūn Cūnmín Wěiyuánhuì"})
    void naturalVillagesAreOneWordAndTheirCommitteesAreNot(String name, String placeClass, String spelling) {
        assertThat(toned(name, placeClass)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "渤海湾,11200,Bóhǎi Wān", "包头胡同东巷,23510,Bāotóu Hútong Dōngxiàng", "欧阳海水库,24230,Ōuyánghǎi Shuǐkù",
        "武侯大道双楠段,23510,Wǔhóu Dàdào Shuāngnán Duàn", "人民南路四段,23510,Rénmín Nánlù 4 Duàn", "黑龙江省,21200,Hēilóngjiāng Shěng", "景德镇市,21300,Jǐngdézhèn Shì", "解放路南小街,23510,Jiěfànglù Nánxiǎojiē",
        "左权县,21400,Zuǒquán Xiàn", "张之洞路,23510,Zhāngzhīdòng Lù"})
    void aGenericTermThatBecameSpecificAndAPersonsNameAreJoined(String name, String placeClass, String spelling) {
        assertThat(toned(name, placeClass)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "五指山,13400,Wǔzhǐ Shān", "九龙江,12100,Jiǔlóng Jiāng", "三门峡,12120,Sānmén Xiá", "二道沟,12100,Èrdào Gōu", "第六屯,22200,Dìliùtún",
        "三眼井胡同,23510,Sānyǎnjǐng Hútong", "八角场东街,23510,Bājiǎochǎng Dōngjiē", "二七路,23510,Èrqī Lù", "一九路,23510,Yījiǔ Lù",
        "八一路,23510,Bāyī Lù", "三元里,22200,Sānyuánlǐ", "六一路,23510,Liùyī Lù", "九一八大街,23510,Jiǔyībā Dàjiē", "一二九路,23510,Yī'èrjiǔ Lù",
        "八五二农场,22400,Bāwǔ'èr Nóngchǎng", "第二松花江,12100,Dì'èr Sōnghuā Jiāng", "三里河路,23510,Sānlǐhé Lù", "三八路,23510,Sānbā Lù", "五一广场,26310,Wǔyī Guǎngchǎng", "统一路,23510,Tǒngyī Lù",
        "五里路,23510,Wǔlǐ Lù"})
    void numeralsInNamesAreSpelledOut(String name, String placeClass, String spelling) {
        assertThat(toned(name, placeClass)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "1203高地,13400,1203 Gāodì", "1718峰,13400,1718 Fēng", "第九弄,23510,Dì-9 Lòng", "大川淀一巷,23510,Dàchuāndiàn 1 Xiàng",
        "天宁寺西里一巷,23510,Tiānníngsì Xīlǐ 1 Xiàng", "一环路东一段,23510,1 Huánlù Dōng 1 Duàn", "三经路,23510,3 Jīnglù", "一纬路,23510,1 Wěilù",
        "十一路,23510,11 Lù", "第一大街,23510,Dì-1 Dàjiē", "咸宁市第一中学,27300,Xiánníng Shì Dì-1 Zhōngxué", "二马路,23510,2 Mǎlù", "经五路,23510,Jīng 5 Lù", "三环路,23510,3 Huánlù",
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
        "第二松花江,12100,Dì'èr Sōnghuā Jiāng", "东阿县,21400,Dōng'ē Xiàn", "仁安路,23510,Rén'ān Lù"})
    void theApostropheStandsBeforeEveryInnerSyllableWithAOE(String name, String placeClass, String spelling) {
        assertThat(toned(name, placeClass)).isEqualTo(spelling);
    }

    @Test
    void erAsASuffixIsWrittenR() {
        assertThat(toned("盆儿胡同", "23510")).isEqualTo("Pénr Hútong");
        assertThat(toned("女儿河", "12100")).isEqualTo("Nǚ'ér Hé");
        assertThat(toned("儿童公园", "25200")).isEqualTo("Értóng Gōngyuán");
        assertThat(toned("台儿庄区", "21400")).isEqualTo("Tái'érzhuāng Qū");
        assertThat(toned("洮儿河", "12100")).isEqualTo("Táo'ér Hé");
    }

    @Test
    void whetherErIsASuffixIsAskedWhereNoWordSettlesIt() {
        Romanization cat = romanizer.romanize("猫儿岭", PlaceClass.of("222"));
        assertThat(cat.toned()).isEqualTo("Māo'érlǐng");
        assertThat(cat.polyphones()).singleElement().satisfies(er -> assertThat(er.readings()).containsExactly("ér", "r"));
        assertThat(romanizer.romanize("猫儿岭", PlaceClass.of("222"), "", Map.of(1, "r")).toned()).isEqualTo("Māorlǐng");
        assertThat(romanizer.romanize("盆儿胡同", PlaceClass.of("2351")).confirm()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "解放桥,23610,Jiěfàng Qiáo", "武汉长江大桥,23610,Wǔhàn Chángjiāng Dàqiáo", "北京工人体育馆,26310,Běijīng Gōngrén Tǐyùguǎn",
        "少林寺,25100,Shàolín Sì", "黄鹤楼,26100,Huánghè Lóu", "浙江省测绘局,27100,Zhèjiāng Shěng Cèhuìjú",
        "费县汽车修配厂,27400,Fèi Xiàn Qìchē Xiūpèichǎng", "上海交通大学,27300,Shànghǎi Jiāotōng Dàxué"})
    void theNamesOfBuildingsAndUnitsAreWrittenInTheirWords(String name, String placeClass, String spelling) {
        assertThat(toned(name, placeClass)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "蔚县,Yù Xiàn", "王村,Wángcūn", "温泉路,Wēnquán Lù", "丽水,Líshuǐ", "太湖,Tài Hú", "华山,Huà Shān", 
        "汀泗桥镇,Tīngsìqiáo Zhèn", "赵家庄,Zhàojiāzhuāng", "万柏林区,Wànbǎilín Qū", "台儿庄区,Tái'érzhuāng Qū", "东阿縣,Dōng'ē Xiàn",
        "臺北市,Táiběi Shì", "乾县,Qián Xiàn", "人民东路,Rénmín Dōnglù"})
    void aNameWithoutAClassIsSpelledAsWhatItSeemsToBe(String name, String spelling) {
        assertThat(romanizer.romanize(name, PlaceClass.UNKNOWN).toned()).isEqualTo(spelling);
    }

    @Test
    void theCharactersOfTheNameStayWhatTheyAre() {
        assertThat(romanizer.romanize("東阿縣", PlaceClass.of("214")).parts().whole()).isEqualTo("東阿縣");
        assertThat(romanizer.romanize("東阿縣", PlaceClass.of("214")).parts().generic()).isEqualTo("縣");
    }

    @ParameterizedTest
    @ValueSource(strings = {"乌鲁木齐市", "拉萨市", "呼和浩特市", "日喀则市", "喀什市", "阿拉善左旗", "锡林郭勒盟", "齐齐哈尔市", "雅鲁藏布江", "克拉玛依区"})
    void aNameOfAMinorityLanguageIsNotSettledByItsHanzi(String name) {
        Romanization spelled = romanizer.romanize(name, PlaceClass.UNKNOWN);
        assertThat(spelled.minority()).isTrue();
        assertThat(spelled.wantsPerson()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"咸宁市", "西安市", "洛阳市", "曲阜市", "苏州市", "江苏省", "鲁山县", "固始县", "珠海市", "合作路", "齐河县", "伊川县", "旗杆巷",
        "布政街", "加油站路", "巴东县", "木兰县", "图书馆路", "孟津区", "长兴县"})
    void aChineseNameIsNotTakenForOne(String name) {
        assertThat(romanizer.romanize(name, PlaceClass.UNKNOWN).minority()).isFalse();
    }

    @Test
    void insideAnAutonomousAreaLessSuffices() {
        assertThat(romanizer.romanize("巴拉村", PlaceClass.of("222"), "652901").minority()).isTrue();
        assertThat(romanizer.romanize("巴拉村", PlaceClass.of("222"), "421202").minority()).isFalse();
        assertThat(romanizer.romanize("和平路", PlaceClass.of("2351"), "650102").minority()).isFalse();
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
