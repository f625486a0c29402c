package org.merestone.gazetteer.naming;

import static org.merestone.data.account.Role.NAMING_APPROVER;
import static org.merestone.data.account.Role.NAMING_CLERK;
import static org.merestone.data.account.Role.NAMING_DEPARTMENT;
import static org.merestone.data.account.Role.NAMING_OFFICE;
import static org.merestone.gazetteer.naming.ApprovalFlow.GOVERNMENT;
import static org.merestone.gazetteer.naming.ApprovalFlow.HOUSING;
import static org.merestone.gazetteer.naming.ApprovalFlow.LINE;
import static org.merestone.gazetteer.naming.ApprovalFlow.UPWARD;
import static org.merestone.gazetteer.naming.CaseState.APPROVED;
import static org.merestone.gazetteer.naming.CaseState.ARCHIVED;
import static org.merestone.gazetteer.naming.CaseState.CHECKED;
import static org.merestone.gazetteer.naming.CaseState.DRAFT;
import static org.merestone.gazetteer.naming.CaseState.REJECTED;
import static org.merestone.gazetteer.naming.CaseState.REPORTED;
import static org.merestone.gazetteer.naming.CaseState.RETURNED;
import static org.merestone.gazetteer.naming.CaseState.SUBMITTED;
import static org.merestone.gazetteer.naming.CaseState.SUSPENDED;
import static org.merestone.gazetteer.naming.CaseState.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;

/**
 * The table of the flows (办理流程表): which act leads from which state to which, in which flow, by whose hand. Services refuse what is
 * not in it, and pages offer what is; what has to be there before an act is said by the {@linkplain CaseGate gates}.
 */
public final class Procedure {

    private static final Set<ApprovalFlow> ALL = EnumSet.allOf(ApprovalFlow.class);
    private static final Set<Role> APPLICANTS = EnumSet.of(NAMING_CLERK, NAMING_OFFICE, NAMING_DEPARTMENT);
    private static final Set<Role> OFFICE = EnumSet.of(NAMING_OFFICE);

    /**
     * A line of the table.
     *
     * @param hands who may do it
     */
    public record Step(CaseAct act, Set<ApprovalFlow> flows, Set<CaseState> from, CaseState to, Set<Role> hands) {}

    private static final List<Step> TABLE = List.of(
            new Step(CaseAct.SUBMIT, ALL, EnumSet.of(DRAFT, RETURNED), SUBMITTED, APPLICANTS),
            new Step(CaseAct.CHECK, ALL, EnumSet.of(SUBMITTED, CHECKED), CHECKED, OFFICE),
            new Step(CaseAct.GIVE_BACK, ALL, EnumSet.of(SUBMITTED, CHECKED), RETURNED, OFFICE),
            new Step(CaseAct.GIVE_BACK, EnumSet.of(GOVERNMENT), EnumSet.of(REPORTED), RETURNED, EnumSet.of(NAMING_APPROVER, NAMING_OFFICE)),
            new Step(CaseAct.GIVE_BACK, EnumSet.of(HOUSING, LINE), EnumSet.of(REPORTED), RETURNED, EnumSet.of(NAMING_DEPARTMENT,
                    NAMING_OFFICE)),
            new Step(CaseAct.GIVE_BACK, EnumSet.of(UPWARD), EnumSet.of(REPORTED), RETURNED, OFFICE),
            new Step(CaseAct.WITHDRAW, ALL, EnumSet.of(DRAFT, RETURNED, SUBMITTED, CHECKED, SUSPENDED, REPORTED), WITHDRAWN, APPLICANTS),
            new Step(CaseAct.SUSPEND, ALL, EnumSet.of(CHECKED, REPORTED), SUSPENDED, OFFICE),
            new Step(CaseAct.RESUME, ALL, EnumSet.of(SUSPENDED), CHECKED, OFFICE),
            new Step(CaseAct.REPORT, ALL, EnumSet.of(CHECKED), REPORTED, OFFICE),
            // The county's office may enter a decision that its government took on paper.
            new Step(CaseAct.APPROVE, EnumSet.of(GOVERNMENT), EnumSet.of(CHECKED), APPROVED, OFFICE),
            new Step(CaseAct.APPROVE, EnumSet.of(GOVERNMENT), EnumSet.of(REPORTED), APPROVED, EnumSet.of(NAMING_APPROVER)),
            new Step(CaseAct.APPROVE, EnumSet.of(HOUSING, LINE), EnumSet.of(REPORTED), APPROVED, EnumSet.of(NAMING_DEPARTMENT)),
            new Step(CaseAct.APPROVE, EnumSet.of(UPWARD), EnumSet.of(REPORTED), APPROVED, OFFICE),
            new Step(CaseAct.REJECT, EnumSet.of(GOVERNMENT), EnumSet.of(CHECKED, REPORTED), REJECTED, EnumSet.of(NAMING_OFFICE,
                    NAMING_APPROVER)),
            new Step(CaseAct.REJECT, EnumSet.of(HOUSING, LINE), EnumSet.of(REPORTED), REJECTED, EnumSet.of(NAMING_DEPARTMENT)),
            new Step(CaseAct.REJECT, EnumSet.of(UPWARD), EnumSet.of(CHECKED, REPORTED), REJECTED, OFFICE),
            new Step(CaseAct.ARCHIVE, ALL, EnumSet.of(APPROVED), ARCHIVED, OFFICE));

    private Procedure() {
    }

    public static List<Step> table() {
        return TABLE;
    }

    /** The line for an act in a flow and a state. */
    public static Optional<Step> find(CaseAct act, ApprovalFlow flow, CaseState from) {
        return TABLE.stream().filter(step -> step.act() == act && step.flows().contains(flow) && step.from().contains(from)).findFirst();
    }

    /** What somebody with these roles can do to a case as it stands. */
    public static Set<CaseAct> offered(NamingCase namingCase, Predicate<Role> holds) {
        return TABLE.stream().filter(step -> step.flows().contains(namingCase.flow()) && step.from().contains(namingCase.state())
                && step.hands().stream().anyMatch(holds)).map(Step::act).collect(Collectors.toSet());
    }

    /**
     * The state that an act leads to.
     *
     * @throws Refusal.NotAllowed where the case is not in a state for it
     * @throws Refusal.NotYours   where it is for other hands
     */
    static CaseState after(CaseAct act, NamingCase namingCase, Actor actor) {
        Step step = find(act, namingCase.flow(), namingCase.state())
                .orElseThrow(() -> new Refusal.NotAllowed("naming.notNow", namingCase.caseNumber()));
        if (step.hands().stream().noneMatch(role -> role.name().equals(actor.role()))) {
            throw new Refusal.NotYours("naming.role");
        }
        return step.to();
    }
}
