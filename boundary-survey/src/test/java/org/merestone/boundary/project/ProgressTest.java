package org.merestone.boundary.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.boundary.line.FindingText;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;

/** Sums of progress, and the words in which stages, papers and obstacles are told. */
class ProgressTest {

    @Test
    void onlyTheWholeLengthIsAHundredPercent() {
        assertThat(new Progress(2, 1_000, 0, 0, 999.9, 1, 0, 0, 0).lawPercent()).isEqualTo(99);
        assertThat(new Progress(2, 1_000, 0, 0, 1_000, 2, 0, 0, 0).lawPercent()).isEqualTo(100);
        assertThat(Progress.NONE.lawPercent()).isZero();
    }

    @Test
    void twoCountiesAddUp() {
        Progress one = new Progress(4, 41_000, 20_000, 11_000, 9_000, 1, 2, 12, 7);
        Progress other = new Progress(3, 9_000, 9_000, 9_000, 1_000, 1, 0, 5, 5);
        assertThat(one.plus(other)).isEqualTo(new Progress(7, 50_000, 29_000, 20_000, 10_000, 2, 2, 17, 12));
        assertThat(one.plus(Progress.NONE)).isEqualTo(one);
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void everyPaperHasItsNameInBothLanguages(PaperKind kind) {
        assertThat(FindingText.in(Locale.CHINESE, "paper." + kind)).matches(".*\\p{IsHan}.*");
        assertThat(FindingText.in(Locale.ENGLISH, "paper." + kind)).matches("[A-Za-z ]+");
    }

    @ParameterizedTest
    @EnumSource(Obstacle.Kind.class)
    void everyObstacleSaysWhatToDoInBothLanguages(Obstacle.Kind kind) {
        Obstacle obstacle = Obstacle.of(kind, Role.SURVEYOR, "一", "二");
        assertThat(obstacle.message(Locale.CHINESE)).doesNotContain("{");
        assertThat(obstacle.message(Locale.ENGLISH)).doesNotContain("{").doesNotMatch(".*\\{\\d}.*");
    }

    @Test
    void whatEachSideBringsIsAskedForBeforeTheLineIsAgreed() {
        assertThat(Arrays.stream(PaperKind.values()).filter(PaperKind::ofEachSide).map(PaperKind::stage))
                .containsExactly(WorkStage.DESK_STUDY, WorkStage.FIELD_CONFIRMATION);
        assertThat(PaperKind.askedBy(WorkStage.SIGNING)).isEmpty();
        assertThat(PaperKind.askedBy(WorkStage.APPROVAL)).containsExactly(PaperKind.NOTICE);
    }

    @Test
    void aPaperHasATitleAndContent() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThatThrownBy(() -> new NewPaper(PaperKind.MINUTES, " ", "", day, "a.pdf", "application/pdf", new byte[] {1}))
                .isInstanceOf(Refusal.NotAllowed.class).hasMessageContaining("titleMissing");
        assertThatThrownBy(() -> new NewPaper(PaperKind.MINUTES, "纪要", "", day, "a.pdf", "application/pdf", new byte[0]))
                .hasMessageContaining("fileEmpty");
        assertThat(new NewPaper(PaperKind.MINUTES, " 纪要 ", "", day, "长".repeat(300), "application/pdf", new byte[] {1}))
                .satisfies(paper -> {
            assertThat(paper.title()).isEqualTo("纪要");
            assertThat(paper.fileName()).hasSize(200);
        });
    }

    @Test
    void aBoardsPagesAreBounded() {
        assertThatThrownBy(() -> new BoardQuery("", null, false, BoardQuery.Sort.DUE, false, -1, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BoardQuery("", null, false, BoardQuery.Sort.DUE, false, 0, 201))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
