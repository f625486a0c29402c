package org.merestone.boundary.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.geo.crs.LonLat;

class TextCheckTest {

    private static final String SECOND = "从002号界桩起，边界线向南直行约1.11km到官桥茶庵新店三交点。";

    @Test
    void whatTheRegisterWritesHolds() {
        assertThat(check(Courses.COURSE, CourseText.of(Courses.COURSE))).isEmpty();
    }

    /** Another hand, the same line: in the words of a real agreement. */
    @Test
    void aSentenceInOtherWordsHoldsToo() {
        assertThat(check(Courses.COURSE, List.of("从001号界桩起，边界线向东北沿大幕山山脊上行，经305m鞍部至403m高地后，再转东沿陆水河道中心线顺流而下约0.97公里，到002号界桩。",
                SECOND))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "OTHER_DIRECTION     | 向东北沿            | 向北偏东北沿      | 北偏东北",
        "OTHER_DIRECTION     | 转向东沿            | 转向西沿          | 西",
        "NO_SUCH_DIRECTION   | 向东北沿            | 向北东北沿        | 北东北",
        "OTHER_LENGTH        | 约1.47km            | 约1.6km           | 1600.0",
        "OTHER_LENGTH        | 全长2436.9m         | 全长2536.9m       | 2536.9",
        "NO_SUCH_MARKER      | 到JB001号边界点     | 到JB001号边界点、017号界桩 | 017",
        "NO_SUCH_POINT       | JB001号边界点       | JB009号边界点     | JB009",
        "OTHER_HEIGHT        | 305m鞍部            | 355m鞍部          | 355.0",
        "UNKNOWN_FEATURE     | 沿陆水河道          | 沿淦河河道        | 淦河",
        "START_NOT_NAMED     | 从001号界桩         | 从大石头          | 001号界桩",
        "END_NOT_NAMED       | 到002号界桩         | 到对岸            | 002号界桩",
        "OTHER_COUNT         | 转向东沿            | 沿                | 1"})
    void aFaultIsFoundWithItsWordsAndItsPlace(CourseFinding.Kind kind, String words, String instead, String named) {
        String text = CourseText.of(Courses.COURSE).get(0);
        assertThat(text).contains(words);
        List<CourseFinding> findings = check(Courses.COURSE, List.of(text.replace(words, instead), SECOND));
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.sentence()).isZero();
            assertThat(finding.message(Locale.CHINESE)).contains(named);
            assertThat(finding.message(Locale.ENGLISH)).contains(named);
        });
    }

    @Test
    void theNeighbouringSectorHoldsWhereTheTextSaysRoughly() {
        String text = CourseText.of(Courses.COURSE).get(0);
        assertThat(check(Courses.COURSE, List.of(text.replace("边界线向东北沿", "边界线大体向东偏东北沿"), SECOND))).isEmpty();
        assertThat(kinds(check(Courses.COURSE, List.of(text.replace("边界线向东北沿", "边界线大体向东沿"), SECOND))))
                .containsExactly(CourseFinding.Kind.OTHER_DIRECTION);
    }

    @Test
    void aMovedLineMarksTheSentenceThatNoLongerHoldsAndNoOther() {
        LonLat moved = new LonLat(114.3525, 29.8613);
        List<Section> course = List.of(Courses.RIDGE,
                Courses.section(Courses.RIVER.from(), Courses.marker(2, moved, 98.4), List.of(), Courses.RIVER.terrain(), Courses.SUMMIT, moved),
                Courses.section(Courses.marker(2, moved, 98.4), Courses.STRAIGHT.to(), List.of(), Section.Terrain.STRAIGHT, moved,
                        Courses.JUNCTION));
        List<CourseFinding> findings = check(course, CourseText.of(Courses.COURSE));
        assertThat(kinds(findings)).contains(CourseFinding.Kind.OTHER_DIRECTION, CourseFinding.Kind.OTHER_LENGTH);
        String first = CourseText.of(Courses.COURSE).get(0);
        CourseFinding turned = findings.stream().filter(finding -> finding.kind() == CourseFinding.Kind.OTHER_DIRECTION).findFirst().orElseThrow();
        assertThat(first.substring(turned.start(), turned.end())).isEqualTo("转向东");
        assertThat(turned.place()).isEqualTo(course.get(1).course());
    }

    @Test
    void aNaturalSectionWithoutASentenceIsMissedAndASentenceTooManyIsNamed() {
        List<String> sentences = CourseText.of(Courses.COURSE);
        assertThat(kinds(check(Courses.COURSE, sentences.subList(0, 1)))).containsExactly(CourseFinding.Kind.SENTENCE_MISSING);
        List<String> more = new ArrayList<>(sentences);
        more.add("从官桥茶庵新店三交点起。");
        assertThat(kinds(check(Courses.COURSE, more))).containsExactly(CourseFinding.Kind.SENTENCE_TOO_MANY);
    }

    @Test
    void sectionsThatDoNotMeetAreABrokenChain() {
        assertThat(kinds(check(List.of(Courses.RIDGE, Courses.STRAIGHT), CourseText.of(List.of(Courses.RIDGE, Courses.STRAIGHT)))))
                .contains(CourseFinding.Kind.CHAIN_BROKEN);
    }

    @Test
    void aStandardNameOfTheRegisterIsKnownThoughNoSectionFollowsIt() {
        String text = CourseText.of(Courses.COURSE).get(0).replace("转向东沿陆水", "转向东穿过淦河，沿陆水");
        assertThat(kinds(TextCheck.of(Courses.COURSE, List.of(text, SECOND), name -> false)))
                .containsExactly(CourseFinding.Kind.UNKNOWN_FEATURE);
        assertThat(TextCheck.of(Courses.COURSE, List.of(text, SECOND), "淦河"::equals)).isEmpty();
    }

    @Test
    void anyTextIsReadWithoutHarm() {
        for (String text : List.of("", "。", "向", "约米", "号界桩", "9".repeat(5_000) + "号界桩", "向东".repeat(3_000), "沿" + "山".repeat(5_000), "\u0000\uD83D")) {
            assertThat(check(Courses.COURSE, List.of(text, text))).isNotEmpty();
        }
    }

    private static List<CourseFinding> check(List<Section> course, List<String> sentences) {
        return TextCheck.of(course, sentences, name -> false);
    }

    private static List<CourseFinding.Kind> kinds(List<CourseFinding> findings) {
        return findings.stream().map(CourseFinding::kind).distinct().toList();
    }
}
