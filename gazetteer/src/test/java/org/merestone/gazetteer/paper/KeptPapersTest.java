package org.merestone.gazetteer.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.gazetteer.filing.FiledPapers;
import org.merestone.gazetteer.filing.Filing;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingOffice;
import org.merestone.geo.print.Opened;
import org.merestone.geo.print.PaperFormat;

/** What went out stays as it went out. */
class KeptPapersTest extends AtThePaperDesk {

    @Test
    void everyPaperThatWentOutIsHandedOutByteForByteAsItWent() {
        NamingCase told = announced("望月路");
        for (CasePaper paper : List.of(CasePaper.REQUEST, CasePaper.APPROVAL, CasePaper.NOTICE, CasePaper.ANNOUNCEMENT,
                CasePaper.FILING_REPORT, CasePaper.FILING_FORM, CasePaper.MINUTES)) {
            KeptPaper kept = only(told, paper);
            byte[] before = desk.write(told, paper, PaperFormat.PDF);
            byte[] word = desk.write(told, paper, PaperFormat.DOCX);
            assertThat(Documents.sha256(before)).as(paper.name()).isEqualTo(kept.file(PaperFormat.PDF).orElseThrow().sha256());
            somebodyTouchesTheRecord(told);
            desk.clock.turnTo(LocalDate.of(2027, 5, 4));
            assertThat(desk.write(told, paper, PaperFormat.PDF)).as(paper.name()).isEqualTo(before);
            assertThat(desk.write(told, paper, PaperFormat.DOCX)).as(paper.name()).isEqualTo(word);
            assertThat(desk.papers.kept(office, desk.of(told), kept.id(), PaperFormat.PDF).content()).isEqualTo(before);
        }
        assertThat(Opened.text(desk.write(told, CasePaper.APPLICATION, PaperFormat.PDF))).as("what did not go out follows the record")
                .contains("后来改的位置");
    }

    @Test
    void aKeptPaperSaysWhoLetItGoOutWhenAndUnderWhichNumber() {
        NamingCase told = announced("望月路");
        KeptPaper request = only(told, CasePaper.REQUEST);
        assertThat(request.number()).isEqualTo("砚民政〔2026〕12号");
        assertThat(request.madeBy()).isEqualTo("office");
        assertThat(request.madeAt().toLocalDate()).isEqualTo(PaperDesk.FIRST_DAY.plusDays(7));
        assertThat(request.edition()).isEqualTo(1);
        assertThat(desk.said(told, CasePaper.REQUEST)).contains("砚民政〔2026〕12号", "2026年3月8日");
        assertThat(only(told, CasePaper.APPROVAL)).satisfies(approval -> {
            assertThat(approval.number()).isEqualTo("砚政地名〔2026〕1号");
            assertThat(approval.madeBy()).isEqualTo("approver");
        });
        assertThat(only(told, CasePaper.NOTICE).noticeId()).isNotNull();
        assertThat(desk.county.database.jdbc().sql("select detail from audit_entry where action = 'paper.keep'").query(String.class).list())
                .hasSize(7).anySatisfy(detail -> assertThat(detail).contains("望月路请示 1 "
                        + request.file(PaperFormat.PDF).orElseThrow().sha256() + " 砚民政〔2026〕12号"));
        assertThat(new AuditTrail(desk.county.database.jdbc()).verify().holds()).isTrue();
    }

    @Test
    void aCorrectionIsANewEditionThatNamesTheFormer() {
        NamingCase reported = reported("望月路");
        KeptPaper first = only(reported, CasePaper.REQUEST);
        byte[] before = desk.write(reported, CasePaper.REQUEST, PaperFormat.PDF);
        desk.clock.turnTo(LocalDate.of(2026, 3, 10));
        KeptPaper second = desk.papers.correct(office, desk.of(reported), CasePaper.REQUEST, "附件漏列一件");
        assertThat(second.edition()).isEqualTo(2);
        String said = desk.said(reported, CasePaper.REQUEST);
        assertThat(said).contains("本件为第2版，代替2026年3月8日的第1版（砚民政〔2026〕12号）", "理由：附件漏列一件",
                first.file(PaperFormat.PDF).orElseThrow().sha256().substring(0, 16));
        assertThat(desk.papers.kept(office, desk.of(reported), first.id(), PaperFormat.PDF).content()).as("the former is still there")
                .isEqualTo(before);
        assertThat(desk.papers.write(office, desk.of(reported), CasePaper.REQUEST, PaperFormat.PDF).fileName())
                .isEqualTo("望月路请示（第2版）.pdf");
    }

    @Test
    void whoCorrectsSaysWhyAndMayLetSuchAPaperGoOut() {
        NamingCase checked = desk.county.proposedAndChecked(desk.county.road("望月路"));
        refused(() -> desk.papers.correct(office, desk.of(checked), CasePaper.REQUEST, "错字"), "casepaper.notOut");
        refused(() -> desk.papers.correct(office, desk.of(checked), CasePaper.LIST, "错字"), "casepaper.notOut");
        NamingCase reported = desk.asked(checked);
        refused(() -> desk.papers.correct(office, desk.of(reported), CasePaper.REQUEST, "  "), "casepaper.why");
        refused(() -> desk.papers.correct(office, desk.of(reported), CasePaper.REQUEST, "错".repeat(501)), "casepaper.why");
        for (Role role : List.of(Role.NAMING_CLERK, Role.NAMING_CONTRACTOR, Role.NAMING_COMMITTEE, Role.COUNTY_OFFICER)) {
            Actor other = desk.county.person("who-" + role.ordinal(), role);
            assertThatThrownBy(() -> desk.papers.correct(other, desk.of(reported), CasePaper.REQUEST, "错字")).as(role.name())
                    .isInstanceOf(Refusal.NotYours.class);
        }
        assertThat(editions(reported, CasePaper.REQUEST)).hasSize(1);
    }

    @Test
    void whatIsRefusedLetsNothingGoOut() {
        NamingCase checked = desk.county.proposedAndChecked(desk.county.road("望月路"));
        assertThatThrownBy(() -> desk.county.desk.conducting.report(office, checked.id(), checked.rowVersion(), "", NamingOffice.number(9)))
                .isInstanceOf(Refusal.class);
        assertThat(editions(checked, CasePaper.REQUEST)).isEmpty();
        assertThat(desk.county.database.jdbc().sql("select count(*) from document_number").query(Integer.class).single()).isZero();
    }

    @Test
    void aNoticeThatIsGivenLongerGoesOutAgainWithTheReason() {
        NamingCase checked = desk.county.proposedAndChecked(desk.county.road("望月路"));
        UUID notice = desk.county.desk.noticing.open(office, checked.id(), 7);
        desk.county.desk.noticing.extend(office, notice, PaperDesk.FIRST_DAY.plusDays(10), "春节期间延长");
        assertThat(editions(checked, CasePaper.NOTICE)).extracting(KeptPaper::edition).containsExactly(1, 2);
        assertThat(desk.said(checked, CasePaper.NOTICE)).contains("2026年3月1日至2026年3月11日", "理由：春节期间延长");
        byte[] first = desk.papers.kept(office, desk.of(checked), editions(checked, CasePaper.NOTICE).get(0).id(), PaperFormat.PDF)
                .content();
        assertThat(Opened.text(first)).contains("2026年3月1日至2026年3月7日").doesNotContain("春节");
    }

    @Test
    void aFilingReportIsKeptEachTimeItIsSentUnderItsNumberAndDay() {
        NamingCase approved = desk.approved(reported("望月路"));
        Filing filing = desk.county.desk.get(Filing.class);
        LocalDate eighth = LocalDate.of(2026, 3, 8);
        filing.send(office, approved.id(), eighth, "白河市民政局", NamingOffice.number(30));
        assertThat(desk.said(approved, CasePaper.FILING_REPORT)).contains("砚民政〔2026〕30号", "白河市民政局：", "2026年3月8日");
        assertThat(standing(approved)).as("it lies with the receiver").isEqualTo(Standing.FINAL);
        desk.clock.turnTo(LocalDate.of(2026, 3, 11));
        filing.answer(office, approved.id(), FiledPapers.Result.SUPPLEMENT, LocalDate.of(2026, 3, 10), "缺位置图");
        assertThat(standing(approved)).as("it is written anew").isEqualTo(Standing.DRAFT);
        filing.send(office, approved.id(), LocalDate.of(2026, 3, 11), "白河市民政局", NamingOffice.number(31));
        filing.answer(office, approved.id(), FiledPapers.Result.FILED, LocalDate.of(2026, 3, 11), "白民备 3 号");
        assertThat(editions(approved, CasePaper.FILING_REPORT)).extracting(KeptPaper::number).containsExactly("砚民政〔2026〕30号",
                "砚民政〔2026〕31号");
        assertThat(desk.said(approved, CasePaper.FILING_REPORT)).contains("砚民政〔2026〕31号", "2026年3月11日", "第2次报送");
        assertThat(editions(approved, CasePaper.FILING_FORM)).hasSize(2);
    }

    @Test
    void whatWentOutIsNeitherChangedNorTakenAway() {
        NamingCase reported = reported("望月路");
        for (String statement : List.of("update kept_paper set reason = 'x'", "delete from kept_file",
                "update kept_file set sha256 = sha256", "delete from kept_paper")) {
            assertThatThrownBy(() -> desk.county.database.jdbc().sql(statement).update()).as(statement)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(editions(reported, CasePaper.REQUEST)).hasSize(1);
    }

    @Test
    void anEditionOfAnotherCaseIsNotHandedOutHere() {
        NamingCase reported = reported("望月路");
        KeptPaper request = only(reported, CasePaper.REQUEST);
        NamingCase other = desk.county.applying.propose(desk.county.clerk, desk.county.road("临江路"));
        assertThatThrownBy(() -> desk.papers.kept(office, desk.of(other), request.id(), PaperFormat.PDF))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.papers.kept(office, desk.of(reported), request.id(), PaperFormat.XLSX))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.papers.kept(desk.county.otherClerk, desk.of(reported), request.id(), PaperFormat.PDF))
                .isInstanceOf(Refusal.NotYours.class);
    }

    @Test
    void minutesAreKeptWithTheirMeeting() {
        NamingCase reported = reported("望月路");
        KeptPaper minutes = only(reported, CasePaper.MINUTES);
        assertThat(minutes.title()).isEqualTo("三月例会会议纪要");
        assertThat(minutes.subject()).isNotEqualTo(reported.id());
        assertThat(desk.papers.correct(office, desk.of(reported), CasePaper.MINUTES, "出席人数更正").edition()).isEqualTo(2);
        assertThat(desk.said(reported, CasePaper.MINUTES)).contains("理由：出席人数更正");
    }

    private void somebodyTouchesTheRecord(NamingCase of) {
        desk.county.database.jdbc().sql("update naming_case set location_text = '后来改的位置', meaning = '后来改的含义' where id = :id")
                .param("id", of.id()).update();
    }

    private Standing standing(NamingCase of) {
        return listed(of, CasePaper.FILING_REPORT).standing();
    }
}
