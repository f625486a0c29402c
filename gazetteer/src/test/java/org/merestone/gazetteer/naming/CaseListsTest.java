package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.gazetteer.opinion.Opinion;

/** Lists of cases: pages that neither overlap nor leave out, and every case that has a day to keep, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CaseListsTest {

    private static final String COUNTY = "990121";

    @Parameter
    TestDatabase kind;

    NamingOffice county;
    TurnedClock clock;
    CaseLists lists;

    @BeforeEach
    void open() {
        clock = new TurnedClock();
        county = new NamingOffice(kind, clock);
        lists = county.desk.get(CaseLists.class);
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    void pagesHoldEveryCaseOnceInTheOrderAskedFor() {
        for (String name : List.of("望月路", "听涛路", "揽秀路", "怀远路", "思齐路")) {
            county.applying.propose(county.clerk, county.road(name));
        }
        NamingCase handedIn = county.cases.list(COUNTY, EnumSet.of(CaseState.DRAFT)).get(2);
        county.applying.submit(county.clerk, handedIn.id(), handedIn.rowVersion());
        for (CaseOrder order : CaseOrder.values()) {
            for (boolean descending : new boolean[] {true, false}) {
                List<String> seen = new ArrayList<>();
                for (int first = 0; first < 6; first += 2) {
                    lists.page(COUNTY, null, order, descending, first, 2).forEach(each -> seen.add(each.caseNumber()));
                }
                assertThat(seen).as(order + " " + descending).hasSize(5).doesNotHaveDuplicates();
                String last = order == CaseOrder.state ? handedIn.caseNumber() : "2026-0005";
                assertThat(descending ? seen.get(0) : seen.get(4)).as(order + " " + descending).isEqualTo(last);
            }
        }
        assertThat(lists.counts(COUNTY)).isEqualTo(Map.of(CaseState.DRAFT, 4, CaseState.SUBMITTED, 1));
        assertThat(lists.page(COUNTY, CaseState.SUBMITTED, CaseOrder.number, false, 0, 10)).singleElement()
                .satisfies(each -> assertThat(each.id()).isEqualTo(handedIn.id()));
        assertThat(lists.counts("990121102")).as("another township's clerk sees none").isEmpty();
    }

    @Test
    void aCaseKeepsItsDaysUntilEveryClockOfItHasStopped() {
        county.applying.propose(county.clerk, county.road("听涛路"));
        NamingCase checked = county.checked("望月路");
        assertThat(lists.withDays(COUNTY)).extracting(NamingCase::id).containsExactly(checked.id());
        county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision());
        assertThat(lists.withDays(COUNTY)).extracting(NamingCase::id).containsExactly(checked.id());
        LocalDate day = NamingOffice.TODAY;
        county.desk.after.filed(county.office, checked.id(), day, "市民政局 1 号");
        county.desk.after.announced(county.office, checked.id(), day, "砚川县人民政府", "县政府网站");
        county.desk.after.done(county.office, checked.id(), CaseClock.Kind.SIGNS, day, "路牌两块");
        assertThat(lists.withDays(COUNTY)).as("its addresses are not made").hasSize(1);
        county.desk.after.done(county.office, checked.id(), CaseClock.Kind.ADDRESSES, day, "门牌 12 个");
        assertThat(lists.withDays(COUNTY)).isEmpty();
        county.desk.after.archive(county.office, checked.id());
        assertThat(county.cases.require(checked.id()).state()).isEqualTo(CaseState.ARCHIVED);
    }

    @Test
    void whatRanOutIsToldOnceAndTheBoardKnowsWhen() {
        NamingCase checked = county.checked("望月路");
        CaseClock handling = county.desk.clocks.of(checked.id()).get(0);
        clock.turnTo(handling.dueOn().minusDays(3));
        assertThat(county.desk.escalations.tell()).as("the office, some days before").isEqualTo(1);
        assertThat(county.desk.escalations.overdue()).isEmpty();
        clock.turnTo(handling.dueOn().plusDays(1));
        assertThat(county.desk.escalations.tell()).as("the county, on the day after").isEqualTo(1);
        assertThat(county.desk.escalations.tell()).as("and not again").isZero();
        assertThat(county.desk.escalations.overdue()).isEqualTo(Map.of(Due.of(handling), handling.dueOn().plusDays(1)));
    }

    @Test
    void anOpinionAndANoticeAreToldOfBeforeTheyRunOutAndAfter() {
        NamingCase checked = county.checked("望月路");
        UUID police = county.database.inTransaction(() -> county.desk.departments.add("公安局", null, county.county));
        county.desk.consulting.ask(county.office, checked.id(), List.of(police));
        county.desk.noticing.open(county.office, checked.id(), 30);
        assertThat(county.desk.escalations.tell()).as("twelve and twenty-nine days are left").isZero();
        Opinion asked = county.desk.consulting.opinions(checked.id()).get(0);
        clock.turnTo(asked.dueOn().minusDays(2));
        assertThat(county.desk.escalations.tell()).as("the office, of the opinion").isEqualTo(1);
        clock.turnTo(asked.dueOn().plusDays(1));
        assertThat(county.desk.escalations.tell()).as("the county, of the opinion").isEqualTo(1);
        assertThat(county.desk.escalations.overdue()).containsOnlyKeys(new Due(checked.id(), Due.OPINION, asked.dueOn()));
        clock.turnTo(LocalDate.of(2026, 3, 31)); // the notice is open from the 1st for thirty days, the handling ends on the 31st
        county.desk.escalations.tell();
        clock.turnTo(LocalDate.of(2026, 4, 1));
        county.desk.escalations.tell();
        assertThat(county.desk.escalations.overdue()).containsKeys(new Due(checked.id(), Due.NOTICE, LocalDate.of(2026, 3, 30)));
        assertThat(county.desk.escalations.of(checked.id())).extracting(each -> each.due().what() + each.level()).contains("NOTICEOVERDUE",
                "OPINIONSOON", "OPINIONOVERDUE");
    }
}
