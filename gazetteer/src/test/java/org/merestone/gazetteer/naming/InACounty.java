package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.name.PlaceClass;

/** What is tested in an invented county, anew for every test and on either database, by a clock that stands until the test turns it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
public abstract class InACounty {

    /** 住宅区: named by the housing department (条例 §12). */
    protected static final PlaceClass ESTATE = PlaceClass.of("221");

    @Parameter
    protected TestDatabase kind;

    protected TurnedClock clock;
    protected NamingOffice county;

    @BeforeEach
    protected final void openTheCounty() {
        clock = new TurnedClock();
        county = new NamingOffice(kind, clock);
    }

    @AfterEach
    protected final void closeTheCounty() {
        county.close();
    }

    /** A department (主管部门) with one officer; without a flow it only gives opinions. */
    protected final Actor department(String account, String name, @Nullable ApprovalFlow flow) {
        Actor officer = county.person(account, Role.NAMING_DEPARTMENT);
        county.database.doInTransaction(() -> county.desk.departments.join(county.desk.departments.add(name, flow, county.county),
                officer.requireAccount()));
        return officer;
    }

    protected final Proposal estate(String name) {
        return proposal(name, ESTATE);
    }

    /** Something that covers ground in 石鼓镇. */
    protected final Proposal proposal(String name, PlaceClass placeClass) {
        return new Proposal(name, placeClass, Map.of(), "取吉祥之意", "新建", "鼓楼东", NamingOffice.line(114.31, 29.83).buffer(0.001),
                county.stoneDrum);
    }

    /** Checked, gone without what may be gone without, every warning answered. */
    protected final NamingCase settled(Proposal proposal) {
        return answered(county.simplified(county.proposedAndChecked(proposal)));
    }

    protected final NamingCase answered(NamingCase checked) {
        county.cases.findings(checked.id()).stream().filter(finding -> !finding.severity().stops() && !finding.settled())
                .forEach(finding -> county.deciding.answer(county.office, checked.id(), finding.sequence(), "已核实"));
        return county.cases.require(checked.id());
    }

    /** Approved by the office on paper, on the day of {@link NamingOffice#decision}. */
    protected final NamingCase approvedRoad(String name) {
        NamingCase checked = county.checked(name);
        return county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision());
    }

    protected final CaseClock clock(NamingCase of, CaseClock.Kind which) {
        List<CaseClock> found = county.desk.clocks.of(of.id()).stream().filter(each -> each.kind() == which).toList();
        assertThat(found).as(which.name()).hasSize(1);
        return found.get(0);
    }

    protected final List<CaseClock.Kind> running(NamingCase of) {
        return county.desk.clocks.of(of.id()).stream().filter(each -> each.doneOn() == null).map(CaseClock::kind).toList();
    }

    protected static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    protected static void notYours(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.NotYours.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    protected static void stale(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.Stale.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
