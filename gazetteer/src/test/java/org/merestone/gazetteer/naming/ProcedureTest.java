package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.account.Role;
import org.merestone.gazetteer.name.PlaceClass;

class ProcedureTest {

    /** 条例 §12, kind by kind. */
    @ParameterizedTest
    @CsvSource({"2351,GOVERNMENT", "221,HOUSING", "2361,LINE", "242,LINE", "215,UPWARD", "252,UPWARD", "134,GOVERNMENT"})
    void whoApprovesDecidesTheFlow(String placeClass, ApprovalFlow flow) {
        assertThat(ApprovalFlow.of(PlaceClass.of(placeClass))).isEqualTo(flow);
    }

    @ParameterizedTest
    @EnumSource(ApprovalFlow.class)
    void everyStateOfAFlowCanBeReachedAndLeft(ApprovalFlow flow) {
        Set<CaseState> reached = new HashSet<>(EnumSet.of(CaseState.DRAFT));
        for (boolean more = true; more;) {
            more = Procedure.table().stream().filter(step -> step.flows().contains(flow) && step.from().stream()
                    .anyMatch(reached::contains))
                    .map(Procedure.Step::to).toList().stream().anyMatch(reached::add);
        }
        assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
        for (CaseState state : CaseState.UNDER_WAY) {
            assertThat(Procedure.table()).anyMatch(step -> step.flows().contains(flow) && step.from()
                    .contains(state) && step.to() != state);
        }
    }

    @ParameterizedTest
    @EnumSource(ApprovalFlow.class)
    void noActLeadsToTwoStatesFromOne(ApprovalFlow flow) {
        for (CaseAct act : CaseAct.values()) {
            for (CaseState from : CaseState.values()) {
                assertThat(Procedure.table().stream().filter(step -> step.act() == act && step.flows().contains(flow)
                        && step.from().contains(from)).map(Procedure.Step::to).distinct().count()).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void theContractorHasNoStepOfItsOwnAndAMemberOnlyVotes() {
        assertThat(Procedure.table()).noneMatch(step -> step.hands().contains(Role.NAMING_CONTRACTOR)
                || step.hands().contains(Role.NAMING_COMMITTEE));
    }

    @Test
    void aDepartmentApprovesOnlyWhatTheLawLeavesToIt() {
        assertThat(Procedure.table()).filteredOn(step -> step.act() == CaseAct.APPROVE && step.hands().contains(Role.NAMING_DEPARTMENT))
                .singleElement().satisfies(step -> {
                    assertThat(step.flows()).containsExactlyInAnyOrder(ApprovalFlow.HOUSING, ApprovalFlow.LINE);
                    assertThat(step.from()).containsExactly(CaseState.REPORTED);
                });
    }

    @Test
    void whatIsDecidedIsNotTakenBack() {
        for (CaseState ended : EnumSet.of(CaseState.APPROVED, CaseState.ARCHIVED, CaseState.REJECTED, CaseState.WITHDRAWN)) {
            for (CaseAct act : EnumSet.of(CaseAct.SUBMIT, CaseAct.CHECK, CaseAct.GIVE_BACK, CaseAct.WITHDRAW, CaseAct.SUSPEND,
                    CaseAct.APPROVE)) {
                for (ApprovalFlow flow : ApprovalFlow.values()) {
                    assertThat(Procedure.find(act, flow, ended)).isEmpty();
                }
            }
        }
    }
}
