package org.merestone.gazetteer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.gazetteer.name.NameFold;
import org.merestone.gazetteer.name.NameKind;

/** How letters, and letters among characters, are read. */
class TypedTextTest {

    @ParameterizedTest
    @CsvSource({"汀泗桥镇,汀si桥镇,汀泗桥镇,汀泗桥镇", "汀泗桥镇,汀泗q,,汀泗桥", "温泉大道,温泉dd,温泉大道,温泉大道", "温泉大道,温quandad,温泉大道,温泉大道",
        "温泉大道,wen泉,,温泉", "九宫山,九g山,九宫山,九宫山", "九宫山,九gon山,九宫山,九宫山", "九宫山,九s山,,", "旅顺巷,lv顺巷,旅顺巷,旅顺巷", "长安路,c安lu,长安路,长安路",
        "𡐓头塆,𡐓tou,,𡐓头"})
    void eachCharacterStandsForItselfAndLettersForSyllables(String name, String typed, String whole, String beginning) {
        MixedText mixed = new MixedText(NameFold.fold(typed));
        assertThat(mixed.whole(road(name))).isEqualTo(whole);
        assertThat(mixed.beginning(road(name))).isEqualTo(beginning);
    }

    @Test
    void theMiddleOfANameIsFoundToo() {
        assertThat(new MixedText("泗qiao").inside(road("汀泗桥镇"))).isEqualTo("泗桥");
        assertThat(new MixedText("泗shan").inside(road("汀泗桥镇"))).isNull();
        assertThat(new MixedText("泗qiao").beginning(road("汀泗桥镇"))).isNull();
        assertThat(new MixedText("温quan路x").characters()).containsExactly("温", "路");
    }

    @ParameterizedTest
    @CsvSource({"xianning,xianling", "chongyang,congyan", "fushui,husui", "wenquan,wengquang", "nanlinqiao,lanlingqiao", "zhongguo,zonguo"})
    void whatIsConfusedHasOneKey(String right, String heard) {
        assertThat(ConfusedSounds.of(heard)).isEqualTo(ConfusedSounds.of(right));
    }

    @Test
    void whatIsNotConfusedKeepsItsOwnKey() {
        assertThat(ConfusedSounds.of("jiaoqu")).isNotEqualTo(ConfusedSounds.of("qiaoqu"));
        assertThat(ConfusedSounds.of("hanghe")).isEqualTo("hanhe");
        assertThat(ConfusedSounds.of("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Wēnquán Lù,wenquanlu", "wen1quan2 lu4,wenquanlu", "Wenquan Road,wenquanlu", "Fushui Reservoir,fushuishuiku", "xi'an,xian",
        "ＸＩＡＮ,ｘｉａｎ", "2malu,2malu", "Tingsiqiao Town,tingsiqiaozhen"})
    void lettersAreReadInEachWayTheyCanBeMeant(String typed, String way) {
        assertThat(TypedPinyin.of(typed)).contains(way);
    }

    @Test
    void aDigitThatCountsIsNoTone() {
        assertThat(TypedPinyin.of("2malu")).containsExactly("2malu");
        assertThat(TypedPinyin.of("wenquan")).containsExactly("wenquan");
    }

    @Test
    void englishGenericTermsLeadToTheName() {
        NameSearch search = NameSearch.of(JudgedNames.all());
        assertThat(first(search, "Jiugong Mountain")).isEqualTo("九宫山");
        assertThat(first(search, "Tongxin County")).isEqualTo("同心县");
        assertThat(first(search, "Fushui Reservoir")).isEqualTo("富水水库");
    }

    /** U+FDFA is one sign that is written out as eighteen. */
    @Test
    void aTextThatIsLongOnlyWhenItIsWrittenOutFindsNothing() {
        NameSearch search = NameSearch.of(JudgedNames.all());
        assertThat(search.search(NameQuery.of("\uFDFA".repeat(NameQuery.LONGEST_TEXT)))).isEmpty();
        assertThat(search.search(NameQuery.of("咸安" + "\uFDFA".repeat(50)))).isEmpty();
        assertThat(search.search(NameQuery.of("a".repeat(NameQuery.LONGEST_TEXT)))).isEmpty();
    }

    @Test
    void xianOffersXian() {
        NameSearch search = NameSearch.of(JudgedNames.all());
        List<String> names = search.search(NameQuery.of("xian").limit(50)).stream().map(NameHit::name).toList();
        assertThat(names).contains("西安市", "咸安区", "咸宁市", "西安路", "咸宁大道");
        assertThat(first(search, "xi'an")).isEqualTo("西安市");
    }

    @Test
    void theLengthOfAnAnswerDoesNotDependOnTheWordThatIsTyped() {
        NameSearch search = NameSearch.of(JudgedNames.all());
        for (String text : List.of("桥", "q", "石", "s", "", "长c")) {
            assertThat(search.search(NameQuery.of(text).limit(20))).as(text).hasSizeBetween(1, 20);
        }
    }

    private static String first(NameSearch search, String text) {
        return search.search(NameQuery.of(text)).get(0).name();
    }

    private static PublishedName road(String name) {
        return NameSearchTest.published(new UUID(0, 1), name, NameKind.STANDARD, name, name.endsWith("山") ? "13400" : "23510", "990121101",
                List.of("示例省", "演示市", "砚川县", "石鼓镇"), 114, 29);
    }
}
