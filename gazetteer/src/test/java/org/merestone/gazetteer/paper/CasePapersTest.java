package org.merestone.gazetteer.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.gazetteer.hard.HardCase;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingOffice;
import org.merestone.gazetteer.naming.Proposal;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.geo.print.Grade;
import org.merestone.geo.print.Opened;
import org.merestone.geo.print.PaperFormat;

/** One road from application to announcement, and its papers at every step. */
class CasePapersTest extends AtThePaperDesk {

    @Test
    void aCaseHasItsPapersAsFarAsItHasCome() {
        NamingCase draft = desk.county.applying.propose(desk.county.clerk, desk.county.road("望月路"));
        assertThat(standings(draft)).containsEntry(CasePaper.APPLICATION, Standing.DRAFT).containsEntry(CasePaper.REQUEST, Standing.NOT_YET)
                .containsEntry(CasePaper.NOTICE, Standing.NOT_YET).doesNotContainKey(CasePaper.LIST);
        assertThatThrownBy(() -> desk.write(draft, CasePaper.APPROVAL, PaperFormat.PDF)).isInstanceOfSatisfying(Refusal.NotAllowed.class,
                refusal -> assertThat(refusal.key()).isEqualTo("casepaper.notYet"));
        NamingCase checked = desk.county.handedInAndChecked(draft);
        assertThat(standings(checked)).containsEntry(CasePaper.APPLICATION, Standing.FINAL).containsEntry(CasePaper.REQUEST, Standing.DRAFT)
                .containsEntry(CasePaper.NOTICE, Standing.DRAFT).containsEntry(CasePaper.APPROVAL, Standing.DRAFT)
                .containsEntry(CasePaper.ANNOUNCEMENT, Standing.NOT_YET).containsEntry(CasePaper.MINUTES, Standing.NOT_YET);
        NamingCase reported = desk.asked(checked);
        assertThat(standings(reported)).containsEntry(CasePaper.REQUEST, Standing.FINAL).containsEntry(CasePaper.NOTICE, Standing.FINAL)
                .containsEntry(CasePaper.MINUTES, Standing.FINAL).containsEntry(CasePaper.APPROVAL, Standing.DRAFT);
        NamingCase approved = desk.approved(reported);
        assertThat(standings(approved)).containsEntry(CasePaper.APPROVAL, Standing.FINAL)
                .containsEntry(CasePaper.ANNOUNCEMENT, Standing.DRAFT).containsEntry(CasePaper.FILING_FORM, Standing.DRAFT);
        desk.told(approved);
        assertThat(standings(approved).values()).containsOnly(Standing.FINAL);
        assertThat(desk.papers.list(desk.county.office, desk.of(approved))).filteredOn(each -> each.grade() == Grade.PUBLIC)
                .extracting(CasePapers.Listed::paper)
                .containsExactly(CasePaper.APPROVAL, CasePaper.NOTICE, CasePaper.ANNOUNCEMENT);
    }

    @Test
    void ofWhatWasRefusedNothingIsDraftedAndNothingWentOutThatDidNot() {
        NamingCase atOnce = desk.county.checked("听涛路");
        desk.county.deciding.reject(desk.county.office, atOnce.id(), atOnce.rowVersion(), "道路停建");
        assertThat(standings(atOnce)).containsEntry(CasePaper.REQUEST, Standing.NOT_YET).containsEntry(CasePaper.APPROVAL, Standing.NOT_YET)
                .containsEntry(CasePaper.NOTICE, Standing.NOT_YET).containsEntry(CasePaper.APPLICATION, Standing.FINAL);
        assertThatThrownBy(() -> desk.write(atOnce, CasePaper.REQUEST, PaperFormat.PDF)).isInstanceOf(Refusal.NotAllowed.class);
        NamingCase above = reported("望月路");
        desk.county.deciding.reject(desk.county.person("approver", Role.NAMING_APPROVER), above.id(), above.rowVersion(), "与规划不符");
        assertThat(standings(above)).as("it was asked for and it went").containsEntry(CasePaper.REQUEST, Standing.FINAL)
                .containsEntry(CasePaper.NOTICE, Standing.FINAL).containsEntry(CasePaper.APPROVAL, Standing.NOT_YET);
        assertThat(desk.said(above, CasePaper.REQUEST)).contains("砚民政〔2026〕12号");
    }

    @Test
    void everyPaperIsWrittenFromTheOneEntry() {
        NamingCase told = announced("望月路");
        for (CasePapers.Listed each : desk.papers.list(desk.county.office, desk.of(told))) {
            byte[] pdf = desk.write(told, each.paper(), PaperFormat.PDF);
            assertThat(Opened.text(pdf)).as(each.title()).contains("望月路");
            assertThat(Opened.fonts(pdf)).isNotEmpty().allSatisfy((font, embedded) -> assertThat(embedded).as(font).isTrue());
            assertThat(Opened.body(desk.write(told, each.paper(), PaperFormat.DOCX)).getDocumentElement().getTextContent())
                    .as(each.title()).contains("望月路");
            assertThatThrownBy(() -> desk.write(told, each.paper(), PaperFormat.XLSX)).isInstanceOf(Refusal.NotAllowed.class);
        }
        assertThat(desk.said(told, CasePaper.APPLICATION)).contains("地名命名申请表", "Wàngyuè", "专名望月", "东起鼓楼，西至河堤", "取吉祥之意",
                "新建道路", "申请人clerk", "批准机关意见", "东西走向", "比例尺1∶10000");
        assertThat(desk.said(told, CasePaper.REQUEST)).contains("关于“望月路”命名的请示", "砚川县人民政府：", "收到意见1条，已答复1条",
                "赞成2，反对0，弃权0，通过", "简化办理，理由：小路", "妥否，请批示", "砚川县民政局");
        assertThat(desk.said(told, CasePaper.APPROVAL)).contains("关于同意“望月路”命名的批复", "砚政地名〔2026〕1号", "自2026年3月1日起施行",
                "（此件公开发布）", "将位于砚川县石鼓镇的");
        assertThat(desk.said(told, CasePaper.NOTICE)).contains("关于“望月路”命名的公示", "2026年3月1日至2026年3月7日", "拟用名称",
                "位置示意图", "（此件公开发布）").doesNotContain("13812345678");
        assertThat(desk.said(told, CasePaper.FILING_FORM)).contains("114°18′36.0″", "29°49′48.0″", "2000国家大地坐标系", "批准机关砚川县人民政府",
                "标准名称望月路");
        assertThat(desk.said(told, CasePaper.FILING_REPORT)).contains("白河市民政局：", "第十三条", "2026年3月8日");
        assertThat(desk.said(told, CasePaper.MINUTES)).contains("三月例会会议纪要", "应到2人", "下次会议四月召开", "2026年3月8日");
    }

    @Test
    void theAnnouncementHasTheSixFieldsOfTheLaw() {
        NamingCase told = announced("望月路");
        // 《地名备案公告管理办法（试行）》: 标准名称、罗马字母拼写、所属政区、位置描述、批准机关、批准时间.
        assertThat(desk.said(told, CasePaper.ANNOUNCEMENT)).contains("标准名称", "罗马字母拼写", "所属政区", "位置描述", "批准机关", "批准时间")
                .contains("望月路", "Wàngyuè", "砚川县石鼓镇", "东起鼓楼，西至河堤", "砚川县人民政府", "2026年3月1日");
    }

    @Test
    @HardCase(HardCase.Of.RARE_CHARACTER_PRINTED)
    void aNameOfARareCharacterIsPrinted() {
        // U+7C30; U+2B696, a place-name character of the state's table outside the first plane; U+30EDD.
        for (String rare : List.of("簰洲路", "\uD86D\uDE96鱼路", "\uD883\uDEDD面路")) {
            NamingCase draft = desk.county.applying.propose(desk.county.clerk, desk.county.road(rare));
            byte[] pdf = desk.write(draft, CasePaper.APPLICATION, PaperFormat.PDF);
            assertThat(Opened.text(pdf)).contains(rare).doesNotContain("〓");
            assertThat(Opened.fonts(pdf)).allSatisfy((font, embedded) -> assertThat(embedded).as(font).isTrue());
            assertThat(Opened.body(desk.write(draft, CasePaper.APPLICATION, PaperFormat.DOCX)).getDocumentElement().getTextContent())
                    .contains(rare);
        }
    }

    @Test
    void whatIsNotPublicNamesItsReaderAndIsInTheTrail() {
        NamingCase draft = desk.county.applying.propose(desk.county.clerk, desk.county.road("望月路"));
        CasePapers.Written written = desk.papers.write(desk.county.office, desk.of(draft), CasePaper.APPLICATION, PaperFormat.PDF);
        assertThat(written.fileName()).isEqualTo("望月路申请表（草稿）.pdf");
        assertThat(Opened.pages(written.content())).allSatisfy(page -> assertThat(page).contains("内部office2026-03-0116:00"));
        assertThat(new AuditTrail(desk.county.database.jdbc()).verify().holds()).isTrue();
        assertThat(desk.county.database.jdbc().sql("select detail from audit_entry where action = 'paper.write'").query(String.class)
                .list()).singleElement().asString().contains("望月路申请表（草稿）.pdf INTERNAL");
    }

    @Test
    void nobodyReadsPapersOfAnotherTownshipAndAContractorNoSecretOnes() {
        NamingCase draft = desk.county.applying.propose(desk.county.clerk, desk.county.road("望月路"));
        Subject subject = desk.of(draft);
        assertThatThrownBy(() -> desk.papers.list(desk.county.otherClerk, subject)).isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> desk.papers.write(desk.county.otherClerk, subject, CasePaper.APPLICATION, PaperFormat.PDF))
                .isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> desk.papers.file(desk.county.otherClerk, subject)).isInstanceOf(Refusal.NotYours.class);
        Actor contractor = desk.county.person("contractor", Role.NAMING_CONTRACTOR);
        NamingCase secret = desk.county.desk.altering.cancel(desk.county.clerk, desk.county.standing("秘湾路", Secrecy.SECRET), "道路已拆除");
        assertThat(desk.papers.list(desk.county.office, desk.of(secret)).get(0).grade()).isEqualTo(Grade.SECRET);
        assertThatThrownBy(() -> desk.papers.write(contractor, desk.of(secret), CasePaper.APPLICATION, PaperFormat.DOCX))
                .isInstanceOfSatisfying(Refusal.NotYours.class, refusal -> assertThat(refusal.key()).isEqualTo("casepaper.secret"));
        assertThat(desk.papers.write(contractor, subject, CasePaper.APPLICATION, PaperFormat.DOCX).content()).isNotEmpty();
    }

    @Test
    void whereADepartmentApprovesTheOfficeWritesItsOpinion() {
        NamingCase estate = desk.county.proposedAndChecked(new Proposal("望月花园", PlaceClass.of("22100"), Map.of(), "取吉祥之意", "新建小区",
                "鼓楼东", NamingOffice.line(114.31, 29.83).buffer(0.001), desk.county.stoneDrum));
        assertThat(desk.papers.list(desk.county.office, desk.of(estate))).extracting(CasePapers.Listed::title).contains("复函")
                .doesNotContain("请示");
        assertThat(desk.said(estate, CasePaper.REQUEST)).contains("意见的复函", "住房和城乡建设局：", "向我局备案", "面积");
    }

    private Map<CasePaper, Standing> standings(NamingCase namingCase) {
        return desk.papers.list(desk.county.office, desk.of(namingCase)).stream()
                .collect(Collectors.toMap(CasePapers.Listed::paper, CasePapers.Listed::standing));
    }
}
