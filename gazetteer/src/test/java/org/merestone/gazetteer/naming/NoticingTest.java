package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.ChangeLog;
import org.merestone.gazetteer.hard.HardCase;
import org.merestone.gazetteer.notice.PublicComment;
import org.merestone.gazetteer.notice.PublicNotice;
import org.merestone.gazetteer.notice.PublishedNotices;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;

/** The public is asked before a name is approved, and told after. */
class NoticingTest extends InACounty {

    NamingCase noticed;

    @BeforeEach
    void open() {
        noticed = county.checked("望月路");
    }

    @Test
    void aNameIsApprovedOnlyAfterItsNoticeWithEveryCommentAnswered() {
        UUID notice = county.desk.noticing.open(county.office, noticed.id(), 7);
        UUID comment = county.desk.notices.hear(notice, "请沿用老名字，电话 13812345678", "王");
        refused(this::approve, "notice.unsettled");
        refused(() -> county.desk.noticing.close(county.office, notice), "notice.notOver");
        clock.now = Instant.parse("2026-03-08T01:00:00Z");
        refused(() -> county.desk.noticing.close(county.office, notice), "notice.unanswered");
        refused(() -> county.desk.noticing.answer(county.office, comment, "谢谢"), "notice.answer");
        county.desk.noticing.moderate(county.office, comment, true, "");
        county.desk.noticing.answer(county.office, comment, "老名字另有道路使用。");
        county.desk.noticing.close(county.office, notice);
        approve();
        assertThat(published()).singleElement().satisfies(shown -> {
            assertThat(shown.closed()).isTrue();
            assertThat(shown.comments()).containsExactly(new PublishedNotices.Said("请沿用老名字，电话 ＊＊＊", "老名字另有道路使用。"));
        });
        assertThat(new ChangeLog(county.database.jdbc()).since(0, 100)).extracting(entry -> entry.change().part())
                .contains(Change.Part.NOTICES);
        assertThat(new AuditTrail(county.database.jdbc()).verify().holds()).isTrue();
    }

    @Test
    @HardCase(HardCase.Of.TIME_ZONE)
    void theDayOfTheNoticeIsTheDayInChina() {
        // 17:00 UTC on 1 March is 1:00 on 2 March in China.
        clock.now = Instant.parse("2026-03-01T17:00:00Z");
        UUID notice = county.desk.noticing.open(county.office, noticed.id(), 5);
        PublicNotice opened = county.desk.notices.require(notice);
        assertThat(opened.fromDay()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(opened.toDay()).isEqualTo(LocalDate.of(2026, 3, 6));
        clock.now = Instant.parse("2026-03-06T15:59:00Z");
        county.desk.notices.hear(notice, "最后一分钟", "");
        clock.now = Instant.parse("2026-03-06T16:00:00Z");
        refused(() -> county.desk.notices.hear(notice, "太晚了", ""), "notice.over");
    }

    /** Five thousand are as many as an office can answer; then it is a matter for the telephone. */
    @Test
    @HardCase(HardCase.Of.COMMENT_BOMB)
    void aFloodOfCommentsEndsAtItsBoundWithASentence() {
        UUID notice = county.desk.noticing.open(county.office, noticed.id(), 7);
        for (int many = 0; many < 5_000; many += 1_000) {
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < 1_000; i++) {
                rows.append(i == 0 ? "" : ",").append("('").append(UUID.randomUUID()).append("', '").append(notice).append("', '意见 ")
                        .append(many + i).append("', '', current_timestamp, 'RECEIVED')");
            }
            county.database.jdbc()
                    .sql("insert into public_comment (id, notice_id, comment_text, contact, received_at, state) values " + rows).update();
        }
        refused(() -> county.desk.notices.hear(notice, "再说一句", ""), "notice.full");
        assertThat(published().get(0).comments()).as("and nobody reads any of them before the office has looked").isEmpty();
    }

    @Test
    @HardCase(HardCase.Of.COMMENT_BOMB)
    void commentsAreBoundedAndUnseenUntilSomebodyLooked() {
        UUID notice = county.desk.noticing.open(county.office, noticed.id(), 7);
        UUID comment = county.desk.notices.hear(notice, "我赞成", "");
        refused(() -> county.desk.notices.hear(notice, " 我赞成 ", ""), "notice.saidAlready");
        refused(() -> county.desk.notices.hear(notice, "好", ""), "notice.comment");
        refused(() -> county.desk.notices.hear(notice, "长".repeat(1_001), ""), "notice.comment");
        refused(() -> county.desk.notices.hear(notice, "联系我", "x".repeat(101)), "notice.contact");
        assertThatThrownBy(() -> county.desk.notices.hear(UUID.randomUUID(), "我赞成", "")).isInstanceOf(Refusal.NotFound.class);
        assertThat(published().get(0).comments()).isEmpty();
        refused(() -> county.desk.noticing.moderate(county.office, comment, false, " "), "notice.holdReason");
        county.desk.noticing.moderate(county.office, comment, false, "与名称无关");
        assertThat(county.desk.notices.comment(comment).state()).isEqualTo(PublicComment.State.HELD);
        assertThat(published().get(0).comments()).isEmpty();
    }

    @Test
    void aNoticeIsOpenedOnceOnACheckedCaseAndExtendedWithAReason() {
        refused(() -> county.desk.noticing.open(county.office, noticed.id(), 4), "notice.days");
        assertThatThrownBy(() -> county.desk.noticing.open(county.clerk, noticed.id(), 7)).isInstanceOf(Refusal.NotYours.class);
        NamingCase draft = county.applying.propose(county.clerk, county.road("听涛路"));
        refused(() -> county.desk.noticing.open(county.office, draft.id(), 7), "notice.notChecked");
        UUID notice = county.desk.noticing.open(county.office, noticed.id(), 7);
        refused(() -> county.desk.noticing.open(county.office, noticed.id(), 7), "notice.openAlready");
        refused(() -> county.desk.noticing.extend(county.office, notice, LocalDate.of(2026, 3, 10), " "), "notice.extension");
        refused(() -> county.desk.noticing.extend(county.office, notice, LocalDate.of(2026, 3, 7), "更多人参与"), "notice.extension");
        county.desk.noticing.extend(county.office, notice, LocalDate.of(2026, 3, 10), "更多人参与");
        assertThat(county.desk.notices.require(notice).toDay()).isEqualTo(LocalDate.of(2026, 3, 10));
    }

    @Test
    void filingAndAnnouncementAreDueFifteenDaysAfterTheApproval() {
        approve();
        assertThat(county.desk.clocks.running()).extracting(CaseClock::kind).containsExactlyInAnyOrder(CaseClock.Kind.FILING,
                CaseClock.Kind.ANNOUNCEMENT);
        assertThat(county.desk.clocks.running()).allSatisfy(running -> {
            assertThat(running.dueOn()).isEqualTo(LocalDate.of(2026, 3, 16));
            assertThat(running.findings(LocalDate.of(2026, 3, 17))).singleElement().satisfies(found ->
                    assertThat(found.ruleId()).isEqualTo("W04"));
        });
        refused(() -> county.desk.after.filed(county.office, noticed.id(), LocalDate.of(2026, 3, 2), "市民政局"), "clock.day");
        refused(() -> county.desk.after.filed(county.office, noticed.id(), NamingOffice.TODAY, " "), "clock.with");
        county.desk.after.filed(county.office, noticed.id(), NamingOffice.TODAY, "市民政局 2026-15");
        refused(() -> county.desk.after.filed(county.office, noticed.id(), NamingOffice.TODAY, "市民政局"), "clock.done");
        refused(() -> county.desk.after.announced(county.office, noticed.id(), NamingOffice.TODAY, "", "县政府网站"), "clock.fields");
        county.desk.after.announced(county.office, noticed.id(), NamingOffice.TODAY, "砚川县人民政府", "县政府网站");
        assertThat(county.desk.clocks.running()).extracting(CaseClock::kind).containsExactlyInAnyOrder(CaseClock.Kind.SIGNS,
                CaseClock.Kind.ADDRESSES);
        assertThat(published()).singleElement().satisfies(shown -> {
            assertThat(shown.kind()).isEqualTo(PublicNotice.Kind.ANNOUNCEMENT);
            assertThat(shown.body()).contains("标准名称：望月路", "罗马字母拼写：Wàngyuè Lù", "所属政区：砚川县石鼓镇", "位置描述：东起鼓楼，西至河堤",
                    "批准机关：砚川县人民政府", "批准时间：2026-03-01");
        });
    }

    @Test
    void theFifteenthDayOfALeapFebruaryIsItsLast() {
        county.database.doInTransaction(() -> county.desk.clocks.start(noticed.id(), CaseClock.Kind.FILING, LocalDate.of(2028, 2, 14)));
        assertThat(county.desk.clocks.of(noticed.id())).filteredOn(clock -> clock.kind() == CaseClock.Kind.FILING).singleElement()
                .satisfies(running ->
                assertThat(running.dueOn()).isEqualTo(LocalDate.of(2028, 2, 29)));
    }

    @Test
    void whatIsNotPublicIsNotAnnounced() {
        NamingCase now = county.cases.require(noticed.id());
        county.deciding.approve(county.office, now.id(), now.rowVersion(),
                new Decision("砚政地名〔2026〕1号", NamingOffice.TODAY, Secrecy.INTERNAL, PlaceStatus.PLANNED));
        refused(() -> county.desk.after.announced(county.office, noticed.id(), NamingOffice.TODAY, "县政府", "网站"), "clock.notPublic");
        NamingCase draft = county.applying.propose(county.clerk, county.road("听涛路"));
        refused(() -> county.desk.after.filed(county.office, draft.id(), NamingOffice.TODAY, "市民政局"), "clock.notApproved");
    }

    @Test
    void theCalendarOfTheYearIsData() {
        var calendar = county.desk.notices.workingDays();
        assertThat(calendar.isWorking(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(calendar.isWorking(LocalDate.of(2026, 10, 10))).isTrue();
    }

    private void approve() {
        NamingCase now = county.cases.require(noticed.id());
        county.deciding.approve(county.office, now.id(), now.rowVersion(), NamingOffice.decision());
    }

    private List<PublishedNotices.Shown> published() {
        return new PublishedNotices(county.database.jdbc(), county.database.geometries()).load(county.desk.notices.today());
    }
}
