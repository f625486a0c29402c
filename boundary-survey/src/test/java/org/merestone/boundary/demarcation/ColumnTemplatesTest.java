package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.geo.survey.Column;
import org.merestone.geo.survey.ColumnTemplate;
import org.merestone.geo.survey.Mend;

/** Columns that were named once are known from then on, to everybody in the office. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ColumnTemplatesTest {

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    BoundaryRegister register;
    SurveyImports imports;
    ColumnTemplates templates;
    Actor surveyor;
    UUID task;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        imports = register.get(SurveyImports.class);
        templates = register.get(ColumnTemplates.class);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        task = register.get(LineTasks.class).open(surveyor, register.line(FourTownships.SHIMEN, FourTownships.BAILU).id());
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void aFileWithUnknownHeadingsComesInOnceTheyAreExplained() {
        byte[] file = named("代号", "性质", "乙轴", "甲轴", "丙轴");
        assertThat(upload(file).state()).isEqualTo(SurveyBatch.State.REFUSED);
        templates.save(surveyor, ColumnTemplate.headed("甲乙丙仪器", Map.of("代号", Column.NAME, "性质", Column.CODE, "乙轴", Column.EAST,
                "甲轴", Column.NORTH, "丙轴", Column.HEIGHT)));
        assertThat(upload(file).state()).isEqualTo(SurveyBatch.State.READ);
        assertThat(templates.saved()).extracting(ColumnTemplate::name).containsExactly("甲乙丙仪器");
        assertThat(register.get(AuditTrail.class).verify().holds()).isTrue();
    }

    @Test
    void columnsInAnOrderOfTheirOwnAreFoundAndSaid() {
        byte[] file = NorthSurvey.FILE.lines().map(line -> line.split(","))
                .map(value -> String.join(";", value[4], value[3], value[2], value[1], value[0])).reduce("", (one, other) -> one + other + "\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(upload(file).state()).isEqualTo(SurveyBatch.State.REFUSED);
        templates.save(surveyor, ColumnTemplate.ordered("倒序", Column.HEIGHT, Column.NORTH, Column.EAST, Column.CODE, Column.NAME));
        Upload again = upload(file);
        assertThat(again.state()).isEqualTo(SurveyBatch.State.READ);
        assertThat(register.get(TaskDesk.class).batch(surveyor, again.batchId()).fileFindings())
                .anySatisfy(finding -> assertThat(finding.messageZh()).contains("倒序"));
    }

    @Test
    void savingUnderANameReplacesWhatItStoodFor() {
        templates.save(surveyor, ColumnTemplate.headed("a", Map.of("x1", Column.NORTH)));
        templates.save(surveyor, ColumnTemplate.headed("a", Map.of("x2", Column.NORTH)));
        assertThat(templates.saved()).singleElement().satisfies(template -> assertThat(template.headings()).containsOnlyKeys("x2"));
    }

    @Test
    void onlyASurveyorSaysWhatColumnsAre() {
        Actor officer = register.person("officer", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        assertThatThrownBy(() -> templates.save(officer, ColumnTemplate.SHIPPED.get(0))).isInstanceOf(Refusal.class);
        assertThat(templates.saved()).isEmpty();
    }

    @Test
    void theMendsThatWereChosenStandInTheAuditTrail() {
        byte[] file = NorthSurvey.FILE.replace(',', '，').getBytes(StandardCharsets.UTF_8);
        imports.upload(surveyor, task, "a.dat", file, Set.of(Mend.of(Mend.Kind.FULL_WIDTH_COMMAS)));
        List<String> details = register.jdbc().sql("select detail from audit_entry where action = 'survey.read'").query(String.class).list();
        assertThat(details).singleElement().asString().contains("mends=full-width-commas");
    }

    private Upload upload(byte[] file) {
        return imports.upload(surveyor, task, "仪器.txt", file);
    }

    private static byte[] named(String... headings) {
        return (String.join(",", headings) + "\n" + NorthSurvey.FILE).getBytes(StandardCharsets.UTF_8);
    }
}
