package org.merestone.boundary.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.merestone.data.conflict.Refusal;

class ScheduleTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void theStagesFillTheTimeOfTheProjectAndFollowEachOther() {
        Schedule schedule = Schedule.between(FIRST, FIRST.plusDays(200));
        assertThat(schedule.days()).containsEntry(WorkStage.PREPARATION, FIRST.plusDays(12)).containsEntry(WorkStage.ARCHIVE, FIRST.plusDays(200));
        assertThat(Arrays.stream(WorkStage.values()).map(schedule.days()::get)).isSorted();
    }

    @Test
    void theSharesOfTheStagesMakeUpTheWhole() {
        assertThat(Arrays.stream(WorkStage.values()).mapToInt(WorkStage::share).sum()).isEqualTo(100);
    }

    @Test
    void aStageIsNumberedAsTheBureausDo() {
        assertThat(WorkStage.numbered(1)).contains(WorkStage.PREPARATION);
        assertThat(WorkStage.numbered(9)).contains(WorkStage.SIGNING);
        assertThat(WorkStage.numbered(13)).contains(WorkStage.ARCHIVE);
        assertThat(WorkStage.numbered(14)).isEmpty();
        assertThat(WorkStage.numbered(0)).isEmpty();
    }

    @Test
    void aProjectHasANameAndTimeEnough() {
        assertThatThrownBy(() -> new NewProject(UUID.randomUUID(), " ", "", "", FIRST, FIRST.plusDays(100))).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> new NewProject(UUID.randomUUID(), "短", "", "", FIRST, FIRST.plusDays(29))).hasMessageContaining("timeOutside");
        assertThatThrownBy(() -> new NewProject(UUID.randomUUID(), "长", "", "", FIRST, FIRST.plusYears(11))).hasMessageContaining("timeOutside");
    }

    @Test
    void howAStageStandsIsToldByItsDays() {
        LocalDate today = LocalDate.of(2026, 3, 1);
        assertThat(days(today.plusDays(30), null, null).standing(today)).isEqualTo(StageDays.Standing.AHEAD);
        assertThat(days(today.plusDays(30), FIRST, null).standing(today)).isEqualTo(StageDays.Standing.UNDER_WAY);
        assertThat(days(today.plusDays(7), FIRST, null).standing(today)).isEqualTo(StageDays.Standing.DUE_SOON);
        assertThat(days(today, FIRST, null).standing(today)).isEqualTo(StageDays.Standing.DUE_SOON);
        assertThat(days(today.minusDays(1), FIRST, null).standing(today)).isEqualTo(StageDays.Standing.LATE);
        assertThat(days(today, FIRST, today).standing(today)).isEqualTo(StageDays.Standing.DONE);
        assertThat(days(FIRST, FIRST, FIRST.plusDays(5)).standing(today)).isEqualTo(StageDays.Standing.DONE_LATE);
        assertThat(days(FIRST, FIRST, FIRST.plusDays(5)).daysLate(today)).isEqualTo(5);
        assertThat(new StageDays(WorkStage.DISPUTE, FIRST, null, null, true).daysLate(today)).isZero();
    }

    private static StageDays days(LocalDate planned, LocalDate entered, LocalDate done) {
        return new StageDays(WorkStage.SURVEY, planned, entered, done, false);
    }
}
