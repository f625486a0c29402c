package org.merestone.gazetteer.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.notice.WorkingDays;

/** The list of a year as it is typed or pasted. */
class HolidayListTest {

    @Test
    void spansAndSingleDaysAreReadAsTheStateCouncilWritesThem() {
        HolidayList list = HolidayList.read(2026, "2026年2月15日至2026年2月23日，休，春节\n\n2026-02-14,班,春节调休\n2026/2/28\t班\t春节调休\n");
        assertThat(list.days()).hasSize(11);
        assertThat(list.days().get(LocalDate.of(2026, 2, 15))).isEqualTo(new HolidayList.Day(false, "春节"));
        assertThat(list.days().get(LocalDate.of(2026, 2, 28))).isEqualTo(new HolidayList.Day(true, "春节调休"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "2026-02-29,休,没有这一天; calendar.noDay",
        "2026-13-01,休,没有这个月; calendar.noDay",
        "2027-01-01,休,元旦; calendar.otherYear",
        "2026-02-23至2026-02-15,休,倒了; calendar.span",
        "2026-01-01至2026-03-15,休,太长; calendar.span",
        "2026-02-16,班,本来就上班; calendar.workedAnyway",
        "2026-02-16,放,春节; calendar.row",
        "二月十六,休,春节; calendar.row",
        "=HYPERLINK(1),休,春节; calendar.row"})
    void aRowThatIsWrongIsTold(String row, String key) {
        assertThatThrownBy(() -> HolidayList.read(2026, "2026-01-01,休,元旦\n" + row)).isInstanceOfSatisfying(Refusal.NotAllowed.class,
                refusal -> {
                    assertThat(refusal.key()).isEqualTo(key);
                    assertThat(refusal.arguments()).startsWith(2);
                });
    }

    @Test
    void aDayTwiceAnEmptyListAndALongOneAreRefused() {
        refused("2026-01-01,休,元旦\n2026-01-01,休,元旦", "calendar.twice");
        refused(" \n", "calendar.empty");
        refused("2026-01-01,休,元旦\n".repeat(201), "calendar.rows");
        refused("2026-01-01,休," + "长".repeat(31), "calendar.row");
        assertThatThrownBy(() -> HolidayList.read(1000, "1000-01-01,休,元旦")).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void theTwentyNinthOfFebruaryIsADayOfALeapYear() {
        HolidayList list = HolidayList.read(2028, "2028-02-29,休,测试\n2028-02-26,班,调休");
        assertThat(list.days()).containsKey(LocalDate.of(2028, 2, 29));
        WorkingDays calendar = new WorkingDays(Map.of(LocalDate.of(2028, 2, 29), false, LocalDate.of(2028, 2, 26), true));
        // From Friday the 25th: Saturday is worked, Sunday is not, Monday is, Tuesday the 29th is not, Wednesday the 1st of March is.
        assertThat(List.of(calendar.between(LocalDate.of(2028, 2, 25), LocalDate.of(2028, 2, 28)), calendar.between(LocalDate.of(2028,
                2, 25),
                LocalDate.of(2028, 2, 29)), calendar.between(LocalDate.of(2028, 2, 25), LocalDate.of(2028, 3, 1)))).containsExactly(2,
                        2, 3);
        // In 2027 the day after the 28th of February is the 1st of March: a Monday.
        assertThat(new WorkingDays(Map.of()).between(LocalDate.of(2027, 2, 26), LocalDate.of(2027, 3, 1))).isEqualTo(1);
    }

    private static void refused(String text, String key) {
        assertThatThrownBy(() -> HolidayList.read(2026, text)).isInstanceOfSatisfying(Refusal.NotAllowed.class,
                refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
