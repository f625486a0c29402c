package org.merestone.boundary.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.agreement.AgreementDrafting;
import org.merestone.boundary.demarcation.Page;
import org.merestone.boundary.quality.RuleScope;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.geo.Severity;

/** All rules over all lines of a county: one of the four lines is being surveyed, three stand as they were imported. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CountyReviewTest {

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    BoundaryRegister register;
    Actor surveyor;
    Actor county;
    AgreedLine line;
    CountyReview desk;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        line = new AgreedLine(register, surveyor);
        desk = register.get(CountyReview.class);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void everyLineIsGoneThroughAndEachFindingKeepsItsLineItsRuleAndItsPlace() {
        UUID id = run();
        Review review = desk.latest(surveyor).orElseThrow();
        assertThat(review.id()).isEqualTo(id);
        assertThat(review.state()).isEqualTo(Review.State.DONE);
        assertThat(review.lines()).isEqualTo(4);
        assertThat(review.done()).isEqualTo(4);
        // Three empty sheets: faces (27) and manager (36) block, reference objects (29) are an error.
        assertThat(review.count(Severity.BLOCK)).isEqualTo(6);
        assertThat(all(id)).filteredOn(finding -> finding.ruleId().equals("29")).hasSize(3).allSatisfy(finding -> {
            assertThat(finding.lineName()).isEqualTo("石门白鹭线");
            assertThat(finding.taskId()).isEqualTo(line.task);
            assertThat(finding.lonLat()).isNotNull();
            assertThat(finding.message(Locale.ENGLISH)).isNotEqualTo(finding.message(Locale.CHINESE));
        });
        assertThat(desk.rules(county, id)).containsKeys("27", "29", "36", "37").doesNotContainKeys("40", "43", "44", "52", "53");
        assertThat(register.get(AuditTrail.class).of("review", id.toString())).singleElement()
                .satisfies(entry -> assertThat(entry.act().action()).isEqualTo("review.begin"));
    }

    @Test
    void aReviewSaysOfEveryRuleOnHowManyLinesThereWasSomethingToJudge() {
        UUID id = run();
        List<JudgedRule> judged = desk.judged(county, id);
        assertThat(judged).extracting(JudgedRule::rule).containsExactlyElementsOf(RuleScope.all());
        assertThat(judged).filteredOn(each -> each.rule().equals("4")).containsExactly(new JudgedRule("4", 4, 0));
        assertThat(judged).filteredOn(each -> each.rule().equals("12")).containsExactly(new JudgedRule("12", 1, 3));
        assertThat(judged).filteredOn(each -> each.rule().equals("63")).containsExactly(new JudgedRule("63", 0, 4));
        assertThat(judged).filteredOn(each -> each.rule().equals("69")).containsExactly(new JudgedRule("69", 0, 4));
        Actor stranger = register.person("stranger", Role.COUNTY_OFFICER, "990122");
        assertThatThrownBy(() -> desk.judged(stranger, id)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aReviewThatWasStoppedSaysNothingOfRulesThatItDidNotFinish() {
        UUID id = desk.begin(county);
        desk.cancel(county, id);
        desk.carryOut(id);
        assertThat(desk.judged(county, id)).isEmpty();
    }

    @Test
    void oneThatIsLeftOffAtTheStopOfTheProgramMakesWayForAnother() {
        UUID id = desk.begin(county);
        desk.leaveOff(id);
        desk.carryOut(id);
        assertThat(desk.latest(county).orElseThrow().state()).isEqualTo(Review.State.CANCELLED);
        anHourPasses();
        UUID next = run();
        desk.leaveOff(next);
        assertThat(desk.latest(county).orElseThrow().state()).as("what is done stays done").isEqualTo(Review.State.DONE);
    }

    @Test
    void aLineThatNobodyWorksOnIsLookedAtToo() {
        register.jdbc().sql("update boundary_line set code = '990121101202', name = '石门清溪线' where name = '石门青溪线'").update();
        UUID id = run();
        assertThat(all(id)).filteredOn(finding -> finding.lineName().equals("石门清溪线")).extracting(ReviewFinding::ruleId)
                .containsExactlyInAnyOrder("4", "10");
    }

    @Test
    void whatOnlyTheNetworkShowsIsFoundOnTheLinesAsTheyStand() {
        // The border between 青溪镇 and 云台乡 is taken out of force: nothing parts the two any more.
        register.jdbc().sql("""
                update boundary_line_version set valid_to = valid_from
                where line_id in (select id from boundary_line where name = '青溪云台线')""")
                .update();
        UUID id = run();
        assertThat(all(id)).anySatisfy(finding -> {
            assertThat(Integer.parseInt(finding.ruleId())).isBetween(42, 45);
            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
            assertThat(finding.about()).contains(FourTownships.QINGXI);
        });
    }

    @Test
    void findingsAreFilteredSortedAndTurnedOnTheServer() {
        UUID id = run();
        Page<ReviewFinding> blocks = desk.findings(county, id, new ReviewQuery("", Severity.BLOCK, "", ReviewQuery.Sort.RULE, true, 0, 4));
        assertThat(blocks.total()).isEqualTo(6);
        assertThat(blocks.rows()).extracting(ReviewFinding::ruleId).containsExactly("36", "36", "36", "27");
        assertThat(desk.findings(county, id, new ReviewQuery("", Severity.BLOCK, "", ReviewQuery.Sort.RULE, true, 1, 4)).rows()).hasSize(2);
        assertThat(desk.findings(county, id, new ReviewQuery("", null, "29", ReviewQuery.Sort.LINE, false, 0, 50)).total()).isEqualTo(3);
        assertThat(desk.findings(county, id, new ReviewQuery("管理单位", null, "", ReviewQuery.Sort.SEVERITY, false, 0, 50)).rows())
                .extracting(ReviewFinding::ruleId).containsOnly("36");
        assertThat(desk.findings(county, id, new ReviewQuery("白鹭云台", null, "", ReviewQuery.Sort.SEVERITY, false, 0, 50)).total()).isZero();
        assertThat(all(id)).isSortedAccordingTo((a, b) -> a.severity().compareTo(b.severity()));
    }

    @Test
    void whatIsStoppedGoesNoFurther() {
        UUID id = desk.begin(county);
        assertThatThrownBy(() -> desk.begin(county)).hasMessageContaining("lineReview.running");
        assertThatThrownBy(() -> desk.cancel(surveyor, id)).isInstanceOf(Refusal.NotYours.class);
        desk.cancel(county, id);
        desk.carryOut(id);
        Review review = desk.latest(county).orElseThrow();
        assertThat(review.state()).isEqualTo(Review.State.CANCELLED);
        assertThat(review.done()).isZero();
        assertThat(desk.findings(county, id, ReviewQuery.first(10)).total()).isZero();
        anHourPasses();
        run();
        assertThat(desk.latest(county).orElseThrow().state()).isEqualTo(Review.State.DONE);
    }

    @Test
    void oneThatNobodyCarriesOutAnyMoreDoesNotStandInTheWay() {
        UUID id = desk.begin(county);
        register.jdbc().sql("update line_review set moved_at = timestamp with time zone '2026-01-01 00:00:00Z' where id = :id")
                .param("id", id).update();
        assertThat(desk.latest(county).orElseThrow().state()).isEqualTo(Review.State.FAILED);
        anHourPasses();
        run();
        assertThat(desk.latest(county).orElseThrow().state()).isEqualTo(Review.State.DONE);
    }

    @Test
    void theCountyRunsAndOthersSeeTheirOwnOnly() {
        assertThatThrownBy(() -> desk.begin(surveyor)).hasMessageContaining("lineReview.countyRuns");
        UUID id = run();
        Actor stranger = register.person("stranger", Role.COUNTY_OFFICER, "990122");
        assertThat(desk.latest(stranger)).isEmpty();
        assertThatThrownBy(() -> desk.findings(stranger, id, ReviewQuery.first(10))).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.rules(stranger, id)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.cancel(stranger, id)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void onlyTheLastFiveAreKept() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(run());
            anHourPasses();
        }
        assertThatThrownBy(() -> desk.rules(county, ids.get(0))).isInstanceOf(Refusal.NotFound.class);
        assertThat(desk.rules(county, ids.get(1))).isNotEmpty();
    }

    @Test
    void whatAnAgreementLacksIsAmongTheFindings() {
        line.registerMarkers();
        register.get(AgreementDrafting.class).draft(surveyor, line.line);
        UUID id = run();
        assertThat(all(id)).extracting(ReviewFinding::ruleId).contains("63", "68");
        assertThat(all(id)).filteredOn(finding -> finding.ruleId().equals("63")).hasSize(2)
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.BLOCK));
    }

    /** The register's clock stands still in tests; what was begun moves into the past. */
    private void anHourPasses() {
        register.jdbc().sql("update line_review set begun_at = begun_at - interval '1' hour").update();
    }

    private UUID run() {
        UUID id = desk.begin(county);
        desk.carryOut(id);
        return id;
    }

    private List<ReviewFinding> all(UUID id) {
        return desk.findings(county, id, ReviewQuery.first(500)).rows();
    }
}
