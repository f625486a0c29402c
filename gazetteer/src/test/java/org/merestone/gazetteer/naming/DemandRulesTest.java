package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.dossier.MaterialKind;
import org.merestone.gazetteer.dossier.MaterialRules;

/** What an office demands of a flow holds for its cases from then on, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DemandRulesTest {

    @Parameter
    TestDatabase kind;

    NamingOffice county;
    DemandRules rules;

    @BeforeEach
    void open() {
        county = new NamingOffice(kind);
        rules = county.desk.get(DemandRules.class);
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    void aProvinceThatAsksDepartmentsAboutEveryStreetHasItInItsTable() {
        NamingCase checked = county.checked("望月路");
        rules.demand(county.office, ApprovalFlow.GOVERNMENT, CaseKind.NAMING, Demand.OPINIONS, "省实施办法第十条");
        refused(() -> county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision()), "opinion.none");
        rules.drop(county.office, ApprovalFlow.GOVERNMENT, CaseKind.NAMING, Demand.OPINIONS);
        assertThat(county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision()).state())
                .isEqualTo(CaseState.APPROVED);
    }

    @Test
    void theLawsOwnDemandIsNeitherTakenOutNorMadeSofter() {
        refused(() -> rules.drop(county.office, ApprovalFlow.UPWARD, null, Demand.REPORTS), "demand.ofTheLaw");
        refused(() -> rules.demand(county.office, ApprovalFlow.UPWARD, null, Demand.REPORTS, "本县"), "demand.ofTheLaw");
        refused(() -> rules.demand(county.office, ApprovalFlow.LINE, null, Demand.NOTICE, " "), "demand.source");
        assertThatThrownBy(() -> rules.drop(county.clerk, ApprovalFlow.LINE, null, Demand.MATERIALS)).isInstanceOf(Refusal.NotYours.class);
        assertThat(rules.all()).filteredOn(rule -> !rule.waivable()).singleElement().satisfies(rule -> {
            assertThat(rule.flow()).isEqualTo(ApprovalFlow.UPWARD);
            assertThat(rule.source()).isEqualTo("条例第十一条");
        });
    }

    @Test
    void aMaterialThatIsDemandedIsMissedAndOneThatIsNotIsNot() {
        MaterialRules materials = county.desk.get(MaterialRules.class);
        NamingCase draft = county.applying.propose(county.clerk, county.road("望月路"));
        assertThat(county.desk.dossier.missing(draft)).containsExactly(MaterialKind.APPLICATION, MaterialKind.SITE_PLAN);
        materials.demand(county.office, CaseKind.NAMING, MaterialKind.GROUNDS, "本县清单");
        materials.drop(county.office, CaseKind.NAMING, MaterialKind.SITE_PLAN);
        assertThat(county.desk.dossier.missing(draft)).containsExactly(MaterialKind.APPLICATION, MaterialKind.GROUNDS);
        refused(() -> materials.demand(county.office, CaseKind.NAMING, MaterialKind.PROTECTION_PLAN, "x"), "demand.source");
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
