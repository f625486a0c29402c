package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.NorthSurvey;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TaskDeskTest {

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    BoundaryRegister register;
    TaskDesk desk;
    TaskLists lists;
    Actor surveyor;
    Actor shimen;
    Actor bailu;
    Actor county;
    UUID task;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        desk = register.get(TaskDesk.class);
        lists = register.get(TaskLists.class);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        bailu = register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU);
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        task = register.get(LineTasks.class).open(surveyor, register.line(FourTownships.SHIMEN, FourTownships.BAILU).id());
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void nobodySeesATaskOutsideTheirDivision() {
        Actor qingxi = register.person("qingxi", Role.BOUNDARY_OFFICER, FourTownships.QINGXI);
        assertThat(lists.tasks(shimen, TaskQuery.running()).rows()).singleElement()
                .satisfies(row -> assertThat(row.lineName()).isEqualTo("石门白鹭线"));
        assertThat(lists.tasks(qingxi, TaskQuery.running()).rows()).isEmpty();
        assertThatThrownBy(() -> desk.task(qingxi, task)).isInstanceOf(Refusal.NotFound.class);
        UUID batch = upload();
        assertThatThrownBy(() -> desk.batch(qingxi, batch)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void theListIsFilteredSortedAndPaged() {
        register.get(LineTasks.class).open(surveyor, register.line(FourTownships.QINGXI, FourTownships.YUNTAI).id());
        TaskQuery byName = new TaskQuery(Set.of(LineTask.State.OPEN), "", TaskQuery.Sort.LINE_CODE, true, 0, 1);
        Page<TaskRow> first = lists.tasks(surveyor, byName);
        assertThat(first.total()).isEqualTo(2);
        assertThat(first.hasNext()).isTrue();
        assertThat(first.rows()).extracting(TaskRow::lineName).containsExactly("青溪云台线");
        assertThat(lists.tasks(surveyor, new TaskQuery(Set.of(), "云台", TaskQuery.Sort.LENGTH, false, 0, 10)).total()).isEqualTo(1);
        assertThat(lists.tasks(surveyor, new TaskQuery(Set.of(LineTask.State.APPROVED), "", TaskQuery.Sort.STATE, false, 0, 10)).total())
                .isZero();
        assertThat(lists.tasks(surveyor, new TaskQuery(Set.of(), "%_'\"", TaskQuery.Sort.OPENED_AT, false, 0, 10)).rows()).isEmpty();
    }

    @Test
    void theLinesToChooseFromAreThoseBetweenTwoTownshipsOfOnesOwn() {
        TaskQuery all = new TaskQuery(Set.of(), "", TaskQuery.Sort.LINE_CODE, false, 0, 50);
        assertThat(lists.lines(surveyor, all).rows()).extracting(TaskRow::lineName)
                .containsExactly("石门白鹭线", "石门青溪线", "白鹭云台线", "青溪云台线");
        assertThat(lists.lines(surveyor, all).rows().get(0).taskId()).isEqualTo(task);
        assertThat(lists.lines(shimen, all).rows()).isEmpty();
    }

    @Test
    void aBatchShowsEachRowWithItsFindings() {
        SurveyImports imports = register.get(SurveyImports.class);
        UUID broken = imports.upload(surveyor, task, "b.dat", NorthSurvey.with("3304632.3824", "3404632.3824")).batchId();
        BatchDetail shown = desk.batch(shimen, broken);
        assertThat(shown.rows()).hasSize(6);
        assertThat(shown.rows().get(2).findings()).isNotEmpty();
        assertThat(shown.rows().get(0).findings()).isEmpty();
        assertThat(shown.rows().get(0).point().lonLat()).isNotNull();
    }

    @Test
    void thePageOffersWhatItsReaderMayDo() {
        assertThat(desk.task(surveyor, task).actions()).contains(TaskDetail.Action.UPLOAD).doesNotContain(TaskDetail.Action.EDIT);
        assertThat(desk.task(shimen, task).actions()).isEmpty();
        register.get(SurveyImports.class).accept(surveyor, upload(), desk.task(surveyor, task).rowVersion());
        assertThat(desk.task(surveyor, task).actions()).contains(TaskDetail.Action.EDIT);
        assertThat(desk.task(shimen, task).actions()).containsExactly(TaskDetail.Action.CONFIRM);
        assertThat(desk.task(county, task).actions()).isEmpty();
        confirm(shimen);
        confirm(bailu);
        assertThat(desk.task(shimen, task).actions()).containsExactly(TaskDetail.Action.WITHDRAW);
        assertThat(desk.task(county, task).actions()).containsExactly(TaskDetail.Action.APPROVE);
    }

    @Test
    void theDraftIsShownWithItsPointsMarkersAndBothWords() {
        register.get(SurveyImports.class).accept(surveyor, upload(), desk.task(surveyor, task).rowVersion());
        confirm(shimen);
        DraftView draft = draft();
        assertThat(draft.points()).extracting(DraftView.Point::markerCode).containsExactly("990121101102003Q", null,
                "990121101102002Q", null, null, "990121101102001Q");
        assertThat(draft.sides()).extracting(side -> side.unit().name() + (side.confirmation() == null ? "-" : "+"))
                .containsExactly("石门镇+", "白鹭镇-");
        assertThat(draft.course()).singleElement().satisfies(part -> assertThat(part).hasSize(7));
        assertThat(desk.task(county, task).history()).extracting(TaskDetail.Act::action)
                .containsExactly("task.open", "survey.read", "survey.accept", "line.confirm");
    }

    @Test
    void aTaskGivenUpLeavesTheLineAsItWasAndFreeForAnother() {
        register.get(SurveyImports.class).accept(surveyor, upload(), desk.task(surveyor, task).rowVersion());
        TaskDetail seen = desk.task(surveyor, task);
        LineTasks tasks = register.get(LineTasks.class);
        assertThatThrownBy(() -> tasks.cancel(surveyor, task, seen.rowVersion() - 1, "重测")).isInstanceOf(Refusal.Stale.class);
        tasks.cancel(surveyor, task, seen.rowVersion(), "重测");
        assertThat(desk.task(surveyor, task).actions()).isEmpty();
        assertThatThrownBy(() -> register.get(TwoKeys.class).confirm(shimen, Objects.requireNonNull(seen.draft()).id(),
                seen.draft().fingerprint())).isInstanceOf(Refusal.Stale.class);
        assertThat(tasks.open(surveyor, seen.lineId())).isNotEqualTo(task);
    }

    private UUID upload() {
        return register.get(SurveyImports.class).upload(surveyor, task, "a.dat", NorthSurvey.bytes()).batchId();
    }

    private void confirm(Actor officer) {
        register.get(TwoKeys.class).confirm(officer, draft().id(), draft().fingerprint());
    }

    private DraftView draft() {
        return Objects.requireNonNull(desk.task(surveyor, task).draft());
    }
}
