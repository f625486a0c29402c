package org.merestone.gazetteer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
        assertThat(prefixes.readings("砚川石鼓温泉路")).contains(new DivisionPrefixes.Reading("990121", "石鼓温泉路"),
                new DivisionPrefixes.Reading("990121101", "温泉路"));
        assertThat(prefixes.readings("示例省演示市砚川县石鼓镇温泉路").get(0)).isEqualTo(new DivisionPrefixes.Reading("990121101", "温泉路"));
        assertThat(prefixes.readings("石鼓镇")).extracting(DivisionPrefixes.Reading::rest).doesNotContain("");
        assertThat(prefixes.readings("温泉路")).isEmpty();
        assertThat(DivisionPrefixes.significant("990100")).isEqualTo("9901");
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
