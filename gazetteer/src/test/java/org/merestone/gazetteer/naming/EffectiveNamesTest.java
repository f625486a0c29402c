package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.ChangeLog;
import org.merestone.gazetteer.hard.HardCase;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.gazetteer.search.PublishedName;

/** A decision holds from its day on, by itself. */
class EffectiveNamesTest extends InACounty {

    private static final LocalDate FIRST_OF_APRIL = LocalDate.of(2026, 4, 1);

    @Test
    void aNameIsStandardOnItsDayAndTheChangeFeedKnows() {
        NamingCase approved = approve(county.checked("望月路"), FIRST_OF_APRIL);
        assertThat(approved.placeId()).isNull();
        assertThat(published(FIRST_OF_APRIL)).doesNotContain("望月路");
        clock.turnTo(LocalDate.of(2026, 3, 31));
        assertThat(county.desk.effective.carryOutDue()).isZero();
        long before = new ChangeLog(county.database.jdbc()).version();
        clock.turnTo(FIRST_OF_APRIL);
        assertThat(county.desk.effective.carryOutDue()).isEqualTo(1);
        UUID place = county.cases.require(approved.id()).placeId();
        assertThat(published(FIRST_OF_APRIL)).contains("望月路");
        assertThat(new ChangeLog(county.database.jdbc()).since(before, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.change().part()).isEqualTo(Change.Part.NAMES);
            assertThat(entry.change().entityId()).isEqualTo(String.valueOf(place));
        });
        assertThat(county.desk.effective.carryOutDue()).isZero();
        assertThat(new AuditTrail(county.database.jdbc()).verify().holds()).isTrue();
    }

    @Test
    void daysOnWhichNobodyLookedAreMadeUpFor() {
        UUID road = county.standing("青竹路", Secrecy.PUBLIC);
        NamingCase renaming = county.simplified(county.handedInAndChecked(
                county.desk.altering.rename(county.clerk, road, "望月路", "取明月之意", "道路改线", "")));
        approve(renaming, FIRST_OF_APRIL);
        clock.turnTo(LocalDate.of(2026, 5, 20));
        assertThat(county.desk.effective.carryOutDue()).isEqualTo(1);
        var names = county.places.require(road).names();
        assertThat(names).filteredOn(name -> name.text().equals("青竹路")).singleElement()
                .satisfies(old -> assertThat(old.validTo()).isEqualTo(FIRST_OF_APRIL));
        assertThat(county.places.require(road).standard().validFrom()).isEqualTo(FIRST_OF_APRIL);
        assertThat(county.published.load(LocalDate.of(2026, 5, 20))).filteredOn(name -> name.text().equals("青竹路")).singleElement()
                .satisfies(old -> assertThat(old.kind()).isEqualTo(NameKind.FORMER));
    }

    @Test
    void aDecisionThatCannotTakeEffectHoldsNoOtherBackAndIsTriedAgain() {
        UUID road = county.standing("青竹路", Secrecy.PUBLIC);
        approve(county.simplified(county.handedInAndChecked(county.desk.altering.rename(county.clerk, road, "望月路", "取明月之意", "道路改线", ""))),
                FIRST_OF_APRIL);
        approve(county.checked("听涛路"), FIRST_OF_APRIL);
        county.database.jdbc().sql("update place set status = 'CANCELLED' where id = :id").param("id", road).update();
        clock.turnTo(FIRST_OF_APRIL);
        assertThat(county.desk.effective.carryOutDue()).isEqualTo(1);
        assertThat(published(FIRST_OF_APRIL)).contains("听涛路").doesNotContain("望月路");
        county.database.jdbc().sql("update place set status = 'PRESENT' where id = :id").param("id", road).update();
        clock.turnTo(FIRST_OF_APRIL.plusDays(3));
        assertThat(county.desk.effective.carryOutDue()).isEqualTo(1);
        assertThat(county.places.require(road).names()).filteredOn(name -> name.text().equals("望月路")).singleElement()
                .satisfies(name -> assertThat(name.validFrom()).as("from its own day on").isEqualTo(FIRST_OF_APRIL));
        assertThat(county.desk.effective.carryOutDue()).isZero();
    }

    @Test
    void ofManyNodesThatLookAtOnceOneDoesIt() throws Exception {
        approve(county.checked("望月路"), FIRST_OF_APRIL);
        approve(county.checked("听涛路"), FIRST_OF_APRIL);
        clock.turnTo(FIRST_OF_APRIL);
        var other = new NamingDesk(county.database, clock);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            var done = nodes.invokeAll(List.<Callable<Integer>>of(county.desk.effective::carryOutDue, other.effective::carryOutDue));
            assertThat(done.get(0).get() + done.get(1).get()).isEqualTo(2);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(published(FIRST_OF_APRIL)).containsOnlyOnce("望月路").containsOnlyOnce("听涛路");
    }

    @Test
    void aNameThatWaitsForItsDayIsNotGivenToAnother() {
        NamingCase second = county.checked("望月路");
        NamingCase first = county.checked("望月路");
        answerWarnings(first);
        answerWarnings(second);
        approve(county.cases.require(first.id()), FIRST_OF_APRIL);
        assertThatThrownBy(() -> approve(county.cases.require(second.id()), NamingOffice.TODAY))
                .isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("naming.claimed");
                    assertThat(refusal.arguments()).contains(first.caseNumber());
                });
    }

    @Test
    void aDayOfEffectFollowsTheDecision() {
        assertThatThrownBy(() -> new Decision("文", FIRST_OF_APRIL, NamingOffice.TODAY, Secrecy.PUBLIC, PlaceStatus.PRESENT))
                .isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo("naming.effectiveOn"));
    }

    @Test
    @HardCase(HardCase.Of.DEADLINE_ON_29_FEBRUARY)
    void theTwentyNinthOfFebruaryIsADayLikeOthers() {
        clock.turnTo(LocalDate.of(2028, 2, 14));
        NamingCase checked = county.checked("望月路");
        NamingCase approved = county.deciding.approve(county.office, checked.id(), checked.rowVersion(), new Decision("文〔2028〕1号",
                LocalDate.of(2028, 2, 14), LocalDate.of(2028, 2, 29), Secrecy.PUBLIC, PlaceStatus.PRESENT));
        assertThat(county.desk.clocks.of(approved.id())).filteredOn(each -> each.kind() == CaseClock.Kind.FILING)
                .singleElement().satisfies(filing -> assertThat(filing.dueOn()).isEqualTo(LocalDate.of(2028, 2, 29)));
        // 16:00 UTC on the 28th is midnight of the 29th in China, where the law's days begin.
        clock.now = Instant.parse("2028-02-28T15:59:59Z");
        assertThat(county.desk.effective.carryOutDue()).isZero();
        clock.now = Instant.parse("2028-02-28T16:00:00Z");
        assertThat(county.desk.effective.carryOutDue()).isEqualTo(1);
    }

    @Test
    @HardCase(HardCase.Of.TIME_ZONE)
    void theNewNameIsTheStandardOneFromMidnightInChina() {
        UUID road = county.standing("青竹路", Secrecy.PUBLIC);
        approve(county.simplified(county.handedInAndChecked(
                county.desk.altering.rename(county.clerk, road, "望月路", "取明月之意", "道路改线", ""))), FIRST_OF_APRIL);
        clock.now = Instant.parse("2026-03-31T15:59:00Z");
        assertThat(county.desk.effective.carryOutDue()).isZero();
        assertThat(county.places.require(road).standard().text()).isEqualTo("青竹路");
        clock.now = Instant.parse("2026-03-31T16:00:00Z");
        assertThat(county.desk.effective.carryOutDue()).isEqualTo(1);
        assertThat(county.places.require(road).standard().text()).as("not only from eight in the morning").isEqualTo("望月路");
    }

    @Test
    void clocksTellBeforeTheyRunOutAndAfter() {
        NamingCase approved = approve(county.checked("望月路"), NamingOffice.TODAY);
        assertThat(county.desk.escalations.tell()).isZero();
        clock.turnTo(LocalDate.of(2026, 3, 11));
        assertThat(county.desk.escalations.tell()).isEqualTo(2);
        assertThat(county.desk.escalations.tell()).isZero();
        clock.turnTo(LocalDate.of(2026, 3, 17));
        assertThat(county.desk.escalations.tell()).isEqualTo(2);
        assertThat(county.desk.escalations.of(approved.id())).extracting(Escalations.Told::level)
                .containsExactlyInAnyOrder(Escalations.Level.SOON, Escalations.Level.SOON, Escalations.Level.OVERDUE,
                        Escalations.Level.OVERDUE);
    }

    private NamingCase approve(NamingCase checked, LocalDate effective) {
        return county.deciding.approve(county.office, checked.id(), checked.rowVersion(),
                new Decision("砚政地名〔2026〕1号", NamingOffice.TODAY, effective, Secrecy.PUBLIC, PlaceStatus.PRESENT));
    }

    private void answerWarnings(NamingCase checked) {
        county.cases.findings(checked.id()).stream().filter(finding -> !finding.settled() && !finding.severity().stops())
                .forEach(finding -> county.deciding.answer(county.office, checked.id(), finding.sequence(), "两案并存"));
    }

    private List<String> published(LocalDate day) {
        return county.published.load(day).stream().map(PublishedName::text).toList();
    }
}
