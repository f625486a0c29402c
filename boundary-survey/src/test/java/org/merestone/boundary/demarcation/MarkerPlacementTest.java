package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import org.merestone.boundary.marker.MarkerSheet;
import org.merestone.boundary.marker.SheetFinding;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;

/**
 * Two stones of one number on both banks of a river, three round a junction in a water: placed, renumbered, moved and taken out together.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class MarkerPlacementTest {

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    BoundaryRegister register;
    Actor surveyor;
    AgreedLine line;
    MarkerPlacement placement;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        line = new AgreedLine(register, surveyor).registerMarkers();
        placement = register.get(MarkerPlacement.class);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void aDoubleMarkerStandsOnBothBanksOfTheRiverThatIsTheLine() {
        onBothBanks();
        assertThat(pages()).extracting(page -> page.marker().code().substring(12)).containsExactly("001Q", "002A", "002B", "003Q");
        MarkerPage a = page("002A");
        assertThat(a.marker().placement()).isEqualTo("DOUBLE");
        assertThat(a.positionText()).contains("同号双立双面");
        assertThat(a.offset().metres()).isBetween(40.0, 60.0);
        assertThat(a.offset().left()).isNotEqualTo(page("002B").offset().left());
        // the line runs south: its left is the east, where side A would have to stand by the geometry of this county
        assertThat(a.findings()).extracting(SheetFinding::kind).doesNotContain(SheetFinding.Kind.SAME_SIDE,
                SheetFinding.Kind.SIBLINGS_INCOMPLETE);
        assertThat(page("002B").findings()).extracting(SheetFinding::kind).contains(SheetFinding.Kind.TOO_FEW_OBJECTS);
    }

    @Test
    void eachOfTheTwoHasItsOwnSheetWhoseFacesNameTheUnitsTheyLookAt() {
        onBothBanks();
        line.registerMarkers();
        MarkerPage b = page("002B");
        assertThat(b.findings()).noneMatch(finding -> finding.kind().severity().stops());
        assertThat(b.sheet().faces()).extracting(MarkerSheet.Face::engravedText).containsExactlyInAnyOrder("石门镇", "白鹭镇");
    }

    @Test
    void placingStonesVoidsWhatWasConfirmed() {
        Actor shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        line.confirm(shimen);
        String seen = line.version().fingerprint();
        onBothBanks();
        assertThat(line.version().fingerprint()).isNotEqualTo(seen);
        assertThat(line.task().draft().sides()).allSatisfy(side -> assertThat(side.confirmation()).isNull());
        String placed = line.version().fingerprint();
        place("002A", at(-50), at(60));
        assertThat(line.version().fingerprint()).isNotEqualTo(placed);
    }

    @Test
    void thePointBetweenThemMovesAloneAndBothGoWhenItIsTakenOut() {
        onBothBanks();
        DraftView.Point point = point("002A");
        Coordinate before = page("002B").marker().position().point().getCoordinate();
        register.get(DraftEdits.class).movePoint(surveyor, line.draft, line.version().rowVersion(), point.id(),
                new EnteredPosition.Degrees(point.lon() + 1e-5, point.lat()), "河道中心");
        assertThat(page("002B").marker().position().point().getCoordinate()).isEqualTo(before);
        register.get(DraftEdits.class).removePoint(surveyor, line.draft, line.version().rowVersion(), point.id(), "不设桩");
        assertThat(pages()).extracting(page -> page.marker().code().substring(12)).containsExactly("001Q", "002Q");
    }

    @Test
    void bothAreRenumberedTogether() {
        onBothBanks();
        UUID first = point("001Q").id();
        register.get(DraftEdits.class).removePoint(surveyor, line.draft, line.version().rowVersion(), first, "不设桩");
        assertThat(pages()).extracting(page -> page.marker().code().substring(12)).containsExactly("001A", "001B", "002Q");
    }

    @Test
    void madeSingleAgainTheStoneStandsOnTheLine() {
        onBothBanks();
        place("002B");
        assertThat(pages()).extracting(page -> page.marker().code().substring(12)).containsExactly("001Q", "002Q", "003Q");
        assertThat(page("002Q").offset().metres()).isLessThan(0.001);
    }

    @Test
    void threeStonesStandOnlyRoundAJunction() {
        assertThatThrownBy(() -> place("002Q", at(-50), at(50), at(60))).hasMessageContaining("marker.tripleAtJunction");
        assertThatThrownBy(() -> place("002Q", at(50))).hasMessageContaining("marker.stones");
        assertThatThrownBy(() -> place("002Q", at(-50), at(50_000))).hasMessageContaining("marker.stoneFar");
    }

    @Test
    void nobodyPlacesStonesOnADraftThatMovedOnNorWithoutBeingResponsible() {
        MarkerPage page = page("002Q");
        onBothBanks();
        assertThatThrownBy(() -> placement.place(surveyor, line.draft, page.draftRowVersion(), page.marker().id(), List.of()))
                .isInstanceOf(Refusal.Stale.class);
        Actor county = register.person("county", Role.COUNTY_OFFICER, "990121");
        assertThatThrownBy(() -> placement.place(county, line.draft, line.version().rowVersion(), page.marker().id(), List.of()))
                .isInstanceOf(Refusal.NotYours.class);
    }

    @Test
    void aLeftAndARightStoneOnOneBankAreToldSoInBothLanguages() {
        place("002Q", at(50), at(60));
        assertThat(page("002A").findings()).filteredOn(finding -> finding.kind() == SheetFinding.Kind.SAME_SIDE).singleElement().satisfies(
                finding -> {
            assertThat(finding.message(Locale.CHINESE)).contains("同一侧");
            assertThat(finding.message(Locale.ENGLISH)).contains("one side");
        });
    }

    private void onBothBanks() {
        place("002Q", at(-50), at(50));
    }

    private void place(String code, EnteredPosition... stones) {
        placement.place(surveyor, line.draft, line.version().rowVersion(), page(code).marker().id(), List.of(stones));
    }

    /** A place so many metres east of the second marker's boundary point. */
    private EnteredPosition at(double eastM) {
        DraftView.Point point = line.task().draft().points().stream().filter(each -> each.markerCode() != null
                && each.markerCode().contains("002"))
                .findFirst().orElseThrow();
        return new EnteredPosition.Degrees(point.lon() + eastM / 96_600, point.lat());
    }

    private DraftView.Point point(String code) {
        return line.task().draft().points().stream().filter(each -> each.markerCode() != null
                && each.markerCode().endsWith(code)).findFirst()
                .orElseThrow();
    }

    private MarkerPage page(String code) {
        return pages().stream().filter(page -> page.marker().code().endsWith(code)).findFirst().orElseThrow();
    }

    private List<MarkerPage> pages() {
        return register.get(MarkerRegistration.class).all(surveyor, line.task);
    }
}
