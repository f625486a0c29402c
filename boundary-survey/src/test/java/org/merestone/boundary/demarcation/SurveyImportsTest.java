package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.merestone.geo.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.NorthSurvey;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.Markers;
import org.merestone.boundary.marker.MarkersInForce;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.geo.survey.Mend;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SurveyImportsTest {

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    BoundaryRegister register;
    SurveyImports imports;
    BoundaryLines lines;
    Actor surveyor;
    BoundaryLine line;
    UUID task;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        imports = register.get(SurveyImports.class);
        lines = register.get(BoundaryLines.class);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        line = register.line(FourTownships.SHIMEN, FourTownships.BAILU);
        task = register.get(LineTasks.class).open(surveyor, line.id());
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void anUploadedFileIsKeptWithItsPointsAsWritten() {
        Upload upload = imports.upload(surveyor, task, "D:\\外业\\石门白鹭线.dat", NorthSurvey.bytes());
        assertThat(upload.state()).isEqualTo(SurveyBatch.State.READ);
        SurveyBatch batch = register.get(Batches.class).require(upload.batchId());
        assertThat(batch.fileName()).isEqualTo("石门白鹭线.dat");
        assertThat(batch.crsEpsg()).isEqualTo(4526);
        assertThat(register.get(Documents.class).read(batch.sha256())).isEqualTo(NorthSurvey.bytes());
        List<BatchPoint> points = register.get(Batches.class).points(batch.id());
        assertThat(points).hasSize(6);
        assertThat(points.get(0).rawLine()).isEqualTo("JZ001,JZ,38528985.0207,3308899.7993,212.410");
        assertThat(points.get(0).yEast()).isEqualTo(38528985.0207);
        assertThat(points.get(0).lonLat()).containsExactly(new double[] {114.3001, 29.8985}, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(points).extracting(BatchPoint::marker).containsExactly(true, false, false, true, false, true);
    }

    @Test
    void theDraftRunsThroughAllPointsBetweenTheJunctionsWithTheSmallerCodeOnItsLeft() {
        UUID draft = accept(NorthSurvey.bytes()).draftId();
        Coordinate[] course = lines.requireVersion(draft).geometry().getCoordinates();
        // South to north; the quadripoint is JZ003 itself, the north end is joined by a straight piece.
        assertThat(course[0]).isEqualTo(new Coordinate(114.3, 29.8));
        assertThat(course[course.length - 1]).isEqualTo(new Coordinate(114.3, 29.9));
        assertThat(course).hasSize(7);
        for (int i = 1; i <= 5; i++) {
            assertThat(course[i].distance(NorthSurvey.TRUTH[5 - i])).isLessThan(1e-9);
        }
    }

    @Test
    void whatWasJoinedOrTurnedIsSaid() {
        SurveyImports.Accepted accepted = accept(NorthSurvey.bytes());
        assertThat(accepted.findings()).extracting(BatchFinding::messageZh).satisfiesExactly(
                turned -> assertThat(turned).contains("方向相反"), joined -> assertThat(joined).contains("JZ001").contains("166.56"));
        assertThat(accepted.findings().get(1).rowNo()).isEqualTo(1);
    }

    @Test
    void markersAreNumberedFromTheNorthWhicheverWayTheLineRuns() {
        UUID draft = accept(NorthSurvey.bytes()).draftId();
        List<Marker> markers = register.get(Markers.class).of(draft);
        assertThat(markers).extracting(Marker::code)
                .containsExactly("990121101102001Q", "990121101102002Q", "990121101102003Q");
        assertThat(markers.get(0).position().rawText()).startsWith("JZ001");
        assertThat(markers.get(0).position().xNorth()).isEqualTo(3308899.7993);
        assertThat(markers.get(0).position().heightM()).isEqualTo(212.41);
        assertThat(markers).extracting(Marker::lifeStatus).containsOnly("SURVEYED");
        assertThat(markers).extracting(Marker::engravedText).containsOnly("");
    }

    @Test
    void aMarkerAtTheQuadripointIsThreeFacedAndStandsAtTheNode() {
        UUID draft = accept(NorthSurvey.bytes()).draftId();
        List<Marker> markers = register.get(Markers.class).of(draft);
        assertThat(markers).extracting(Marker::shape).containsExactly("TWO_FACED", "TWO_FACED", "THREE_FACED");
        assertThat(markers.get(2).nodeId()).isNotNull();
    }

    @Test
    void aFileWithAFaultIsRefusedWholeAndCannotBeAccepted() {
        Upload upload = imports.upload(surveyor, task, "a.dat", NorthSurvey.with("JB002,JB,38529131.4276,3304632.3824",
                "JB002,JB,38529131.4276,3404632.3824"));
        assertThat(upload.state()).isEqualTo(SurveyBatch.State.REFUSED);
        assertThat(register.get(Batches.class).findings(upload.batchId())).anySatisfy(finding -> {
            assertThat(finding.rowNo()).isEqualTo(3);
            assertThat(finding.ruleId()).isEqualTo("14");
        });
        assertThatThrownBy(() -> imports.accept(surveyor, upload.batchId(), taskVersion())).hasMessageContaining("survey.refused");
        assertThat(register.jdbc().sql("select count(*) from marker").query(Integer.class).single()).isZero();
        assertThat(register.jdbc().sql("select count(*) from boundary_point").query(Integer.class).single()).isZero();
    }

    @Test
    void aChosenMendReadsTheSameBytesAnew() {
        byte[] commas = NorthSurvey.FILE.replace(',', '，').getBytes(StandardCharsets.UTF_8);
        Upload refused = imports.upload(surveyor, task, "a.dat", commas);
        assertThat(refused.state()).isEqualTo(SurveyBatch.State.REFUSED);
        assertThat(register.get(Batches.class).findings(refused.batchId())).anySatisfy(finding ->
                assertThat(finding.mends()).contains("full-width-commas"));
        Upload mended = imports.upload(surveyor, task, "a.dat", commas, Set.of(Mend.of(Mend.Kind.FULL_WIDTH_COMMAS)));
        assertThat(mended.state()).isEqualTo(SurveyBatch.State.READ);
    }

    @Test
    void theSameFileAgainShowsTheBatchThatCameBefore() {
        Upload first = imports.upload(surveyor, task, "a.dat", NorthSurvey.bytes());
        Upload again = imports.upload(surveyor, task, "b.dat", NorthSurvey.bytes());
        assertThat(again).isEqualTo(new Upload(first.batchId(), SurveyBatch.State.READ, true));
    }

    @Test
    void aFileAcceptedForOneLineIsNotTakenForAnother() {
        accept(NorthSurvey.bytes());
        UUID other = register.get(LineTasks.class).open(surveyor, register.line(FourTownships.SHIMEN, FourTownships.QINGXI).id());
        Upload upload = imports.upload(surveyor, other, "a.dat", NorthSurvey.bytes());
        assertThat(upload.state()).isEqualTo(SurveyBatch.State.REFUSED);
        assertThat(register.get(Batches.class).findings(upload.batchId())).extracting(BatchFinding::ruleId).contains("24");
        BatchFinding twice = register.get(Batches.class).findings(upload.batchId()).stream().filter(each -> each.ruleId().equals("24"))
                .findFirst().orElseThrow();
        assertThat(twice.mends()).containsExactly("import-again");
        SurveyBatch batch = register.get(Batches.class).require(upload.batchId());
        assertThat(register.get(TaskDesk.class).acceptedBefore(surveyor, batch)).extracting(SurveyBatch::taskId).containsExactly(task);
        Upload again = imports.upload(surveyor, other, "a.dat", NorthSurvey.bytes(), Set.of(Mend.of(Mend.Kind.IMPORT_AGAIN)));
        assertThat(register.get(Batches.class).require(again.batchId()).mends()).containsExactly("import-again");
        assertThat(register.get(Batches.class).findings(again.batchId())).filteredOn(each -> each.ruleId().equals("24"))
                .extracting(BatchFinding::severity).containsExactly(Severity.WARN);
        assertThat(register.get(AuditTrail.class).of("line",
                register.line(FourTownships.SHIMEN, FourTownships.QINGXI).id().toString()))
                .anySatisfy(act -> assertThat(act.act().detail()).contains("mends=import-again"));
    }

    @Test
    void aFileOfATaskThatWasGivenUpIsTakenAgain() {
        accept(NorthSurvey.bytes());
        register.get(LineTasks.class).cancel(surveyor, task, taskVersion(), "重新开启");
        task = register.get(LineTasks.class).open(surveyor, line.id());
        UUID draft = accept(NorthSurvey.bytes()).draftId();
        assertThat(register.get(Markers.class).of(draft)).hasSize(3);
        assertThat(register.jdbc().sql("select count(*) from marker where life_status = 'WITHDRAWN'").query(Integer.class).single())
                .isEqualTo(3);
    }

    @Test
    void anAcceptedFileMayBeAcceptedAgainToUndoEdits() {
        UUID draft = accept(NorthSurvey.bytes()).draftId();
        String asSurveyed = lines.requireVersion(draft).fingerprint();
        UUID point = register.get(BoundaryPoints.class).of(draft).get(1).id();
        register.get(DraftEdits.class).removePoint(surveyor, draft, lines.requireVersion(draft).rowVersion(), point, "");
        assertThat(lines.requireVersion(draft).fingerprint()).isNotEqualTo(asSurveyed);
        Upload again = imports.upload(surveyor, task, "a.dat", NorthSurvey.bytes());
        assertThat(again.cameBefore()).isTrue();
        imports.accept(surveyor, again.batchId(), taskVersion());
        assertThat(lines.requireVersion(draft).fingerprint()).isEqualTo(asSurveyed);
    }

    @Test
    void aLandParcelIsNoLine() {
        String parcel = "[属性描述]\r\n格式版本号=1.01版本\r\n坐标系=2000国家大地坐标系\r\n几度分带=3\r\n投影类型=高斯克吕格\r\n计量单位=米\r\n带号=38\r\n"
                + "精度=0.001\r\n转换参数=,,,,,,\r\n[地块坐标]\r\n4,0,1,某地块,面,,,,@\r\nJ1,1,3308899.799,38528985.021\r\n"
                + "J2,1,3306849.606,38529202.900\r\nJ3,1,3304632.382,38529131.428\r\nJ1,1,3308899.799,38528985.021\r\n";
        Upload upload = imports.upload(surveyor, task, "报盘.txt", parcel.getBytes(java.nio.charset.Charset.forName("GB18030")));
        assertThat(upload.state()).as("%s", register.get(Batches.class).findings(upload.batchId())).isEqualTo(SurveyBatch.State.READ);
        assertThatThrownBy(() -> imports.accept(surveyor, upload.batchId(), taskVersion())).hasMessageContaining("survey.parcelIsNoLine");
    }

    @Test
    void eastingsWithoutAZoneAreTakenInTheLinesZoneAndThatIsSaid() {
        String bare = NorthSurvey.FILE.replace(",385", ",5");
        Upload upload = imports.upload(surveyor, task, "a.dat", bare.getBytes(StandardCharsets.US_ASCII));
        assertThat(upload.state()).isEqualTo(SurveyBatch.State.READ);
        SurveyBatch batch = register.get(Batches.class).require(upload.batchId());
        assertThat(batch.crsEpsg()).isEqualTo(4547);
        assertThat(register.get(Batches.class).findings(batch.id())).singleElement()
                .satisfies(finding -> assertThat(finding.messageZh()).contains("38"));
    }

    @Test
    void garbageIsAFindingAndNoFault() {
        byte[] bytes = new byte[3000];
        new java.util.Random(7).nextBytes(bytes);
        assertThat(imports.upload(surveyor, task, "../../etc/x\u0000.dat", bytes).state()).isEqualTo(SurveyBatch.State.REFUSED);
        assertThat(imports.upload(surveyor, task, "", new byte[0]).state()).isEqualTo(SurveyBatch.State.REFUSED);
        assertThat(imports.upload(surveyor, task, "a", "A,1,\u0000,1e300,9e99\nB,2,3,4,5\n".getBytes(StandardCharsets.US_ASCII)).state())
                .isEqualTo(SurveyBatch.State.REFUSED);
    }

    @Test
    void pointsAcrossANeighboursLineAreRefusedWithThePlaceAndNothingIsRegistered() {
        // JB003 moved by 6 km to the south-west, beyond the line between 石门镇 and 青溪镇.
        Upload upload = imports.upload(surveyor, task, "a.dat",
                NorthSurvey.with("38528949.7163,3300197.8570", "38524949.7163,3295197.8570"));
        assertThat(upload.state()).isEqualTo(SurveyBatch.State.READ);
        assertThatThrownBy(() -> imports.accept(surveyor, upload.batchId(), taskVersion())).hasMessageContaining("course.crosses")
                .hasMessageContaining("石门青溪线");
        assertThat(register.jdbc().sql("select count(*) from marker").query(Integer.class).single()).isZero();
        assertThat(register.jdbc().sql("select count(*) from boundary_line_version where stage = 'DRAFT'").query(Integer.class).single())
                .isZero();
    }

    @Test
    void anotherImportReplacesTheDraftAndVoidsWhatWasConfirmed() {
        UUID draft = accept(NorthSurvey.bytes()).draftId();
        TwoKeys keys = register.get(TwoKeys.class);
        Actor shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        keys.confirm(shimen, draft, lines.requireVersion(draft).fingerprint());
        UUID again = accept(NorthSurvey.with("JB003,JB,38528949.7163", "JB003,JB,38528950.7163")).draftId();
        assertThat(again).isEqualTo(draft);
        assertThat(register.get(Confirmations.class).standing(draft, lines.requireVersion(draft).fingerprint())).isEmpty();
        assertThat(register.get(Confirmations.class).of(draft)).singleElement()
                .satisfies(confirmation -> assertThat(confirmation.voidReason()).isEqualTo("石门白鹭线.dat"));
        assertThat(register.get(Markers.class).of(draft)).extracting(Marker::serial).containsExactly(1, 2, 3);
    }

    @Test
    void twoAcceptancesOneAfterTheOtherSeesThatItIsLate() {
        Upload one = imports.upload(surveyor, task, "a.dat", NorthSurvey.bytes());
        Upload two = imports.upload(surveyor, task, "b.dat", NorthSurvey.with("212.410", "212.420"));
        long seen = taskVersion();
        imports.accept(surveyor, one.batchId(), seen);
        assertThatThrownBy(() -> imports.accept(surveyor, two.batchId(), seen)).isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void onlyASurveyorOfBothSidesUploads() {
        Actor oneSide = register.person("one-side", Role.SURVEYOR, FourTownships.SHIMEN);
        Actor officer = register.person("officer", Role.BOUNDARY_OFFICER, "990121");
        assertThatThrownBy(() -> imports.upload(oneSide, task, "a.dat", NorthSurvey.bytes())).isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> imports.upload(officer, task, "a.dat", NorthSurvey.bytes())).isInstanceOf(Refusal.NotYours.class);
    }

    @Test
    void theSurveyedLineBecomesLawWithItsMarkers() {
        UUID draft = accept(NorthSurvey.bytes()).draftId();
        TwoKeys keys = register.get(TwoKeys.class);
        for (String side : List.of(FourTownships.SHIMEN, FourTownships.BAILU)) {
            keys.confirm(register.person("officer-" + side, Role.BOUNDARY_OFFICER, side), draft, lines.requireVersion(draft).fingerprint());
        }
        assertThat(register.get(MarkersInForce.class).current()).isEmpty();
        LineVersion seen = lines.requireVersion(draft);
        keys.approve(register.person("county", Role.COUNTY_OFFICER, "990121"), draft, new Approval(seen.rowVersion(), seen.fingerprint(),
                "砚政函〔2026〕7号", LocalDate.of(2026, 2, 20), Classification.PUBLIC));
        assertThat(register.get(MarkersInForce.class).current()).hasSize(3)
                .allSatisfy(marker -> assertThat(marker.classification()).isEqualTo(Classification.PUBLIC))
                .allSatisfy(marker -> assertThat(marker.lifeStatus()).isEqualTo("IN_USE"));
        assertThat(register.get(MarkersInForce.class).on(LocalDate.of(2026, 2, 19))).isEmpty();
        assertThat(register.get(BoundaryPoints.class).of(draft)).extracting(BoundaryPoint::number)
                .containsExactly("JZ003", "JB003", "JZ002", "JB002", "JB001", "JZ001");
        assertThat(register.get(AuditTrail.class).of("line", line.id().toString())).extracting(entry -> entry.act().action())
                .containsExactly("task.open", "survey.read", "survey.accept", "line.confirm", "line.confirm", "line.approve");
    }

    private SurveyImports.Accepted accept(byte[] content) {
        Upload upload = imports.upload(surveyor, task, "石门白鹭线.dat", content);
        assertThat(upload.state()).as("%s", register.get(Batches.class).findings(upload.batchId())).isEqualTo(SurveyBatch.State.READ);
        return imports.accept(surveyor, upload.batchId(), taskVersion());
    }

    private long taskVersion() {
        return register.get(Tasks.class).require(task).rowVersion();
    }
}
