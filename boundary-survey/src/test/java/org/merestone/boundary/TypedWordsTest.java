package org.merestone.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.boundary.agreement.AgreementApproval.Letter;
import org.merestone.boundary.agreement.Signer;
import org.merestone.boundary.agreement.Wording;
import org.merestone.boundary.claim.Evidence;
import org.merestone.boundary.claim.FieldConfirmation.Participant;
import org.merestone.boundary.claim.NewWalk;
import org.merestone.boundary.inspection.Element;
import org.merestone.boundary.inspection.Fault;
import org.merestone.boundary.junction.JunctionWording;
import org.merestone.boundary.marker.MarkerCode;
import org.merestone.boundary.project.NewPaper;
import org.merestone.boundary.project.NewProject;
import org.merestone.boundary.project.PaperKind;

/** What people type is stripped, and whoever types too much or too little is told what fits: the longest that fits, and one more. */
class TypedWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final UUID COUNTY = new UUID(0, 1);

    @Test
    void aProjectHasANameOfEightyCharactersAtMost() {
        assertThat(project("　 一期 ", DAY.plusDays(30)).name()).isEqualTo("一期");
        assertThat(project("勘".repeat(80), DAY.plusDays(30)).name()).hasSize(80);
        for (String name : List.of("", " ", "勘".repeat(81))) {
            Refused.asWrong("project.nameMissing", () -> project(name, DAY.plusDays(30)));
        }
        Refused.asWrong("project.nameMissing", () -> new NewProject(COUNTY, "一期", "队".repeat(81), "", DAY, DAY.plusDays(90)));
        Refused.asWrong("project.nameMissing", () -> new NewProject(COUNTY, "一期", "", "监".repeat(81), DAY, DAY.plusDays(90)));
    }

    /** Thirteen stages need thirty days at least, and nobody plans for more than ten years. */
    @ParameterizedTest
    @CsvSource({"2026-01-30, false", "2026-01-31, true", "2036-01-01, true", "2036-01-02, false", "2025-12-31, false"})
    void aProjectTakesAMonthToTenYears(LocalDate end, boolean fits) {
        if (fits) {
            assertThat(project("一期", end).endsOn()).isEqualTo(end);
        } else {
            Refused.asWrong("project.timeOutside", () -> project("一期", end));
        }
    }

    @Test
    void aPaperHasATitleAndSomethingInIt() {
        assertThat(paper(" 批复 ", "1号", "a.pdf", 1).title()).isEqualTo("批复");
        assertThat(paper("批复", "1号", "长".repeat(300) + ".pdf", 1).fileName()).hasSize(200).endsWith(".pdf");
        Refused.asWrong("project.titleMissing", () -> paper(" ", "1号", "a.pdf", 1));
        Refused.asWrong("project.titleMissing", () -> paper("批".repeat(101), "1号", "a.pdf", 1));
        Refused.asWrong("project.titleMissing", () -> paper("批复", "号".repeat(101), "a.pdf", 1));
        Refused.asWrong("project.fileEmpty", () -> paper("批复", "1号", "a.pdf", 0));
    }

    @Test
    void whoeverSignsHasANameAndAPost() {
        assertThat(new Signer(" 张三 ", " 镇长 ", DAY)).isEqualTo(new Signer("张三", "镇长", DAY));
        assertThat(new Signer("张".repeat(60), "长".repeat(60), DAY).name()).hasSize(60);
        Refused.asWrong("agreement.signerMissing", () -> new Signer("", "镇长", DAY));
        Refused.asWrong("agreement.signerMissing", () -> new Signer("张三", " ", DAY));
        Refused.asWrong("agreement.signerMissing", () -> new Signer("张".repeat(61), "镇长", DAY));
        Refused.asWrong("agreement.signerMissing", () -> new Signer("张三", "长".repeat(61), DAY));
    }

    @Test
    void aLetterHasANumber() {
        assertThat(new Letter(" 函1号 ", DAY).number()).isEqualTo("函1号");
        Refused.asWrong("keys.documentMissing", () -> new Letter(" ", DAY));
        Refused.asWrong("keys.documentMissing", () -> new Letter("号".repeat(101), DAY));
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "99, true", "100, false"})
    void anAgreementHasTwoToNinetyNineCopies(int copies, boolean fits) {
        if (fits) {
            assertThat(new Wording("", "协议书", "概况", "", "生效", copies).copies()).isEqualTo(copies);
        } else {
            Refused.asWrong("agreement.copies", () -> new Wording("", "协议书", "概况", "", "生效", copies));
        }
    }

    @Test
    void anAgreementSaysWhatItIsHowItWasMadeAndFromWhenItCounts() {
        assertThat(new Wording("号".repeat(100), "题".repeat(100), "概".repeat(4_000), "题".repeat(4_000), "效".repeat(2_000), 4)).isNotNull();
        Refused.asWrong("agreement.wordsMissing", () -> new Wording("", " ", "概况", "", "生效", 4));
        Refused.asWrong("agreement.wordsMissing", () -> new Wording("", "协议书", "", "", "生效", 4));
        Refused.asWrong("agreement.wordsMissing", () -> new Wording("", "协议书", "概况", "", " ", 4));
        Refused.asWrong("agreement.wordsMissing", () -> new Wording("号".repeat(101), "协议书", "概况", "", "生效", 4));
        Refused.asWrong("agreement.wordsMissing", () -> new Wording("", "题".repeat(101), "概况", "", "生效", 4));
        Refused.asWrong("agreement.wordsMissing", () -> new Wording("", "协议书", "概".repeat(4_001), "", "生效", 4));
        Refused.asWrong("agreement.wordsMissing", () -> new Wording("", "协议书", "概况", "题".repeat(4_001), "生效", 4));
        Refused.asWrong("agreement.wordsMissing", () -> new Wording("", "协议书", "概况", "", "效".repeat(2_001), 4));
    }

    @Test
    void aJunctionsAgreementIsForThreePartiesAtLeast() {
        assertThat(junction("三交点", "位于河心", "水中", "生效", 3).copies()).isEqualTo(3);
        Refused.asWrong("junction.copies", () -> junction("三交点", "位于河心", "水中", "生效", 2));
        Refused.asWrong("junction.copies", () -> junction("三交点", "位于河心", "水中", "生效", 100));
        Refused.asWrong("agreement.wordsMissing", () -> junction("", "位于河心", "水中", "生效", 3));
        Refused.asWrong("agreement.wordsMissing", () -> junction("三交点", "", "水中", "生效", 3));
        Refused.asWrong("agreement.wordsMissing", () -> junction("三交点", "位于河心", "水".repeat(501), "生效", 3));
        Refused.asWrong("agreement.wordsMissing", () -> junction("三交点", "位于河心", "水中", "", 3));
    }

    @Test
    void evidenceIsAFileOrWords() {
        assertThat(evidence("县志", "第三卷", new byte[0]).note()).isEqualTo("第三卷");
        assertThat(evidence("县志", "", new byte[] {1}).content()).hasSize(1);
        Refused.asWrong("claim.evidenceEmpty", () -> evidence("县志", " ", null));
        Refused.asWrong("claim.evidenceEmpty", () -> evidence("县志", "", new byte[0]));
        Refused.asWrong("claim.evidenceIncomplete", () -> evidence(" ", "第三卷", null));
        Refused.asWrong("claim.evidenceIncomplete", () -> evidence("志".repeat(101), "第三卷", null));
        Refused.asWrong("claim.evidenceIncomplete", () -> evidence("县志", "卷".repeat(1_001), null));
    }

    @Test
    void aWalkHasAPlaceAndPeopleWithNames() {
        assertThat(walk(" 镇政府 ", List.of(person("张三", "石门镇", "镇长"))).place()).isEqualTo("镇政府");
        Refused.asWrong("claim.walkIncomplete", () -> walk(" ", List.of()));
        Refused.asWrong("claim.walkIncomplete", () -> walk("处".repeat(101), List.of()));
        Refused.asWrong("claim.walkTooLong", () -> walk("镇政府", Collections.nCopies(41, person("张三", "石门镇", "镇长"))));
        for (Participant nobody : List.of(person("", "石门镇", "镇长"), person("张三", " ", "镇长"), person("张三", "石门镇", ""),
                person("张".repeat(61), "石门镇", "镇长"), person("张三", "镇".repeat(81), "镇长"), person("张三", "石门镇", "长".repeat(61)))) {
            Refused.asWrong("claim.participantIncomplete", () -> walk("镇政府", List.of(nobody)));
        }
    }

    @Test
    void sectionsLeftOpenAreFewApartAndInTheOrderOfTheLine() {
        NewWalk walk = walk("镇政府", List.of(), new NewWalk.Open(500, 900, "林地"), new NewWalk.Open(100, 500, "水库"));
        assertThat(walk.open()).extracting(NewWalk.Open::summary).containsExactly("水库", "林地");
        Refused.asWrong("claim.sectionsOverlap", () -> walk("镇政府", List.of(), new NewWalk.Open(499, 900, "林地"), new NewWalk.Open(100, 500,
                "水库")));
        Refused.asWrong("claim.summaryMissing", () -> new NewWalk.Open(0, 9, "争".repeat(501)));
        NewWalk.Open[] many = IntStream.range(0, 21).mapToObj(i -> new NewWalk.Open(i, i + 1, "段")).toArray(NewWalk.Open[]::new);
        Refused.asWrong("claim.walkTooLong", () -> walk("镇政府", List.of(), many));
    }

    @Test
    void aFaultIsToldInWords() {
        assertThat(new Fault(1, Element.MATHEMATICS, Fault.Weight.D, " 注记压线 ").told()).isEqualTo("注记压线");
        Refused.asWrong("inspection.faultUntold", () -> new Fault(1, Element.MATHEMATICS, Fault.Weight.D, " "));
        Refused.asWrong("inspection.faultUntold", () -> new Fault(1, Element.MATHEMATICS, Fault.Weight.D, "错".repeat(501)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000})
    void threeDigitsNumberAMarker(int serial) {
        assertThat(new MarkerCode("990121101102", 999, "Q").text()).isEqualTo("990121101102999Q");
        Refused.asWrong("marker.tooMany", () -> new MarkerCode("990121101102", serial, "Q"));
    }

    private static NewProject project(String name, LocalDate end) {
        return new NewProject(COUNTY, name, "测绘一队", "监理公司", DAY, end);
    }

    private static NewPaper paper(String title, String number, String file, int bytes) {
        return new NewPaper(PaperKind.PLAN_APPROVAL, title, number, DAY, file, "application/pdf", new byte[bytes]);
    }

    private static JunctionWording junction(String title, String description, String unmarked, String effect, int copies) {
        return new JunctionWording("", title, description, unmarked, effect, copies, false);
    }

    private static Evidence.Filed evidence(String title, String note, byte[] content) {
        return new Evidence.Filed(Evidence.Kind.HISTORY, title, "", DAY, note, "a.pdf", "application/pdf", content);
    }

    private static NewWalk walk(String place, List<Participant> people, NewWalk.Open... open) {
        return new NewWalk(DAY, place, "", people, List.of(open));
    }

    private static Participant person(String name, String organisation, String post) {
        return new Participant(COUNTY, name, organisation, post);
    }
}
