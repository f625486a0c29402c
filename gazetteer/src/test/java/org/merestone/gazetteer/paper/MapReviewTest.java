package org.merestone.gazetteer.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.TestDatabase;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingDesk;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.geo.print.Grade;
import org.merestone.geo.print.Opened;
import org.merestone.geo.print.PaperFormat;

/** A map goes to the public with its 审图号 or not at all; a name of a place that is not public goes to nobody. */
class MapReviewTest {

    PaperDesk desk;

    @BeforeEach
    void open() {
        desk = new PaperDesk(TestDatabase.H2);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theMapOfAPublicNoticeBearsTheNumberOfItsReview() {
        NamingCase checked = desk.county.proposedAndChecked(desk.county.road("望月路"));
        desk.county.desk.noticing.open(desk.county.office, checked.id(), 7);
        assertThat(desk.said(checked, CasePaper.NOTICE)).contains("审图号：" + NamingDesk.REVIEW, "比例尺");
    }

    @Test
    void withoutItsNumberNoMapIsPublishedAndThePaperSaysWhy() {
        NoticeMaps.Published published = maps("").published(matter(), Grade.PUBLIC);
        assertThat(published.maps()).isEmpty();
        assertThat(published.said()).contains("未取得审图号", "第十五条");
    }

    @Test
    void beforeItIsPublishedTheMapSaysThatItsNumberIsWanted() {
        NoticeMaps.Published draft = maps(" ").published(matter(), Grade.INTERNAL);
        assertThat(draft.maps()).hasSize(1);
        assertThat(draft.said()).contains("公开前须取得审图号");
        assertThat(maps("鄂S（2026）9号").published(matter(), Grade.INTERNAL).said()).isEqualTo("审图号：鄂S（2026）9号");
    }

    @Test
    void anInventedCountyHasNoMapToBeReviewed() {
        desk.county.database.jdbc().sql("update division set demonstration = true").update();
        NoticeMaps.Published invented = maps("").published(matter(), Grade.PUBLIC);
        assertThat(invented.maps()).hasSize(1);
        assertThat(invented.said()).contains("虚构演示数据");
    }

    @Test
    void nobodyIsAskedAboutAPlaceThatIsNotPublic() {
        for (Secrecy secrecy : new Secrecy[] {Secrecy.INTERNAL, Secrecy.SECRET}) {
            NamingCase gone = desk.county.handedInAndChecked(desk.county.desk.altering.cancel(desk.county.clerk,
                    desk.county.standing("秘湾路" + secrecy.ordinal(), secrecy), "道路已拆除"));
            assertThatThrownBy(() -> desk.county.desk.noticing.open(desk.county.office, gone.id(), 7))
                    .isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo("notice.notPublic"));
            assertThat(Standing.FINAL.grade(CasePaper.NOTICE, desk.county.desk.get(Matters.class).require(desk.of(gone))))
                    .isNotEqualTo(Grade.PUBLIC);
        }
    }

    @Test
    void theSketchOfAnApplicationIsForStaffAndNeedsNoNumber() {
        NamingCase draft = desk.county.applying.propose(desk.county.clerk, desk.county.road("望月路"));
        assertThat(Opened.text(desk.write(draft, CasePaper.APPLICATION, PaperFormat.PDF))).contains("位置示意图", "内部").doesNotContain("审图号");
    }

    private NoticeMaps maps(String number) {
        return new NoticeMaps(desk.county.desk.get(NoticeGround.class), desk.county.database.divisions(), new MapReview(number));
    }

    private Matter matter() {
        NamingCase draft = desk.county.applying.propose(desk.county.clerk, desk.county.road("望月路"));
        return desk.county.desk.get(Matters.class).require(desk.of(draft));
    }
}
