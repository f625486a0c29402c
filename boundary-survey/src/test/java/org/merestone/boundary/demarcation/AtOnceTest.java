package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
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
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.DivisionImport;
import org.merestone.boundary.line.ImportProgress;
import org.merestone.boundary.line.ImportRequest;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;

/** Two people at once: both succeed where each has a side of their own, and otherwise one is told that the other was first. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AtOnceTest {

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    BoundaryRegister register;
    BoundaryLines lines;
    TwoKeys keys;
    Actor surveyor;
    Actor shimen;
    Actor bailu;
    Actor county;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        lines = register.get(BoundaryLines.class);
        keys = register.get(TwoKeys.class);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        bailu = register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU);
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
    }

    @AfterEach
    void close() {
        register.close();
    }

    @RepeatedTest(3)
    void bothSidesConfirmingAtOnceBothSucceed() throws Exception {
        UUID draft = draft(FourTownships.SHIMEN, FourTownships.BAILU, new Coordinate(114.303, 29.85));
        String seen = lines.requireVersion(draft).fingerprint();
        assertThat(AtOnce.all(() -> keys.confirm(shimen, draft, seen), () -> keys.confirm(bailu, draft, seen))).isEmpty();
        assertThat(register.get(Confirmations.class).standing(draft, seen)).hasSize(2);
    }

    @RepeatedTest(3)
    void oneSideConfirmsOnceHoweverManyPress() throws Exception {
        UUID draft = draft(FourTownships.SHIMEN, FourTownships.BAILU, new Coordinate(114.303, 29.85));
        String seen = lines.requireVersion(draft).fingerprint();
        assertThat(AtOnce.all(() -> keys.confirm(shimen, draft, seen), () -> keys.confirm(shimen, draft, seen)))
                .singleElement().isInstanceOf(Refusal.NotAllowed.class);
        assertThat(register.get(Confirmations.class).standing(draft, seen)).hasSize(1);
    }

    @RepeatedTest(3)
    void twoApprovalsAtOnceOneIsToldSo() throws Exception {
        UUID draft = confirmed(FourTownships.SHIMEN, FourTownships.BAILU, new Coordinate(114.303, 29.85));
        Approval seen = approval(draft);
        assertThat(AtOnce.all(() -> keys.approve(county, draft, seen), () -> keys.approve(county, draft, seen)))
                .singleElement().isInstanceOf(Refusal.Stale.class);
        assertThat(register.get(AuditTrail.class).verify().holds()).isTrue();
    }

    @RepeatedTest(3)
    void ofTwoDraftsThatCrossEachOtherOnlyOneBecomesLaw() throws Exception {
        // Both swing into 石门镇 and cross there; neither crosses a line that stands.
        UUID north = confirmed(FourTownships.SHIMEN, FourTownships.BAILU, new Coordinate(114.25, 29.82), new Coordinate(114.25, 29.85));
        UUID west = confirmed(FourTownships.SHIMEN, FourTownships.QINGXI, new Coordinate(114.26, 29.85), new Coordinate(114.28, 29.85));
        Approval first = approval(north);
        Approval second = approval(west);
        assertThat(AtOnce.all(() -> keys.approve(county, north, first), () -> keys.approve(county, west, second)))
                .singleElement().isInstanceOf(Refusal.NotAllowed.class);
    }

    @RepeatedTest(3)
    void aConfirmationAndAnEditAtOnceLeaveNoConfirmationOfWhatWasNotSeen() throws Exception {
        UUID task = register.get(LineTasks.class).open(surveyor, register.line(FourTownships.SHIMEN, FourTownships.BAILU).id());
        UUID draft = accept(task, NorthSurvey.bytes());
        LineVersion seen = lines.requireVersion(draft);
        UUID point = register.get(BoundaryPoints.class).of(draft).get(1).id();
        AtOnce.all(() -> keys.confirm(shimen, draft, seen.fingerprint()),
                () -> register.get(DraftEdits.class).removePoint(surveyor, draft, seen.rowVersion(), point, ""));
        String now = lines.requireVersion(draft).fingerprint();
        boolean edited = !now.equals(seen.fingerprint());
        assertThat(register.get(Confirmations.class).standing(draft, now)).hasSize(edited ? 0 : 1);
        assertThat(register.get(AuditTrail.class).verify().holds()).isTrue();
    }

    @RepeatedTest(3)
    void twoAcceptancesAtOnceOneIsToldSo() throws Exception {
        UUID task = register.get(LineTasks.class).open(surveyor, register.line(FourTownships.SHIMEN, FourTownships.BAILU).id());
        SurveyImports imports = register.get(SurveyImports.class);
        UUID one = imports.upload(surveyor, task, "a.dat", NorthSurvey.bytes()).batchId();
        UUID other = imports.upload(surveyor, task, "b.dat", NorthSurvey.with("212.410", "212.420")).batchId();
        long seen = register.get(Tasks.class).require(task).rowVersion();
        assertThat(AtOnce.all(() -> imports.accept(surveyor, one, seen), () -> imports.accept(surveyor, other, seen)))
                .singleElement().isInstanceOf(Refusal.Stale.class);
        assertThat(register.jdbc().sql("select count(*) from marker").query(Integer.class).single()).isEqualTo(3);
    }

    @RepeatedTest(3)
    void twoSurveyorsOpeningALineAtOnceOpenOneTask() throws Exception {
        UUID line = register.line(FourTownships.SHIMEN, FourTownships.BAILU).id();
        LineTasks tasks = register.get(LineTasks.class);
        assertThat(AtOnce.all(() -> tasks.open(surveyor, line), () -> tasks.open(surveyor, line)))
                .singleElement().isInstanceOf(Refusal.NotAllowed.class);
        assertThat(register.jdbc().sql("select count(*) from line_task").query(Integer.class).single()).isEqualTo(1);
    }

    @RepeatedTest(3)
    void theSameUploadAtOnceIsOneBatch() throws Exception {
        UUID task = register.get(LineTasks.class).open(surveyor, register.line(FourTownships.SHIMEN, FourTownships.BAILU).id());
        SurveyImports imports = register.get(SurveyImports.class);
        assertThat(AtOnce.all(() -> imports.upload(surveyor, task, "a.dat", NorthSurvey.bytes()),
                () -> imports.upload(surveyor, task, "a.dat", NorthSurvey.bytes()))).isEmpty();
        assertThat(register.jdbc().sql("select count(*) from survey_batch").query(Integer.class).single()).isEqualTo(1);
    }

    @RepeatedTest(2)
    void theSameDivisionsImportedAtOnceStandOnce() throws Exception {
        ImportRequest more = FourTownships.request(FourTownships.write(folder, "more.geojson", "{\"type\":\"FeatureCollection\",\"features\":["
                + FourTownships.feature("990122101", "柳林镇", "[115.2,29.8],[115.3,29.8],[115.3,29.9]") + "]}"));
        DivisionImport imports = register.get(DivisionImport.class);
        assertThat(AtOnce.all(() -> imports.run(Actor.system("one"), more, ImportProgress.UNSEEN),
                () -> imports.run(Actor.system("other"), more, ImportProgress.UNSEEN))).singleElement().isInstanceOf(Refusal.class);
        assertThat(register.jdbc().sql("select count(*) from division_version where code = '990122101'").query(Integer.class).single())
                .isEqualTo(1);
    }

    private UUID accept(UUID task, byte[] content) {
        SurveyImports imports = register.get(SurveyImports.class);
        Upload upload = imports.upload(surveyor, task, "a.dat", content);
        return imports.accept(surveyor, upload.batchId(), register.get(Tasks.class).require(task).rowVersion()).draftId();
    }

    private UUID confirmed(String unit, String other, Coordinate... through) {
        UUID draft = draft(unit, other, through);
        String seen = lines.requireVersion(draft).fingerprint();
        keys.confirm(register.person("officer-" + UUID.randomUUID(), Role.BOUNDARY_OFFICER, unit), draft, seen);
        keys.confirm(register.person("officer-" + UUID.randomUUID(), Role.BOUNDARY_OFFICER, other), draft, seen);
        return draft;
    }

    private UUID draft(String unit, String other, Coordinate... through) {
        BoundaryLine line = register.line(unit, other);
        return new Drafting(register).draft(surveyor, line, through);
    }

    private Approval approval(UUID draft) {
        LineVersion seen = lines.requireVersion(draft);
        return new Approval(seen.rowVersion(), seen.fingerprint(), "砚政函〔2026〕7号", LocalDate.of(2026, 2, 20), Classification.PUBLIC);
    }
}
