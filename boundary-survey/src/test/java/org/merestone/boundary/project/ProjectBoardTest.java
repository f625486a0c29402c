package org.merestone.boundary.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.boundary.FourTownships;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;

/** What a board, a line's page and the sums above it show, and to whom. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ProjectBoardTest {

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    CountyWork work;

    @BeforeEach
    void open() {
        work = new CountyWork(kind, folder);
    }

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void aTownshipsOfficerSeesTheLinesOfTheirSideOnly() {
        assertThat(names(work.shimen, BoardQuery.all())).containsExactlyInAnyOrder("石门白鹭线", "石门青溪线");
        Actor stranger = work.register.person("stranger", Role.BOUNDARY_OFFICER, "990122101");
        assertThatThrownBy(() -> work.board.board(stranger, work.project, BoardQuery.all())).isInstanceOf(Refusal.NotFound.class);
        Actor yuntai = work.register.person("yuntai", Role.BOUNDARY_OFFICER, FourTownships.YUNTAI);
        assertThatThrownBy(() -> work.board.line(yuntai, work.line)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aLongListIsSortedFilteredAndTurnedOnTheServer() {
        work.file(work.officer, PaperKind.PLAN_APPROVAL);
        work.finish(work.officer, WorkStage.PREPARATION);
        assertThat(names(work.officer, new BoardQuery("", 2, false, BoardQuery.Sort.LINE_NAME, false, 0, 10))).containsExactly("石门白鹭线");
        assertThat(names(work.officer, new BoardQuery("云台", null, false, BoardQuery.Sort.LINE_CODE, false, 0, 10)))
                .containsExactly("白鹭云台线", "青溪云台线");
        assertThat(names(work.officer, new BoardQuery("", null, false, BoardQuery.Sort.STAGE, true, 0, 1))).containsExactly("石门白鹭线");
        Board second = work.board.board(work.officer, work.project, new BoardQuery("", null, false, BoardQuery.Sort.LINE_CODE, false, 1, 3));
        assertThat(second.page().rows()).hasSize(1);
        assertThat(second.page().total()).isEqualTo(4);
    }

    @Test
    void whatIsOverdueIsCountedAndFound() {
        // 6 hundredths of 364 days after 1 January are 23 January: on 1 March every line is late in its first stage.
        Board board = work.board.board(work.officer, work.project, new BoardQuery("", null, true, BoardQuery.Sort.DUE, false, 0, 10));
        assertThat(board.page().rows()).hasSize(4).allSatisfy(row -> {
            assertThat(row.daysLate(board.today())).isEqualTo(37);
            assertThat(row.present().orElseThrow().standing(board.today())).isEqualTo(StageDays.Standing.LATE);
        });
        assertThat(board.progress().lateLines()).isEqualTo(4);
    }

    @Test
    void theBoardSaysWhoIsWaitedFor() {
        work.file(work.officer, PaperKind.PLAN_APPROVAL);
        work.finish(work.officer, WorkStage.PREPARATION);
        work.file(work.shimen, PaperKind.SITUATION);
        BoardRow row = work.board.board(work.officer, work.project, new BoardQuery("石门白鹭", null, false, BoardQuery.Sort.DUE, false, 0, 10))
                .page().rows().get(0);
        assertThat(row.obstacles()).extracting(Obstacle::waitsFor).containsExactly(Role.BOUNDARY_OFFICER);
        assertThat(row.obstacles().get(0).unit().code()).isEqualTo(FourTownships.BAILU);
    }

    @Test
    void countiesAddUpIntoTheirCityAndProvince() {
        List<RollUp> provinces = work.register.get(ProjectRollUp.class).of(work.register.person("province", Role.COUNTY_OFFICER, "99"));
        assertThat(provinces).singleElement().satisfies(province -> {
            assertThat(province.name()).isEqualTo("示例省");
            assertThat(province.progress().lines()).isEqualTo(4);
            assertThat(province.below()).singleElement().satisfies(city -> {
                assertThat(city.name()).isEqualTo("演示市");
                assertThat(city.below()).singleElement().satisfies(county -> assertThat(county.projects()).hasSize(1));
            });
        });
        // Reckoned by hand from the radii of curvature of the CGCS2000 ellipsoid at the middle of each of the twelve segments.
        assertThat(provinces.get(0).progress().metres()).isCloseTo(41_689.2, within(0.5));
        assertThat(provinces.get(0).progress().lawPercent()).isZero();
    }

    @Test
    void whoMayDoWhatIsOfferedAndNothingElse() {
        assertThat(work.board.line(work.officer, work.line).actions())
                .containsExactly(LineSheet.Action.PLAN, LineSheet.Action.FINISH, LineSheet.Action.DROP);
        assertThat(work.board.line(work.officer, work.line).fileable()).containsExactly(PaperKind.PLAN_APPROVAL);
        assertThat(work.board.line(work.shimen, work.line).actions()).isEmpty();
        assertThat(work.board.line(work.shimen, work.line).fileable()).isEmpty();
        work.agreedInTheField(0);
        assertThat(work.board.line(work.surveyor, work.line).actions()).containsExactly(LineSheet.Action.FINISH);
        assertThat(work.board.line(work.shimen, work.line).fileable()).containsExactly(PaperKind.SITUATION, PaperKind.DIRECTION_MAP);
    }

    private List<String> names(Actor actor, BoardQuery query) {
        return work.board.board(actor, work.project, query).page().rows().stream().map(row -> row.line().name()).toList();
    }
}
