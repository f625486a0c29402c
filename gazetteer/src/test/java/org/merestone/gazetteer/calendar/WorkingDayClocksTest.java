package org.merestone.gazetteer.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.naming.CaseClock;
import org.merestone.gazetteer.naming.Decision;
import org.merestone.gazetteer.naming.InACounty;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingSettings;
import org.merestone.gazetteer.opinion.Opinion;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;

/** Which clocks count working days (工作日) and which every day (日), and what a new list of holidays does to them. */
class WorkingDayClocksTest extends InACounty {

    private static final LocalDate ASKED = LocalDate.of(2026, 9, 24);
    private static final String DOCUMENT = "国办发明电〔2025〕7号";

    WorkCalendar calendar;
    Actor administrator;
    UUID police;

    @BeforeEach
    void open() {
        clock.turnTo(ASKED);
        calendar = county.desk.get(WorkCalendar.class);
        administrator = county.person("admin", Role.ADMINISTRATOR);
        Actor officer = county.person("police", Role.NAMING_DEPARTMENT);
        police = county.database.inTransaction(() -> county.desk.departments.add("公安局", null, county.county));
        county.database.doInTransaction(() -> county.desk.departments.join(police, officer.requireAccount()));
    }

    @Test
    void aDepartmentHasTenWorkingDaysAndHolidaysAreNoneOfThem() {
        // The calendar that ships has 25 September and 1 to 7 October off and 10 October worked.
        Opinion asked = asked(county.checked("望月路"));
        assertThat(asked.working()).isTrue();
        assertThat(asked.dueOn()).isEqualTo(LocalDate.of(2026, 10, 15));
        clock.turnTo(LocalDate.of(2026, 10, 15));
        assertThatThrownBy(() -> county.desk.consulting.lapse(county.office, asked.id())).isInstanceOf(Refusal.NotAllowed.class);
        clock.turnTo(LocalDate.of(2026, 10, 16));
        county.desk.consulting.lapse(county.office, asked.id());
    }

    @Test
    void theClocksOfTheLawCountEveryDayAndEachClockSaysWhatItCounts() {
        NamingCase checked = county.checked("望月路");
        NamingCase approved = county.deciding.approve(county.office, checked.id(), checked.rowVersion(),
                new Decision("砚政地名〔2026〕1号", ASKED, Secrecy.PUBLIC,
                        PlaceStatus.PLANNED));
        county.desk.after.announced(county.office, approved.id(), ASKED, "砚川县人民政府", "县政府网站");
        Map<CaseClock.Kind, CaseClock> clocks = county.desk.clocks.of(approved.id()).stream()
                .collect(Collectors.toMap(CaseClock::kind, each -> each));
        assertThat(clocks.get(CaseClock.Kind.FILING)).satisfies(each -> {
            assertThat(each.working()).as("条例 §13 says 15 日").isFalse();
            assertThat(each.dueOn()).isEqualTo(LocalDate.of(2026, 10, 9));
        });
        assertThat(clocks.get(CaseClock.Kind.ANNOUNCEMENT).working()).as("条例 §14 says 15 日").isFalse();
        assertThat(clocks.get(CaseClock.Kind.HANDLING)).satisfies(each -> {
            assertThat(each.working()).isFalse();
            assertThat(each.dueOn()).isEqualTo(LocalDate.of(2026, 10, 24));
        });
        assertThat(clocks.get(CaseClock.Kind.SIGNS).dueOn()).as("sixty days").isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(clocks.get(CaseClock.Kind.ADDRESSES)).satisfies(each -> {
            assertThat(each.working()).as("door plates in ten working days").isTrue();
            assertThat(each.dueOn()).isEqualTo(LocalDate.of(2026, 10, 15));
        });
    }

    @Test
    void aNewListOfHolidaysMovesWhatCountsWorkingDaysAndNothingElse() {
        NamingCase checked = county.checked("望月路");
        Opinion asked = asked(checked);
        LocalDate handling = county.desk.clocks.of(checked.id()).get(0).dueOn();
        // Without any holiday ten working days from Thursday 24 September are over on Thursday 8 October.
        calendar.take(administrator, HolidayList.read(2026, "2026-12-24,休,以后"), DOCUMENT, LocalDate.of(2025, 11, 4));
        assertThat(now(checked).dueOn()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(county.desk.clocks.of(checked.id()).get(0).dueOn()).isEqualTo(handling);
        calendar.undo(administrator, calendar.lists(2026).get(0).id());
        assertThat(now(checked).dueOn()).isEqualTo(asked.dueOn());
    }

    @Test
    void whatAPersonGaveLongerStaysAsItWasGiven() {
        NamingCase checked = county.checked("望月路");
        county.desk.consulting.extend(county.office, asked(checked).id(), LocalDate.of(2026, 10, 30), "等候专题会议");
        calendar.take(administrator, HolidayList.read(2026, "2026-12-24,休,以后"), DOCUMENT, LocalDate.of(2025, 11, 4));
        assertThat(now(checked).dueOn()).isEqualTo(LocalDate.of(2026, 10, 30));
    }

    @Test
    void theOfficeSaysWhetherATermCountsWorkingDays() {
        NamingSettings settings = county.desk.settings;
        assertThat(settings.all()).filteredOn(NamingSettings.Setting::counts).extracting(NamingSettings.Setting::name)
                .containsExactlyInAnyOrder("handling_days", "opinion_days", "sign_days", "address_days");
        settings.change(county.office, "opinion_days", 7, false, "本局办法");
        assertThat(asked(county.checked("望月路"))).satisfies(each -> {
            assertThat(each.working()).isFalse();
            assertThat(each.dueOn()).isEqualTo(LocalDate.of(2026, 10, 1));
        });
        settings.change(county.office, "quorum_part", 1, true, "议事规则");
        assertThat(settings.all()).filteredOn(each -> each.name().equals("quorum_part")).singleElement()
                .satisfies(each -> assertThat(each.working()).as("a part of the members is no term").isFalse());
    }

    private Opinion asked(NamingCase checked) {
        county.desk.consulting.ask(county.office, checked.id(), List.of(police));
        return now(checked);
    }

    private Opinion now(NamingCase checked) {
        return county.desk.consulting.opinions(checked.id()).get(0);
    }
}
