package org.merestone.gazetteer.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.geo.Severity;

/** Words that the check asks about; the examples are those that 民发〔2018〕146号 and the 实施办法 give. */
class NameWordsTest {

    @ParameterizedTest
    @CsvSource({"毛泽东路,23510,N03", "雷锋路,23510,N04", "孙悟空广场,26310,N04", "曼哈顿花园,22100,N05", "威尼斯公寓,22100,N05", "恒大花园,22100,N06",
        "宇宙大厦,26100,N13", "皇庭花园,22100,N13", "中央公园,25200,N13", "欧洲城,22100,N13"})
    void aWordOfTheLexiconIsAskedAbout(String name, String placeClass, String rule) {
        assertThat(findings(name, placeClass)).anySatisfy(finding -> {
            assertThat(finding.ruleId()).isEqualTo(rule);
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
            assertThat(finding.args().get("source")).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"望月路", "中山路", "红旗路", "长城路", "文昌路", "解放路", "青年路", "湖北路"})
    void everydayNamesAreNot(String name) {
        assertThat(findings(name, "23510")).noneMatch(finding -> NameFinding.isQuestion(finding.ruleId()));
    }

    @Test
    void aNameThatSoundsLikeALeaderIsAskedAboutToo() {
        assertThat(findings("茅泽冬路", "23510")).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("N03");
            assertThat(finding.variant()).isEqualTo("sounds");
        });
    }

    @Test
    void aDivisionIsNotCalledAfterAFamousMountain() {
        assertThat(findings("泰山县", "21400")).extracting(NameFinding::ruleId).contains("N10");
        assertThat(findings("泰山路", "23510")).extracting(NameFinding::ruleId).doesNotContain("N10");
    }

    @Test
    void aMountainMayBeCalledWhatItIsCalled() {
        assertThat(findings("皇帝山", "13400")).extracting(NameFinding::ruleId).doesNotContain("N13");
    }

    @Test
    void digitsInTheNameOfAnEstateAreOdd() {
        assertThat(findings("6号家园", "22100")).extracting(NameFinding::ruleId).contains("N13");
        assertThat(findings("203国道", "23210")).extracting(NameFinding::ruleId).doesNotContain("N13");
    }

    @Test
    void theBureausOwnWordsComeBesideThoseThatShip() {
        Lexicon own = Lexicon.shipped().with(List.of(new Lexicon.Entry("望月楼", Lexicon.Kind.COMPANY, "企业登记", true)));
        assertThat(own.in("望月楼", List.of())).singleElement().satisfies(hit -> assertThat(hit.entry().verified()).isTrue());
        assertThat(Lexicon.shipped().in("望月楼", List.of())).isEmpty();
    }

    @Test
    void aWordInsideALongerOneIsNotToldTwice() {
        assertThat(Lexicon.shipped().in("圣彼得堡", List.of())).hasSize(1);
        assertThat(Lexicon.shipped().in("柏林墙", List.of())).hasSize(1);
    }

    @Test
    void aSingleCharacterIsNoWord() {
        assertThatThrownBy(() -> new Lexicon.Entry("大", Lexicon.Kind.GRAND, "", false)).hasMessageContaining("2 to 30");
        assertThatThrownBy(() -> new Lexicon.Entry("大".repeat(31), Lexicon.Kind.GRAND, "", false)).hasMessageContaining("2 to 30");
    }

    @Test
    void theShippedLexiconSaysWhereEachWordComesFromAndThatNobodyVerifiedIt() {
        assertThat(Lexicon.shipped().entries()).hasSizeGreaterThan(300).allSatisfy(entry -> {
            assertThat(entry.source()).isNotBlank();
            assertThat(entry.verified()).isFalse();
        });
    }

    private static List<NameFinding> findings(String name, String placeClass) {
        return new Register().check(name, placeClass, "421202001", Register.road(114.31, 29.83)).findings().stream()
                .filter(finding -> !finding.ruleId().equals("G01") && !finding.ruleId().equals("N16") && !finding.ruleId().equals("W03")
                        && !finding.ruleId().equals("N12") && !finding.ruleId().equals("N01")).toList();
    }
}
