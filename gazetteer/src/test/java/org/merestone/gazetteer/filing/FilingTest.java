package org.merestone.gazetteer.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.naming.ApprovalFlow;
import org.merestone.gazetteer.naming.CaseClock;
import org.merestone.gazetteer.naming.InACounty;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingOffice;

/** Filing (备案) as its receiver sees it: complete it, send it elsewhere, filed; and urging who is late, on both databases. */
class FilingTest extends InACounty {

    private static final LocalDate THIRD = LocalDate.of(2026, 3, 3);
    private static final LocalDate TENTH = LocalDate.of(2026, 3, 10);

    Filing filing;

    @BeforeEach
    void open() {
        filing = county.desk.get(Filing.class);
    }

    @Test
    void whatComesBackForASupplementIsSentAgainAndTheClockRunsMeanwhile() {
        NamingCase approved = approvedRoad("望月路");
        clock.turnTo(TENTH);
        filing.send(county.office, approved.id(), THIRD, "市民政局", NamingOffice.number(30));
        refused(() -> filing.send(county.office, approved.id(), TENTH, "市民政局", NamingOffice.number(30)), "filing.awaits");
        refused(() -> filing.answer(county.office, approved.id(), FiledPapers.Result.SUPPLEMENT, TENTH, " "), "filing.remark");
        filing.answer(county.office, approved.id(), FiledPapers.Result.SUPPLEMENT, TENTH, "缺专家论证报告");
        assertThat(clock(approved, CaseClock.Kind.FILING).doneOn()).as("it is not filed").isNull();
        refused(() -> filing.send(county.office, approved.id(), THIRD, "市民政局", NamingOffice.number(30)), "clock.day");
        filing.send(county.office, approved.id(), TENTH, "市民政局", NamingOffice.number(30));
        filing.answer(county.office, approved.id(), FiledPapers.Result.REFILE, TENTH, "应报市政务服务局");
        filing.send(county.office, approved.id(), TENTH, "市政务服务局", NamingOffice.number(30));
        filing.answer(county.office, approved.id(), FiledPapers.Result.FILED, TENTH, "备〔2026〕7号");
        assertThat(clock(approved, CaseClock.Kind.FILING)).satisfies(filed -> {
            assertThat(filed.doneOn()).isEqualTo(TENTH);
            assertThat(filed.doneWith()).contains("市政务服务局", "备〔2026〕7号");
        });
        assertThat(filing.of(approved.id())).extracting(FiledPapers::result).containsExactly(FiledPapers.Result.SUPPLEMENT,
                FiledPapers.Result.REFILE, FiledPapers.Result.FILED);
        refused(() -> filing.send(county.office, approved.id(), TENTH, "市民政局", NamingOffice.number(30)), "clock.done");
    }

    @Test
    void aDepartmentFilesWithTheOfficeAndTheAnnouncementIsDueFromTheAnswer() {
        Actor housing = department("housing", "住建局", ApprovalFlow.HOUSING);
        Actor traffic = department("traffic", "交通局", ApprovalFlow.LINE);
        NamingCase approved = approvedEstate(housing);
        clock.turnTo(TENTH);
        assertThatThrownBy(() -> filing.send(traffic, approved.id(), THIRD, "县民政局", NamingOffice.number(30)))
                .isInstanceOf(Refusal.NotYours.class);
        filing.send(housing, approved.id(), THIRD, "县民政局", NamingOffice.number(30));
        assertThat(filing.awaitsAnswer(approved.id())).isTrue();
        assertThatThrownBy(() -> filing.answer(housing, approved.id(), FiledPapers.Result.FILED, TENTH, "自行备案"))
                .as("nobody files with themselves").isInstanceOf(Refusal.NotYours.class);
        filing.answer(county.office, approved.id(), FiledPapers.Result.FILED, TENTH, "砚民备〔2026〕3号");
        assertThat(clock(approved, CaseClock.Kind.ANNOUNCEMENT).dueOn()).as("fifteen days from the filing, 条例 §14")
                .isEqualTo(LocalDate.of(2026, 3, 25));
    }

    @Test
    void whoIsLateIsRemindedAndThenOrderedOnceEach() {
        NamingCase approved = approvedRoad("望月路");
        LocalDate due = LocalDate.of(2026, 3, 16);
        clock.turnTo(due);
        refused(() -> filing.urge(county.office, approved.id(), Urging.Level.REMIND, due, "请尽快"), "filing.notLate");
        clock.turnTo(due.plusDays(1));
        Actor above = county.person("county", Role.COUNTY_OFFICER);
        refused(() -> filing.urge(above, approved.id(), Urging.Level.ORDER, due.plusDays(5), "限期报送"), "filing.order");
        refused(() -> filing.urge(above, approved.id(), Urging.Level.REMIND, due.plusDays(40), "请尽快"), "filing.urge");
        filing.urge(above, approved.id(), Urging.Level.REMIND, due.plusDays(3), "已电话提醒办公室");
        refused(() -> filing.urge(above, approved.id(), Urging.Level.REMIND, due.plusDays(5), "再提醒"), "filing.order");
        filing.urge(above, approved.id(), Urging.Level.ORDER, due.plusDays(5), "限期报送通知书 1 号");
        assertThat(filing.urgings(approved.id())).extracting(Urging::level).containsExactly(Urging.Level.REMIND, Urging.Level.ORDER);
        assertThatThrownBy(() -> filing.urge(county.clerk, approved.id(), Urging.Level.REMIND, due, "x"))
                .isInstanceOf(Refusal.NotYours.class);
    }

    @Test
    void whatIsNotApprovedIsNotFiled() {
        NamingCase checked = county.checked("望月路");
        refused(() -> filing.send(county.office, checked.id(), NamingOffice.TODAY, "市民政局", NamingOffice.number(30)), "clock.notApproved");
        refused(() -> filing.answer(county.office, checked.id(), FiledPapers.Result.FILED, NamingOffice.TODAY, "1 号"),
                "filing.nothingSent");
    }

    private NamingCase approvedEstate(Actor housing) {
        NamingCase checked = settled(estate("望月家园"));
        NamingCase replied = county.desk.conducting.report(county.office, checked.id(), checked.rowVersion(), "同意",
                NamingOffice.number(31));
        return county.deciding.approve(housing, replied.id(), replied.rowVersion(), NamingOffice.decision());
    }
}
