package org.merestone.gazetteer.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.naming.ApprovalFlow;
import org.merestone.gazetteer.naming.InACounty;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingOffice;

/** Who asks whom about which name, until when, and what an answer has to say. */
class ConsultingTest extends InACounty {

    private Consulting consulting;
    private Actor police;
    private UUID bureau;

    @BeforeEach
    void desk() {
        consulting = county.desk.consulting;
        police = department("police", "公安局", null);
        bureau = county.desk.departments.of(police).orElseThrow().id();
    }

    @Test
    void onlyTheOfficeAsksAndOnlyAboutACheckedCase() {
        NamingCase draft = county.applying.propose(county.clerk, county.road("望月路"));
        refused(() -> consulting.ask(county.office, draft.id(), List.of(bureau)), "opinion.notChecked");
        NamingCase checked = county.handedInAndChecked(draft);
        notYours(() -> consulting.ask(county.clerk, checked.id(), List.of(bureau)), "naming.role");
        notYours(() -> consulting.ask(police, checked.id(), List.of(bureau)), "naming.role");
        assertThatThrownBy(() -> consulting.ask(county.office, checked.id(), List.of(UUID.randomUUID())))
                .isInstanceOf(Refusal.NotFound.class);
        refused(() -> consulting.ask(county.office, checked.id(), List.of()), "opinion.askedAlready");
        consulting.ask(county.office, checked.id(), List.of(bureau, bureau));
        assertThat(consulting.opinions(checked.id())).as("named twice, asked once").hasSize(1);
    }

    @Test
    void aDepartmentIsAskedAgainWhenTheNameChanges() {
        NamingCase checked = asked("望月路");
        consulting.answer(police, only(checked).id(), Opinion.Answer.AGREES, "");
        refused(() -> consulting.ask(county.office, checked.id(), List.of(bureau)), "opinion.askedAlready");
        NamingCase returned = county.deciding.giveBack(county.office, checked.id(), checked.rowVersion(), "换个名字");
        NamingCase again = county.handedInAndChecked(county.applying.revise(county.clerk, returned.id(), returned.rowVersion(),
                county.road("听涛路")));
        consulting.ask(county.office, again.id(), List.of(bureau));
        assertThat(consulting.opinions(again.id())).extracting(Opinion::askedName).containsExactlyInAnyOrder("望月路", "听涛路");
        assertThat(consulting.awaitedOf(police)).extracting(Opinion::askedName).containsExactly("听涛路");
    }

    @Test
    void silenceIsNotAnAnswerThatADepartmentGives() {
        Opinion open = only(asked("望月路"));
        refused(() -> consulting.answer(police, open.id(), Opinion.Answer.NO_ANSWER, ""), "opinion.remark");
        refused(() -> consulting.answer(police, open.id(), Opinion.Answer.AGREES, "长".repeat(1_001)), "opinion.remark");
        notYours(() -> consulting.answer(county.office, open.id(), Opinion.Answer.AGREES, ""), "naming.role");
        notYours(() -> consulting.answer(county.person("nobody", Role.NAMING_DEPARTMENT), open.id(), Opinion.Answer.AGREES, ""),
                "opinion.otherDepartment");
        assertThatThrownBy(() -> consulting.answer(police, UUID.randomUUID(), Opinion.Answer.AGREES, ""))
                .isInstanceOf(Refusal.NotFound.class);
        consulting.answer(police, open.id(), Opinion.Answer.AGREES, " 请注意门牌衔接 ");
        assertThat(only(county.cases.require(open.caseId()))).satisfies(given -> {
            assertThat(given.remark()).isEqualTo("请注意门牌衔接");
            assertThat(given.answeredBy()).isEqualTo("police");
            assertThat(given.settled()).isTrue();
        });
    }

    @Test
    void anObjectionIsOpenUntilTheOfficeSaysWhatItDid() {
        Opinion open = only(asked("望月路"));
        refused(() -> consulting.settle(county.office, open.id(), "已处理"), "opinion.settle");
        consulting.answer(police, open.id(), Opinion.Answer.OBJECTS, "与在用门牌冲突");
        assertThat(only(county.cases.require(open.caseId())).settled()).isFalse();
        refused(() -> consulting.settle(county.office, open.id(), " "), "opinion.settle");
        refused(() -> consulting.settle(county.office, open.id(), "长".repeat(1_001)), "opinion.settle");
        notYours(() -> consulting.settle(police, open.id(), "撤回异议"), "naming.role");
        refused(() -> consulting.lapse(county.office, open.id()), "opinion.answered");
        refused(() -> extend(open, open.dueOn().plusDays(1), "等"), "opinion.answered");
        consulting.settle(county.office, open.id(), "门牌已调整");
        assertThat(only(county.cases.require(open.caseId()))).satisfies(each -> {
            assertThat(each.settled()).isTrue();
            assertThat(each.settledWith()).isEqualTo("门牌已调整");
        });
    }

    @Test
    void aDepartmentGetsNinetyDaysMoreAtMostAndOnlyForAReason() {
        Opinion open = only(asked("望月路"));
        LocalDate due = open.dueOn();
        refused(() -> extend(open, due, "专题会议"), "clock.longer");
        refused(() -> extend(open, due.plusDays(91), "专题会议"), "clock.longer");
        refused(() -> extend(open, due.plusDays(5), " "), "clock.longer");
        refused(() -> extend(open, due.plusDays(5), "长".repeat(1_001)), "clock.longer");
        notYours(() -> consulting.extend(police, open.id(), due.plusDays(5), "忙"), "naming.role");
        extend(open, due.plusDays(90), "专题会议");
        assertThat(only(county.cases.require(open.caseId()))).satisfies(longer -> {
            assertThat(longer.dueOn()).isEqualTo(due.plusDays(90));
            assertThat(longer.extension()).isEqualTo("专题会议");
        });
        clock.turnTo(due.plusDays(90));
        refused(() -> consulting.lapse(county.office, open.id()), "opinion.notDue");
        clock.turnTo(due.plusDays(91));
        consulting.lapse(county.office, open.id());
        assertThat(only(county.cases.require(open.caseId())).answer()).isEqualTo(Opinion.Answer.NO_ANSWER);
    }

    @Test
    void anExpertHasANameAndGroundsAndHasSpokenAlready() {
        NamingCase draft = county.applying.propose(county.clerk, county.road("望月路"));
        refused(() -> review(draft, "周闻溪", "有据", NamingOffice.TODAY), "opinion.notChecked");
        NamingCase checked = county.handedInAndChecked(draft);
        refused(() -> review(checked, " ", "有据", NamingOffice.TODAY), "opinion.review");
        refused(() -> review(checked, "周".repeat(61), "有据", NamingOffice.TODAY), "opinion.review");
        refused(() -> review(checked, "周闻溪", " ", NamingOffice.TODAY), "opinion.review");
        refused(() -> review(checked, "周闻溪", "长".repeat(2_001), NamingOffice.TODAY), "opinion.review");
        refused(() -> review(checked, "周闻溪", "有据", NamingOffice.TODAY.plusDays(1)), "opinion.notChecked");
        review(checked, " 周闻溪 ", "有据可依", NamingOffice.TODAY);
        assertThat(consulting.reviews(checked.id())).singleElement().satisfies(given -> {
            assertThat(given.expert()).isEqualTo("周闻溪");
            assertThat(given.askedName()).isEqualTo("望月路");
            assertThat(given.verdict()).isEqualTo(ExpertReview.Verdict.AMENDS);
        });
    }

    @Test
    void whoActsForNoDepartmentIsAskedNothing() {
        asked("望月路");
        assertThat(consulting.awaitedOf(county.person("nobody", Role.NAMING_DEPARTMENT))).isEmpty();
        assertThat(consulting.awaitedOf(department("traffic", "交通局", ApprovalFlow.LINE))).isEmpty();
        assertThat(consulting.awaitedOf(police)).hasSize(1);
    }

    private NamingCase asked(String name) {
        NamingCase checked = county.checked(name);
        consulting.ask(county.office, checked.id(), List.of(bureau));
        return checked;
    }

    private Opinion only(NamingCase of) {
        List<Opinion> opinions = consulting.opinions(of.id());
        assertThat(opinions).hasSize(1);
        return opinions.get(0);
    }

    private void extend(Opinion open, LocalDate to, String reason) {
        consulting.extend(county.office, open.id(), to, reason);
    }

    private void review(NamingCase of, String expert, String remark, LocalDate on) {
        consulting.review(county.office, of.id(), expert, "研究员", ExpertReview.Verdict.AMENDS, remark, on);
    }
}
