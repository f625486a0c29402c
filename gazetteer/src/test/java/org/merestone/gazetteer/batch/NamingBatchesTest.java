package org.merestone.gazetteer.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import org.merestone.gazetteer.naming.CaseKind;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.Demand;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingOffice;
import org.merestone.gazetteer.naming.TurnedClock;
import org.merestone.gazetteer.notice.PublicNotice;
import org.merestone.gazetteer.notice.PublishedNotices;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.gazetteer.search.PublishedName;

/** The street batch of a county: 104 named, 1 renamed, 8 cancelled, 7 re-extended (阳新 2024). */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class NamingBatchesTest {

    private static final String HEAD = "种类,名称,地名,含义,理由,位置,坐标\n";
    private static final String FIRST = "瀚霁岚溪竹梅兰菊松槐枫桐榆";
    private static final String SECOND = "光明德福康安瑞祥";
    private static final String OLD = "东西南北中上下左右前后内外高低平";

    @Parameter
    TestDatabase kind;

    NamingOffice county;
    TurnedClock clock;
    NamingBatches batches;
    BatchSteps steps;

    @BeforeEach
    void open() {
        clock = new TurnedClock();
        county = new NamingOffice(kind, clock);
        batches = county.desk.get(NamingBatches.class);
        steps = county.desk.get(BatchSteps.class);
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    void aHundredAndTwentyItemsGoFromApplicationToAnnouncement() {
        OLD.codePoints().forEach(c -> county.standing(Character.toString(c) + "湾路", Secrecy.PUBLIC));
        Actor contractor = county.person("contractor", Role.NAMING_CONTRACTOR);
        UUID batch = batches.open(contractor, "城区道路一批", rows(table())).id();
        assertThat(batches.cases(batch)).hasSize(120);
        assertThatThrownBy(() -> steps.submit(contractor, batch)).isInstanceOfSatisfying(BatchRefused.class,
                refused -> assertThat(refused.faults()).hasSize(120));
        assertThat(steps.submit(county.clerk, batch)).isEqualTo(120);
        assertThat(steps.check(county.office, batch)).isEqualTo(120);
        settleWarnings(batch);
        UUID notice = steps.notice(county.office, batch, 5);
        steps.waive(county.office, batch, List.of(Demand.MATERIALS, Demand.REPORTS, Demand.EXPERTS, Demand.COMMITTEE), "例行批次");
        clock.turnTo(LocalDate.of(2026, 3, 6));
        county.desk.noticing.close(county.office, notice);
        assertThat(steps.report(county.office, batch, NamingOffice.number(1))).isEqualTo(120);
        Actor approver = county.person("approver", Role.NAMING_APPROVER);
        assertThat(steps.approve(approver, batch, NamingOffice.decision())).isEqualTo(120);
        assertThat(batches.cases(batch)).allSatisfy(each -> assertThat(each.state()).isEqualTo(CaseState.APPROVED));
        List<String> published = county.published.load(LocalDate.of(2026, 3, 6)).stream().map(PublishedName::text).toList();
        assertThat(published).contains("瀚光路", "榆祥路", "明月路", "东湾路").hasSize(104 + 16 + 1);
        assertThat(batches.cases(batch)).filteredOn(each -> each.kind() == CaseKind.CANCELLATION).hasSize(8)
                .allSatisfy(each -> assertThat(county.places.require(target(each)).status()).isEqualTo(PlaceStatus.CANCELLED));
        assertThat(batches.cases(batch)).filteredOn(each -> each.kind() == CaseKind.EXTENT_CHANGE).hasSize(7)
                .allSatisfy(each -> assertThat(county.places.require(target(each)).geometry().getLength()).isGreaterThan(0.015));
        steps.file(county.office, batch, LocalDate.of(2026, 3, 6), "市民政局 7 号", NamingOffice.number(2));
        steps.announce(county.office, batch, LocalDate.of(2026, 3, 6), "砚川县人民政府", "县政府网站");
        assertThat(new PublishedNotices(county.database.jdbc(), county.database.geometries()).load(LocalDate.of(2026, 3, 6))).hasSize(2)
                .filteredOn(shown -> shown.kind() == PublicNotice.Kind.ANNOUNCEMENT).singleElement()
                .satisfies(shown -> assertThat(shown.place().getNumGeometries()).isEqualTo(120));
    }

    @Test
    void withOneWrongRowThereIsNoBatchAndEachFaultIsTold() {
        county.standing("东湾路", Secrecy.PUBLIC);
        String table = HEAD + "命名,望月路,,取明月,新建,东起,114.31 29.83;114.32 29.83\n"
                + "命名,望月路,,取明月,新建,东起,114.31 29.83;114.32 29.83\n"
                + "销名,,没有路,,拆除,,\n"
                + "起止点变更,,东湾路,,延长,,东起西至\n"
                + "改名,某路,,x,y,z,114.31 29.83\n"
                + "命名,听涛路,,,新建,东起,114.31 29.83;114.32 29.83\n";
        assertThatThrownBy(() -> batches.open(county.clerk, "一批", rows(table))).isInstanceOfSatisfying(BatchRefused.class, refused ->
                assertThat(refused.faults()).extracting(fault -> fault.item() + " " + fault.refusal().key())
                        .containsExactly("2 batch.twice",
                        "3 batch.place", "4 batch.points", "5 batch.kind", "6 naming.meaningAndReason"));
        assertThat(county.cases.list("", EnumSet.allOf(CaseState.class))).isEmpty();
        assertThatThrownBy(() -> rows("种类,颜色\n命名,红\n")).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> batches.open(county.clerk, " ", rows(table))).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void oneItemThatCannotBeApprovedHoldsAllBackAndSaysWhy() {
        UUID batch = batches.open(county.clerk, "一批", rows(HEAD + "命名,望月路,,取明月,新建,东起,114.31 29.83;114.32 29.83\n"
                + "命名,听涛路,,取听涛,新建,西起,114.31 29.84;114.32 29.84\n")).id();
        steps.submit(county.clerk, batch);
        steps.check(county.office, batch);
        steps.waive(county.office, batch, List.of(Demand.MATERIALS, Demand.REPORTS, Demand.NOTICE, Demand.COMMITTEE), "例行");
        NamingCase second = batches.cases(batch).get(1);
        county.desk.conducting.suspend(county.office, second.id(), second.rowVersion(), "有异议");
        assertThatThrownBy(() -> steps.approve(county.office, batch, NamingOffice.decision())).isInstanceOfSatisfying(BatchRefused.class,
                refused ->
                assertThat(refused.faults()).singleElement().satisfies(fault -> {
                    assertThat(fault.item()).isEqualTo(2);
                    assertThat(fault.refusal().key()).isEqualTo("naming.notNow");
                }));
        assertThat(batches.cases(batch)).noneMatch(each -> each.state().approved());
        NamingCase stopped = county.cases.require(second.id());
        county.desk.conducting.resume(county.office, second.id(), stopped.rowVersion(), "已协商");
        assertThat(steps.approve(county.office, batch, NamingOffice.decision())).isEqualTo(2);
    }

    private void settleWarnings(UUID batch) {
        boolean open = batches.cases(batch).stream().anyMatch(each -> county.cases.findings(each.id()).stream()
                .anyMatch(finding -> !finding.settled()));
        if (open) {
            steps.answer(county.office, batch, "已逐条核实");
        }
    }

    private static String table() {
        StringBuilder table = new StringBuilder(HEAD.replace("名称,地名", "名称,乡镇,地名"));
        int[] number = {0};
        FIRST.codePoints().forEach(one -> SECOND.codePoints().forEach(two -> {
            double lat = 29.8201 + 0.0003 * number[0]++;
            table.append("命名,").append(Character.toString(one)).append(Character.toString(two)).append("路,石鼓镇,,取吉祥之意,新建道路,东起河堤,114.31 ")
                    .append(lat).append(";114.32 ").append(lat).append('\n');
        }));
        int[] old = {0};
        OLD.codePoints().forEach(c -> {
            String name = Character.toString(c) + "湾路";
            int at = old[0]++;
            table.append(at == 0 ? "更名,明月路,," + name + ",取明月,道路改线,,\n" : at <= 8 ? "销名,,," + name + ",,道路已拆除,,\n"
                    : "起止点变更,,," + name + ",,道路延长,西至河堤,114.31 29.84;114.33 29.84\n");
        });
        return table.toString();
    }

    private static UUID target(NamingCase each) {
        return Objects.requireNonNull(each.targetId());
    }

    private static List<Map<String, String>> rows(String table) {
        return BatchTable.read(table.getBytes(StandardCharsets.UTF_8));
    }
}
