package org.merestone.boundary.junction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
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
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.agreement.AgreementApproval;
import org.merestone.boundary.agreement.Signer;
import org.merestone.boundary.demarcation.Page;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.springframework.context.i18n.LocaleContextHolder;

/** Four townships meet at one point: what they agree on it is signed by all four, or by none. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JunctionTest {

    private static final LocalDate TODAY = AgreedLine.TODAY;

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    BoundaryRegister register;
    Actor surveyor;
    Actor county;
    Actor shimen;
    Actor bailu;
    Actor qingxi;
    Actor yuntai;
    UUID node;
    Junctions junctions;
    JunctionDesk desk;
    JunctionSigning signing;

    @BeforeEach
    void open() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
        register = BoundaryRegister.withFourTownships(kind, folder);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        bailu = register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU);
        qingxi = register.person("qingxi", Role.BOUNDARY_OFFICER, FourTownships.QINGXI);
        yuntai = register.person("yuntai", Role.BOUNDARY_OFFICER, FourTownships.YUNTAI);
        junctions = register.get(Junctions.class);
        desk = register.get(JunctionDesk.class);
        signing = register.get(JunctionSigning.class);
        node = junctions.list(county, query(Junction.Kind.QUADRIPOINT)).rows().get(0).id();
    }

    @AfterEach
    void close() {
        register.close();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aJunctionIsOneThingThatItsUnitsAndLinesShare() {
        Junction junction = junctions.read(yuntai, node);
        assertThat(junction.units()).extracting(UnitName::name).containsExactly("石门镇", "白鹭镇", "青溪镇", "云台乡");
        assertThat(junction.lines()).extracting(Junction.Ending::name)
                .containsExactlyInAnyOrder("石门白鹭线", "石门青溪线", "白鹭云台线", "青溪云台线");
        assertThat(junction.lines()).allSatisfy(line -> assertThat(line.apartM()).isZero());
        assertThat(junction.name()).isEqualTo("石门白鹭青溪云台四交点");
        assertThat(junction.marker()).isNull();
        assertThat(junction.place()).isEqualTo("114.300000, 29.800000");
    }

    @Test
    void theListIsFilteredByKindMarkerAndAgreementAndKnowsTheReadersDivision() {
        Page<JunctionRow> all = junctions.list(county, query(null));
        // one point where four meet, four ends on the register's edge
        assertThat(all.rows()).hasSize(5);
        assertThat(all.rows()).isSortedAccordingTo((a, b) -> Double.compare(a.lon(), b.lon()));
        assertThat(junctions.list(county, query(Junction.Kind.QUADRIPOINT)).rows()).singleElement()
                .satisfies(row -> assertThat(row.lines()).contains("石门白鹭线").contains("青溪云台线"));
        assertThat(junctions.list(county, new JunctionQuery("", null, true, null, 0, 50)).rows()).isEmpty();
        assertThat(junctions.list(county, new JunctionQuery("石门青溪", null, null, false, 0, 50)).rows()).hasSize(2);
        assertThat(junctions.list(county, new JunctionQuery("", null, null, null, 1, 3)).rows()).hasSize(2);
        assertThat(junctions.list(register.person("abroad", Role.COUNTY_OFFICER, "990122"), query(null)).rows()).isEmpty();
        assertThatThrownBy(() -> junctions.read(register.person("far", Role.COUNTY_OFFICER, "990122"),
                node)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void allFourSignAndOnlyThenIsItApproved() {
        unmarked(false);
        sign(yuntai);
        sign(shimen);
        sign(bailu);
        assertThatThrownBy(this::approve).hasMessageContaining("junction.notAllSigned").hasMessageContaining("青溪镇");
        sign(qingxi);
        approve();
        assertThat(standing().agreement().state()).isEqualTo(JunctionAgreement.State.APPROVED);
        assertThatThrownBy(() -> sign(qingxi)).hasMessageContaining("agreement.notOpen");
        assertThat(junctions.list(county, new JunctionQuery("", null, null, true, 0, 9)).rows()).hasSize(1);
        assertThat(register.get(AuditTrail.class).of("node", node.toString())).extracting(entry -> entry.act().action())
                .containsExactly("junction.draft", "junction.reword", "junction.sign", "junction.sign", "junction.sign", "junction.sign",
                        "junction.approve");
    }

    @Test
    void whereAnOrderWasAgreedNobodySignsBeforeTheirTurn() {
        unmarked(true);
        assertThat(standing().next()).extracting(UnitName::name).containsExactly("石门镇");
        assertThatThrownBy(() -> sign(qingxi)).hasMessageContaining("agreement.outOfTurn").hasMessageContaining(
                "青溪镇").hasMessageContaining("石门镇");
        sign(shimen);
        assertThatThrownBy(() -> sign(qingxi)).hasMessageContaining("白鹭镇");
        sign(bailu);
        sign(qingxi);
        sign(yuntai);
        assertThat(standing().unsigned()).isEmpty();
        assertThat(standing().next()).isEmpty();
    }

    @Test
    void withoutAMarkerAReasonIsAskedFor() {
        desk.draft(surveyor, node);
        assertThat(desk.missing(standing())).singleElement().isInstanceOf(JunctionFault.NoMarker.class);
        assertThatThrownBy(() -> sign(shimen)).hasMessageContaining("junction.notReady").hasMessageContaining("没有写明不埋设的原因");
        reword("该点位于水库中", false);
        sign(shimen);
    }

    @Test
    void anEditBetweenTwoSignaturesVoidsTheFirst() {
        unmarked(false);
        sign(shimen);
        String seen = standing().fingerprint();
        reword("该点位于河心", false);
        assertThat(standing().unsigned()).hasSize(4);
        assertThatThrownBy(() -> signing.sign(bailu, node, seen, new Signer("李四", "镇长", TODAY))).isInstanceOf(Refusal.Stale.class)
                .hasMessageContaining("agreement.edited");
        assertThat(standing().signatures()).singleElement().satisfies(old -> assertThat(old.voidReason()).isEqualTo("agreement.reword"));
    }

    @Test
    void nobodySignsForAnotherNorTwiceNorWhatTheyWrote() {
        unmarked(false);
        assertThatThrownBy(() -> sign(county)).isInstanceOf(Refusal.NotYours.class).hasMessageContaining("junction.ownUnitSigns");
        sign(shimen);
        assertThatThrownBy(() -> sign(shimen)).hasMessageContaining("agreement.signedAlready");
        Actor sameMan = new Actor(shimen.accountId(), "shimen", Role.BOUNDARY_OFFICER.name(), FourTownships.QINGXI);
        assertThatThrownBy(() -> sign(sameMan)).hasMessageContaining("keys.otherSide");
        Actor author = new Actor(surveyor.accountId(), "surveyor", Role.BOUNDARY_OFFICER.name(), FourTownships.QINGXI);
        assertThatThrownBy(() -> sign(author)).hasMessageContaining("agreement.authorSigns");
        assertThatThrownBy(() -> signing.sign(bailu, node, standing().fingerprint(), new Signer("李四", "镇长", TODAY.plusDays(1))))
                .hasMessageContaining("agreement.signedInFuture");
    }

    @Test
    void aScanCountsWhenTwoPeopleStandForIt() {
        unmarked(false);
        UUID unit = register.division(FourTownships.YUNTAI).id();
        assertThatThrownBy(() -> signing.recordScan(bailu, node, standing().fingerprint(), unit, new Signer("赵六", "乡长", TODAY), "s.pdf",
                AgreedLine.pdf("s"))).hasMessageContaining("scanOfSide");
        signing.recordScan(yuntai, node, standing().fingerprint(), unit, new Signer("赵六", "乡长", TODAY), "s.pdf", AgreedLine.pdf("s"));
        UUID scan = standing().signatures().get(0).id();
        assertThat(standing().unsigned()).hasSize(4);
        assertThatThrownBy(() -> signing.compare(yuntai, node, standing().fingerprint(), scan)).hasMessageContaining("sameHandCompares");
        signing.compare(county, node, standing().fingerprint(), scan);
        assertThat(standing().unsigned()).hasSize(3);
        sign(shimen);
        sign(bailu);
        sign(qingxi);
        assertThatThrownBy(this::approve).hasMessageContaining("agreement.signerApproves");
    }

    @Test
    void whoWroteItDoesNotApproveIt() {
        desk.draft(county, node);
        reword("该点位于水库中", false);
        List.of(shimen, bailu, qingxi, yuntai).forEach(this::sign);
        assertThatThrownBy(this::approve).hasMessageContaining("agreement.authorApproves");
        assertThatThrownBy(() -> desk.approve(register.person("county-2", Role.COUNTY_OFFICER, "990121"), node, standing().fingerprint(),
                new AgreementApproval.Letter("函1号", TODAY.minusDays(1)))).hasMessageContaining("agreement.dayOutside");
    }

    @Test
    void whereOnlyTwoUnitsMeetThereIsNothingToAgree() {
        UUID end = junctions.list(county, query(Junction.Kind.END)).rows().get(0).id();
        assertThat(junctions.read(county, end).units()).hasSize(2);
        assertThatThrownBy(() -> desk.draft(surveyor, end)).hasMessageContaining("junction.notShared");
    }

    @Test
    void itIsGivenUpWithAReasonAndAnotherMayBeDrafted() {
        unmarked(false);
        assertThatThrownBy(() -> desk.draft(surveyor, node)).hasMessageContaining("agreement.already");
        assertThatThrownBy(() -> desk.withdraw(surveyor, node, "重来")).isInstanceOf(Refusal.NotYours.class);
        desk.withdraw(county, node, "界线另行协商");
        assertThat(desk.standing(county, node)).isEmpty();
        desk.draft(surveyor, node);
    }

    private void unmarked(boolean inOrder) {
        desk.draft(surveyor, node);
        reword("该点位于水库中", inOrder);
    }

    private void reword(String reason, boolean inOrder) {
        JunctionWording before = standing().agreement().wording();
        desk.reword(surveyor, node, standing().agreement().rowVersion(), new JunctionWording(before.number(), before.title(),
                before.description(),
                reason, before.effect(), before.copies(), inOrder));
    }

    private void sign(Actor officer) {
        signing.sign(officer, node, standing().fingerprint(), new Signer(officer.username(), "负责人", TODAY));
    }

    private void approve() {
        desk.approve(county, node, standing().fingerprint(), new AgreementApproval.Letter("砚政函1号", TODAY));
    }

    private JunctionStanding standing() {
        return desk.standing(county, node).orElseThrow();
    }

    private static JunctionQuery query(Junction.Kind kind) {
        return new JunctionQuery("", kind, null, null, 0, 50);
    }
}
