package org.merestone.boundary.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.AtOnce;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.NorthSurvey;
import org.merestone.boundary.demarcation.Approval;
import org.merestone.boundary.demarcation.DraftEdits;
import org.merestone.boundary.demarcation.EnteredPosition;
import org.merestone.boundary.demarcation.LineTask;
import org.merestone.boundary.demarcation.LineTasks;
import org.merestone.boundary.demarcation.NorthTask;
import org.merestone.boundary.demarcation.Tasks;
import org.merestone.boundary.demarcation.TwoKeys;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.Markers;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;

/** Edits on the map: one line alone, and the quadripoint with all four lines that end on it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class MapEditsTest {

    private static final Coordinate QUADRIPOINT = new Coordinate(114.3, 29.8);
    private static final Coordinate MOVED = new Coordinate(114.3004, 29.8003);

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    NorthTask north;
    BoundaryRegister register;
    MapEdits edits;
    BoundaryLines lines;
    Actor surveyor;
    UUID draft;

    @BeforeEach
    void open() {
        north = new NorthTask(kind, folder);
        register = north.register;
        edits = register.get(MapEdits.class);
        lines = register.get(BoundaryLines.class);
        surveyor = north.surveyor;
        draft = north.accept("a.dat", NorthSurvey.bytes());
    }

    @AfterEach
    void close() {
        north.close();
    }

    @Test
    void theSheetHasTheCourseFromJunctionToJunctionWithTheNumbersOfItsPoints() {
        DrawingSheet sheet = sheet();
        // from the quadripoint, at which JZ003 stands, to the north end, from which JZ001 is 167 m away
        assertThat(sheet.course().vertices()).extracting(EditedCourse.Vertex::number)
                .containsExactly("JZ003", "JB003", "JZ002", "JB002", "JB001", "JZ001", "");
        assertThat(EditedCourse.read(sheet.text())).as("text and back, to the last digit").isEqualTo(sheet.course());
        assertThat(sheet.junctions().get(0).held()).isEmpty();
        assertThat(sheet.junctions().get(0).lines()).containsExactlyInAnyOrder("石门青溪线", "白鹭云台线", "青溪云台线");
        assertThat(sheet.junctions().get(1).held()).as("the edge of the register keeps the north end").isNotEmpty();
    }

    @Test
    void whatIsSavedUnchangedKeepsEveryPointAsItWasMeasured() {
        var before = register.get(BoundaryPoints.class).of(draft);
        edits.save(surveyor, draft, seen(), sheet().course(), "无改动");
        assertThat(register.get(BoundaryPoints.class).of(draft)).isEqualTo(before);
    }

    @Test
    void aVertexIsMovedAnotherComesAndOneGoesInOneEdit() {
        List<EditedCourse.Vertex> vertices = new ArrayList<>(sheet().course().vertices());
        vertices.set(3, new EditedCourse.Vertex(114.3021, 29.861, "JB002"));
        vertices.add(4, new EditedCourse.Vertex(114.3022, 29.87, ""));
        vertices.remove(2);
        MapEdits.Outcome outcome = edits.save(surveyor, draft, seen(), new EditedCourse(vertices), "沿田埂改正");
        assertThat(outcome.movedM()).isZero();
        assertThat(numbers()).containsExactly("JZ003", "JB003", "JB002", "D1", "JB001", "JZ001");
        assertThat(register.get(Markers.class).of(draft)).as("JZ002 went with its marker, and the numbers have no gap")
                .extracting(Marker::code).containsExactly("990121101102001Q", "990121101102002Q");
        assertThat(lines.requireVersion(draft).fingerprint()).isEqualTo(outcome.fingerprint());
        assertThat(register.get(AuditTrail.class).of("line", line().id().toString())).last().satisfies(entry -> {
            assertThat(entry.act().action()).isEqualTo("draft.map-edit");
            assertThat(entry.act().reason()).isEqualTo("沿田埂改正");
        });
    }

    @Test
    void aSharedVertexMovesForAllLinesThatEndOnIt() {
        MapEdits.Outcome outcome = moveQuadripoint("交会点按实地改正");
        // PROJ (geod, GRS80): 51.0 m from 114.3 29.8 to 114.3004 29.8003
        assertThat(outcome.movedM()).isEqualTo(51.0, within(0.1));
        assertThat(outcome.movedWith()).containsExactlyInAnyOrder("石门青溪线", "白鹭云台线", "青溪云台线");
        for (BoundaryLine each : fourLines()) {
            LineVersion drafted = lines.drafted(each.id()).orElseThrow();
            assertThat(drafted.geometry().getCoordinates()).as(each.name()).contains(MOVED).doesNotContain(QUADRIPOINT);
            assertThat(lines.standing(each.id()).orElseThrow().geometry().getCoordinates()).as("nothing legal has moved")
                    .contains(QUADRIPOINT).doesNotContain(MOVED);
        }
        assertThat(register.get(Markers.class).of(draft)).filteredOn(marker -> marker.serial() == 3).singleElement()
                .satisfies(marker -> assertThat(marker.position().point().getCoordinate()).isEqualTo(MOVED));
        assertThat(outcome.won().values().stream().mapToDouble(Double::doubleValue).sum()).as("what one wins another loses")
                .isEqualTo(0, within(1.0));
    }

    @Test
    void theMovedJunctionBecomesLawWithAllItsLinesOrNotAtAll() {
        moveQuadripoint("交会点按实地改正");
        List<UUID> drafts = fourLines().stream().map(each -> lines.drafted(each.id()).orElseThrow().id()).toList();
        Actor county = register.person("county", Role.COUNTY_OFFICER, "990121");
        confirm(draft);
        assertThatThrownBy(() -> approve(county)).hasMessageContaining("keys.notBothConfirmed");
        drafts.stream().filter(each -> !each.equals(draft)).forEach(this::confirm);
        approve(county);
        for (BoundaryLine each : fourLines()) {
            assertThat(lines.standing(each.id()).orElseThrow().geometry().getCoordinates()).as(each.name()).contains(MOVED)
                    .doesNotContain(QUADRIPOINT);
            assertThat(lines.drafted(each.id())).isEmpty();
        }
        assertThat(lines.junctionAt(MOVED, 1e-9)).isPresent();
        assertThat(lines.junctionAt(QUADRIPOINT, 1e-9)).as("where it stood is what was once recorded").isEmpty();
        assertThat(register.jdbc().sql("select count(*) from boundary_node where kind = 'QUADRIPOINT'").query(Integer.class).single())
                .isEqualTo(2);
        assertThat(register.get(Markers.class).of(draft)).filteredOn(marker -> marker.serial() == 3).singleElement()
                .satisfies(marker -> assertThat(marker.nodeId()).isEqualTo(lines.junctionAt(MOVED, 1e-9).orElseThrow()));
        assertThat(register.get(AuditTrail.class).verify().holds()).isTrue();
    }

    @Test
    void aLineWhoseJunctionOthersMovedIsDrawnToWhereItWent() {
        moveQuadripoint("交会点按实地改正");
        BoundaryLine east = register.line(FourTownships.BAILU, FourTownships.YUNTAI);
        LineTask task = register.get(Tasks.class).running(east.id()).orElseThrow();
        register.get(LineTasks.class).cancel(surveyor, task.id(), task.rowVersion(), "重测");
        assertThatThrownBy(() -> register.get(DraftEdits.class).movePoint(surveyor, draft, seen().rowVersion(), point("JB002"),
                new EnteredPosition.Degrees(114.3021, 29.861), "")).hasMessageContaining("course.junctionTorn");
        UUID again = register.get(DrawnDrafts.class).create(surveyor, east.id(), List.of(MOVED, new Coordinate(114.34, 29.801),
                new Coordinate(114.4, 29.8)), "重画");
        assertThat(lines.requireVersion(again).geometry().getCoordinates()[0]).isEqualTo(MOVED);
        assertThatCode(() -> register.get(DraftEdits.class).movePoint(surveyor, draft, seen().rowVersion(), point("JB002"),
                new EnteredPosition.Degrees(114.3021, 29.861), "")).doesNotThrowAnyException();
    }

    @Test
    void aJunctionOnTheEdgeOfTheRegisterStays() {
        List<EditedCourse.Vertex> vertices = new ArrayList<>(sheet().course().vertices());
        vertices.set(vertices.size() - 1, new EditedCourse.Vertex(114.3001, 29.9, ""));
        assertThatThrownBy(() -> edits.save(surveyor, draft, seen(), new EditedCourse(vertices), "移动北端"))
                .hasMessageContaining("draft.junctionHeld");
    }

    @Test
    void theEngineRefusesACourseAcrossAnotherLineAndNothingHasChanged() {
        String before = lines.requireVersion(draft).fingerprint();
        List<EditedCourse.Vertex> vertices = new ArrayList<>(sheet().course().vertices());
        vertices.set(1, new EditedCourse.Vertex(114.26, 29.75, "JB003"));
        assertThatThrownBy(() -> edits.save(surveyor, draft, seen(), new EditedCourse(vertices), "试画"))
                .isInstanceOf(Refusal.NotAllowed.class).hasMessageContaining("draft.network").hasMessageContaining("石门");
        assertThat(lines.requireVersion(draft).fingerprint()).isEqualTo(before);
    }

    @Test
    void tryingOutTellsWhatWouldComeOfItAndChangesNothing() {
        String before = lines.requireVersion(draft).fingerprint();
        DrawingSheet sheet = sheet();
        MapEdits.Outcome outcome = edits.tryOut(surveyor, draft, seen(), quadripointAt(sheet, MOVED));
        assertThat(outcome.movedWith()).hasSize(3);
        assertThat(outcome.fingerprint()).isNotEqualTo(before);
        assertThat(lines.requireVersion(draft).fingerprint()).isEqualTo(before);
        assertThat(register.jdbc().sql("select count(*) from line_task").query(Integer.class).single()).isEqualTo(1);
        assertThat(sheet()).isEqualTo(sheet);
    }

    @Test
    void ofTwoPeopleWhoEditAtOnceOneIsToldSo() throws Exception {
        MapEdits.Seen seen = seen();
        EditedCourse course = quadripointAt(sheet(), MOVED);
        EditedCourse other = quadripointAt(sheet(), new Coordinate(114.2996, 29.7997));
        List<Throwable> told = AtOnce.all(() -> edits.save(surveyor, draft, seen, course, "甲"),
                () -> edits.save(surveyor, draft, seen, other, "乙"));
        assertThat(told).singleElement().isInstanceOf(Refusal.Stale.class);
        assertThat(register.get(AuditTrail.class).verify().holds()).isTrue();
    }

    @Test
    void whoDidNotSeeWhatBecameOfALineBesideDoesNotMoveTheirJunction() {
        MapEdits.Seen seen = seen();
        BoundaryLine east = register.line(FourTownships.BAILU, FourTownships.YUNTAI);
        register.get(DrawnDrafts.class).create(surveyor, east.id(), List.of(QUADRIPOINT, new Coordinate(114.35, 29.801),
                new Coordinate(114.4, 29.8)), "他人所画");
        assertThatThrownBy(() -> edits.save(surveyor, draft, seen, quadripointAt(sheet(), MOVED), "移动"))
                .isInstanceOf(Refusal.Stale.class).hasMessageContaining("draft.besideMoved");
        edits.save(surveyor, draft, seen(), quadripointAt(sheet(), MOVED), "看过之后再移动");
        assertThat(lines.drafted(east.id()).orElseThrow().geometry().getCoordinates()).contains(MOVED);
    }

    @Test
    void whoIsResponsibleForOneSideOnlyMovesNothing() {
        Actor oneSide = register.person("one-side", Role.SURVEYOR, FourTownships.SHIMEN);
        assertThatThrownBy(() -> edits.save(oneSide, draft, seen(), sheet().course(), "试")).isInstanceOf(Refusal.NotYours.class);
        Actor officer = register.person("officer", Role.BOUNDARY_OFFICER, "990121");
        assertThatThrownBy(() -> edits.save(officer, draft, seen(), sheet().course(), "试")).isInstanceOf(Refusal.NotYours.class);
    }

    @Test
    void textThatIsNoCourseIsToldWithItsLine() {
        assertThatThrownBy(() -> EditedCourse.read("114.3,29.8\n114.3；29.9")).hasMessageContaining("draft.lineUnread[2]");
        assertThatThrownBy(() -> EditedCourse.read("114.3,29.8\nNaN,29.9")).hasMessageContaining("draft.lineUnread[2]");
        assertThatThrownBy(() -> EditedCourse.read("114.3,29.8\n29.9,114.3")).hasMessageContaining("draft.lineUnread[2]");
        assertThatThrownBy(() -> EditedCourse.read("114.3,29.8")).hasMessageContaining("draft.vertices");
        assertThatThrownBy(() -> EditedCourse.read("1,1,A\n2,2,A")).hasMessageContaining("draft.numberTwice");
        assertThat(EditedCourse.read("114.3，29.8\r\n\r\n114.3 , 29.9 , JB1").vertices()).hasSize(2);
    }

    private MapEdits.Outcome moveQuadripoint(String why) {
        return edits.save(surveyor, draft, seen(), quadripointAt(sheet(), MOVED), why);
    }

    private static EditedCourse quadripointAt(DrawingSheet sheet, Coordinate place) {
        List<EditedCourse.Vertex> vertices = new ArrayList<>(sheet.course().vertices());
        vertices.set(0, new EditedCourse.Vertex(place.x, place.y, vertices.get(0).number()));
        return new EditedCourse(vertices);
    }

    private DrawingSheet sheet() {
        return register.get(DrawingDesk.class).sheet(surveyor, north.id);
    }

    private MapEdits.Seen seen() {
        DrawingSheet sheet = sheet();
        return new MapEdits.Seen(sheet.rowVersion(), sheet.beside());
    }

    private List<BoundaryLine> fourLines() {
        return List.of(line(), register.line(FourTownships.SHIMEN, FourTownships.QINGXI),
                register.line(FourTownships.BAILU, FourTownships.YUNTAI), register.line(FourTownships.QINGXI, FourTownships.YUNTAI));
    }

    private BoundaryLine line() {
        return register.line(FourTownships.SHIMEN, FourTownships.BAILU);
    }

    private List<String> numbers() {
        return register.get(BoundaryPoints.class).of(draft).stream().map(each -> each.number()).toList();
    }

    private UUID point(String number) {
        return register.get(BoundaryPoints.class).of(draft).stream()
                .filter(each -> each.number().equals(number)).findFirst().orElseThrow().id();
    }

    private void confirm(UUID each) {
        LineVersion version = lines.requireVersion(each);
        BoundaryLine line = lines.require(version.lineId());
        Stream.of(line.unitAId(), Objects.requireNonNull(line.unitBId())).map(register.get(Divisions.class)::require).forEach(side ->
                register.get(TwoKeys.class).confirm(register.person("officer-" + side.code() + "-" + each, Role.BOUNDARY_OFFICER,
                        side.code()), each, version.fingerprint()));
    }

    private void approve(Actor county) {
        LineVersion version = lines.requireVersion(draft);
        register.get(TwoKeys.class).approve(county, draft, new Approval(version.rowVersion(), version.fingerprint(), "砚政发〔2026〕7号",
                AgreedLine.TODAY, Classification.INTERNAL));
    }
}
