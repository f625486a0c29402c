package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.junction.Junction;
import org.merestone.boundary.junction.JunctionQuery;
import org.merestone.boundary.junction.Junctions;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.DivisionImport;
import org.merestone.boundary.line.ImportProgress;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerInForce;
import org.merestone.boundary.marker.MarkerKind;
import org.merestone.boundary.marker.MarkerSheet;
import org.merestone.boundary.marker.MarkersInForce;
import org.merestone.boundary.marker.SheetFinding;
import org.merestone.boundary.paper.JunctionPapers;
import org.merestone.boundary.paper.PaperOfJunction;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.print.Opened;
import org.merestone.geo.print.PaperFormat;

/** Three townships meet at one point: one stone with three faces there, or three stones of one number round it (同号三立). */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TripleMarkerTest {

    private static final Coordinate TRIPOINT = new Coordinate(114.3, 29.8);

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    BoundaryRegister register;
    Actor surveyor;
    Actor shimen;
    Actor bailu;
    Actor qingxi;
    AgreedLine line;

    @BeforeEach
    void open() throws IOException {
        register = new BoundaryRegister(kind, folder);
        register.get(DivisionImport.class).run(Actor.system("test"), FourTownships.request(FourTownships.write(folder, "three.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":["
                + FourTownships.feature(FourTownships.SHIMEN, "石门镇", "[114.2,29.9],[114.2,29.8],[114.3,29.8],[114.3,29.9]") + ","
                + FourTownships.feature(FourTownships.BAILU, "白鹭镇", "[114.3,29.9],[114.3,29.8],[114.4,29.8],[114.4,29.9]") + ","
                + FourTownships.feature(FourTownships.QINGXI, "青溪镇", "[114.2,29.8],[114.2,29.7],[114.4,29.7],[114.4,29.8],[114.3,29.8]")
                + "]}")), ImportProgress.UNSEEN);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        bailu = register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU);
        qingxi = register.person("qingxi", Role.BOUNDARY_OFFICER, FourTownships.QINGXI);
        line = new AgreedLine(register, surveyor).registerMarkers();
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void oneStoneAtTheJunctionHasAFaceForEachOfTheThree() {
        MarkerPage page = page("003Q");
        assertThat(page.marker().shape()).isEqualTo("THREE_FACED");
        assertThat(page.marker().placement()).isEqualTo("SINGLE");
        assertThat(MarkerKind.of(page.marker().placement(), page.marker().shape())).isEqualTo(MarkerKind.TRIPOINT);
        assertThat(page.marker().code()).isEqualTo("990121101102003Q");
        assertThat(page.units()).extracting(UnitName::name).containsExactly("石门镇", "白鹭镇", "青溪镇");
        assertThat(page.sheet().faces()).extracting(MarkerSheet.Face::engravedText).containsExactly("石门镇", "白鹭镇", "青溪镇");
        assertThat(page.sheet().faces()).extracting(MarkerSheet.Face::facesUnitId).doesNotHaveDuplicates()
                .contains(register.division(FourTownships.QINGXI).id());
        assertThat(page.findings()).noneMatch(finding -> finding.kind().severity().stops());
    }

    @Test
    void theStoneAndItsPlaceAreOneForAllThreeLines() {
        UUID node = node();
        assertThat(page("003Q").marker().nodeId()).isEqualTo(node);
        for (Actor officer : List.of(shimen, bailu, qingxi)) {
            Junction junction = register.get(Junctions.class).read(officer, node);
            assertThat(junction.at().getCoordinate()).isEqualTo(TRIPOINT);
            assertThat(junction.lines()).extracting(Junction.Ending::name).containsExactlyInAnyOrder("石门白鹭线", "石门青溪线", "白鹭青溪线");
            assertThat(junction.lines()).allSatisfy(ending -> assertThat(ending.apartM()).isZero());
            assertThat(junction.marker()).isNotNull().satisfies(stone -> assertThat(stone.code()).isEqualTo("990121101102003Q"));
        }
    }

    @Test
    void threeStonesRoundTheJunctionBearOneNumberAndTheirLetters() {
        round();
        List<Marker> stones = stones();
        assertThat(stones).extracting(Marker::code).containsExactly("990121101102003C", "990121101102003D", "990121101102003E");
        assertThat(stones).allSatisfy(stone -> {
            assertThat(stone.placement()).isEqualTo("TRIPLE");
            assertThat(stone.shape()).isEqualTo("THREE_FACED");
            assertThat(stone.nodeId()).isEqualTo(node());
        });
        assertThat(stones).extracting(stone -> stone.position().point().getCoordinate()).doesNotHaveDuplicates().doesNotContain(TRIPOINT);
        assertThat(line.task().draft().points()).as("the boundary point stays where the three lines meet")
                .anyMatch(point -> new Coordinate(point.lon(), point.lat()).distance(TRIPOINT) < 2e-7);
    }

    @Test
    void eachOfTheThreeHasASheetOfItsOwnAndOnlyThenNothingStops() {
        round();
        assertThat(page("003D").findings()).extracting(SheetFinding::kind).contains(SheetFinding.Kind.TOO_FEW_OBJECTS);
        line.registerMarkers();
        for (String code : List.of("003C", "003D", "003E")) {
            assertThat(page(code).findings()).as(code).noneMatch(finding -> finding.kind().severity().stops());
            assertThat(page(code).sheet().faces()).extracting(MarkerSheet.Face::engravedText).containsExactly("石门镇", "白鹭镇", "青溪镇");
            assertThat(page(code).positionText()).contains("同号三立三面");
        }
    }

    @Test
    void whereOneOfTheThreeIsMissingTheOthersSaySo() {
        round();
        register.jdbc().sql("update marker set life_status = 'WITHDRAWN' where code = '990121101102003E'").update();
        assertThat(page("003C").findings()).extracting(SheetFinding::kind).contains(SheetFinding.Kind.SIBLINGS_INCOMPLETE);
        assertThat(page("003D").findings()).extracting(SheetFinding::kind).contains(SheetFinding.Kind.SIBLINGS_INCOMPLETE);
    }

    @Test
    void theTableOfTheJunctionHasThePlaceAndAllThreeStones() {
        round();
        byte[] pdf = register.get(JunctionPapers.class).write(qingxi, node(), PaperOfJunction.RESULTS, PaperFormat.PDF).content();
        // X and Y by PROJ 9.1 (EPSG:4526) of 114.3° E, 29.8° N
        assertThat(Opened.text(pdf)).contains("三交点成果表", "3297980.982", "38529003.817", "990121101102003C", "990121101102003D",
                "990121101102003E", "同号三立三面");
    }

    @Test
    void theThreeAreLawTogetherWithTheLineThatRegisteredThem() {
        round();
        line.registerMarkers().confirm(shimen, bailu);
        Actor county = register.person("county", Role.COUNTY_OFFICER, "990121");
        register.get(TwoKeys.class).approve(county, line.draft, new Approval(line.version().rowVersion(), line.version().fingerprint(),
                "砚政函〔2026〕9号", AgreedLine.TODAY, Classification.PUBLIC));
        assertThat(register.get(MarkersInForce.class).current()).filteredOn(stone -> stone.serial() == 3)
                .extracting(MarkerInForce::kind).containsExactly(MarkerKind.TRIPLE, MarkerKind.TRIPLE, MarkerKind.TRIPLE);
        assertThat(register.get(MarkersInForce.class).current()).filteredOn(stone -> stone.serial() == 3)
                .extracting(MarkerInForce::number).containsExactly("003C", "003D", "003E");
    }

    @Test
    void aStoneThatStandsOnNoJunctionHasNoTwoSiblings() {
        assertThatThrownBy(() -> register.get(MarkerPlacement.class).place(surveyor, line.draft, line.version().rowVersion(),
                page("002Q").marker().id(), List.of(at(-60, 0), at(60, 0), at(0, -60)))).hasMessageContaining("marker.tripleAtJunction");
    }

    /** North-west in 石门镇, north-east in 白鹭镇, south in 青溪镇. */
    private void round() {
        register.get(MarkerPlacement.class).place(surveyor, line.draft, line.version().rowVersion(), page("003Q").marker().id(),
                List.of(at(-60, 60), at(60, 60), at(0, -60)));
    }

    /** A place so many metres from the junction; a degree is 96,702 m and 110,862 m there (GRS80). */
    private static EnteredPosition at(double east, double north) {
        return new EnteredPosition.Degrees(TRIPOINT.x + east / 96_702, TRIPOINT.y + north / 110_862);
    }

    private List<Marker> stones() {
        return register.get(MarkerRegistration.class).all(surveyor, line.task).stream().map(MarkerPage::marker)
                .filter(stone -> stone.serial() == 3).toList();
    }

    private UUID node() {
        return register.get(Junctions.class).list(surveyor, new JunctionQuery("", Junction.Kind.TRIPOINT, null, null, 0, 9)).rows().stream()
                .filter(row -> Math.abs(row.lon() - TRIPOINT.x) < 1e-9 && Math.abs(row.lat() - TRIPOINT.y) < 1e-9).findFirst().orElseThrow()
                .id();
    }

    private MarkerPage page(String code) {
        return register.get(MarkerRegistration.class).all(surveyor, line.task).stream()
                .filter(page -> page.marker().code().endsWith(code)).findFirst().orElseThrow();
    }
}
