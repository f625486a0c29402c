package org.merestone.boundary.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.data.TestDatabase;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.ChangeLog;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DivisionImportTest {

    private static final Actor CLERK = Actor.system("test");

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    BoundaryRegister register;
    DivisionImport imports;

    @BeforeEach
    void open() {
        register = new BoundaryRegister(kind, folder);
        imports = register.get(DivisionImport.class);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void everySharedBorderIsStoredOnceWithTheSmallerCodeOnItsLeft() {
        ImportReport report = FourTownships.importInto(imports, folder);
        assertThat(report.stored()).isTrue();
        assertThat(report.divisions()).isEqualTo(4);
        assertThat(report.lines()).isEqualTo(8);
        BoundaryLine north = register.line(FourTownships.SHIMEN, FourTownships.BAILU);
        assertThat(north.name()).isEqualTo("石门白鹭线");
        assertThat(north.code()).isEqualTo("990121101102");
        LineVersion version = register.get(BoundaryLines.class).standing(north.id()).orElseThrow();
        // Going north the smaller code, in the west, is on the left.
        assertThat(version.geometry().getCoordinates()[0].y).isEqualTo(29.8);
        assertThat(version.legalStatus()).isEqualTo(LegalStatus.HABITUAL);
        assertThat(version.validFrom()).isEqualTo(FourTownships.EDITION);
        assertThat(version.fingerprint()).isEqualTo(Fingerprint.of(version.geometry()));
    }

    @Test
    void theFourTownshipsMeetInAQuadripoint() {
        FourTownships.importInto(imports, folder);
        assertThat(register.jdbc().sql("select count(*) from boundary_node where kind = 'QUADRIPOINT'").query(Integer.class).single())
                .isEqualTo(1);
        assertThat(register.jdbc().sql("select count(*) from boundary_node where kind = 'END'").query(Integer.class).single())
                .isEqualTo(4);
    }

    @Test
    void anImportIsOneActAndOneChangeForEachPart() {
        FourTownships.importInto(imports, folder);
        assertThat(register.get(AuditTrail.class).after(0, 10)).singleElement()
                .satisfies(entry -> assertThat(entry.act().action()).isEqualTo("divisions.import"));
        assertThat(new ChangeLog(register.jdbc()).since(0, 10)).extracting(entry -> entry.change().part())
                .containsExactly(Change.Part.DIVISIONS, Change.Part.LINES);
    }

    @Test
    void divisionsThatStandInTheRegisterAreNotImportedAgain() {
        FourTownships.importInto(imports, folder);
        assertThatThrownBy(() -> FourTownships.importInto(imports, folder)).isInstanceOf(Refusal.NotAllowed.class)
                .hasMessageContaining(FourTownships.SHIMEN);
        assertThat(count("division")).isEqualTo(4);
    }

    @Test
    void townshipsWithoutTheirCountyAreImportedWithAWarning() {
        ImportReport report = FourTownships.importInto(imports, folder);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("1");
            assertThat(finding.messageZh()).contains("990121").contains("上级");
            assertThat(finding.messageEn()).contains("990121").contains("parent");
        });
    }

    @Test
    void aTownWithATownshipsCodeStopsTheImport() throws IOException {
        Path file = FourTownships.write(folder, "wrong-kind.geojson", "{\"type\":\"FeatureCollection\",\"features\":["
                + FourTownships.feature("990121205", "白鹭镇", "[114.3,29.8],[114.4,29.8],[114.4,29.9]") + "]}");
        ImportReport report = imports.run(CLERK, FourTownships.request(file), ImportProgress.UNSEEN);
        assertThat(report.stored()).isFalse();
        assertThat(report.findings()).extracting(ImportFinding::rule).containsExactly("2");
        assertThat(count("division")).isZero();
    }

    @Test
    void overlappingTownshipsAreRefusedWithThePlace() throws IOException {
        Path file = FourTownships.write(folder, "overlap.geojson", "{\"type\":\"FeatureCollection\",\"features\":["
                + FourTownships.feature(FourTownships.SHIMEN, "石门镇", "[114.2,29.8],[114.31,29.8],[114.31,29.9],[114.2,29.9]") + ","
                + FourTownships.feature(FourTownships.BAILU, "白鹭镇", "[114.2,29.8],[114.31,29.8],[114.31,29.9],[114.2,29.9]") + "]}");
        ImportReport report = imports.run(CLERK, FourTownships.request(file), ImportProgress.UNSEEN);
        assertThat(report.stored()).isFalse();
        assertThat(report.findings().get(0).place()).isNotNull();
        assertThat(count("division")).isZero();
    }

    @Test
    void aVertexThatOneSideMissedIsAddedAndTold() throws IOException {
        // The eastern township was drawn in one stroke along the border on which the two western ones meet.
        Path file = FourTownships.write(folder, "missed.geojson", "{\"type\":\"FeatureCollection\",\"features\":["
                + FourTownships.feature(FourTownships.SHIMEN, "石门镇", "[114.2,29.8],[114.3,29.8],[114.3,29.9],[114.2,29.9]") + ","
                + FourTownships.feature(FourTownships.QINGXI, "青溪镇", "[114.2,29.7],[114.3,29.7],[114.3,29.8],[114.2,29.8]") + ","
                + FourTownships.feature(FourTownships.BAILU, "白鹭镇", "[114.3,29.7],[114.4,29.7],[114.4,29.9],[114.3,29.9]") + "]}");
        ImportReport report = imports.run(CLERK, FourTownships.request(file), ImportProgress.UNSEEN);
        assertThat(report.stored()).isTrue();
        assertThat(report.findings()).filteredOn(finding -> finding.rule().equals("41")).singleElement().satisfies(finding -> {
            assertThat(finding.place()).containsExactly(114.3, 29.8);
            assertThat(finding.messageZh()).contains("已补上");
        });
        assertThat(register.line(FourTownships.SHIMEN, FourTownships.BAILU).name()).isEqualTo("石门白鹭线");
        assertThat(register.jdbc().sql("select count(*) from boundary_node where kind = 'TRIPOINT'").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void planeCoordinatesAreImportedInTheSystemThatIsDeclared() throws IOException {
        // X and Y by PROJ for 114.3001 E, 29.8985 N; 114.3023 E, 29.88 N; 114.2985 E, 29.84 N.
        Path file = FourTownships.write(folder, "plane.geojson", "{\"type\":\"FeatureCollection\",\"features\":["
                + FourTownships.feature(FourTownships.SHIMEN, "石门镇",
                        "[38528985.0207,3308899.7993],[38528847.3103,3302414.6131],[38529202.8996,3306849.6060]") + "]}");
        ImportRequest degrees = FourTownships.request(file);
        ImportReport report = imports.run(CLERK, new ImportRequest(degrees.files(), degrees.level(), "code", "name",
                java.util.OptionalInt.of(4526), degrees.codeSystem(), Classification.PUBLIC, null, true), ImportProgress.UNSEEN);
        assertThat(report.stored()).as("%s", report.findings()).isTrue();
        LineInForce edge = register.get(LinesInForce.class).current().get(0);
        assertThat(edge.classification()).isEqualTo(Classification.PUBLIC);
        assertThat(java.util.Arrays.stream(edge.geometry().getCoordinates())
                .anyMatch(at -> at.distance(new org.locationtech.jts.geom.Coordinate(114.3023, 29.88)) < 1e-9)).isTrue();
    }

    @Test
    void aStoppedImportLeavesNothing() {
        ImportProgress stopping = (stage, step, done, total) -> {
            if (stage == ImportStage.LINES) {
                throw new CancellationException("the clerk had second thoughts");
            }
        };
        assertThatThrownBy(() -> imports.run(CLERK, FourTownships.request(FourTownships.file(folder)), stopping))
                .isInstanceOf(CancellationException.class);
        assertThat(List.of(count("division"), count("boundary_line"), count("audit_entry"))).containsOnly(0);
    }

    @Test
    void theLinesInForceCarryWhatAreasAreDerivedFrom() {
        FourTownships.importInto(imports, folder);
        List<LineInForce> lines = register.get(LinesInForce.class).current();
        assertThat(lines).hasSize(8);
        assertThat(lines).filteredOn(line -> line.right() != null).extracting(LineInForce::name)
                .containsExactlyInAnyOrder("石门白鹭线", "石门青溪线", "白鹭云台线", "青溪云台线");
        assertThat(register.get(LinesInForce.class).on(FourTownships.EDITION.minusDays(1))).isEmpty();
    }

    private int count(String table) {
        return register.jdbc().sql("select count(*) from " + table).query(Integer.class).single();
    }
}
