package org.merestone.gazetteer.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.place.NewName;
import org.merestone.gazetteer.romanization.Romanizer;
import org.merestone.geo.Severity;

/** The names of a row: which forms it has, and how much of what it says of their spelling is believed. */
class CensusNamesTest {

    private static final PlaceClass VILLAGE = PlaceClass.of("222");
    private static final LocalDate SINCE = LocalDate.of(1985, 6, 1);

    private final CensusNames names = new CensusNames(Romanizer.shipped());
    private final List<CensusFinding> told = new ArrayList<>();

    @Test
    void everyFormOfTheSheetBecomesOneOfItsKind() {
        assertThat(read(Map.of(CensusField.NAME, "李家湾", CensusField.ALIAS, "大李湾；小李湾", CensusField.SHORT, "李湾",
                CensusField.FORMER, "红旗大队、老湾", CensusField.MAP_NAME, "李家塆")))
                .extracting(each -> each.kind() + " " + each.romanization().parts().whole())
                .containsExactly("STANDARD 李家湾", "FORMER 红旗大队", "FORMER 老湾", "ALIAS 大李湾", "ALIAS 小李湾", "SHORT 李湾", "MAP 李家塆");
        assertThat(told).isEmpty();
    }

    @Test
    void aFormThatStandsInSeveralColumnsIsTakenOnceAsWhatItWas() {
        assertThat(read(Map.of(CensusField.NAME, "李家湾", CensusField.ALIAS, "老湾", CensusField.FORMER, "老湾", CensusField.MAP_NAME, "老湾,李家湾")))
                .extracting(NewName::kind).containsExactly(NameKind.STANDARD, NameKind.FORMER);
    }

    @Test
    void onlyTheStandardNameHasTheTimeOfTheRow() {
        List<NewName> read = read(Map.of(CensusField.NAME, "李家湾", CensusField.FORMER, "老湾", CensusField.MEANING, "李姓聚居",
                CensusField.SOURCE, "资".repeat(300)));
        assertThat(read.get(0)).satisfies(standard -> {
            assertThat(standard.validFrom()).isEqualTo(SINCE);
            assertThat(standard.meaning()).isEqualTo("李姓聚居");
            assertThat(standard.source()).hasSize(200);
        });
        assertThat(read.get(1).validFrom()).isNull();
        assertThat(read(Map.of(CensusField.NAME, "李家湾")).get(0).source()).isEqualTo("地名普查");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lǐjiāwān", "Lijiawan", " Lǐjiāwān "})
    void aSpellingByTheRulesIsConfirmedWithItsTonesOrWithout(String written) {
        assertThat(read(Map.of(CensusField.NAME, "李家湾", CensusField.ROMAN, written)).get(0)).satisfies(standard -> {
            assertThat(standard.confirmed()).isTrue();
            assertThat(standard.romanization().toned()).isEqualTo("Lǐjiāwān");
        });
        assertThat(told).isEmpty();
    }

    @Test
    void theApostropheOfTheTypesettersIsThatOfTheRules() {
        NewName standard = read(Map.of(CensusField.NAME, "天鹅湾", CensusField.ROMAN, "Tiān’éwān")).get(0);
        assertThat(standard.romanization().toned()).isEqualTo("Tiān'éwān");
        assertThat(told).isEmpty();
    }

    @Test
    void anotherSpellingStaysAsWrittenAndWaitsForAPerson() {
        NewName standard = read(Map.of(CensusField.NAME, "李家湾", CensusField.ROMAN, "Lǐgāwān")).get(0);
        assertThat(standard.romanization().toned()).isEqualTo("Lǐgāwān");
        assertThat(standard.confirmed()).isFalse();
        only("R01", Severity.WARN, "Lǐgāwān");
    }

    @Test
    void aPolyphoneIsConfirmedByTheSpellingOfTheSheetAndByNothingElse() {
        assertThat(read(Map.of(CensusField.NAME, "李家堡")).get(0).confirmed()).isFalse();
        only("R03", Severity.WARN, "Lǐjiābǎo");
        told.clear();
        assertThat(read(Map.of(CensusField.NAME, "李家堡", CensusField.ROMAN, "Lǐjiābǎo")).get(0).confirmed()).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void aNameOfAMinorityLanguageIsKeptAsWrittenWithoutASpelling() {
        assertThat(read(Map.of(CensusField.NAME, "李家湾", CensusField.MINORITY, "ལི་ཅ་ཝན")).get(1)).satisfies(minority -> {
            assertThat(minority.kind()).isEqualTo(NameKind.MINORITY);
            assertThat(minority.language()).isEqualTo("und");
            assertThat(minority.romanization().toned()).isEmpty();
            assertThat(minority.confirmed()).isFalse();
        });
    }

    @Test
    void whatCannotBeANameIsAnErrorWithItsColumn() {
        assertThat(read(Map.of())).isEmpty();
        only("N02", Severity.ERROR, "标准名称");
        told.clear();
        assertThat(read(Map.of(CensusField.NAME, "长".repeat(29)))).isEmpty();
        only("N02", Severity.ERROR, "28");
        for (String unseen : List.of("李\u200B湾", "李\uE000湾", "李\uFFFD湾", "李\u0007湾")) {
            told.clear();
            assertThat(read(Map.of(CensusField.NAME, unseen))).as(unseen).isEmpty();
            assertThat(told).singleElement().satisfies(each -> assertThat(each.severity()).isEqualTo(Severity.ERROR));
        }
        told.clear();
        assertThat(read(Map.of(CensusField.NAME, "李家湾", CensusField.ALIAS, "李\u200B湾"))).hasSize(1);
        assertThat(told).singleElement().satisfies(each -> assertThat(each.heading()).isEqualTo("别名"));
        told.clear();
        read(Map.of(CensusField.NAME, "李家湾", CensusField.ROMAN, "L".repeat(201)));
        only("R02", Severity.ERROR, "200");
    }

    private List<NewName> read(Map<CensusField, String> values) {
        return names.of(2, values, VILLAGE, "990121101", SINCE, null, told::add);
    }

    private void only(String rule, Severity severity, String word) {
        assertThat(told).singleElement().satisfies(each -> {
            assertThat(each.ruleId()).isEqualTo(rule);
            assertThat(each.severity()).isEqualTo(severity);
            assertThat(each.message(Locale.CHINESE)).contains(word);
        });
    }
}
