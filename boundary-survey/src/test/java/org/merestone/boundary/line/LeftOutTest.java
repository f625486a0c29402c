package org.merestone.boundary.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.agreement.AgreementApproval;
import org.merestone.boundary.claim.ClaimReader;
import org.merestone.boundary.claim.FieldConfirmation;
import org.merestone.boundary.claim.FieldWalk;
import org.merestone.boundary.claim.NewWalk;
import org.merestone.boundary.claim.OpenSection;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.crs.Ellipsoid2000;
import org.springframework.context.i18n.LocaleContextHolder;

/** What an agreement left out is unsettled in what the register publishes, from the day of the approval and not before. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class LeftOutTest {

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    BoundaryRegister register;
    Actor county;
    Actor shimen;
    Actor bailu;
    AgreedLine drafted;
    UUID line;

    @BeforeEach
    void open() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
        register = BoundaryRegister.withFourTownships(kind, folder);
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        bailu = register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU);
        Actor surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        line = register.line(FourTownships.SHIMEN, FourTownships.BAILU).id();
        register.get(FieldWalk.class).record(surveyor, line, new NewWalk(AgreedLine.TODAY, "界碑岭", "", List.of(
                new FieldConfirmation.Participant(register.division(FourTownships.SHIMEN).id(), "张三", "镇政府", "镇长"),
                new FieldConfirmation.Participant(register.division(FourTownships.BAILU).id(), "李四", "镇政府", "镇长")),
                List.of(new NewWalk.Open(1_000, 2_000, "林场归属"))));
        drafted = new AgreedLine(register, surveyor).registerMarkers().confirm(shimen, bailu);
    }

    @AfterEach
    void close() {
        register.close();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void beforeTheAgreementIsLawNothingOfItIsPublished() {
        setAside();
        drafted.agreement();
        assertThat(published().unsettled().isEmpty()).isTrue();
        assertThat(published().legalStatus()).isEqualTo(LegalStatus.HABITUAL);
    }

    @Test
    void fromTheApprovalOnTheStretchIsUnsettledAndTheRestIsLaw() {
        approved();
        LineInForce law = published();
        assertThat(law.legalStatus()).isEqualTo(LegalStatus.STATUTORY);
        // the section was 1,000 m of the course that stood; on the surveyed course it is about as long
        assertThat(law.unsettledM()).isEqualTo(1_000, within(30.0));
        assertThat(law.unsettled().within(law.geometry().buffer(1e-7))).isTrue();
        Coordinate inside = law.unsettled().getGeometryN(0).getCoordinates()[0];
        Coordinate middle = law.unsettled().getCentroid().getCoordinate();
        assertThat(law.statusNear(middle.x + 0.001, middle.y)).isEqualTo(LegalStatus.UNSETTLED);
        Coordinate far = law.geometry().getCoordinates()[law.geometry().getNumPoints() - 1];
        assertThat(law.statusNear(far.x, far.y)).isEqualTo(LegalStatus.STATUTORY);
        assertThat(Stretch.without(law.geometry(), List.of(law.unsettled())).distance(law.geometry().getFactory().createPoint(inside)))
                .isLessThan(1e-6);
        assertThat(Ellipsoid2000.length(Stretch.without(law.geometry(), List.of(law.unsettled()))) + law.unsettledM())
                .isEqualTo(law.lengthM(), within(0.1));
    }

    @Test
    void settledAfterwardsItStaysUnsettledUntilAnotherCourseIsLaw() {
        approved();
        OpenSection section = register.get(ClaimReader.class).of(county, line).sections().get(0);
        register.get(FieldWalk.class).settle(county, line, section.id(), section.rowVersion(), OpenSection.Settlement.By.DECISION, "裁定1号",
                AgreedLine.TODAY, "以山脊为界", "裁定.pdf", AgreedLine.pdf("裁定"));
        assertThat(published().unsettled().isEmpty()).isFalse();
    }

    @Test
    void whatIsPublishedOfItIsItsShapeAndNothingThatWasSaid() {
        approved();
        assertThat(published().toString()).contains("MULTILINESTRING").doesNotContain("林场归属", "张三", "先签其余部分");
        assertThat(register.get(LinesInForce.class).ever()).filteredOn(each -> !each.id().equals(line))
                .allSatisfy(each -> assertThat(each.unsettled().isEmpty()).isTrue());
    }

    private void approved() {
        setAside();
        UUID agreement = drafted.agreement();
        drafted.sign(shimen, agreement);
        drafted.sign(bailu, agreement);
        AgreementApproval approvals = register.get(AgreementApproval.class);
        approvals.report(county, agreement, drafted.standing(agreement).fingerprint(),
                new AgreementApproval.Letter("请1号", AgreedLine.TODAY));
        approvals.approve(county, agreement, drafted.standing(agreement).fingerprint(),
                new AgreementApproval.Letter("函1号", AgreedLine.TODAY), Classification.PUBLIC);
    }

    private void setAside() {
        OpenSection section = register.get(ClaimReader.class).of(county, line).sections().get(0);
        register.get(FieldWalk.class).setAside(county, line, section.id(), section.rowVersion(), "先签其余部分");
    }

    private LineInForce published() {
        return register.get(LinesInForce.class).current().stream().filter(each -> each.id().equals(line)).findFirst().orElseThrow();
    }
}
