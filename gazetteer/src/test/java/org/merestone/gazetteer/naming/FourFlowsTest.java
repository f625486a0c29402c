package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.dossier.ReportKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.notice.PublicNotice;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;

/** Each of the four flows (条例 §12) from application to archive: by whose hand, and from which day its clocks run (§13, §14). */
class FourFlowsTest extends InACounty {

    private static final LocalDate APPROVED_ON = LocalDate.of(2026, 3, 2);
    private static final LocalDate FILED_ON = LocalDate.of(2026, 3, 12);

    @Test
    void aStreetIsReportedToTheGovernmentFiledAndAnnouncedFromItsApproval() {
        Actor approver = county.person("approver", Role.NAMING_APPROVER);
        Actor housing = department("housing", "住建局", ApprovalFlow.HOUSING);
        NamingCase reported = reported(settled(county.road("望月路")), 1, "");
        notYours(() -> approve(housing, reported), "naming.role");
        notYours(() -> approve(county.office, reported), "naming.role");
        notYours(() -> approve(county.clerk, reported), "naming.role");
        archivedFrom(approve(approver, reported), APPROVED_ON, APPROVED_ON, "砚川县人民政府");
    }

    @Test
    void anEstateIsApprovedByTheHousingDepartmentAndAnnouncedFromItsFiling() {
        Actor housing = department("housing", "住建局", ApprovalFlow.HOUSING);
        NamingCase checked = settled(estate("望月家园"));
        refused(() -> approve(housing, checked), "naming.notNow"); // not before the office was heard
        NamingCase replied = reported(checked, 1, "名称符合规定，无异议");
        notYours(() -> approve(county.office, replied), "naming.role");
        notYours(() -> approve(county.person("approver", Role.NAMING_APPROVER), replied), "naming.role");
        archivedFrom(approve(housing, replied), APPROVED_ON, FILED_ON, "砚川县住房和城乡建设局");
    }

    @Test
    void aBridgeIsApprovedByItsLineDepartmentAndAnnouncedFromItsFiling() {
        Actor traffic = department("traffic", "交通局", ApprovalFlow.LINE);
        Actor housing = department("housing", "住建局", ApprovalFlow.HOUSING);
        NamingCase checked = settled(proposal("望月桥", PlaceClass.of("2361")));
        assertThat(checked.flow()).isEqualTo(ApprovalFlow.LINE);
        refused(() -> approve(traffic, checked), "naming.notNow");
        NamingCase replied = reported(checked, 1, "与所在地地名一致，同意");
        notYours(() -> approve(housing, replied), "naming.otherDepartment");
        archivedFrom(approve(traffic, replied), APPROVED_ON, FILED_ON, "砚川县交通运输局");
    }

    @Test
    void aParkIsReportedUpwardAndAnnouncedFromTheApprovalThatCameBack() {
        NamingCase checked = settled(proposal("望月公园", PlaceClass.of("252")));
        assertThat(checked.flow()).isEqualTo(ApprovalFlow.UPWARD);
        refused(() -> reported(checked, 1, ""), "dossier.reports"); // nobody may waive them here
        reportsAreWritten(checked);
        NamingCase reported = reported(checked, 1, "");
        notYours(() -> approve(county.person("approver", Role.NAMING_APPROVER), reported), "naming.role");
        notYours(() -> approve(department("traffic", "交通局", ApprovalFlow.LINE), reported), "naming.role");
        archivedFrom(approve(county.office, reported), APPROVED_ON, APPROVED_ON, "湖岸省人民政府");
    }

    @Test
    void onlyWhoApprovesTurnsDownWhatLiesBeforeThem() {
        Actor housing = department("housing", "住建局", ApprovalFlow.HOUSING);
        Actor approver = county.person("approver", Role.NAMING_APPROVER);
        NamingCase estate = reported(settled(estate("望月家园")), 1, "同意");
        notYours(() -> county.deciding.reject(approver, estate.id(), estate.rowVersion(), "用地未批"), "naming.role");
        notYours(() -> county.deciding.reject(county.office, estate.id(), estate.rowVersion(), "用地未批"), "naming.role");
        assertThat(county.deciding.reject(housing, estate.id(), estate.rowVersion(), "用地未批").state()).isEqualTo(CaseState.REJECTED);
        NamingCase street = reported(settled(county.road("听涛路")), 2, "");
        assertThat(county.deciding.giveBack(approver, street.id(), street.rowVersion(), "走向不清").returnReason()).isEqualTo("走向不清");
        NamingCase again = county.handedInAndChecked(county.cases.require(street.id()));
        assertThat(reported(answered(again), 3, "").state()).as("it goes the way once more, under a number of its own")
                .isEqualTo(CaseState.REPORTED);
    }

    @Test
    void aCaseThatIsWithdrawnOrRefusedAsksThePublicNoMore() {
        NamingCase withdrawn = settled(county.road("望月路"));
        county.desk.noticing.open(county.office, withdrawn.id(), 7);
        county.applying.withdraw(county.clerk, withdrawn.id(), withdrawn.rowVersion(), "道路停建");
        PublicNotice ended = county.desk.notices.of(withdrawn.id()).get(0);
        assertThat(ended.closedAt()).isNotNull();
        refused(() -> county.desk.notices.hear(ended.id(), "还来得及吗", ""), "notice.over");
        NamingCase refusedOne = settled(county.road("听涛路"));
        county.desk.noticing.open(county.office, refusedOne.id(), 7);
        county.deciding.reject(county.office, refusedOne.id(), refusedOne.rowVersion(), "道路停建");
        assertThat(county.desk.notices.open()).isEmpty();
        NamingCase returned = settled(county.road("明月路"));
        county.desk.noticing.open(county.office, returned.id(), 7);
        county.deciding.giveBack(county.office, returned.id(), returned.rowVersion(), "补位置图");
        assertThat(county.desk.notices.open()).as("what is only given back may come again under its name").hasSize(1);
    }

    /** Filed on the tenth day, announced, signs and addresses made, put away. */
    private void archivedFrom(NamingCase approved, LocalDate filingFrom, LocalDate announcementFrom, String approver) {
        assertThat(approved.state()).isEqualTo(CaseState.APPROVED);
        assertThat(clock(approved, CaseClock.Kind.FILING).dueOn()).isEqualTo(filingFrom.plusDays(15));
        boolean fromApproval = announcementFrom.equals(filingFrom);
        assertThat(running(approved)).hasSize(fromApproval ? 2 : 1);
        clock.turnTo(FILED_ON);
        county.desk.after.filed(county.office, approved.id(), FILED_ON, "民政部门 7 号");
        CaseClock announcement = clock(approved, CaseClock.Kind.ANNOUNCEMENT);
        assertThat(announcement.dueOn()).isEqualTo(announcementFrom.plusDays(15));
        assertThat(announcement.working()).as("日, not 工作日").isFalse();
        county.desk.after.announced(county.office, approved.id(), FILED_ON, approver, "县政府网站");
        assertThat(county.desk.notices.of(approved.id())).filteredOn(each -> each.kind() == PublicNotice.Kind.ANNOUNCEMENT)
                .singleElement().satisfies(each -> assertThat(each.body()).contains("批准机关：" + approver, "批准时间：2026-03-02"));
        refused(() -> county.desk.after.archive(county.office, approved.id()), "clock.running");
        for (CaseClock.Kind last : List.of(CaseClock.Kind.SIGNS, CaseClock.Kind.ADDRESSES)) {
            county.desk.after.done(county.office, approved.id(), last, FILED_ON, "已完成");
        }
        county.desk.after.archive(county.office, approved.id());
        assertThat(county.cases.require(approved.id()).state()).isEqualTo(CaseState.ARCHIVED);
        assertThat(county.desk.clocks.running()).isEmpty();
    }

    private NamingCase reported(NamingCase checked, int number, String remark) {
        return county.desk.conducting.report(county.office, checked.id(), checked.rowVersion(), remark, NamingOffice.number(number));
    }

    private NamingCase approve(Actor who, NamingCase of) {
        clock.turnTo(APPROVED_ON);
        return county.deciding.approve(who, of.id(), of.rowVersion(), new Decision("文〔2026〕1号", APPROVED_ON, Secrecy.PUBLIC,
                PlaceStatus.UNDER_CONSTRUCTION));
    }

    private void reportsAreWritten(NamingCase of) {
        for (ReportKind report : ReportKind.values()) {
            Map<String, String> texts = new HashMap<>();
            report.fields().forEach(field -> texts.put(field, "已逐条研究"));
            county.desk.dossier.write(county.office, of.id(), report, texts);
        }
    }
}
