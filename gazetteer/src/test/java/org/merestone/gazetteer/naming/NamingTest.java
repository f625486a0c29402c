package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.ChangeLog;
import org.merestone.gazetteer.check.NameFinding;
import org.merestone.gazetteer.place.Place;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.gazetteer.search.Match;
import org.merestone.gazetteer.search.NameQuery;
import org.merestone.gazetteer.search.NameSearch;
import org.merestone.geo.Severity;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class NamingTest {

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
    void anApprovedNameIsStandardFromTheDayOfItsDocument() {
        NamingCase checked = county.checked("望月路");
        assertThat(checked.state()).isEqualTo(CaseState.CHECKED);
        assertThat(county.cases.findings(checked.id())).isEmpty();

        NamingCase approved = county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision());
        assertThat(approved.state()).isEqualTo(CaseState.APPROVED);
        Place place = county.places.require(approved.placeId());
        assertThat(place.placeCode()).isEqualTo("99012110123510000001");
        assertThat(place.status()).isEqualTo(PlaceStatus.PLANNED);
        assertThat(place.names()).singleElement().satisfies(name -> {
            assertThat(name.text()).isEqualTo("望月路");
            assertThat(name.specific()).isEqualTo("望月");
            assertThat(name.romanToned()).isEqualTo("Wàngyuè Lù");
            assertThat(name.approvalDocument()).isEqualTo("砚政地名〔2026〕1号");
            assertThat(name.validFrom()).isEqualTo(NamingOffice.TODAY);
        });
        assertThat(county.cases.events(approved.id())).extracting(CaseEvent::to).containsExactly(CaseState.DRAFT,
                CaseState.SUBMITTED, CaseState.CHECKED, CaseState.APPROVED);
    }

    @Test
    void anApprovedPublicNameIsFoundByCharactersPinyinAndInitials() {
        NamingCase checked = county.checked("望月路");
        county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision());
        NameSearch search = NameSearch.of(county.published.load(NamingOffice.TODAY));
        for (String text : List.of("望月路", "望月", "wangyuelu", "wangyue", "wyl", "石鼓 望月路")) {
            assertThat(search.search(NameQuery.of(text))).as(text).singleElement()
                    .satisfies(hit -> assertThat(hit.path()).containsExactly("砚川县", "石鼓镇"));
        }
        assertThat(search.search(NameQuery.of("wyl")).get(0).matched()).isEqualTo(Match.INITIALS);
    }

    @Test
    void theApprovalIsInTheAuditTrailAndMovesTheNames() {
        NamingCase checked = county.checked("望月路");
        ChangeLog changes = new ChangeLog(county.database.jdbc());
        long before = changes.version();
        NamingCase approved = county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision());
        assertThat(changes.since(before, 10)).singleElement().satisfies(entry ->
                assertThat(entry.change()).isEqualTo(Change.create(Change.Part.NAMES, "place", approved.placeId())));
        assertThat(new AuditTrail(county.database.jdbc()).of("naming-case", approved.id().toString()))
                .extracting(entry -> entry.act().action()).containsExactlyInAnyOrder("naming.propose", "naming.submit", "naming.waive",
                        "naming.effect",
                        "naming.check", "naming.approve");
    }

    @Test
    void aNameWithADuplicateInTheBuiltUpAreaIsNotApproved() {
        UUID standing = county.standing("青竹路", Secrecy.INTERNAL);
        NamingCase checked = county.checked("青竹路");
        StoredFinding duplicate = county.cases.findings(checked.id()).get(0);
        assertThat(duplicate.ruleId()).isEqualTo("N07");
        assertThat(duplicate.severity()).isEqualTo(Severity.ERROR);
        assertThat(duplicate.conflictPlaceId()).isEqualTo(standing);
        assertThat(duplicate.conflictPoint().getX()).isBetween(114.31, 114.34);
        assertThat(duplicate.messageEn()).contains("青竹路");
        refused("naming.errorsStand", () -> approve(checked));
        refused("naming.onlyWarningsAnswered", () ->
                county.deciding.answer(county.office, checked.id(), duplicate.sequence(), "仍要用"));
        assertThat(county.cases.require(checked.id()).placeId()).isNull();
    }

    @Test
    void aHomophoneWantsAnAnswerAndKeepsItWhenCheckedAgain() {
        county.standing("青竹路", Secrecy.PUBLIC);
        NamingCase checked = county.checked("清竹路");
        refused("naming.warningsUnanswered", () -> approve(checked));
        int homophone = county.cases.findings(checked.id()).stream().filter(f -> f.ruleId().equals("N08")).findFirst()
                .orElseThrow().sequence();
        county.deciding.answer(county.office, checked.id(), homophone, "两路相距甚远，群众已习用");
        NamingCase again = county.deciding.check(county.office, checked.id(), checked.rowVersion());
        assertThat(county.cases.findings(again.id())).allMatch(StoredFinding::settled);
        assertThat(approve(again).state()).isEqualTo(CaseState.APPROVED);
    }

    @Test
    void aNameGivenToAnotherRoadInBetweenIsNoticedAtTheDecision() {
        NamingCase first = county.checked("望月路");
        NamingCase second = county.checked("望月路");
        approve(first);
        assertThatThrownBy(() -> approve(second)).isInstanceOf(Refusal.Stale.class).hasMessageContaining("naming.checkOutdated");
        NamingCase again = county.deciding.check(county.office, second.id(), second.rowVersion());
        refused("naming.errorsStand", () -> approve(again));
    }

    @Test
    void twoDecisionsOnOneNameAtOnceGiveItOnce() throws Exception {
        NamingCase first = county.checked("望月路");
        NamingCase second = county.checked("望月路");
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Callable<Boolean>> decisions = List.of(() -> succeeds(first), () -> succeeds(second));
        int given = 0;
        for (Future<Boolean> decision : two.invokeAll(decisions)) {
            given += decision.get() ? 1 : 0;
        }
        two.shutdown();
        assertThat(given).isEqualTo(1);
        assertThat(county.published.load(NamingOffice.TODAY)).hasSize(1);
    }

    @Test
    void aNameIsNotPublicUnlessTheDecisionSaysSo() {
        NamingCase checked = county.checked("望月路");
        county.deciding.approve(county.office, checked.id(), checked.rowVersion(),
                new Decision("砚政地名〔2026〕1号", NamingOffice.TODAY, Secrecy.INTERNAL, PlaceStatus.PRESENT));
        county.checked("朝晖路");
        assertThat(county.published.load(NamingOffice.TODAY)).isEmpty();
    }

    @Test
    void aClerkProposesOnlyInTheOwnDivision() {
        assertThatThrownBy(() -> county.applying.propose(county.otherClerk, county.road("望月路")))
                .isInstanceOf(Refusal.NotYours.class);
        NamingCase draft = county.applying.propose(county.clerk, county.road("望月路"));
        assertThatThrownBy(() -> county.applying.submit(county.otherClerk, draft.id(), draft.rowVersion()))
                .isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> county.deciding.check(county.clerk, draft.id(), draft.rowVersion()))
                .isInstanceOf(Refusal.NotYours.class);
    }

    @Test
    void theAuthorNeverApproves() {
        NamingCase draft = county.applying.propose(county.office, county.road("望月路"));
        NamingCase submitted = county.applying.submit(county.office, draft.id(), draft.rowVersion());
        NamingCase checked = county.deciding.check(county.office, submitted.id(), submitted.rowVersion());
        assertThatThrownBy(() -> approve(checked)).isInstanceOf(Refusal.NotYours.class)
                .hasMessageContaining("naming.authorDecides");
    }

    @Test
    void aPolyphoneIsConfirmedBeforeTheNameIsHandedIn() {
        NamingCase draft = county.applying.propose(county.clerk, county.road("堡城路"));
        assertThat(draft.roman().confirmed()).isFalse();
        refused("naming.readingsOpen", () -> county.applying.submit(county.clerk, draft.id(), draft.rowVersion()));
        Proposal confirmed = new Proposal("堡城路", NamingOffice.ROAD, Map.of(0, "bǔ"), "古堡之城", "新建道路", "",
                NamingOffice.line(114.31, 29.83), county.stoneDrum);
        NamingCase revised = county.applying.revise(county.clerk, draft.id(), draft.rowVersion(), confirmed);
        assertThat(revised.roman().toned()).isEqualTo("Bǔchéng Lù");
        assertThat(county.applying.submit(county.clerk, draft.id(), revised.rowVersion()).state()).isEqualTo(CaseState.SUBMITTED);
        refused("naming.noReading", () -> county.trial.of("堡城路", NamingOffice.ROAD, Map.of(0, "xià"),
                NamingOffice.line(114.31, 29.83), county.stoneDrum));
    }

    @Test
    void whoSawAnOldStateIsToldSo() {
        NamingCase draft = county.applying.propose(county.clerk, county.road("望月路"));
        county.applying.revise(county.clerk, draft.id(), draft.rowVersion(), county.road("望星路"));
        assertThatThrownBy(() -> county.applying.revise(county.clerk, draft.id(), draft.rowVersion(), county.road("望日路")))
                .isInstanceOf(Refusal.Stale.class);
        assertThat(county.cases.require(draft.id()).name()).isEqualTo("望星路");
    }

    @Test
    void aReturnedCaseIsMendedAndHandedInAgain() {
        county.standing("青竹路", Secrecy.PUBLIC);
        NamingCase checked = county.checked("青竹路");
        NamingCase returned = county.deciding.giveBack(county.office, checked.id(), checked.rowVersion(), "与已有道路重名，请另拟");
        assertThat(returned.state()).isEqualTo(CaseState.RETURNED);
        assertThat(returned.returnReason()).contains("重名");
        NamingCase mended = county.applying.revise(county.clerk, returned.id(), returned.rowVersion(), county.road("望月路"));
        assertThat(county.cases.findings(mended.id())).isEmpty();
        NamingCase submitted = county.applying.submit(county.clerk, mended.id(), mended.rowVersion());
        NamingCase again = county.deciding.check(county.office, submitted.id(), submitted.rowVersion());
        assertThat(approve(again).state()).isEqualTo(CaseState.APPROVED);
    }

    @Test
    void whatIsHandedInIsNoLongerTheClerksAndWhatIsWithdrawnIsClosed() {
        NamingCase checked = county.checked("望月路");
        refused("naming.notOpen", () -> county.applying.revise(county.clerk, checked.id(), checked.rowVersion(), county.road("望星路")));
        NamingCase withdrawn = county.applying.withdraw(county.clerk, checked.id(), checked.rowVersion(), "道路停建");
        assertThat(withdrawn.state()).isEqualTo(CaseState.WITHDRAWN);
        refused("naming.notNow", () -> approve(withdrawn));
        refused("naming.closed", () -> county.applying.withdraw(county.clerk, withdrawn.id(), withdrawn.rowVersion(), ""));
    }

    @Test
    void anApprovalNamesItsDocumentAndAPastDay() {
        NamingCase checked = county.checked("望月路");
        refused("naming.documentNumber", () -> new Decision(" ", NamingOffice.TODAY, Secrecy.PUBLIC, PlaceStatus.PRESENT));
        refused("naming.approvedLater", () -> county.deciding.approve(county.office, checked.id(), checked.rowVersion(),
                new Decision("1号", LocalDate.of(2026, 3, 2), Secrecy.PUBLIC, PlaceStatus.PRESENT)));
    }

    @Test
    void casesAreNumberedByYearAndListedByDivision() {
        NamingCase first = county.applying.propose(county.clerk, county.road("望月路"));
        NamingCase second = county.applying.propose(county.clerk, county.road("望星路"));
        assertThat(List.of(first.caseNumber(), second.caseNumber())).containsExactly("2026-0001", "2026-0002");
        assertThat(county.cases.list("990121101", Set.of(CaseState.DRAFT))).extracting(NamingCase::id)
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(county.cases.list("990121102", Set.of(CaseState.DRAFT))).isEmpty();
        assertThat(county.cases.list("", Set.of())).isEmpty();
    }

    @Test
    void rareCharactersAreKeptWhole() {
        NamingCase draft = county.applying.propose(county.clerk, county.road("𬭊簰路"));
        assertThat(county.cases.require(draft.id()).name()).isEqualTo("𬭊簰路");
        NameTrial.Result trial = county.trial.of("𬭊簰路", NamingOffice.ROAD, Map.of(), NamingOffice.line(114.31, 29.83),
                county.stoneDrum);
        assertThat(draft.roman().confirmed()).isEqualTo(!trial.romanization().confirm());
        assertThat(trial.report().findings()).extracting(NameFinding::variant).contains("rare");
    }

    private NamingCase approve(NamingCase checked) {
        return county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision());
    }

    private boolean succeeds(NamingCase checked) {
        try {
            approve(checked);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
