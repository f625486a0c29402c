package org.merestone.gazetteer.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.Demand;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingOffice;
import org.merestone.gazetteer.opinion.ExpertReview;
import org.merestone.gazetteer.opinion.Opinion;
import org.merestone.gazetteer.place.Secrecy;

/** What a case brings with it, and what others say of it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DossierTest {

    private static final byte[] PLAN = "保护方案".getBytes(StandardCharsets.UTF_8);

    @Parameter
    TestDatabase kind;

    NamingOffice county;
    Dossier dossier;

    @BeforeEach
    void open() {
        county = new NamingOffice(kind);
        dossier = county.desk.dossier;
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    void aProtectedNameIsNotRenamedBeforeItsPlanIsThere() {
        UUID street = county.standing("鼓楼街", Secrecy.PUBLIC);
        county.database.jdbc().sql("update place set protection = 'LISTED' where id = :id").param("id", street).update();
        NamingCase draft = county.desk.altering.rename(county.clerk, street, "望月街", "取明月之意", "城市更新", "立碑纪念");
        refused(() -> county.applying.submit(county.clerk, draft.id(), draft.rowVersion()), "dossier.protectionPlan");
        assertThat(dossier.missing(draft)).startsWith(MaterialKind.PROTECTION_PLAN);
        UUID plan = dossier.add(county.clerk, draft.id(), MaterialKind.PROTECTION_PLAN, "方案.pdf", "application/pdf", PLAN);
        NamingCase checked = county.simplified(county.handedInAndChecked(draft));
        dossier.remove(county.office, plan, "盖章不全");
        refused(() -> county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision()),
                "dossier.protectionPlan");
        dossier.add(county.office, checked.id(), MaterialKind.PROTECTION_PLAN, "方案.pdf", "application/pdf", PLAN);
        assertThat(county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision()).state())
                .isEqualTo(CaseState.APPROVED);
    }

    @Test
    void materialsAreListedByKindAndBounded() {
        NamingCase draft = county.applying.propose(county.clerk, county.road("望月路"));
        assertThat(dossier.missing(draft)).containsExactly(MaterialKind.APPLICATION, MaterialKind.SITE_PLAN);
        UUID file = dossier.add(county.clerk, draft.id(), MaterialKind.APPLICATION, "申请书.pdf", "application/pdf", PLAN);
        assertThat(dossier.missing(draft)).containsExactly(MaterialKind.SITE_PLAN);
        assertThat(dossier.read(dossier.require(file))).isEqualTo(PLAN);
        refused(() -> dossier.add(county.clerk, draft.id(), MaterialKind.OTHER, "空.pdf", "application/pdf", new byte[0]), "dossier.file");
        refused(() -> dossier.add(county.clerk, draft.id(), MaterialKind.OTHER, " ", "application/pdf", PLAN), "dossier.file");
        assertThatThrownBy(() -> dossier.add(county.otherClerk, draft.id(), MaterialKind.OTHER, "x.pdf", "application/pdf", PLAN))
                .isInstanceOf(Refusal.NotYours.class);
        refused(() -> dossier.remove(county.clerk, file, ""), "naming.why");
    }

    @Test
    void theThreeReportsAreWholeWhenEachFieldIsWritten() {
        NamingCase checked = county.proposedAndChecked(county.road("望月路"));
        county.desk.conducting.waive(county.office, checked.id(), List.of(Demand.MATERIALS, Demand.NOTICE, Demand.COMMITTEE), "小路");
        for (ReportKind report : ReportKind.values()) {
            Map<String, String> texts = new HashMap<>();
            report.fields().forEach(field -> texts.put(field, "已核，" + field));
            texts.put(report.fields().get(0), " ");
            dossier.write(county.office, checked.id(), report, texts);
            refused(() -> county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision()),
                    "dossier.reports");
            texts.put(report.fields().get(0), "合法");
            dossier.write(county.office, checked.id(), report, texts);
        }
        assertThat(dossier.wholeReports(checked.id())).isEqualTo(3);
        refused(() -> dossier.write(county.office, checked.id(), ReportKind.EXPERT, Map.of("risks", "长".repeat(4_001))), "dossier.text");
        assertThat(county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision()).state())
                .isEqualTo(CaseState.APPROVED);
    }

    @Test
    void departmentsAnswerSideBySideAndAnObjectionIsDealtWith() {
        Actor police = county.person("police", Role.NAMING_DEPARTMENT);
        Actor traffic = county.person("traffic", Role.NAMING_DEPARTMENT);
        UUID one = department("公安局", police);
        UUID two = department("交通局", traffic);
        NamingCase checked = county.checked("望月路");
        county.desk.consulting.ask(county.office, checked.id(), List.of(one, two));
        refused(() -> county.desk.consulting.ask(county.office, checked.id(), List.of(one)), "opinion.askedAlready");
        refused(() -> county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision()),
                "opinion.awaited");
        assertThat(county.desk.consulting.awaitedOf(traffic)).hasSize(1);
        Opinion asked = county.desk.consulting.awaitedOf(police).get(0);
        // Asked on Sunday 1 March 2026: ten working days are 2 to 6 and 9 to 13 March.
        assertThat(asked.dueOn()).isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(asked.working()).isTrue();
        assertThatThrownBy(() -> county.desk.consulting.answer(traffic, asked.id(), Opinion.Answer.AGREES, ""))
                .isInstanceOf(Refusal.NotYours.class);
        refused(() -> county.desk.consulting.answer(police, asked.id(), Opinion.Answer.OBJECTS, ""), "opinion.remark");
        county.desk.consulting.answer(police, asked.id(), Opinion.Answer.OBJECTS, "与在用门牌冲突");
        refused(() -> county.desk.consulting.answer(police, asked.id(), Opinion.Answer.AGREES, ""), "opinion.answered");
        county.desk.consulting.answer(traffic, county.desk.consulting.awaitedOf(traffic).get(0).id(), Opinion.Answer.AGREES, "");
        refused(() -> county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision()),
                "opinion.objection");
        county.desk.consulting.settle(county.office, asked.id(), "门牌已调整");
        county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision());
    }

    @Test
    void aDepartmentThatSaysNothingIsTakenAsSilentOnlyAfterItsDay() {
        UUID one = department("公安局", county.person("police", Role.NAMING_DEPARTMENT));
        NamingCase checked = county.checked("望月路");
        county.desk.consulting.ask(county.office, checked.id(), List.of(one));
        Opinion asked = county.desk.consulting.opinions(checked.id()).get(0);
        refused(() -> county.desk.consulting.lapse(county.office, asked.id()), "opinion.notDue");
        refused(() -> county.desk.consulting.extend(county.office, asked.id(), LocalDate.of(2026, 3, 20), ""), "clock.longer");
        county.desk.consulting.extend(county.office, asked.id(), LocalDate.of(2026, 3, 20), "节假日");
        county.database.jdbc().sql("update department_opinion set due_on = :day").param("day", LocalDate.of(2026, 2, 28)).update();
        county.desk.consulting.lapse(county.office, asked.id());
        assertThat(county.desk.consulting.opinions(checked.id()).get(0).settled()).isTrue();
    }

    @Test
    void aRenamingHearsAnExpert() {
        UUID road = county.standing("青竹路", Secrecy.PUBLIC);
        NamingCase checked = county.handedInAndChecked(county.desk.altering.rename(county.clerk, road, "望月路", "取明月之意", "道路改线", ""));
        county.desk.conducting.waive(county.office, checked.id(), List.of(Demand.MATERIALS, Demand.REPORTS, Demand.NOTICE,
                Demand.COMMITTEE), "小路");
        refused(() -> county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision()),
                "opinion.noExpert");
        refused(() -> county.desk.consulting.review(county.office, checked.id(), "", "", ExpertReview.Verdict.AGREES, "可",
                NamingOffice.TODAY),
                "opinion.review");
        county.desk.consulting.review(county.office, checked.id(), "李教授", "历史地理", ExpertReview.Verdict.AGREES, "有据可依", NamingOffice.TODAY);
        county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision());
    }

    private UUID department(String name, Actor who) {
        return county.database.inTransaction(() -> {
            UUID id = county.desk.departments.add(name, null, county.county);
            county.desk.departments.join(id, who.requireAccount());
            return id;
        });
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
