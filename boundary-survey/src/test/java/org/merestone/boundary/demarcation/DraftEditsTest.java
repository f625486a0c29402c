package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.AtOnce;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.NorthSurvey;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.Markers;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DraftEditsTest {

    private static final EnteredPosition ELSEWHERE = new EnteredPosition.Degrees(114.3021, 29.861);

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    BoundaryRegister register;
    DraftEdits edits;
    BoundaryLines lines;
    Actor surveyor;
    BoundaryLine line;
    UUID draft;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        edits = register.get(DraftEdits.class);
        lines = register.get(BoundaryLines.class);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        line = register.line(FourTownships.SHIMEN, FourTownships.BAILU);
        UUID task = register.get(LineTasks.class).open(surveyor, line.id());
        SurveyImports imports = register.get(SurveyImports.class);
        Upload upload = imports.upload(surveyor, task, "a.dat", NorthSurvey.bytes());
        draft = imports.accept(surveyor, upload.batchId(), register.get(Tasks.class).require(task).rowVersion()).draftId();
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void anEditVoidsTheFirstConfirmationAndKeepsItWithItsReason() {
        String seen = fingerprint();
        register.get(TwoKeys.class).confirm(register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN), draft, seen);
        String after = edits.movePoint(surveyor, draft, rowVersion(), point("JB002").id(), ELSEWHERE, "沿田埂改正");
        assertThat(after).isNotEqualTo(seen).isEqualTo(fingerprint());
        assertThat(register.get(Confirmations.class).of(draft)).singleElement().satisfies(confirmation -> {
            assertThat(confirmation.voidedAt()).isNotNull();
            assertThat(confirmation.voidReason()).isEqualTo("沿田埂改正");
        });
        assertThat(register.get(AuditTrail.class).of("line", line.id().toString())).last().satisfies(entry -> {
            assertThat(entry.act().action()).isEqualTo("draft.move-point");
            assertThat(entry.act().reason()).isEqualTo("沿田埂改正");
        });
    }

    @Test
    void aMovedPointBendsTheLineAndKeepsWhatWasEntered() {
        // X and Y of the same place by PROJ.
        edits.movePoint(surveyor, draft, rowVersion(), point("JB002").id(), new EnteredPosition.Grid(3304743.3853, 529189.1099, 4547), "");
        BoundaryPoint moved = point("JB002");
        assertThat(moved.position().point().getCoordinate().distance(new Coordinate(114.3021, 29.861))).isLessThan(1e-8);
        assertThat(moved.position().rawText()).isEqualTo("X=3304743.3853 Y=529189.1099 EPSG:4547");
        assertThat(lines.requireVersion(draft).geometry().getCoordinates()).contains(moved.position().point().getCoordinate());
    }

    @Test
    void aMarkerMovesWithItsPointAndItsFormerPositionIsKept() {
        edits.movePoint(surveyor, draft, rowVersion(), point("JZ002").id(), new EnteredPosition.Degrees(114.2986, 29.8401), "");
        Marker marker = register.get(Markers.class).of(draft).get(1);
        assertThat(marker.position().point().getX()).isEqualTo(114.2986);
        assertThat(marker.code()).isEqualTo("990121101102002Q");
        assertThat(register.jdbc().sql("select count(*) from marker_position where marker_id = :id").param("id", marker.id())
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void aRemovedMarkerLeavesNoGapInTheNumbers() {
        edits.removePoint(surveyor, draft, rowVersion(), point("JZ002").id(), "没有埋设");
        assertThat(register.get(Markers.class).of(draft)).extracting(Marker::code)
                .containsExactly("990121101102001Q", "990121101102002Q");
        assertThat(register.jdbc().sql("select count(*) from marker where life_status = 'WITHDRAWN'").query(Integer.class).single())
                .isEqualTo(1);
        assertThat(register.get(BoundaryPoints.class).of(draft)).hasSize(5);
    }

    @Test
    void twoEditsAtOnceOneIsToldSo() throws Exception {
        long seen = rowVersion();
        UUID one = point("JB001").id();
        UUID other = point("JB002").id();
        List<Throwable> told = AtOnce.all(
                () -> edits.movePoint(surveyor, draft, seen, one, new EnteredPosition.Degrees(114.3024, 29.881), ""),
                () -> edits.removePoint(surveyor, draft, seen, other, ""));
        assertThat(told).singleElement().isInstanceOf(Refusal.Stale.class);
        assertThat(register.get(AuditTrail.class).verify().holds()).isTrue();
    }

    @Test
    void anEditOfWhatSomebodyConfirmedMeanwhileIsToldSo() {
        long seen = rowVersion();
        register.get(TwoKeys.class).confirm(register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN), draft, fingerprint());
        assertThatThrownBy(() -> edits.movePoint(surveyor, draft, seen, point("JB002").id(), ELSEWHERE, ""))
                .isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void aPositionFarAwayOrUnreadableIsRefused() {
        UUID point = point("JB002").id();
        assertThatThrownBy(() -> edits.movePoint(surveyor, draft, rowVersion(), point, new EnteredPosition.Degrees(29.861, 114.3021), ""))
                .hasMessageContaining("draft.badPosition");
        assertThatThrownBy(() -> edits.movePoint(surveyor, draft, rowVersion(), point, new EnteredPosition.Degrees(Double.NaN, 29), ""))
                .hasMessageContaining("draft.badPosition");
        assertThatThrownBy(() -> edits.movePoint(surveyor, draft, rowVersion(), point, new EnteredPosition.Grid(1, 2, 99999), ""))
                .hasMessageContaining("draft.badPosition");
        assertThatThrownBy(() -> edits.movePoint(surveyor, draft, rowVersion(), point, new EnteredPosition.Degrees(115.3, 29.86), ""))
                .hasMessageContaining("draft.farAway");
        assertThatThrownBy(() -> edits.movePoint(surveyor, draft, rowVersion(), UUID.randomUUID(), ELSEWHERE, ""))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void anEditThatCrossesAnotherLineChangesNothing() {
        String before = fingerprint();
        assertThatThrownBy(() -> edits.movePoint(surveyor, draft, rowVersion(), point("JB003").id(),
                new EnteredPosition.Degrees(114.26, 29.75), "")).hasMessageContaining("course.crosses");
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(point("JB003").position().rawText()).startsWith("JB003");
    }

    @Test
    void whoeverEditedADraftDoesNotConfirmIt() {
        Actor second = register.person("second", Role.SURVEYOR, "990121");
        edits.movePoint(second, draft, rowVersion(), point("JB002").id(), ELSEWHERE, "");
        Actor asCounty = new Actor(second.accountId(), "second", Role.COUNTY_OFFICER.name(), "990121");
        Actor asOfficer = new Actor(second.accountId(), "second", Role.BOUNDARY_OFFICER.name(), FourTownships.SHIMEN);
        assertThat(asCounty.actsIn(FourTownships.SHIMEN)).isTrue();
        assertThatThrownBy(() -> register.get(TwoKeys.class).confirm(asOfficer, draft, fingerprint()))
                .hasMessageContaining("keys.authorConfirms");
    }

    private BoundaryPoint point(String number) {
        return register.get(BoundaryPoints.class).of(draft).stream().filter(point -> point.number().equals(number)).findFirst().orElseThrow();
    }

    private long rowVersion() {
        return lines.requireVersion(draft).rowVersion();
    }

    private String fingerprint() {
        return lines.requireVersion(draft).fingerprint();
    }
}
