package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.check.Lexicon;
import org.merestone.gazetteer.check.PlannedName;
import org.merestone.gazetteer.check.RegisterReview;
import org.merestone.gazetteer.place.Secrecy;

/** Questions of the check and of the spelling, which people answer for the record. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class QuestionsTest {

    @Parameter
    TestDatabase kind;

    NamingOffice county;

    @BeforeEach
    void open() {
        county = new NamingOffice(kind);
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    void aCaseDoesNotGoOnWhileAQuestionIsOpen() {
        NamingCase draft = county.applying.propose(county.clerk, county.road("雷锋路"));
        StoredFinding question = county.cases.findings(draft.id()).stream().filter(found -> found.ruleId().equals("N04")).findFirst().orElseThrow();
        refused("naming.questionsUnanswered", () -> county.applying.submit(county.clerk, draft.id(), draft.rowVersion()));
        county.applying.answer(county.clerk, draft.id(), question.sequence(), "沿用 1963 年以来的群众习惯名称");
        StoredFinding answered = county.cases.findings(draft.id()).stream().filter(found -> found.ruleId().equals("N04")).findFirst().orElseThrow();
        assertThat(answered.answeredBy()).isEqualTo("clerk");
        assertThat(answered.answeredAt()).isNotNull();
        assertThat(county.applying.submit(county.clerk, draft.id(), draft.rowVersion()).state()).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void aReadingThatWasConfirmedIsNotAskedAgainInItsCounty() {
        assertThat(county.trial.of("李家堡路", NamingOffice.ROAD, Map.of(), NamingOffice.line(114.31, 29.83), county.willowFord)
                .romanization().confirm()).isTrue();
        NamingCase draft = county.applying.propose(county.clerk, county.road("李家堡路"));
        NamingCase confirmed = county.applying.confirmReadings(county.clerk, draft.id(), draft.rowVersion(), Map.of(2, "pù"));
        assertThat(confirmed.roman().toned()).isEqualTo("Lǐjiāpù Lù");
        assertThat(county.cases.findings(draft.id())).extracting(StoredFinding::ruleId).doesNotContain("R01", "R03");
        county.applying.submit(county.clerk, draft.id(), confirmed.rowVersion());

        var again = county.trial.of("李家堡路", NamingOffice.ROAD, Map.of(), NamingOffice.line(114.31, 29.83), county.willowFord).romanization();
        assertThat(again.confirm()).isFalse();
        assertThat(again.toned()).isEqualTo("Lǐjiāpù Lù");
        assertThat(county.cases.require(draft.id()).roman().toned()).isEqualTo("Lǐjiāpù Lù");
    }

    @Test
    void onlyTheClerkOfTheDivisionConfirmsAndOnlyAReadingOfTheCharacter() {
        NamingCase draft = county.applying.propose(county.clerk, county.road("李家堡路"));
        assertThatThrownBy(() -> county.applying.confirmReadings(county.otherClerk, draft.id(), draft.rowVersion(), Map.of(2, "pù")))
                .isInstanceOf(Refusal.NotYours.class);
        refused("naming.noReading", () -> county.applying.confirmReadings(county.clerk, draft.id(), draft.rowVersion(), Map.of(2, "xià")));
        assertThatThrownBy(() -> county.applying.confirmReadings(county.clerk, draft.id(), draft.rowVersion() + 1, Map.of(2, "pù")))
                .isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void aMinorityNameIsSpelledAsSomebodyGivesItWithTheSource() {
        Proposal road = county.road("乌鲁木齐路");
        NamingCase draft = county.applying.propose(county.clerk, road);
        assertThat(county.cases.findings(draft.id())).extracting(StoredFinding::ruleId).contains("R05");
        refused("naming.questionsUnanswered", () -> county.applying.submit(county.clerk, draft.id(), draft.rowVersion()));
        NamingCase given = county.applying.revise(county.clerk, draft.id(), draft.rowVersion(), new Proposal(road.name(), road.placeClass(),
                Map.of(), road.meaning(), road.reason(), road.locationText(), road.geometry(), road.divisionId(),
                new Proposal.GivenSpelling("Ürümqi Lu", "GB/T 2260-2007")));
        assertThat(given.roman().toned()).isEqualTo("Ürümqi Lu");
        assertThat(given.roman().source()).isEqualTo("GB/T 2260-2007");
        assertThat(county.applying.submit(county.clerk, draft.id(), given.rowVersion()).state()).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void aGivenSpellingHasASourceAndLatinLetters() {
        refused("naming.givenSpelling", () -> new Proposal.GivenSpelling("Ürümqi", " "));
        refused("naming.givenSpelling", () -> new Proposal.GivenSpelling("", "GB/T 2260"));
        refused("naming.givenSpelling", () -> new Proposal.GivenSpelling("乌鲁木齐", "GB/T 2260"));
        refused("naming.givenSpelling", () -> new Proposal.GivenSpelling("Ürümqi<script>", "GB/T 2260"));
        assertThat(new Proposal.GivenSpelling(" Xigazê ", "GB/T 2260").toned()).isEqualTo("Xigazê");
    }

    @Test
    void theBureausOwnWordsAndPlansServeTheNextCheck() {
        county.database.inTransaction(() -> {
            county.desk.words.replaceLexicon(List.of(new Lexicon.Entry("砚台", Lexicon.Kind.COMPANY, "砚台公司商标", true)), "office");
            county.desk.words.plan(new PlannedName("墨池路", NamingOffice.ROAD, NamingOffice.line(114.31, 29.83).buffer(0.01), "政发〔2025〕3号"),
                    LocalDate.of(2025, 5, 1), "office");
            return true;
        });
        NamingCase draft = county.applying.propose(county.clerk, county.road("砚台路"));
        assertThat(county.cases.findings(draft.id())).extracting(StoredFinding::ruleId).contains("N06", "N15");
        assertThat(county.desk.words.entries()).hasSize(1);
        county.database.inTransaction(() -> {
            county.desk.words.replaceLexicon(List.of(), "office");
            return true;
        });
        assertThat(county.desk.words.entries()).isEmpty();
    }

    @Test
    void everyRunOfTheCheckIsKeptWithItsCaseByTheEditionOfTheRules() {
        NamingCase draft = county.applying.propose(county.clerk, county.road("望月路"));
        NamingCase submitted = county.applying.submit(county.clerk, draft.id(), draft.rowVersion());
        NamingCase other = county.checked("望月路");
        county.deciding.approve(county.office, other.id(), other.rowVersion(), NamingOffice.decision());
        county.deciding.check(county.office, submitted.id(), submitted.rowVersion());
        assertThat(county.cases.checks(draft.id())).extracting(CheckRun::number).containsExactly(2, 1);
        assertThat(county.cases.checks(draft.id())).extracting(CheckRun::errors).as("what came into the way since").containsExactly(1, 0);
        assertThat(county.cases.checks(draft.id())).allSatisfy(run -> assertThat(run.edition()).isNotBlank());
    }

    @Test
    void theWholeRegisterIsReviewedFromTheDatabase() {
        county.standing("青竹路", Secrecy.PUBLIC);
        county.standing("青竹路", Secrecy.INTERNAL);
        RegisterReview.Result result = county.desk.check.review(NamingOffice.TODAY, 100, done -> { }, () -> false);
        assertThat(result.counts()).containsEntry("N07.same", 1L);
        assertThat(result.complete()).isTrue();
        // The database keeps codes apart itself; a register that is older than that may hold one twice.
        county.database.jdbc().sql("drop index place_code_once").update();
        county.database.jdbc().sql("update place set place_code = '12345'").update();
        List<String> codes = new ArrayList<>();
        county.desk.check.reviewCodes(NamingOffice.TODAY, (name, finding) -> codes.add(name + " " + finding.variant()));
        assertThat(codes).containsExactlyInAnyOrder("青竹路 form", "青竹路 form", "青竹路 twice");
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
