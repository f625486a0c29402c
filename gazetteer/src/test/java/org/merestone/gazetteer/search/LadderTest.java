package org.merestone.gazetteer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.gazetteer.name.NameKind;

class LadderTest {

    private static final List<String> PATH = List.of("示例省", "演示市", "砚川县", "石鼓镇");

    @Test
    void whichRungsThereAreDependsOnTheScript() {
        assertThat(matches("温泉路")).containsSubsequence(Match.EXACT, Match.ALIAS, Match.FORMER, Match.SPECIFIC, Match.PREFIX, Match.INFIX,
                Match.HOMOPHONE, Match.SOUNDS, Match.FUZZY);
        assertThat(matches("wenquan")).containsSubsequence(Match.PINYIN, Match.INITIALS, Match.PINYIN_PREFIX, Match.FUZZY);
        assertThat(matches("温quan")).contains(Match.PINYIN, Match.INFIX);
        assertThat(matches("温泉")).doesNotContain(Match.FUZZY);
        assertThat(matches("★")).isEmpty();
        assertThat(matches(" ")).containsExactly(Match.PREFIX);
    }

    @ParameterizedTest
    @CsvSource({"温泉路,温泉,温泉", "二马路,2马,二马", "汀泗桥镇,泗桥,泗桥", "李家塆,家湾,家塆", "𡐓头塆,头湾,头塆", "𡐓头塆,𡐓,𡐓"})
    void thePartThatMatchedIsCutOutOfTheNameAsItStands(String name, String key, String part) {
        assertThat(MatchedText.folded(name, key)).isEqualTo(part);
        assertThat(MatchedText.held(name, key)).isEqualTo(part);
        assertThat(MatchedText.held(name, "没有")).isNull();
    }

    @Test
    void lettersAreCountedAsSyllablesOrAsInitials() {
        PublishedName road = name(new UUID(0, 1), "温泉路");
        assertThat(MatchedText.syllables(road, "wenq")).isEqualTo("温泉");
        assertThat(MatchedText.initials(road, "wq")).isEqualTo("温泉");
    }

    @Test
    void divisionsInFrontAreReadFromTheLongestRestToTheShortest() {
        DivisionPrefixes prefixes = new DivisionPrefixes(List.of(name(new UUID(0, 1), "温泉路")));
        assertThat(prefixes.readings("砚川石鼓温泉路")).contains(new DivisionPrefixes.Reading(Set.of("990121"), "石鼓温泉路"),
                new DivisionPrefixes.Reading(Set.of("990121101"), "温泉路"));
        assertThat(prefixes.readings("示例省演示市砚川县石鼓镇温泉路").get(0)).isEqualTo(new DivisionPrefixes.Reading(Set.of("990121101"), "温泉路"));
        assertThat(prefixes.readings("石鼓镇")).extracting(DivisionPrefixes.Reading::rest).doesNotContain("");
        assertThat(prefixes.readings("温泉路")).isEmpty();
        assertThat(DivisionPrefixes.significant("990100")).isEqualTo("9901");
    }

    /** As many a county has a 永安镇: whichever is meant, the name in it is found. */
    @Test
    void ofManyDivisionsOfOneNameNoneIsLeftOut() {
        List<PublishedName> names = new ArrayList<>();
        for (int county = 10; county < 60; county++) {
            List<String> path = List.of("示例省", "演示市", "第" + county + "县", "永安镇");
            String code = "9901" + county + "100";
            names.add(NameSearchTest.published(new UUID(1, county), "永安镇", NameKind.STANDARD, "永安镇", "21500", code, path, 114, 29));
            names.add(NameSearchTest.published(new UUID(2, county), "甲乙丙丁戊".charAt(county % 5) + "砂" + county + "村", NameKind.STANDARD,
                    "甲乙丙丁戊".charAt(county % 5) + "砂" + county + "村", "21610", code, path, 114, 29));
        }
        NameSearch search = NameSearch.of(names);
        for (PublishedName village : names) {
            if (village.text().endsWith("村")) {
                String path = String.join("", village.divisionPath());
                for (String asked : List.of("永安镇" + village.text(), "永安 " + village.text(), path + village.text())) {
                    assertThat(search.search(NameQuery.of(asked))).as(asked).first().extracting(NameHit::id).isEqualTo(village.placeId());
                }
            }
        }
        assertThat(search.search(NameQuery.of("永安镇甲砂10村").within("990111"))).as("elsewhere").isEmpty();
        assertThat(search.search(NameQuery.of("永安镇甲砂10村").within("9901"))).isNotEmpty();
        assertThat(search.search(NameQuery.of("永安镇甲砂10村").within("99011"))).as("a code cut short").isNotEmpty();
    }

    @Test
    void aDivisionBelowIsNotLookedForAboveItself() {
        DivisionPrefixes prefixes = new DivisionPrefixes(List.of(name(new UUID(0, 1), "温泉路")));
        assertThat(prefixes.readings("石鼓砚川温泉路")).extracting(DivisionPrefixes.Reading::rest).doesNotContain("温泉路");
    }

    @Test
    void hitsOfARungComeInTheOrderOfImportanceWhateverOrderTheyWereGivenIn() {
        List<PublishedName> names = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            names.add(name(new UUID(0, i), "石" + "鼓柳竹月".charAt(i % 4) + "桥".repeat(i % 5) + "路"));
        }
        Collections.shuffle(names, new Random(5));
        List<NameHit> hits = NameSearch.of(names).search(NameQuery.of("石").limit(100));
        assertThat(hits).hasSize(100).extracting(hit -> hit.name().length()).isSorted();
    }

    @Test
    void moreFormsOfOnePlaceThanHitsWantedDoNotHideOtherPlaces() {
        List<PublishedName> names = new ArrayList<>();
        UUID one = new UUID(0, 1);
        for (int i = 0; i < 200; i++) {
            names.add(NameSearchTest.published(one, "石鼓路", NameKind.ALIAS, "石鼓路", "23510", "990121101", PATH, 114, 29));
        }
        names.add(NameSearchTest.published(new UUID(0, 2), "石鼓路东巷子", NameKind.STANDARD, "石鼓路东巷子", "27300", "990121101", PATH, 114, 29));
        assertThat(NameSearch.of(names).search(NameQuery.of("石鼓路").limit(2))).hasSize(2);
    }

    @Test
    void theNearestComesFirstInsideARungButNoRungIsSkipped() {
        List<PublishedName> names = List.of(
                NameSearchTest.published(new UUID(0, 1), "石鼓路", NameKind.STANDARD, "石鼓路", "23510", "990121101", PATH, 110, 20),
                NameSearchTest.published(new UUID(0, 2), "石鼓路口", NameKind.STANDARD, "石鼓路口", "23660", "990121101", PATH, 114, 29));
        assertThat(NameSearch.of(names).search(NameQuery.of("石鼓路").near(114, 29))).extracting(NameHit::name)
                .containsExactly("石鼓路", "石鼓路口");
    }

    private static List<Match> matches(String text) {
        Ladder ladder = Ladder.of(text);
        return Arrays.stream(Match.values()).filter(match -> !ladder.rungs(match).isEmpty()).toList();
    }

    private static PublishedName name(UUID place, String text) {
        return NameSearchTest.published(place, text, NameKind.STANDARD, text, text.endsWith("塆") ? "22200" : "23510", "990121101", PATH,
                114, 29);
    }
}
