package org.merestone.gazetteer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.gazetteer.romanization.Romanizer;
import org.merestone.geo.Severity;

/** Whether a name fits its place: size, host, plan, spelling, approver. */
class NameFitTest {

    @Test
    void aRoadOfThreeHundredMetresIsNoAvenue() {
        Geometry lane = Register.FACTORY.createLineString(new Coordinate[] {new Coordinate(114.31, 29.83), new Coordinate(114.313, 29.83)});
        NameFinding short_ = only("N12", check("青竹大道", "23510", lane));
        assertThat(short_.variant()).isEqualTo("lengthSmall");
        // 0.003 degrees of longitude at 29.83 degrees north: 0.003 × 111 320 m × cos 29.83° = 289.7 m
        assertThat(Integer.parseInt(short_.args().get("size"))).isBetween(289, 291);
        assertThat(ids(check("青竹大道", "23510", Register.road(114.31, 29.83)))).doesNotContain("N12");
        assertThat(ids(check("青竹路", "23510", lane))).doesNotContain("N12");
    }

    @Test
    void aSquareHasItsArea() {
        Geometry yard = Register.FACTORY.toGeometry(new Envelope(114.31, 114.3102, 29.83, 29.8302));
        Geometry square = Register.FACTORY.toGeometry(new Envelope(114.31, 114.312, 29.83, 29.832));
        assertThat(only("N12", check("青竹广场", "26310", yard)).variant()).isEqualTo("areaSmall");
        assertThat(ids(check("青竹广场", "26310", square))).doesNotContain("N12");
        assertThat(ids(check("青竹广场", "26310", yard.getCentroid()))).doesNotContain("N12");
    }

    @Test
    void genericTermsAreNotStacked() {
        assertThat(only("N12", check("青竹大厦广场", "26310", Register.FACTORY.createPoint(new Coordinate(114.31, 29.83)))).variant())
                .isEqualTo("stacked");
        assertThat(ids(check("青竹花园", "22100", Register.FACTORY.createPoint(new Coordinate(114.31, 29.83))))).doesNotContain("N12");
    }

    @Test
    void aBridgeIsCalledAfterTheVillageWhereItStands() {
        Register register = new Register().with("柳渡村", "22200", "421202001", 114.31, 29.83).with("柳渡", "22200", "421202001", 114.31, 29.83);
        Geometry bridge = Register.road(114.31, 29.83);
        assertThat(register.check("柳渡大桥", "23610", "421202001", bridge).findings()).extracting(NameFinding::ruleId).doesNotContain("N11");
        assertThat(register.check("腾飞大桥", "23610", "421202001", bridge).findings()).extracting(NameFinding::ruleId).contains("N11");
        assertThat(register.check("腾飞路", "23510", "421202001", bridge).findings()).extracting(NameFinding::ruleId).doesNotContain("N11");
    }

    @Test
    void theApprovedPlanIsKept() {
        NamingPlan plan = new NamingPlan(List.of(new PlannedName("青竹路", PlaceClass.of("2351"),
                Register.FACTORY.toGeometry(new Envelope(114.30, 114.32, 29.82, 29.84)), "政发〔2025〕3号")));
        assertThat(plan.findings(proposed("青竹路", "23510", Register.road(114.31, 29.83)))).isEmpty();
        assertThat(plan.findings(proposed("望月路", "23510", Register.road(114.31, 29.83)))).singleElement().satisfies(finding -> {
            assertThat(finding.variant()).isEqualTo("otherName");
            assertThat(finding.message(Locale.CHINESE)).contains("青竹路", "政发〔2025〕3号");
        });
        assertThat(plan.findings(proposed("青竹路", "23510", Register.road(114.41, 29.83)))).singleElement()
                .satisfies(finding -> assertThat(finding.variant()).isEqualTo("elsewhere"));
        assertThat(plan.findings(proposed("望月桥", "23610", Register.road(114.31, 29.83)))).isEmpty();
        assertThat(NamingPlan.NONE.findings(proposed("望月路", "23510", Register.road(114.31, 29.83)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"23510,COUNTY_GOVERNMENT", "22100,HOUSING_DEPARTMENT", "26100,HOUSING_DEPARTMENT", "23610,LINE_DEPARTMENT",
        "12100,AS_PROVINCE_RULES", "21500,REPORTED_UPWARD", "25200,AS_STATE_RULES", "27300,LINE_DEPARTMENT", "21730,AS_PROVINCE_RULES"})
    void theLawNamesWhoApproves(String code, Approver approver) {
        PlaceClass placeClass = new PlaceClass(code);
        assertThat(Approver.of(placeClass.usualKind(), placeClass)).isEqualTo(approver);
    }

    @Test
    void aSpellingIsWhatTheRulesMakeOfIt() {
        assertThat(spelling(new Spelling("Qīngzhú Lù", "Qīngzhú Lù", true, false, ""))).isEmpty();
        assertThat(spelling(new Spelling("Qīng Zhú Lù", "Qīngzhú Lù", true, false, ""))).containsExactly("R01");
        assertThat(spelling(new Spelling("qīngzhú lù", "Qīngzhú Lù", true, false, ""))).containsExactly("R01", "R02");
        assertThat(spelling(new Spelling("Qingzhu Lu", "Qīngzhú Lù", true, false, ""))).containsExactly("R01", "R02");
        assertThat(spelling(new Spelling("Qīngzhú Lù", "Qīngzhú Lù", false, false, ""))).containsExactly("R03");
        assertThat(spelling(new Spelling("Dì-9 Lòng", "Dì-9 Lòng", true, false, ""))).isEmpty();
        assertThat(spelling(Spelling.UNKNOWN)).isEmpty();
    }

    @Test
    void aVillageIsOneWord() {
        Spelling apart = new Spelling("Qīngzhú Cūn", "Qīngzhúcūn", true, false, "");
        assertThat(SpellingCheck.findings(proposed("青竹村", "22200", Register.road(114.31, 29.83)), apart))
                .extracting(NameFinding::ruleId).containsExactly("R04");
    }

    @Test
    void aMinorityNameHasASpellingThatSomebodyGaveWithItsSource() {
        assertThat(SpellingCheck.findings(proposed("乌鲁木齐路", "23510", Register.road(114.31, 29.83)),
                new Spelling("Wūlǔmùqí Lù", "Wūlǔmùqí Lù", true, true, ""))).singleElement().satisfies(finding -> {
                    assertThat(finding.ruleId()).isEqualTo("R05");
                    assertThat(finding.severity()).isEqualTo(Severity.WARN);
                });
        assertThat(SpellingCheck.findings(proposed("乌鲁木齐路", "23510", Register.road(114.31, 29.83)),
                new Spelling("Ürümqi Lu", "Wūlǔmùqí Lù", true, true, "GB/T 2260"))).singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
    }

    private static List<String> spelling(Spelling spelling) {
        return SpellingCheck.findings(proposed("青竹路", "23510", Register.road(114.31, 29.83)), spelling).stream()
                .map(NameFinding::ruleId).toList();
    }

    private static CheckReport check(String name, String placeClass, Geometry geometry) {
        return new Register().check(name, placeClass, "421202001", geometry);
    }

    private static List<String> ids(CheckReport report) {
        return report.findings().stream().map(NameFinding::ruleId).toList();
    }

    private static NameFinding only(String rule, CheckReport report) {
        List<NameFinding> found = report.findings().stream().filter(finding -> finding.ruleId().equals(rule)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static ProposedName proposed(String name, String code, Geometry geometry) {
        PlaceClass placeClass = new PlaceClass(code);
        Romanization roman = Romanizer.shipped().romanize(name, placeClass);
        return new ProposedName(name, roman.parts(), roman.syllables(), placeClass, placeClass.usualKind(), "421202001", geometry,
                new UUID(0, 7));
    }
}
