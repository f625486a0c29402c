package org.merestone.gazetteer.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.gazetteer.hard.HardCase;
import org.merestone.gazetteer.naming.CaseClock;
import org.merestone.gazetteer.naming.Decision;
import org.merestone.gazetteer.naming.InACounty;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;

/** The list of a year comes in, deadlines are counted anew, and it can be taken back. */
class WorkCalendarTest extends InACounty {

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 11, 4);
    private static final String DOCUMENT = "国办发明电〔2025〕7号";

    WorkCalendar calendar;
    Actor administrator;

    @BeforeEach
    void open() {
        calendar = county.desk.get(WorkCalendar.class);
        administrator = county.person("admin", Role.ADMINISTRATOR);
    }

    @Test
    void aListReplacesItsYearAndIsTakenBackWhole() {
        Map<LocalDate, WorkCalendar.SetDay> shipped = calendar.of(2026);
        assertThat(shipped).isNotEmpty();
        WorkCalendar.Changed changed = calendar.take(administrator, HolidayList.read(2026, "2026-03-05,休,测试节"), DOCUMENT, PUBLISHED);
        assertThat(changed.days()).isEqualTo(1);
        assertThat(calendar.of(2026)).containsOnlyKeys(LocalDate.of(2026, 3, 5));
        assertThat(calendar.of(2026).get(LocalDate.of(2026, 3, 5)).source()).isEqualTo(DOCUMENT);
        assertThat(county.desk.notices.workingDays().isWorking(LocalDate.of(2026, 3, 5))).isFalse();
        calendar.take(administrator, HolidayList.read(2026, "2026-03-06,休,又一节"), DOCUMENT, PUBLISHED);
        WorkCalendar.Brought first = calendar.lists(2026).get(1);
        refused(() -> calendar.undo(administrator, first.id()), "calendar.notLatest");
        calendar.undo(administrator, calendar.lists(2026).get(0).id());
        assertThat(calendar.of(2026)).containsOnlyKeys(LocalDate.of(2026, 3, 5));
        calendar.undo(administrator, first.id());
        assertThat(calendar.of(2026)).isEqualTo(shipped);
        assertThat(calendar.lists(2026)).hasSize(2).allSatisfy(each -> assertThat(each.undoneAt()).isNotNull());
        refused(() -> calendar.undo(administrator, first.id()), "calendar.notLatest");
        assertThat(new AuditTrail(county.database.jdbc()).verify().holds()).isTrue();
    }

    @Test
    void runningDeadlinesAreCountedAnewAndItIsSaidHowMany() {
        county.checked("望月路"); // its clock of handling runs for thirty days from the 1st of March
        assertThat(calendar.take(administrator, HolidayList.read(2026, "2026-12-24,休,以后"), DOCUMENT, PUBLISHED).recounted()).isZero();
        assertThat(calendar.take(administrator, HolidayList.read(2026, "2026-03-05,休,以前"), DOCUMENT, PUBLISHED).recounted()).isEqualTo(1);
        assertThat(calendar.undo(administrator, calendar.lists(2026).get(0).id()).recounted()).isEqualTo(1);
    }

    @Test
    void fromNovemberOnTheListOfTheNextYearIsMissed() {
        clock.turnTo(LocalDate.of(2026, 10, 31));
        assertThat(calendar.lacking()).isEmpty();
        clock.turnTo(LocalDate.of(2026, 11, 1));
        assertThat(calendar.lacking()).containsExactly(2027);
        calendar.take(administrator, HolidayList.read(2027, "2027-01-01,休,元旦"), DOCUMENT, PUBLISHED);
        assertThat(calendar.lacking()).isEmpty();
        calendar.undo(administrator, calendar.lists(2027).get(0).id());
        assertThat(calendar.lacking()).containsExactly(2027);
    }

    @Test
    void theYearInWhichADeadlineEndsMustHaveItsListOnceThereIsOne() {
        clock.turnTo(LocalDate.of(2027, 6, 1));
        assertThat(calendar.lacking()).as("nothing runs").isEmpty();
        county.checked("望月路"); // thirty days
        assertThat(calendar.lacking()).containsExactly(2027);
        county.database.jdbc().sql("update naming_clock set due_on = date '2028-01-10'").update();
        assertThat(calendar.lacking()).as("nobody can have the list of 2028 in June 2027").isEmpty();
        clock.turnTo(LocalDate.of(2027, 11, 1));
        assertThat(calendar.lacking()).containsExactly(2028);
    }

    @Test
    void onlyAnAdministratorWithADocumentOfAPastDayKeepsTheCalendar() {
        HolidayList list = HolidayList.read(2026, "2026-03-05,休,测试节");
        assertThatThrownBy(() -> calendar.take(county.office, list, DOCUMENT, PUBLISHED)).isInstanceOf(Refusal.NotYours.class);
        refused(() -> calendar.take(administrator, list, " ", PUBLISHED), "calendar.source");
        refused(() -> calendar.take(administrator, list, DOCUMENT, LocalDate.of(2026, 3, 2)), "calendar.source");
        // 17:00 UTC on 1 March is 1:00 on 2 March in China: then that day is not to come any more.
        clock.now = Instant.parse("2026-03-01T17:00:00Z");
        assertThat(calendar.take(administrator, list, DOCUMENT, LocalDate.of(2026, 3, 2)).days()).isEqualTo(1);
    }

    @Test
    @HardCase(HardCase.Of.DEADLINE_ON_29_FEBRUARY)
    void fifteenDaysFromTheFourteenthOfFebruaryEndOnTheTwentyNinthOfALeapYear() {
        assertThat(filingDue(LocalDate.of(2028, 2, 14))).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(filingDue(LocalDate.of(2027, 2, 14))).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(filingDue(LocalDate.of(2028, 2, 29))).isEqualTo(LocalDate.of(2028, 3, 15));
    }

    @Test
    @HardCase({HardCase.Of.TIME_ZONE, HardCase.Of.DEADLINE_ON_29_FEBRUARY})
    void theTwentyNinthOfFebruaryBeginsInChinaEightHoursEarlier() {
        clock.now = Instant.parse("2028-02-28T15:59:59Z");
        assertThat(county.desk.notices.today()).isEqualTo(LocalDate.of(2028, 2, 28));
        clock.now = Instant.parse("2028-02-28T16:00:00Z");
        assertThat(county.desk.notices.today()).isEqualTo(LocalDate.of(2028, 2, 29));
        clock.now = Instant.parse("2028-02-29T16:00:00Z");
        assertThat(county.desk.notices.today()).isEqualTo(LocalDate.of(2028, 3, 1));
    }

    private LocalDate filingDue(LocalDate approvedOn) {
        clock.turnTo(approvedOn);
        NamingCase checked = county.checked(switch (approvedOn.getYear() + approvedOn.getDayOfMonth()) {
            case 2042 -> "望月路";
            case 2041 -> "听涛路";
            default -> "明月路";
        });
        NamingCase approved = county.deciding.approve(county.office, checked.id(), checked.rowVersion(),
                new Decision("砚政地名〔2028〕1号", approvedOn, Secrecy.PUBLIC, PlaceStatus.PLANNED));
        return county.desk.clocks.of(approved.id()).stream().filter(each -> each.kind() == CaseClock.Kind.FILING).findFirst().orElseThrow()
                .dueOn();
    }
}
