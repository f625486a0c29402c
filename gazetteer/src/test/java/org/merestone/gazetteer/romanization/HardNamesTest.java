package org.merestone.gazetteer.romanization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.gazetteer.name.PlaceClass;

/** Names that character tables read wrong; the readings are those of the dictionaries' place-name entries and of the divisions themselves. */
class HardNamesTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "六安市,Lù'ān Shì", "六合区,Lùhé Qū", "铅山县,Yánshān Xiàn", "乐清市,Yuèqīng Shì", "乐亭县,Làotíng Xiàn", "乐山市,Lèshān Shì",
        "东阿县,Dōng'ē Xiàn", "尉犁县,Yùlí Xiàn", "尉氏县,Wèishì Xiàn", "闽侯县,Mǐnhòu Xiàn", "洪洞县,Hóngtóng Xiàn",
        "大冶市,Dàyě Shì", "监利市,Jiànlì Shì", "黄陂区,Huángpí Qū", "蚌埠市,Bèngbù Shì", "涡阳县,Guōyáng Xiàn",
        "荥阳市,Xíngyáng Shì", "荥经县,Yíngjīng Xiàn", "漯河市,Luòhé Shì", "中牟县,Zhōngmù Xiàn", "柞水县,Zhàshuǐ Xiàn",
        "番禺区,Pānyú Qū", "大埔县,Dàbù Xiàn", "繁峙县,Fánshì Xiàn", "郫都区,Pídū Qū", "什邡市,Shífāng Shì", "咸宁市,Xiánníng Shì",
        "咸安区,Xián'ān Qū", "崇阳县,Chóngyáng Xiàn", "通山县,Tōngshān Xiàn", "嘉鱼县,Jiāyú Xiàn", "赤壁市,Chìbì Shì",
        "厦门市,Xiàmén Shì", "朝阳区,Cháoyáng Qū", "重庆市,Chóngqìng Shì", "长沙市,Chángshā Shì", "长治市,Chángzhì Shì",
        "都昌县,Dūchāng Xiàn", "于都县,Yúdū Xiàn", "闵行区,Mǐnháng Qū", "天台县,Tiāntāi Xiàn", "台州市,Tāizhōu Shì",
        "丽水市,Líshuǐ Shì", "华阴市,Huàyīn Shì", "任丘市,Rénqiū Shì", "盖州市,Gàizhōu Shì", "济南市,Jǐnán Shì",
        "内蒙古自治区,Nèiměnggǔ Zìzhìqū", "新晃侗族自治县,Xīnhuǎng Dòngzú Zìzhìxiàn", "枞阳县,Zōngyáng Xiàn", "歙县,Shè Xiàn",
        "亳州市,Bózhōu Shì", "宿迁市,Sùqiān Shì", "且末县,Qiěmò Xiàn", "筠连县,Jūnlián Xiàn", "宕昌县,Tànchāng Xiàn",
        "珲春市,Húnchūn Shì", "穆棱市,Mùlíng Shì", "句容市,Jùróng Shì", "丰都县,Fēngdū Xiàn", "西藏自治区,Xīzàng Zìzhìqū",
        "吕梁市,Lǚliáng Shì", "绿春县,Lǜchūn Xiàn", "略阳县,Lüèyáng Xiàn", "长阳土家族自治县,Chángyáng Tǔjiāzú Zìzhìxiàn",
        "隆林各族自治县,Lónglín Gèzú Zìzhìxiàn", "积石山保安族东乡族撒拉族自治县,Jīshíshān Bǎo'ānzú Dōngxiāngzú Sālāzú Zìzhìxiàn"})
    void divisionsAreReadAsTheyAreCalled(String name, String spelling) {
        PlaceClass placeClass = PlaceClass.of(name.endsWith("自治区") ? "212" : "214");
        assertThat(Romanizer.shipped().romanize(name, placeClass).toned()).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "蔚县,21400,Yù Xiàn", "浚县,21400,Xùn Xiàn", "单县,21400,Shàn Xiàn", "莘县,21400,Shēn Xiàn", "莘庄镇,21500,Xīnzhuāng Zhèn",
        "绿林镇,21500,Lùlín Zhèn", "浒墅关镇,21500,Xǔshùguān Zhèn", "蒲圻街道,21500,Púqí Jiēdào", "汀泗桥镇,21500,Tīngsìqiáo Zhèn",
        "簰洲湾镇,21500,Páizhōuwān Zhèn", "沌口街道,21500,Zhuànkǒu Jiēdào", "鸭绿江,12100,Yālù Jiāng", "华山,13400,Huà Shān",
        "少林寺,25100,Shàolín Sì", "太行山,13400,Tàiháng Shān", "白云观,25100,Báiyún Guàn", "解放路,23510,Jiěfàng Lù",
        "解州镇,21500,Hàizhōu Zhèn", "吴堡县,21400,Wúbǔ Xiàn", "音乐路,23510,Yīnyuè Lù", "朝晖路,23510,Zhāohuī Lù",
        "银行街,23510,Yínháng Jiē", "重阳路,23510,Chóngyáng Lù", "海燕路,23510,Hǎiyàn Lù", "燕山路,23510,Yānshān Lù",
        "校长巷,23510,Xiàozhǎng Xiàng", "奋斗路,23510,Fèndòu Lù", "三里弄,23510,Sānlǐ Lòng", "观音桥,23610,Guānyīn Qiáo",
        "大栅栏,22200,Dàshílàn"})
    void otherPlacesToo(String name, String placeClass, String spelling) {
        assertThat(Romanizer.shipped().romanize(name, new PlaceClass(placeClass)).toned()).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource({"1310,大城县,Dàichéng Xiàn", "7105,大城乡,Dàchéng Xiāng", "4421,圩镇,Xūzhèn", "3411,圩村,Wéicūn",
        "1404,长子县,Zhǎngzǐ Xiàn"})
    void aReadingCanHangOnTheDivision(String division, String name, String spelling) {
        PlaceClass placeClass = PlaceClass.of(name.endsWith("县") ? "214" : name.endsWith("乡") ? "215" : "222");
        assertThat(Romanizer.shipped().romanize(name, placeClass, division + "00").toned()).isEqualTo(spelling);
    }
}
