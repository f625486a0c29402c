package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;

/** The four flows, and the office's hand on a case between its check and the decision. */
class FlowsTest extends InACounty {

    @Test
    void theContractorDraftsAndTheClerkHandsIn() {
        Actor contractor = county.person("contractor", Role.NAMING_CONTRACTOR);
        NamingCase draft = county.applying.propose(contractor, county.road("望月路"));
        assertThatThrownBy(() -> county.applying.submit(contractor, draft.id(), draft.rowVersion()))
                .isInstanceOfSatisfying(Refusal.NotYours.class, refusal -> assertThat(refusal.key()).isEqualTo("naming.contractorDrafts"));
        assertThat(county.applying.submit(county.clerk, draft.id(), draft.rowVersion()).state()).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void theGovernmentsOfficeApprovesWhatWasReported() {
        Actor approver = county.person("approver", Role.NAMING_APPROVER);
        NamingCase checked = county.checked("望月路");
        assertThatThrownBy(() -> county.deciding.approve(approver, checked.id(), checked.rowVersion(), NamingOffice.decision()))
                .isInstanceOf(Refusal.NotYours.class);
        NamingCase reported = county.desk.conducting.report(county.office, checked.id(), checked.rowVersion(), "", NamingOffice.number(1));
        assertThat(reported.state()).isEqualTo(CaseState.REPORTED);
        NamingCase approved = county.deciding.approve(approver, reported.id(), reported.rowVersion(), NamingOffice.decision());
        assertThat(approved.state()).isEqualTo(CaseState.APPROVED);
        assertThat(approved.placeId()).isNotNull();
    }

    @Test
    void anEstateIsApprovedByTheHousingDepartmentAfterTheOfficesOpinion() {
        Actor housing = department("housing", "住建局", ApprovalFlow.HOUSING);
        Actor traffic = department("traffic", "交通局", ApprovalFlow.LINE);
        NamingCase checked = settled(estate("望月家园"));
        assertThat(checked.flow()).isEqualTo(ApprovalFlow.HOUSING);
        refused(() -> county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision()), "naming.notNow");
        refused(() -> county.desk.conducting.report(county.office, checked.id(), checked.rowVersion(), " ", NamingOffice.number(2)),
                "naming.why");
        NamingCase answered = county.desk.conducting.report(county.office, checked.id(), checked.rowVersion(), "名称符合规定，同意",
                NamingOffice.number(2));
        assertThatThrownBy(() -> county.deciding.approve(traffic, answered.id(), answered.rowVersion(), NamingOffice.decision()))
                .isInstanceOf(Refusal.NotYours.class);
        NamingCase approved = county.deciding.approve(housing, answered.id(), answered.rowVersion(), NamingOffice.decision());
        assertThat(running(approved)).containsExactly(CaseClock.Kind.FILING);
        county.desk.after.filed(county.office, approved.id(), NamingOffice.TODAY, "砚川县民政局 1 号");
        assertThat(running(approved)).containsExactly(CaseClock.Kind.ANNOUNCEMENT);
    }

    @Test
    void aCaseThatIsStoppedKeepsItsDays() {
        NamingCase checked = county.checked("望月路");
        assertThat(due(checked)).isEqualTo(LocalDate.of(2026, 3, 31));
        refused(() -> county.desk.conducting.suspend(county.office, checked.id(), checked.rowVersion(), ""), "naming.why");
        NamingCase stopped = county.desk.conducting.suspend(county.office, checked.id(), checked.rowVersion(), "有人异议，须听证");
        refused(() -> county.deciding.approve(county.office, stopped.id(), stopped.rowVersion(), NamingOffice.decision()), "naming.notNow");
        clock.turnTo(LocalDate.of(2026, 3, 11));
        NamingCase goesOn = county.desk.conducting.resume(county.office, stopped.id(), stopped.rowVersion(), "听证结束");
        assertThat(goesOn.state()).isEqualTo(CaseState.CHECKED);
        assertThat(due(goesOn)).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(county.cases.events(checked.id())).extracting(CaseEvent::remark).contains("有人异议，须听证", "听证结束");
    }

    @Test
    void aClockBecomesLongerOnlyWithAReasonAndTheLawsNever() {
        NamingCase checked = county.checked("望月路");
        LocalDate later = LocalDate.of(2026, 4, 15);
        refused(() -> county.desk.conducting.extend(county.office, checked.id(), CaseClock.Kind.HANDLING, later, " "), "naming.why");
        refused(() -> county.desk.conducting.extend(county.office, checked.id(), CaseClock.Kind.HANDLING, LocalDate.of(2026, 3, 31), "x"),
                "clock.longer");
        county.desk.conducting.extend(county.office, checked.id(), CaseClock.Kind.HANDLING, later, "专家出差");
        assertThat(due(checked)).isEqualTo(later);
        NamingCase approved = county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision());
        refused(() -> county.desk.conducting.extend(county.office, approved.id(), CaseClock.Kind.FILING, later, "忙"), "clock.ofTheLaw");
    }

    @Test
    void whatTheFlowDemandsIsThereOrWaivedWithAReason() {
        NamingCase checked = county.proposedAndChecked(county.road("望月路"));
        refused(() -> county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision()),
                "dossier.missing");
        refused(() -> county.desk.conducting.waive(county.office, checked.id(), List.of(Demand.MATERIALS), " "), "naming.why");
        refused(() -> county.desk.conducting.waive(county.office, checked.id(), List.of(Demand.EXPERTS), "小路"), "gate.notWaivable");
        county.desk.conducting.waive(county.office, checked.id(), List.of(Demand.MATERIALS), "容缺受理，三日内补");
        refused(() -> county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision()),
                "dossier.reports");
        assertThat(county.desk.demands.waivers(checked.id())).singleElement().satisfies(waiver -> {
            assertThat(waiver.demand()).isEqualTo(Demand.MATERIALS);
            assertThat(waiver.reason()).isEqualTo("容缺受理，三日内补");
        });
    }

    @Test
    void aNameThatChangedIsAskedAboutAgain() {
        NamingCase checked = county.proposedAndChecked(county.road("望月路"));
        county.desk.conducting.waive(county.office, checked.id(), List.of(Demand.MATERIALS, Demand.REPORTS, Demand.COMMITTEE), "小路");
        var notice = county.desk.noticing.open(county.office, checked.id(), 5);
        clock.turnTo(LocalDate.of(2026, 3, 6));
        county.desk.noticing.close(county.office, notice);
        NamingCase returned = county.deciding.giveBack(county.office, checked.id(), checked.rowVersion(), "改名");
        NamingCase revised = county.applying.revise(county.clerk, returned.id(), returned.rowVersion(), county.road("听涛路"));
        assertThat(county.cases.findings(revised.id())).allSatisfy(finding -> assertThat(finding.run()).isGreaterThan(2));
        NamingCase again = county.handedInAndChecked(revised);
        refused(() -> county.deciding.approve(county.office, again.id(), again.rowVersion(), NamingOffice.decision()), "gate.notice");
    }

    @Test
    void aCaseIsRejectedWithItsReasonAndArchivedWhenAllIsDone() {
        NamingCase no = county.checked("望月路");
        refused(() -> county.deciding.reject(county.office, no.id(), no.rowVersion(), ""), "naming.returnReason");
        assertThat(county.deciding.reject(county.office, no.id(), no.rowVersion(), "道路停建").state()).isEqualTo(CaseState.REJECTED);
        NamingCase yes = county.checked("听涛路");
        county.deciding.approve(county.office, yes.id(), yes.rowVersion(), NamingOffice.decision());
        refused(() -> county.desk.after.archive(county.office, yes.id()), "clock.running");
        county.desk.after.filed(county.office, yes.id(), NamingOffice.TODAY, "市民政局");
        county.desk.after.announced(county.office, yes.id(), NamingOffice.TODAY, "县政府", "网站");
        county.desk.after.done(county.office, yes.id(), CaseClock.Kind.SIGNS, NamingOffice.TODAY, "路牌 2 块");
        county.desk.after.done(county.office, yes.id(), CaseClock.Kind.ADDRESSES, NamingOffice.TODAY, "1–88 号");
        county.desk.after.archive(county.office, yes.id());
        assertThat(county.cases.require(yes.id()).state()).isEqualTo(CaseState.ARCHIVED);
    }

    private LocalDate due(NamingCase of) {
        return clock(of, CaseClock.Kind.HANDLING).dueOn();
    }
}
