package org.merestone.boundary.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.format.Feature;
import org.merestone.geo.format.Format;
import org.merestone.geo.format.Layer;
import org.merestone.geo.format.VectorFile;

/** What each side claims before a line is surveyed: drawn or brought in a file, with evidence, and never for the neighbour. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ClaimDeskTest {

    private static final List<Coordinate> DRAWN = List.of(new Coordinate(114.3, 29.9), new Coordinate(114.306, 29.85),
            new Coordinate(114.3, 29.8));
    private static final LocalDate YEAR = LocalDate.of(1986, 5, 1);

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    BoundaryRegister register;
    Actor shimen;
    Actor bailu;
    Actor county;
    UUID line;
    UUID shimenId;
    UUID bailuId;
    ClaimDesk desk;
    ClaimReader reader;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        bailu = register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU);
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        line = register.line(FourTownships.SHIMEN, FourTownships.BAILU).id();
        shimenId = register.division(FourTownships.SHIMEN).id();
        bailuId = register.division(FourTownships.BAILU).id();
        desk = register.get(ClaimDesk.class);
        reader = register.get(ClaimReader.class);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void eachSideClaimsInItsColourAndBothSeeBoth() {
        desk.draw(shimen, line, shimenId, DRAWN, "1986年县界协议附图以山脊为界");
        desk.draw(bailu, line, bailuId, List.of(new Coordinate(114.3, 29.9), new Coordinate(114.294, 29.85), new Coordinate(114.3, 29.8)),
                "历来耕种至田埂");
        ClaimSheet sheet = reader.of(bailu, line);
        assertThat(sheet.claims()).extracting(claim -> sheet.side(claim.unitId()).name() + " " + sheet.colour(claim.unitId()))
                .containsExactlyInAnyOrder("石门镇 red", "白鹭镇 blue");
        assertThat(sheet.claimsOf()).extracting(side -> side.name()).containsExactly("白鹭镇");
        // 0.1° of latitude at 29.85° N is 11,085 m on the ellipsoid; the claim goes 579 m aside and back
        assertThat(sheet.claims()).allSatisfy(claim -> assertThat(claim.lengthM()).isBetween(11_085.0, 11_180.0));
        assertThat(register.get(org.merestone.boundary.line.BoundaryLines.class).standing(line).orElseThrow().geometry().getNumPoints(
                )).isEqualTo(4);
    }

    @Test
    void nobodyClaimsForTheNeighbourAndAStrangerSeesNothing() {
        assertThatThrownBy(() -> desk.draw(shimen, line, bailuId, DRAWN, "理由")).isInstanceOf(Refusal.NotYours.class)
                .hasMessageContaining("claim.ownSide");
        Actor yuntai = register.person("yuntai", Role.BOUNDARY_OFFICER, FourTownships.YUNTAI);
        assertThatThrownBy(() -> reader.of(yuntai, line)).isInstanceOf(Refusal.NotFound.class);
        UUID stranger = register.division(FourTownships.YUNTAI).id();
        assertThatThrownBy(() -> desk.draw(county, line, stranger, DRAWN, "理由")).hasMessageContaining("agreement.noSuchSide");
        desk.draw(county, line, bailuId, DRAWN, "白鹭镇送交的主张线图");
        assertThat(reader.of(county, line).claims()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"GEOJSON", "SHAPEFILE", "GEOPACKAGE", "KML", "CSV", "FLATGEOBUF"})
    void aClaimComesInAnyFormatThatTheRegisterReads(Format format) throws IOException {
        byte[] file = written(format);
        String name = "主张线." + switch (format) {
            case SHAPEFILE -> "zip";
            case GEOPACKAGE -> "gpkg";
            case KML -> "kml";
            case CSV -> "csv";
            case FLATGEOBUF -> "fgb";
            default -> "geojson";
        };
        desk.bring(shimen, line, shimenId, name, file, "以附图为准");
        BoundaryClaim claim = reader.of(shimen, line).claims().get(0);
        assertThat(claim.source()).isEqualTo(name);
        assertThat(claim.course().getNumPoints()).isEqualTo(3);
        assertThat(claim.course().getCoordinates()[1].x).isCloseTo(114.306, within(1e-8));
        assertThat(claim.course().getCoordinates()[1].y).isCloseTo(29.85, within(1e-8));
    }

    @Test
    void pointsOfASurveyAreJoinedInTheirOrder() {
        byte[] csv = "name,lon,lat\n1,114.3,29.9\n2,114.305,29.85\n3,114.3,29.8\n".getBytes(StandardCharsets.UTF_8);
        desk.bring(shimen, line, shimenId, "点.csv", csv, "逐点指认");
        assertThat(reader.of(shimen, line).claims().get(0).course().getNumPoints()).isEqualTo(3);
    }

    @Test
    void whatIsNoClaimIsRefusedWithTheReason() {
        assertThatThrownBy(() -> desk.bring(shimen, line, shimenId, "x.bin", new byte[] {0, 1, 2, 3},
                "理由")).hasMessageContaining("claim.fileFaulty");
        byte[] polygon = """
                {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[114.3,29.9],[114.31,29.9],[114.31,29.8],[114.3,29.9]]]}}"""
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> desk.bring(shimen, line, shimenId, "面.geojson", polygon,
                "理由")).hasMessageContaining("claim.fileWithoutLine");
        assertThatThrownBy(() -> desk.draw(shimen, line, shimenId, DRAWN, "  ")).hasMessageContaining("claim.basisMissing");
        assertThatThrownBy(() -> desk.draw(shimen, line, shimenId, DRAWN.subList(0, 1), "理由")).hasMessageContaining("draft.vertices");
        assertThatThrownBy(() -> desk.draw(shimen, line, shimenId, List.of(new Coordinate(114.3, 29.9), new Coordinate(113, 29.8)), "理由"))
                .hasMessageContaining("draft.farAway");
        List<Coordinate> knot = List.of(new Coordinate(114.3, 29.9), new Coordinate(114.31, 29.8), new Coordinate(114.31, 29.9),
                new Coordinate(114.3, 29.8));
        assertThatThrownBy(() -> desk.draw(shimen, line, shimenId, knot, "理由")).hasMessageContaining("course.crossesItself");
        assertThat(reader.of(shimen, line).claims()).isEmpty();
    }

    @Test
    void aClaimRestsOnEvidenceThatBothSidesReadAndThatIsWrittenDown() {
        UUID claim = desk.draw(shimen, line, shimenId, DRAWN, "理由");
        byte[] scan = "%PDF-1.4 map".getBytes(StandardCharsets.UTF_8);
        desk.addEvidence(shimen, line, claim, evidence("1986年协议附图", "", scan));
        assertThatThrownBy(() -> desk.addEvidence(shimen, line, claim, evidence("又一次", "",
                scan))).hasMessageContaining("claim.evidenceTwice");
        assertThatThrownBy(() -> evidence("空", "", new byte[0])).hasMessageContaining("claim.evidenceEmpty");
        assertThatThrownBy(() -> desk.addEvidence(bailu, line, claim, evidence("替人举证", "不可",
                new byte[0]))).isInstanceOf(Refusal.NotYours.class);
        Evidence filed = reader.of(bailu, line).claims().get(0).evidence().get(0);
        assertThat(desk.file(bailu, line, filed.sha256())).isEqualTo(scan);
        assertThatThrownBy(() -> desk.file(bailu, line, "0".repeat(64))).isInstanceOf(Refusal.NotFound.class);
        assertThat(register.get(AuditTrail.class).of("line", line.toString())).extracting(entry -> entry.act().action())
                .containsExactly("claim.draw", "claim.evidence", "claim.take-file");
    }

    @Test
    void aClaimIsTakenBackByItsSideAndItsRowStays() {
        UUID claim = desk.draw(shimen, line, shimenId, DRAWN, "理由");
        assertThatThrownBy(() -> desk.withdraw(bailu, line, claim, "不对")).isInstanceOf(Refusal.NotYours.class);
        desk.withdraw(shimen, line, claim, "双方已一致");
        assertThat(reader.of(shimen, line).claims()).singleElement().satisfies(each -> assertThat(each.stands()).isFalse());
        assertThatThrownBy(() -> desk.withdraw(shimen, line, claim, "再撤")).isInstanceOf(Refusal.Stale.class);
    }

    private static Evidence.Filed evidence(String title, String note, byte[] content) {
        return new Evidence.Filed(Evidence.Kind.MAP, title, "", YEAR, note, "map.pdf", "application/pdf", content);
    }

    private static byte[] written(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Layer layer = new Layer("claim", List.of(), CoordinateSystem.ofEpsg(4490), List.of(Feature.of(1, "1", Map.of(),
                Geometries.FACTORY.createLineString(DRAWN.toArray(Coordinate[]::new)))));
        VectorFile.write(layer, format, out, CoordinateSystem.ofEpsg(4490));
        return out.toByteArray();
    }
}
