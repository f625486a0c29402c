package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.opinion.Opinion;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;

/** Every clock of a case: from when it runs, what it counts, who makes it longer, when it stands still, who is told. */
class ClocksOfACaseTest extends InACounty {

    private static final LocalDate FIRST = NamingOffice.TODAY;

    @Test
    void handlingRunsThirtyDaysFromTheFirstCheckAndNotAnewFromTheSecond() {
        NamingCase checked = county.proposedAndChecked(county.road("望月路"));
        assertThat(clock(checked, CaseClock.Kind.HANDLING)).satisfies(each -> {
            assertThat(each.startedOn()).isEqualTo(FIRST);
            assertThat(each.dueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        });
        clock.turnTo(LocalDate.of(2026, 3, 20));
        NamingCase again = county.deciding.check(county.office, checked.id(), checked.rowVersion());
        assertThat(clock(again, CaseClock.Kind.HANDLING).dueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        NamingCase returned = county.deciding.giveBack(county.office, again.id(), again.rowVersion(), "补图");
        assertThat(clock(county.handedInAndChecked(returned), CaseClock.Kind.HANDLING).dueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void handlingEndsWithTheDecisionWhateverItIs() {
        NamingCase withdrawn = county.checked("望月路");
        county.applying.withdraw(county.clerk, withdrawn.id(), withdrawn.rowVersion(), "停建");
        NamingCase turnedDown = county.checked("听涛路");
        county.deciding.reject(county.office, turnedDown.id(), turnedDown.rowVersion(), "停建");
        NamingCase approved = approvedRoad("明月路");
        for (NamingCase each : List.of(withdrawn, turnedDown, approved)) {
            assertThat(clock(each, CaseClock.Kind.HANDLING).doneOn()).as(each.name()).isEqualTo(FIRST);
        }
        assertThat(county.desk.clocks.running()).extracting(CaseClock::caseId).containsOnly(approved.id());
    }

    @Test
    void aClockThatStandsStillIsToldToNobody() {
        NamingCase checked = county.checked("望月路");
        NamingCase stopped = county.desk.conducting.suspend(county.office, checked.id(), checked.rowVersion(), "听证");
        clock.turnTo(LocalDate.of(2026, 5, 1));
        assertThat(county.desk.escalations.tell()).isZero();
        county.desk.conducting.resume(county.office, stopped.id(), stopped.rowVersion(), "听证完");
        // Sixty-one days it stood still, from 1 March to 1 May; thirty are still to come.
        assertThat(clock(checked, CaseClock.Kind.HANDLING).dueOn()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(county.desk.escalations.tell()).isZero();
        clock.turnTo(LocalDate.of(2026, 5, 26));
        assertThat(county.desk.escalations.tell()).as("five days before").isEqualTo(1);
    }

    @Test
    void whatCountsWorkingDaysStandsStillByWorkingDays() {
        county.desk.settings.change(county.office, "handling_days", 10, true, "本局办法");
        NamingCase checked = county.checked("望月路");
        assertThat(clock(checked, CaseClock.Kind.HANDLING).dueOn()).as("from Sunday 1 March").isEqualTo(LocalDate.of(2026, 3, 13));
        clock.turnTo(LocalDate.of(2026, 3, 5));
        NamingCase stopped = county.desk.conducting.suspend(county.office, checked.id(), checked.rowVersion(), "听证");
        clock.turnTo(LocalDate.of(2026, 3, 10)); // Thursday to Tuesday: Friday, Monday, Tuesday
        county.desk.conducting.resume(county.office, stopped.id(), stopped.rowVersion(), "听证完");
        assertThat(clock(checked, CaseClock.Kind.HANDLING).dueOn()).as("three working days more").isEqualTo(LocalDate.of(2026, 3, 18));
    }

    @Test
    void signsAndAddressesGetMoreTimeForAReasonAndTheLawsClocksNever() {
        NamingCase approved = approvedRoad("望月路");
        county.desk.after.filed(county.office, approved.id(), FIRST, "市民政局");
        county.desk.after.announced(county.office, approved.id(), FIRST, "砚川县人民政府", "县政府网站");
        LocalDate signs = LocalDate.of(2026, 4, 30);
        assertThat(clock(approved, CaseClock.Kind.SIGNS).dueOn()).as("sixty days").isEqualTo(signs);
        LocalDate addresses = clock(approved, CaseClock.Kind.ADDRESSES).dueOn();
        assertThat(addresses).as("ten working days").isEqualTo(LocalDate.of(2026, 3, 13));
        for (CaseClock.Kind kind : List.of(CaseClock.Kind.SIGNS, CaseClock.Kind.ADDRESSES)) {
            LocalDate due = clock(approved, kind).dueOn();
            refused(() -> extend(approved, kind, due.plusDays(10), " "), "naming.why");
            refused(() -> extend(approved, kind, due.plusDays(10), "长".repeat(1_001)), "naming.why");
            refused(() -> extend(approved, kind, due, "招标中"), "clock.longer");
            refused(() -> extend(approved, kind, due.plusDays(181), "招标中"), "clock.longer");
            extend(approved, kind, due.plusDays(180), "招标中");
            assertThat(clock(approved, kind)).satisfies(each -> {
                assertThat(each.dueOn()).isEqualTo(due.plusDays(180));
                assertThat(each.extension()).isEqualTo("招标中");
            });
            county.desk.after.done(county.office, approved.id(), kind, FIRST, "已完成");
            refused(() -> extend(approved, kind, due.plusDays(200), "招标中"), "clock.done");
            refused(() -> county.desk.after.done(county.office, approved.id(), kind, FIRST, "又一次"), "clock.done");
        }
        for (CaseClock.Kind law : List.of(CaseClock.Kind.FILING, CaseClock.Kind.ANNOUNCEMENT)) {
            refused(() -> extend(approved, law, FIRST.plusDays(20), "忙"), "clock.ofTheLaw");
            refused(() -> county.desk.after.done(county.office, approved.id(), law, FIRST, "办结"), "clock.done");
        }
        notYours(() -> county.desk.conducting.extend(county.clerk, approved.id(), CaseClock.Kind.SIGNS, signs.plusDays(9), "忙"),
                "naming.role");
    }

    @Test
    void theFifteenDaysRunFromTheDateOfTheDocumentAndNotFromItsEntry() {
        clock.turnTo(LocalDate.of(2026, 3, 9));
        NamingCase checked = county.checked("望月路");
        NamingCase approved = county.deciding.approve(county.office, checked.id(), checked.rowVersion(), new Decision("文〔2026〕1号",
                LocalDate.of(2026, 3, 4), LocalDate.of(2026, 4, 1), Secrecy.PUBLIC, PlaceStatus.PLANNED));
        for (CaseClock.Kind law : List.of(CaseClock.Kind.FILING, CaseClock.Kind.ANNOUNCEMENT)) {
            assertThat(clock(approved, law).dueOn()).as("not from the day of effect either").isEqualTo(LocalDate.of(2026, 3, 19));
        }
        refused(() -> county.desk.after.filed(county.office, approved.id(), LocalDate.of(2026, 3, 3), "市民政局"), "clock.day");
        refused(() -> county.desk.after.filed(county.office, approved.id(), LocalDate.of(2026, 3, 10), "市民政局"), "clock.day");
    }

    @Test
    void eachLastDayIsToldOnceAndOnceMoreWhenItWasMoved() {
        NamingCase checked = county.checked("望月路");
        UUID police = county.database.inTransaction(() -> county.desk.departments.add("公安局", null, county.county));
        county.desk.consulting.ask(county.office, checked.id(), List.of(police));
        Opinion asked = county.desk.consulting.opinions(checked.id()).get(0);
        clock.turnTo(asked.dueOn().plusDays(1));
        assertThat(county.desk.escalations.tell()).isEqualTo(1);
        assertThat(county.desk.escalations.tell()).isZero();
        LocalDate longer = asked.dueOn().plusDays(4);
        county.desk.consulting.extend(county.office, asked.id(), longer, "专题会议");
        assertThat(county.desk.escalations.tell()).as("the office, of the new day").isEqualTo(1);
        assertThat(county.desk.escalations.of(checked.id())).extracting(each -> each.due().on() + " " + each.level())
                .containsExactlyInAnyOrder(asked.dueOn() + " OVERDUE", longer + " SOON");
        county.applying.withdraw(county.clerk, checked.id(), checked.rowVersion(), "停建");
        clock.turnTo(longer.plusDays(1));
        assertThat(county.desk.escalations.tell()).as("nobody waits for the opinion any more").isZero();
    }

    @Test
    void theOfficeSaysFromHowManyDaysBeforeItIsWarned() {
        approvedRoad("望月路");
        county.desk.settings.change(county.office, "alarm_days", 10, "县规定");
        clock.turnTo(LocalDate.of(2026, 3, 5));
        assertThat(county.desk.escalations.tell()).isZero();
        clock.turnTo(LocalDate.of(2026, 3, 6));
        assertThat(county.desk.escalations.tell()).as("filing and announcement, due on the 16th").isEqualTo(2);
    }

    @Test
    void casesAreNumberedOnBeyondFourFigures() {
        NamingCase first = county.applying.propose(county.clerk, county.road("望月路"));
        county.database.jdbc().sql("update naming_case set case_no = '2026-9999' where id = :id").param("id", first.id()).update();
        assertThat(county.applying.propose(county.clerk, county.road("听涛路")).caseNumber()).isEqualTo("2026-10000");
        assertThat(county.applying.propose(county.clerk, county.road("明月路")).caseNumber()).isEqualTo("2026-10001");
        clock.turnTo(LocalDate.of(2027, 1, 1));
        assertThat(county.applying.propose(county.clerk, county.road("朝晖路")).caseNumber()).isEqualTo("2027-0001");
    }

    private void extend(NamingCase of, CaseClock.Kind kind, LocalDate to, String reason) {
        county.desk.conducting.extend(county.office, of.id(), kind, to, reason);
    }
}
