package org.merestone.gazetteer.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.notice.PublicNotice;
import org.merestone.gazetteer.notice.PublishedNotices;
import org.merestone.gazetteer.outgoing.PaperWentOut;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.geo.print.Grade;
import org.merestone.geo.print.PaperFormat;

/** Of the papers that are kept the public is given the notice and the announcement that hold, and nothing that is not marked 公开. */
class PaperForEverybodyTest extends AtThePaperDesk {

    @Test
    void thePublicIsGivenOnlyWhatIsMarkedPublic() {
        NamingCase told = announced("望月路");
        assertThat(published()).hasSize(2).allSatisfy(each -> {
            assertThat(each.paper()).isNotNull();
            CasePaper paper = each.kind() == PublicNotice.Kind.NOTICE ? CasePaper.NOTICE : CasePaper.ANNOUNCEMENT;
            assertThat(each.paper().sha256()).isEqualTo(only(told, paper).file(PaperFormat.PDF).orElseThrow().sha256());
        });
        KeptPaper notice = only(told, CasePaper.NOTICE);
        desk.county.database.doInTransaction(() -> desk.county.desk.get(KeptPapers.class).add(new KeptPaper(UUID.randomUUID(), told.id(),
                CasePaper.NOTICE, 2, null, "内部稿", Grade.INTERNAL, notice.noticeId(), "内部", "office", notice.madeAt(), notice.files()),
                PaperWentOut.Of.CASE));
        assertThat(published()).filteredOn(each -> each.kind() == PublicNotice.Kind.NOTICE).singleElement()
                .satisfies(each -> assertThat(each.paper().edition()).as("what is not public leaves by no public door").isEqualTo(1));
    }

    @Test
    void aNoticeAboutAPlaceThatIsNoLongerPublicIsTakenDown() {
        UUID place = desk.county.standing("秘湾路", Secrecy.PUBLIC);
        NamingCase gone = desk.county.handedInAndChecked(desk.county.desk.altering.cancel(desk.county.clerk, place, "道路已拆除"));
        desk.county.desk.noticing.open(office, gone.id(), 7);
        assertThat(published()).hasSize(1);
        desk.county.database.jdbc().sql("update place set secrecy = 'SECRET' where id = :id").param("id", place).update();
        assertThat(published()).isEmpty();
    }

    private List<PublishedNotices.Shown> published() {
        return new PublishedNotices(desk.county.database.jdbc(), desk.county.database.geometries()).load(desk.county.desk.notices.today());
    }
}
