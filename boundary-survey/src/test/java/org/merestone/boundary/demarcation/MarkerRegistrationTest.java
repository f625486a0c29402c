package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.marker.MarkerSheet;
import org.merestone.boundary.marker.ReferenceObject;
import org.merestone.boundary.marker.SheetFinding;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.crs.GridAzimuth;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.crs.MagneticAzimuth;
import org.merestone.geo.crs.TrueAzimuth;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class MarkerRegistrationTest {

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    NorthTask north;
    BoundaryRegister register;
    MarkerRegistration registration;
    Actor surveyor;
    UUID task;
    UUID draft;

    @BeforeEach
    void open() {
        north = new NorthTask(kind, folder);
        register = north.register;
        registration = register.get(MarkerRegistration.class);
        surveyor = north.surveyor;
        task = north.id;
        draft = north.accept("a.dat", NorthSurvey.bytes());
    }

    @AfterEach
    void close() {
        north.close();
    }

    @Test
    void aFreshMarkerLacksEverythingThatItsSheetAsksFor() {
        assertThat(pages().get(0).findings()).extracting(SheetFinding::kind).contains(SheetFinding.Kind.FACES_NOT_OF_SHAPE,
                SheetFinding.Kind.TOO_FEW_OBJECTS, SheetFinding.Kind.NOBODY_MANAGES);
        assertThat(pages()).hasSize(3);
    }

    @Test
    void aFilledSheetIsKeptToTheLastDigitAndHasNoFault() {
        MarkerPage first = pages().get(0);
        MarkerSheet sheet = sheet(first);
        registration.register(surveyor, draft, first.draftRowVersion(), first.marker().id(), sheet);
        MarkerPage after = pages().get(0);
        assertThat(after.sheet()).isEqualTo(sheet);
        assertThat(after.findings()).isEmpty();
        assertThat(after.restorability().worstM()).isLessThan(0.2);
        assertThat(after.positionText()).startsWith("001号界桩为单立双面花岗岩界桩，位于石门镇与白鹭镇接壤处");
        assertThat(after.marker().engravedText()).isEqualTo("石门 / 白鹭");
    }

    @Test
    void theMarkerAtTheQuadripointBordersOnAllFour() {
        MarkerPage last = pages().get(2);
        assertThat(last.units()).extracting(UnitName::name).containsExactly("石门镇", "白鹭镇", "青溪镇", "云台乡");
        assertThat(last.marker().shape()).isEqualTo("THREE_FACED");
    }

    @Test
    void anEditOfASheetVoidsWhatWasConfirmed() {
        Actor officer = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        String seen = register.get(BoundaryLines.class).requireVersion(draft).fingerprint();
        register.get(TwoKeys.class).confirm(officer, draft, seen);
        MarkerPage first = pages().get(0);
        String after = registration.register(surveyor, draft, first.draftRowVersion(), first.marker().id(), sheet(first));
        assertThat(after).isNotEqualTo(seen);
        assertThat(register.get(Confirmations.class).of(draft)).singleElement().extracting(Confirmation::voidedAt).isNotNull();
    }

    @Test
    void aMarkerSurveyedAnewUnderItsNumberKeepsItsSheet() {
        MarkerPage first = pages().get(0);
        MarkerSheet sheet = sheet(first);
        registration.register(surveyor, draft, first.draftRowVersion(), first.marker().id(), sheet);
        north.accept("b.dat", NorthSurvey.with("188.302", "188.304"));
        assertThat(pages().get(0).marker().id()).isNotEqualTo(first.marker().id());
        assertThat(pages().get(0).sheet()).isEqualTo(sheet);
    }

    @Test
    void whoIsNotResponsibleSeesAndWritesNothing() {
        MarkerPage first = pages().get(0);
        Actor stranger = register.person("stranger", Role.SURVEYOR, "990122");
        assertThatThrownBy(() -> registration.page(stranger, task, first.marker().id())).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> registration.register(stranger, draft, first.draftRowVersion(), first.marker().id(), sheet(first)))
                .isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> registration.register(surveyor, draft, first.draftRowVersion() + 1, first.marker().id(), sheet(first)))
                .isInstanceOf(Refusal.Stale.class);
        assertThatThrownBy(() -> registration.page(surveyor, task, UUID.randomUUID())).isInstanceOf(Refusal.NotFound.class);
    }

    private MarkerSheet sheet(MarkerPage page) {
        UUID a = page.units().get(0).id();
        UUID b = page.units().get(1).id();
        return new MarkerSheet(MarkerSheet.Material.GRANITE, "20×20×120 cm", 0.6, a,
                List.of(new MarkerSheet.Face(a, "石门"), new MarkerSheet.Face(b, "白鹭")),
                List.of(object("水井", new TrueAzimuth(12.5), 21.3, null),
                        object("水塔", new GridAzimuth(133.25), 64.1, null),
                        object("石桥", new MagneticAzimuth(255.5, -4.125, LocalDate.of(2026, 3, 1)), 88.8, null)));
    }

    private static ReferenceObject object(String name, org.merestone.geo.crs.Azimuth azimuth, double distance, LonLat at) {
        return new ReferenceObject(name, "中心", azimuth, distance, ReferenceObject.Condition.INTACT, at);
    }

    private List<MarkerPage> pages() {
        return registration.all(surveyor, task);
    }
}
