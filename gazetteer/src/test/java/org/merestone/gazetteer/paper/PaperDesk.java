package org.merestone.gazetteer.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.committee.AgendaItem;
import org.merestone.gazetteer.naming.Demand;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingOffice;
import org.merestone.gazetteer.naming.TurnedClock;
import org.merestone.geo.print.Opened;
import org.merestone.geo.print.PaperFormat;

/** A county in which a road goes its whole way, and whoever asks for papers of it. */
final class PaperDesk implements AutoCloseable {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);
    final TurnedClock clock = new TurnedClock();
    final NamingOffice county;
    final CasePapers papers;
    final Actor member;

    PaperDesk(TestDatabase kind) {
        county = new NamingOffice(kind, clock);
        county.desk.keepPapers();
        papers = county.desk.get(CasePapers.class);
        member = county.person("周委员", Role.NAMING_COMMITTEE);
    }

    /** Asked about for seven days, heard once, voted on, reported. */
    NamingCase asked(NamingCase checked) {
        county.desk.conducting.waive(county.office, checked.id(), List.of(Demand.MATERIALS, Demand.REPORTS), "小路");
        UUID notice = county.desk.noticing.open(county.office, checked.id(), 7);
        UUID comment = county.desk.notices.hear(notice, "请沿用老名字，电话 13812345678", "王某 0715-1234567");
        county.desk.noticing.moderate(county.office, comment, true, "");
        county.desk.noticing.answer(county.office, comment, "老名字另有道路使用。");
        clock.turnTo(FIRST_DAY.plusDays(7));
        county.desk.noticing.close(county.office, notice);
        vote(checked);
        NamingCase now = county.cases.require(checked.id());
        county.desk.conducting.report(county.office, now.id(), now.rowVersion(), "", NamingOffice.number(12));
        return county.cases.require(checked.id());
    }

    private void vote(NamingCase checked) {
        List<Actor> members = new ArrayList<>(List.of(member, county.person("吴委员", Role.NAMING_COMMITTEE)));
        UUID committee = county.desk.committees.add("砚川县地名委员会", county.county);
        members.forEach(each -> county.desk.committees.join(committee, each.requireAccount()));
        UUID meeting = county.desk.meetings.call(county.office, committee, "三月例会", clock.instant().atOffset(java.time.ZoneOffset.UTC)
                .toLocalDate(), "三楼会议室");
        UUID item = county.desk.meetings.putOn(county.office, meeting, checked.id());
        members.forEach(each -> county.desk.meetings.attend(county.office, meeting, each.requireAccount(), true));
        members.forEach(each -> county.desk.meetings.vote(each, item, AgendaItem.Choice.AYE, ""));
        county.desk.meetings.conclude(county.office, item);
        county.desk.meetings.close(county.office, meeting, "下次会议四月召开");
    }

    NamingCase approved(NamingCase reported) {
        Actor approver = county.person("approver", Role.NAMING_APPROVER);
        return county.deciding.approve(approver, reported.id(), reported.rowVersion(), NamingOffice.decision());
    }

    /** Filed and announced the day after. */
    void told(NamingCase approved) {
        LocalDate day = FIRST_DAY.plusDays(7);
        county.desk.after.filed(county.office, approved.id(), day, "白河市民政局");
        county.desk.after.announced(county.office, approved.id(), day, "砚川县人民政府", "县政府网站");
    }

    Subject of(NamingCase namingCase) {
        return new Subject.OneCase(namingCase.id());
    }

    byte[] write(NamingCase namingCase, CasePaper paper, PaperFormat format) {
        return papers.write(county.office, of(namingCase), paper, format).content();
    }

    /** What a PDF says, without spaces. */
    String said(NamingCase namingCase, CasePaper paper) {
        return Opened.text(write(namingCase, paper, PaperFormat.PDF));
    }

    @Override
    public void close() {
        county.close();
    }
}
