package org.merestone.gazetteer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.gazetteer.romanization.Romanizer;

class NameSearchTest {

    private static final List<String> XIANAN = List.of("湖北省", "咸宁市", "咸安区");
    private static final List<String> TONGXIN = List.of("宁夏回族自治区", "吴忠市", "同心县");

    private final List<PublishedName> names = new ArrayList<>();
    private final NameSearch search = sample();

    private NameSearch sample() {
        add("咸宁市", "21300", "421200", List.of("湖北省", "咸宁市"), 114.32, 29.84);
        add("咸安区", "21400", "421202", XIANAN, 114.30, 29.85);
        add("汀泗桥镇", "21500", "421202104", township("汀泗桥镇"), 114.20, 29.77);
        add("马桥镇", "21500", "421202105", township("马桥镇"), 114.37, 29.78);
        add("温泉街道", "21500", "421202001", township("温泉街道"), 114.33, 29.84);
        add("温泉路", "23510", "421202001", township("温泉街道"), 114.32, 29.83);
        add("温泉路", "23510", "640324100", List.of("宁夏回族自治区", "吴忠市", "同心县", "豫海镇"), 105.91, 36.98);
        add("温泉大道", "23510", "421202001", township("温泉街道"), 114.31, 29.83);
        add("潜山路", "23510", "421202001", township("温泉街道"), 114.33, 29.83);
        add("二马路", "23510", "421202001", township("温泉街道"), 114.34, 29.83);
        add("西安路", "23510", "421202001", township("温泉街道"), 114.35, 29.83);
        add("李家塆", "22200", "421202104", township("汀泗桥镇"), 114.21, 29.78);
        add("旅顺巷", "23510", "421202001", township("温泉街道"), 114.36, 29.83);
        add("下马桥", "22200", "421202105", township("马桥镇"), 114.38, 29.79);
        add("同心县", "21400", "640324", TONGXIN, 105.9, 36.97);
        UUID renamed = add("长安大道", "23510", "421202001", township("温泉街道"), 114.30, 29.84);
        form(renamed, "红旗路", NameKind.FORMER, "长安大道");
        return NameSearch.of(names);
    }

    @ParameterizedTest
    @CsvSource({
        "咸宁市,咸宁市,EXACT", "温泉大道,温泉大道,EXACT", "咸宁,咸宁市,SPECIFIC", "汀泗桥,汀泗桥镇,SPECIFIC", "汀泗,汀泗桥镇,PREFIX",
        "tingsiqiaozhen,汀泗桥镇,PINYIN", "tingsiqiao,汀泗桥镇,PINYIN", "Tīngsìqiáo Zhèn,汀泗桥镇,PINYIN", "tsqz,汀泗桥镇,INITIALS",
        "tsq,汀泗桥镇,INITIALS", "tingsi,汀泗桥镇,PINYIN_PREFIX", "泗桥,汀泗桥镇,INFIX", "桥,马桥镇,INFIX", "亭四桥镇,汀泗桥镇,HOMOPHONE",
        "汀洲桥镇,汀泗桥镇,FUZZY", "tingsiqaio,汀泗桥镇,FUZZY", "2马路,二马路,EXACT", "ermalu,二马路,PINYIN", "2malu,二马路,PINYIN",
        "溫泉大道,温泉大道,EXACT", "李家湾,李家塆,EXACT", "xi'an lu,西安路,PINYIN", "lvshunxiang,旅顺巷,PINYIN",
        "lushun,旅顺巷,PINYIN", "潜shan路,潜山路,PINYIN", "潜山lu,潜山路,PINYIN"})
    void everyRungOfTheLadderFindsItsName(String text, String expected, Match why) {
        assertThat(search.search(NameQuery.of(text))).isNotEmpty();
        NameHit first = search.search(NameQuery.of(text)).get(0);
        assertThat(first.name()).isEqualTo(expected);
        assertThat(first.matched()).isEqualTo(why);
    }

    @Test
    void aFormerNameLeadsToTodaysName() {
        NameHit hit = search.search(NameQuery.of("红旗路")).get(0);
        assertThat(hit.matched().key()).isEqualTo("former");
        assertThat(hit.kind()).isEqualTo(NameKind.FORMER);
        assertThat(hit.currentName()).isEqualTo("长安大道");
    }

    @Test
    void aPlaceWithTwoMatchingFormsComesOnce() {
        assertThat(search.search(NameQuery.of("c").limit(100))).extracting(NameHit::id).doesNotHaveDuplicates();
    }

    @Test
    void theDivisionInFrontNarrowsTheSearch() {
        for (String text : List.of("同心 温泉路", "同心县温泉路", "宁夏回族自治区吴忠市同心县豫海镇温泉路", "同心温泉路")) {
            assertThat(search.search(NameQuery.of(text)).get(0).path()).contains("同心县");
        }
        assertThat(search.search(NameQuery.of("咸安 温泉路")).get(0).path()).contains("咸安区");
        assertThat(search.search(NameQuery.of("湖北省咸宁市咸安区汀泗桥镇")).get(0).name()).isEqualTo("汀泗桥镇");
    }

    @Test
    void sameNamesAreToldApartByTheirPathAndOrderedByDistance() {
        List<NameHit> here = search.search(NameQuery.of("温泉路").near(114.3, 29.8));
        List<NameHit> there = search.search(NameQuery.of("温泉路").near(105.9, 36.9));
        assertThat(here.get(0).path()).contains("咸安区");
        assertThat(there.get(0).path()).contains("同心县");
        assertThat(here).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void filtersByDivisionAndClassHold() {
        assertThat(search.search(NameQuery.of("温泉").within("640324"))).extracting(NameHit::name).containsExactly("温泉路");
        assertThat(search.search(NameQuery.of("温泉").ofClass("215"))).extracting(NameHit::name).containsExactly("温泉街道");
        assertThat(search.search(NameQuery.of("").ofClass("22200"))).hasSize(2);
        assertThat(search.search(NameQuery.of("同心 温泉路").within("4212"))).allSatisfy(hit ->
                assertThat(hit.path()).contains("咸宁市"));
    }

    @Test
    void whatMatchedIsShown() {
        assertThat(matchedText("汀泗")).isEqualTo("汀泗");
        assertThat(matchedText("泗桥")).isEqualTo("泗桥");
        assertThat(matchedText("tingsi")).isEqualTo("汀泗");
        assertThat(matchedText("tsq")).isEqualTo("汀泗桥");
        assertThat(matchedText("2马")).isEqualTo("二马");
        assertThat(matchedText("咸宁")).isEqualTo("咸宁");
    }

    @Test
    void xianOffersXianAndXianning() {
        assertThat(search.search(NameQuery.of("xian"))).extracting(NameHit::name).contains("西安路", "咸安区", "咸宁市");
    }

    @ParameterizedTest
    @CsvSource({"'   '", "★", "'* OR 1=1'", "'\"\\'", "xyzzyxyzzy", "𠮷", "' '", "'''''"})
    void oddInputIsAnsweredAndNothingBreaks(String text) {
        assertThat(search.search(NameQuery.of(text))).isNotNull();
    }

    @Test
    void bounds() {
        assertThatThrownBy(() -> NameQuery.of("路".repeat(101))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NameQuery.of("路").limit(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NameQuery.of("路").near(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NameQuery.of("路").within("42%")).isInstanceOf(IllegalArgumentException.class);
        assertThat(search.search(NameQuery.of("路").limit(3))).hasSize(3);
        assertThat(NameSearch.of(List.of()).search(NameQuery.of("路"))).isEmpty();
    }

    private String matchedText(String text) {
        return search.search(NameQuery.of(text)).get(0).matchedText();
    }

    private static List<String> township(String name) {
        List<String> path = new ArrayList<>(XIANAN);
        path.add(name);
        return path;
    }

    private UUID add(String name, String placeClass, String division, List<String> path, double lon, double lat) {
        UUID place = new UUID(7, names.size());
        names.add(published(place, name, NameKind.STANDARD, name, placeClass, division, path, lon, lat));
        return place;
    }

    private void form(UUID place, String text, NameKind kind, String standard) {
        PublishedName of = names.stream().filter(n -> n.placeId().equals(place)).findFirst().orElseThrow();
        names.add(published(place, text, kind, standard, of.placeClass().code(), of.divisionCode(), of.divisionPath(),
                of.lon(), of.lat()));
    }

    static PublishedName published(UUID place, String text, NameKind kind, String standard, String placeClass,
            String division, List<String> path, double lon, double lat) {
        Romanization roman = Romanizer.shipped().romanize(text, new PlaceClass(placeClass), division);
        return new PublishedName(place, text, kind, standard, roman.toned(), roman.plain(), roman.syllables(),
                roman.initials(), new PlaceClass(placeClass), "类别", new PlaceClass(placeClass).usualKind(), Standing.PRESENT, division, path,
                lon, lat, null, null);
    }
}
