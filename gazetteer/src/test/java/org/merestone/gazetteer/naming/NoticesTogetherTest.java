package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.batch.BatchTable;
import org.merestone.gazetteer.batch.NamingBatches;
import org.merestone.gazetteer.notice.PublicNotice;

/** One notice for a batch, and the clocks of cases that go together. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class NoticesTogetherTest {

    private static final String TABLE = "种类,名称,含义,理由,位置,坐标\n命名,望月路,取明月,新建,东起,114.31 29.83;114.32 29.83\n"
            + "命名,听涛路,取听涛,新建,西起,114.31 29.84;114.32 29.84\n";

    @Parameter
    TestDatabase kind;

    NamingOffice county;
    TurnedClock clock;
    List<NamingCase> together;

    @BeforeEach
    void open() {
        clock = new TurnedClock();
        county = new NamingOffice(kind, clock);
        NamingBatches batches = county.desk.get(NamingBatches.class);
        UUID batch = batches.open(county.clerk, "城区道路", BatchTable.read(TABLE.getBytes(StandardCharsets.UTF_8))).id();
        batches.cases(batch).forEach(county::handedInAndChecked);
        together = batches.cases(batch);
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    void aCaseOfABatchHasNoNoticeOfItsOwn() {
        refused(() -> county.desk.noticing.open(county.office, together.get(0).id(), 7), "notice.inBatch");
        UUID notice = county.desk.noticing.openTogether(county.office, together, "城区道路", 7);
        assertThat(county.desk.notices.require(notice).body()).contains("1. 命名 望月路", "2. 命名 听涛路");
        for (NamingCase each : together) {
            assertThat(county.desk.notices.of(each.id())).extracting(PublicNotice::id).containsExactly(notice);
            assertThat(county.desk.notices.unsettled(each.id())).isTrue();
        }
        refused(() -> county.desk.noticing.openTogether(county.office, together, "城区道路", 7), "notice.openAlready");
        refused(() -> county.desk.noticing.openTogether(county.office, together, "城区道路", 3), "notice.days");
    }

    @Test
    void aCommentOnTheBatchHoldsAllOfItUntilItIsAnswered() {
        UUID notice = county.desk.noticing.openTogether(county.office, together, "城区道路", 5);
        UUID comment = county.desk.notices.hear(notice, "请保留老路名", "");
        clock.turnTo(LocalDate.of(2026, 3, 6));
        refused(() -> county.desk.noticing.close(county.office, notice), "notice.unanswered");
        county.desk.noticing.moderate(county.office, comment, true, "");
        county.desk.noticing.answer(county.office, comment, "老路名已另作他用");
        county.desk.noticing.close(county.office, notice);
        assertThat(together).noneMatch(each -> county.desk.notices.unsettled(each.id()));
    }

    @Test
    void aCaseThatIsChangedByItselfLeavesItsBatchAndIsAskedAboutAgain() {
        county.desk.noticing.openTogether(county.office, together, "城区道路", 5);
        NamingCase first = together.get(0);
        NamingCase returned = county.deciding.giveBack(county.office, first.id(), first.rowVersion(), "换个名字");
        NamingCase revised = county.applying.revise(county.clerk, returned.id(), returned.rowVersion(), county.road("揽月路"));
        assertThat(revised.batchId()).isNull();
        NamingCase again = county.handedInAndChecked(revised);
        county.desk.conducting.waive(county.office, again.id(), List.of(Demand.MATERIALS, Demand.REPORTS, Demand.COMMITTEE), "小路");
        refused(() -> county.deciding.approve(county.office, again.id(), again.rowVersion(), NamingOffice.decision()), "gate.notice");
    }

    @Test
    void theDayOfADeadlineIsTheOneInChina() {
        // 16:30 UTC on 1 March is 2 March in China: the clock of handling begins there.
        clock.now = Instant.parse("2026-03-01T16:30:00Z");
        NamingCase checked = county.checked("临江路");
        assertThat(county.desk.clocks.of(checked.id())).singleElement().satisfies(handling -> {
            assertThat(handling.startedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
            assertThat(handling.dueOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        });
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
