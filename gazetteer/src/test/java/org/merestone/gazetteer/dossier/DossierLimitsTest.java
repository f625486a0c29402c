package org.merestone.gazetteer.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.gazetteer.naming.InACounty;
import org.merestone.gazetteer.naming.NamingCase;

/** How much a dossier takes, from whom, and until when. */
class DossierLimitsTest extends InACounty {

    private static final byte[] PLAN = "图".getBytes(StandardCharsets.UTF_8);

    private Dossier dossier;
    private NamingCase draft;

    @BeforeEach
    void desk() {
        dossier = county.desk.dossier;
        draft = county.applying.propose(county.clerk, county.road("望月路"));
    }

    @Test
    void aCaseTakesFiftyFilesOfFortyMegabytes() {
        refused(() -> add(draft, "大.pdf", new byte[(int) Dossier.MOST_BYTES + 1]), "dossier.file");
        refused(() -> add(draft, "名".repeat(201), PLAN), "dossier.file");
        for (int i = 0; i < 50; i++) {
            add(draft, "图 " + i + ".png", PLAN);
        }
        refused(() -> add(draft, "多一张.png", PLAN), "dossier.full");
        assertThat(county.database.jdbc().sql("select count(*) from document").query(Integer.class).single()).as("the same bytes once")
                .isEqualTo(1);
        dossier.remove(county.clerk, dossier.materials(draft.id()).get(0).id(), "重复");
        add(draft, "补一张.png", PLAN);
        assertThat(dossier.materials(draft.id())).hasSize(50);
    }

    @Test
    void aFileForSeveralCasesGoesToAllOrToNone() {
        NamingCase other = county.applying.propose(county.clerk, county.road("听涛路"));
        county.applying.withdraw(county.clerk, other.id(), other.rowVersion(), "停建");
        List<UUID> both = List.of(draft.id(), other.id());
        refused(() -> dossier.addToAll(county.clerk, both, MaterialKind.SITE_PLAN, "总图.png", "image/png", PLAN), "naming.notNow");
        assertThat(dossier.materials(draft.id())).isEmpty();
        NamingCase third = county.applying.propose(county.clerk, county.road("明月路"));
        assertThat(dossier.addToAll(county.clerk, List.of(draft.id(), third.id()), MaterialKind.SITE_PLAN, " 总图.png ", "image/png", PLAN))
                .hasSize(2);
        assertThat(dossier.materials(third.id())).singleElement().satisfies(each -> {
            assertThat(each.fileName()).isEqualTo("总图.png");
            assertThat(dossier.read(each)).isEqualTo(PLAN);
        });
    }

    @Test
    void whatIsDecidedIsNotAddedTo() {
        NamingCase approved = approvedRoad("听涛路");
        refused(() -> add(approved, "迟到.pdf", PLAN), "naming.notNow");
        refused(() -> dossier.write(county.office, approved.id(), ReportKind.EXPERT, Map.of("necessity", "补写")), "naming.notNow");
    }

    @Test
    void aFileIsTakenOutForAReasonThatStandsInTheTrail() {
        UUID file = add(draft, "旧图.png", PLAN);
        refused(() -> dossier.remove(county.clerk, file, "长".repeat(1_001)), "naming.why");
        notYours(() -> dossier.remove(county.otherClerk, file, "放错"), "naming.outsideDivision");
        notYours(() -> dossier.remove(county.person("member", Role.NAMING_COMMITTEE), file, "放错"), "naming.role");
        dossier.remove(county.clerk, file, "图幅有误");
        assertThatThrownBy(() -> dossier.require(UUID.randomUUID())).isInstanceOf(Refusal.NotFound.class);
        assertThat(new AuditTrail(county.database.jdbc()).of("naming-case", draft.id().toString())).anySatisfy(entry -> {
            assertThat(entry.act().action()).isEqualTo("dossier.remove");
            assertThat(entry.act().reason()).isEqualTo("图幅有误");
            assertThat(entry.act().detail()).isEqualTo("旧图.png");
        });
    }

    @Test
    void aReportKeepsTheFieldsOfItsKindAndNoOthers() {
        dossier.write(county.clerk, draft.id(), ReportKind.ASSESSMENT, Map.of("legality", " 合法 ", "necessity", "不是这一份的", "risks", " "));
        assertThat(dossier.reports(draft.id()).get(ReportKind.ASSESSMENT)).containsExactly(Map.entry("legality", "合法"));
        dossier.write(county.clerk, draft.id(), ReportKind.ASSESSMENT, Map.of("risks", "低"));
        assertThat(dossier.reports(draft.id()).get(ReportKind.ASSESSMENT)).as("written anew as a whole")
                .containsExactly(Map.entry("risks", "低"));
        assertThat(dossier.wholeReports(draft.id())).isZero();
        notYours(() -> dossier.write(county.otherClerk, draft.id(), ReportKind.ASSESSMENT, Map.of()), "naming.outsideDivision");
    }

    /** 实施办法 §5 names the contents of each report. */
    @Test
    void theThreeReportsHaveTheFieldsOfTheirRules() {
        assertThat(ReportKind.ASSESSMENT.fields()).containsExactly("legality", "feasibility", "controllability", "impact", "risks",
                "measures");
        assertThat(ReportKind.EXPERT.fields()).containsExactly("necessity", "soundness", "reason", "risks", "advice");
        assertThat(ReportKind.CONSULTATION.fields()).containsExactly("process", "opinions", "handling");
    }

    private UUID add(NamingCase to, String name, byte[] content) {
        return dossier.add(county.clerk, to.id(), MaterialKind.OTHER, name, "image/png", content);
    }
}
