package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.drawing.DrawnDrafts;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.DivisionImport;
import org.merestone.boundary.line.ImportProgress;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.MarkerCodes;
import org.merestone.boundary.marker.Markers;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.division.NewDivision;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.crs.GaussZone;

/** Lines as they come in real counties: without a marker, renamed with their town, across two zones, closed on themselves. */
class HardLinesTest {

    private static final LocalDate TODAY = AgreedLine.TODAY;

    /** 青阳石台线, 21.78 km, has no marker of its own: its ends are marked by the junctions' stones. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aLineWithoutAMarkerOfItsOwnIsDrawnConfirmedAndAgreedUpon(TestDatabase kind, @TempDir Path folder) {
        try (BoundaryRegister register = BoundaryRegister.withFourTownships(kind, folder)) {
            Actor surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
            BoundaryLine line = register.line(FourTownships.SHIMEN, FourTownships.BAILU);
            Coordinate[] standing = register.get(BoundaryLines.class).standing(line.id()).orElseThrow().geometry().getCoordinates();
            UUID draft = register.get(DrawnDrafts.class).create(surveyor, line.id(), List.of(standing), "沿山脊，不设界桩");
            UUID task = register.get(Tasks.class).ofDraft(draft).id();
            assertThat(register.get(MarkerRegistration.class).all(surveyor, task)).isEmpty();
            LineProgress.Work work = register.get(LineProgress.class).ofTask(task);
            assertThat(register.get(LineFindings.class).of(work)).noneMatch(LineFinding::stops);
            confirm(register, draft);
            UUID agreement = register.get(org.merestone.boundary.agreement.AgreementDrafting.class).draft(surveyor, line.id());
            AgreementReader reader = register.get(AgreementReader.class);
            assertThat(reader.text(reader.standing(surveyor, agreement)).articles().toString()).contains("沿线未设界桩")
                    .contains("本界线没有自己的界桩，两端以交会点的界桩为准");
        }
    }

    /** 撤乡设镇: 云台乡 201 becomes 云台镇 104. Codes follow, the stones do not. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aMarkerIsRenumberedAfterATownshipBecameATownAndItsFormerCodeStillFindsIt(TestDatabase kind, @TempDir Path folder) {
        try (BoundaryRegister register = BoundaryRegister.withFourTownships(kind, folder)) {
            Actor county = register.person("county", Role.COUNTY_OFFICER, "990121");
            BoundaryLine line = register.line(FourTownships.QINGXI, FourTownships.YUNTAI);
            assertThat(line.code()).isEqualTo("990121103201");
            UUID marker = enforced(register, line, county);
            register.jdbc().sql("update marker set engraved_text = '青溪 云台 2026' where id = :id").param("id", marker).update();
            CodeRenewal renewal = register.get(CodeRenewal.class);
            assertThatThrownBy(() -> renewal.renew(county, line.id(), TODAY, "撤乡设镇")).hasMessageContaining("code.nothingToRenew");
            assertThat(renewal.due(county)).isEmpty();
            becomesATown(register);
            assertThat(renewal.due(county)).anySatisfy(due -> {
                assertThat(due.lineId()).isEqualTo(line.id());
                assertThat(due.due()).isEqualTo("990121103104");
            }).hasSize(2);
            assertThat(renewal.due(register.person("elsewhere", Role.COUNTY_OFFICER, "990122"))).isEmpty();
            assertThatThrownBy(() -> renewal.renew(register.person("surveyor-2", Role.SURVEYOR, "990121"), line.id(), TODAY, "撤乡设镇"))
                    .isInstanceOf(Refusal.NotYours.class);
            assertThatThrownBy(() -> renewal.renew(county, line.id(), TODAY.plusDays(1), "撤乡设镇")).hasMessageContaining("code.inFuture");
            String fingerprint = register.get(BoundaryLines.class).standing(line.id()).orElseThrow().fingerprint();
            assertThat(renewal.renew(county, line.id(), TODAY, "撤乡设镇")).isEqualTo(1);
            assertThat(register.get(BoundaryLines.class).require(line.id()).code()).isEqualTo("990121103104");
            assertThat(renewal.due(county)).hasSize(1).noneMatch(due -> due.lineId().equals(line.id()));
            assertThat(renewal.former(county)).singleElement().satisfies(former -> {
                assertThat(former.oldCode()).isEqualTo("990121103201");
                assertThat(former.newCode()).isEqualTo("990121103104");
                assertThat(former.reason()).isEqualTo("撤乡设镇");
            });
            Markers markers = register.get(Markers.class);
            assertThat(markers.find(marker).orElseThrow().code()).isEqualTo("990121103104001Q");
            assertThat(markers.find(marker).orElseThrow().engravedText()).isEqualTo("青溪 云台 2026");
            assertThat(register.get(MarkerCodes.class).formerlyCoded("990121103201001Q")).containsExactly(marker);
            assertThat(register.get(BoundaryLines.class).standing(line.id()).orElseThrow().fingerprint()).isEqualTo(fingerprint);
            // the alias of the line; its units keep the letters that they signed with
            assertThat(register.jdbc().sql("select new_code from code_alias where object_kind = 'LINE' and old_code = '990121103201'")
                    .query(String.class).single()).isEqualTo("990121103104");
        }
    }

    /** The edge of the three-degree zones 38 and 39 is 115.5° E. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aLineThatRunsAcrossTwoZonesKeepsEachPointInTheZoneThatItWasMeasuredIn(TestDatabase kind, @TempDir Path folder) throws Exception {
        try (BoundaryRegister register = new BoundaryRegister(kind, folder)) {
            String west = FourTownships.feature("990122101", "东河镇", "[115.4,29.9],[115.4,29.8],[115.6,29.8],[115.6,29.9]");
            String south = FourTownships.feature("990122102", "西河镇", "[115.4,29.8],[115.4,29.7],[115.6,29.7],[115.6,29.8]");
            register.get(DivisionImport.class).run(Actor.system("test"), FourTownships.request(FourTownships.write(folder,
                    "two-zones.geojson",
                    "{\"type\":\"FeatureCollection\",\"features\":[" + west + "," + south + "]}")), ImportProgress.UNSEEN);
            Actor surveyor = register.person("surveyor", Role.SURVEYOR, "990122");
            BoundaryLine line = register.line("990122101", "990122102");
            UUID draft = register.get(DrawnDrafts.class).create(surveyor, line.id(), List.of(new Coordinate(115.4, 29.8),
                    new Coordinate(115.45, 29.801),
                    new Coordinate(115.55, 29.799), new Coordinate(115.6, 29.8)), "首次测绘");
            UUID task = register.get(Tasks.class).ofDraft(draft).id();
            DraftView before = register.get(TaskDesk.class).task(surveyor, task).draft();
            assertThat(GaussZone.of(115.45)).isNotEqualTo(GaussZone.of(115.55));
            // 29.7991° N, 115.55° E in EPSG:4527 (zone 39), by PROJ 9.1, to a tenth of a millimetre
            move(register, surveyor, draft, before.points().get(1), new EnteredPosition.Degrees(115.4500001, 29.8010001));
            UUID east = register.get(TaskDesk.class).task(surveyor, task).draft().points().get(2).id();
            EnteredPosition.Grid grid = new EnteredPosition.Grid(3_298_725.1887, 39_359_806.3249, 4527);
            register.get(DraftEdits.class).movePoint(surveyor, draft, version(register, draft).rowVersion(), east, grid, "39带实测");
            DraftView.Point kept = register.get(TaskDesk.class).task(surveyor, task).draft().points().get(2);
            assertThat(kept.crsEpsg()).isEqualTo(4527);
            assertThat(kept.yEast()).isBetween(39_000_000.0, 40_000_000.0);
            assertThat(kept.lon()).isEqualTo(115.55, org.assertj.core.api.Assertions.within(1e-8));
            assertThat(register.get(LineFindings.class).of(register.get(LineProgress.class).ofTask(task))).noneMatch(LineFinding::stops);
            // 0.2° of longitude at 29.8° N: 19,337 m on the ellipsoid, however many zones it crosses
            assertThat(version(register, draft).lengthM()).isBetween(19_330.0, 19_350.0);
        }
    }

    /** Where the edge of two zones runs through the townships nobody but the surveyor knows in which zone a short easting was written. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anEastingWithoutItsZoneIsAskedForItWhereTheEdgeOfTwoZonesRunsThrough(TestDatabase kind, @TempDir Path folder) throws Exception {
        try (BoundaryRegister register = new BoundaryRegister(kind, folder)) {
            String north = FourTownships.feature("990122101", "东河镇", "[115.4,29.9],[115.4,29.8],[115.6,29.8],[115.6,29.9]");
            String south = FourTownships.feature("990122102", "西河镇", "[115.4,29.8],[115.4,29.7],[115.6,29.7],[115.6,29.8]");
            register.get(DivisionImport.class).run(Actor.system("test"), FourTownships.request(FourTownships.write(folder,
                    "two-zones.geojson", "{\"type\":\"FeatureCollection\",\"features\":[" + north + "," + south + "]}")), ImportProgress.UNSEEN);
            Actor surveyor = register.person("surveyor", Role.SURVEYOR, "990122");
            UUID task = register.get(LineTasks.class).open(surveyor, register.line("990122101", "990122102").id());
            // 115.55° E, 29.7991° N in zone 39 by PROJ 9.1, once without and once with the zone in front
            String bare = "B1,JB,359806.325,3298725.189,100.0\n";
            SurveyImports imports = register.get(SurveyImports.class);
            Upload refused = imports.upload(surveyor, task, "无带号.dat", bare.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(refused.state()).isEqualTo(SurveyBatch.State.REFUSED);
            assertThat(register.get(Batches.class).findings(refused.batchId())).anySatisfy(finding ->
                    assertThat(finding.messageZh()).contains("横坐标未加带号").contains("请选择带号"));
            Upload read = imports.upload(surveyor, task, "带号.dat", bare.replace("359806", "39359806")
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(read.state()).as("%s", register.get(Batches.class).findings(read.batchId())).isEqualTo(SurveyBatch.State.READ);
        }
    }

    /** A township inside another: its line closes on itself and has one node. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anEnclavesLineClosesOnItselfAndIsSurveyedRound(TestDatabase kind, @TempDir Path folder) throws Exception {
        try (BoundaryRegister register = new BoundaryRegister(kind, folder)) {
            String outer = "{\"type\":\"Feature\",\"properties\":{\"code\":\"990123101\",\"name\":\"环城镇\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                    + "[[[114.0,29.0],[114.2,29.0],[114.2,29.2],[114.0,29.2],[114.0,29.0]],[[114.05,29.05],[114.05,29.1],[114.1,29.1],[114.1,29.05],[114.05,29.05]]]}}";
            String inner = FourTownships.feature("990123102", "城中镇", "[114.05,29.05],[114.1,29.05],[114.1,29.1],[114.05,29.1]");
            register.get(DivisionImport.class).run(Actor.system("test"), FourTownships.request(FourTownships.write(folder,
                    "enclave.geojson",
                    "{\"type\":\"FeatureCollection\",\"features\":[" + outer + "," + inner + "]}")), ImportProgress.UNSEEN);
            Actor surveyor = register.person("surveyor", Role.SURVEYOR, "990123");
            BoundaryLine line = register.line("990123101", "990123102");
            MultiLineString standing = register.get(BoundaryLines.class).standing(line.id()).orElseThrow().geometry();
            assertThat(((org.locationtech.jts.geom.LineString) standing.getGeometryN(0)).isClosed()).isTrue();
            Coordinate start = standing.getCoordinates()[0];
            List<Coordinate> round = new java.util.ArrayList<>(List.of(standing.getCoordinates()));
            round.set(2, new Coordinate(round.get(2).x + 1e-4, round.get(2).y + 1e-4));
            UUID draft = register.get(DrawnDrafts.class).create(surveyor, line.id(), round, "飞地环线");
            MultiLineString drawn = version(register, draft).geometry();
            assertThat(drawn.getCoordinates()[0]).isEqualTo(start);
            assertThat(((org.locationtech.jts.geom.LineString) drawn.getGeometryN(0)).isClosed()).isTrue();
            assertThat(drawn.getNumPoints()).isEqualTo(5);
            List<Coordinate> backwards = new java.util.ArrayList<>(round);
            java.util.Collections.reverse(backwards);
            register.get(DrawnDrafts.class).replace(surveyor, draft, version(register, draft).rowVersion(), backwards, "反向");
            assertThat(version(register, draft).geometry()).as("side A stays on the left").isEqualTo(drawn);
            UUID task = register.get(Tasks.class).ofDraft(draft).id();
            assertThat(register.get(LineFindings.class).of(register.get(LineProgress.class).ofTask(task))).noneMatch(LineFinding::stops);
        }
    }

    private static void becomesATown(BoundaryRegister register) {
        Divisions divisions = register.get(Divisions.class);
        Division township = register.division(FourTownships.YUNTAI);
        register.database().doInTransaction(() -> divisions.change(township.id(), new NewDivision(township.level(), "990121104",
                org.merestone.data.division.CodeSystem.civilAffairs(TODAY), "云台镇", "云台", "TOWN", township.parentId(), "批复", true, TODAY,
                null),
                "撤乡设镇"));
    }

    private static UUID enforced(BoundaryRegister register, BoundaryLine line, Actor county) {
        Actor surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        UUID draft = new Drafting(register).draft(surveyor, line, new Coordinate(114.301, 29.76));
        UUID marker = register.database().inTransaction(() -> register.get(Markers.class).register(line.id(), draft,
                new org.merestone.boundary.marker.MarkerCode(line.code(), 1, "Q"), null,
                new EnteredPosition.Degrees(114.301, 29.76).toSurveyed(null)));
        TwoKeys keys = register.get(TwoKeys.class);
        String seen = version(register, draft).fingerprint();
        keys.confirm(register.person("qingxi", Role.BOUNDARY_OFFICER, FourTownships.QINGXI), draft, seen);
        keys.confirm(register.person("yuntai", Role.BOUNDARY_OFFICER, FourTownships.YUNTAI), draft, seen);
        keys.approve(county, draft, new Approval(version(register, draft).rowVersion(), seen, "函1号", TODAY, Classification.INTERNAL));
        return marker;
    }

    private static void confirm(BoundaryRegister register, UUID draft) {
        TwoKeys keys = register.get(TwoKeys.class);
        keys.confirm(register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN), draft, version(register, draft).fingerprint());
        keys.confirm(register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU), draft, version(register, draft).fingerprint());
    }

    private static void move(BoundaryRegister register, Actor surveyor, UUID draft, DraftView.Point point, EnteredPosition to) {
        register.get(DraftEdits.class).movePoint(surveyor, draft, version(register, draft).rowVersion(), point.id(), to, "复测");
    }

    private static LineVersion version(BoundaryRegister register, UUID draft) {
        return register.get(BoundaryLines.class).requireVersion(draft);
    }
}
