package org.merestone.gazetteer.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.naming.CaseKind;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.InACounty;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.place.Secrecy;

/** What a row of a batch may say, and which case it becomes; and which batches an office finds again. */
class BatchRowsTest extends InACounty {

    private static final String ROAD = "114.31 29.83;114.32 29.83";

    private NamingBatches batches;

    @BeforeEach
    void desk() {
        batches = county.desk.get(NamingBatches.class);
    }

    @Test
    void aRowThatIsNotUnderstoodSaysWhichOfItsCellsIsWrong() {
        county.standing("双湾路", Secrecy.PUBLIC);
        county.standing("双湾路", Secrecy.PUBLIC);
        faulty("batch.class", "类别", "宇宙飞船");
        faulty("batch.township", "乡镇", "没有镇");
        faulty("batch.township", "乡镇", "990121102"); // the other township is not this clerk's
        faulty("batch.points", "坐标", "");
        faulty("batch.points", "坐标", "东起西至");
        faulty("batch.points", "坐标", "114.31");
        faulty("batch.points", "坐标", "114.31 29.83 12.5");
        faulty("naming.geometry", "坐标", "314.31 29.83;314.32 29.83");
        faulty("naming.nameLength", "名称", " ");
        faulty("naming.nameLength", "名称", "长".repeat(29));
        faulty("naming.meaningAndReason", "理由", "");
        faulty("batch.place", "种类", "更名");
        faulty("batch.kind", "种类", "");
        Map<String, String> twins = row("种类", "销名");
        twins.put("地名", "双湾路");
        assertThat(faults(List.of(twins))).as("two places of that name: its code has to be said").containsExactly("1 batch.place");
        assertThat(county.cases.list("", EnumSet.allOf(CaseState.class))).isEmpty();
    }

    @Test
    void classAndTownshipAreSaidByNameOrByCode() {
        List<NamingCase> opened = opened(List.of(with(row("名称", "望月路"), "类别", "23510"), with(row("名称", "听涛路"), "乡镇", "石鼓镇"),
                with(row("名称", "明月路"), "乡镇", "990121101"), with(row("名称", "朝晖路"), "种类", "预命名"),
                with(row("名称", "古井路"), "种类", "补录")));
        assertThat(opened).allSatisfy(each -> {
            assertThat(each.placeClass().code()).isEqualTo("23510");
            assertThat(each.divisionId()).isEqualTo(county.stoneDrum);
        });
        assertThat(opened).extracting(NamingCase::kind).containsExactly(CaseKind.NAMING, CaseKind.NAMING, CaseKind.NAMING,
                CaseKind.PRE_NAMING, CaseKind.RECORDING);
    }

    @Test
    void pointsArePartedAsPeopleDo() {
        List<NamingCase> opened = opened(List.of(with(row("名称", "望月路"), "坐标", "114.31,29.83；114.32，29.83"),
                with(row("名称", "听涛路"), "坐标", "114.31 29.84\n114.32 29.84\n114.33 29.85")));
        assertThat(opened).extracting(each -> each.geometry().getNumPoints()).containsExactly(2, 3);
    }

    @Test
    void aPlaceIsNamedByItsTwentyFiguresWhereItsNameIsNotEnough() {
        NamingCase road = approvedRoad("望月路");
        String code = county.places.require(Objects.requireNonNull(road.placeId())).placeCode();
        assertThat(code).hasSize(20);
        Map<String, String> renaming = with(row("种类", "更名"), "地名", code);
        renaming.put("名称", "听涛路");
        assertThat(opened(List.of(renaming))).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(CaseKind.RENAMING);
            assertThat(each.targetId()).isEqualTo(road.placeId());
        });
        assertThat(faults(List.of(with(renaming, "地名", "99012110123510000002")))).containsExactly("1 batch.place");
    }

    @Test
    void aBatchHasATitleAndFromOneToFiveHundredRows() {
        Map<String, String> row = row("名称", "望月路");
        refused(() -> batches.open(county.clerk, " ", List.of(row)), "batch.title");
        refused(() -> batches.open(county.clerk, "题".repeat(201), List.of(row)), "batch.title");
        refused(() -> batches.open(county.clerk, "空批", List.of()), "batch.title");
        refused(() -> batches.open(county.clerk, "一批", IntStream.rangeClosed(0, 500).mapToObj(i -> row).toList()), "batch.title");
        notYours(() -> batches.open(county.person("member", Role.NAMING_COMMITTEE), "一批", List.of(row)), "naming.role");
        assertThatThrownBy(() -> batches.require(UUID.randomUUID())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void theHeadOfATableIsKnownAndItsRowsAreBounded() {
        String head = String.join(",", BatchTable.COLUMNS) + "\n";
        String row = "命名,望月路,,,,取明月,新建,东起," + ROAD + "\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            assertThat(BatchTable.read((head + row).getBytes(charset))).as(charset.name()).singleElement()
                    .satisfies(each -> assertThat(each).containsEntry("名称", "望月路").containsEntry("坐标", ROAD));
        }
        for (String wrong : List.of(head, "", "名称,理由\n望月路,新建\n", "种类,颜色\n命名,红\n")) {
            assertThatThrownBy(() -> BatchTable.read(wrong.getBytes(StandardCharsets.UTF_8))).as(wrong)
                    .isInstanceOf(Refusal.NotAllowed.class);
        }
        String many = IntStream.rangeClosed(0, 600).mapToObj(i -> row).collect(Collectors.joining());
        assertThatThrownBy(() -> BatchTable.read((head + many).getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refusal.NotAllowed.class);
        assertThat(BatchTable.read(("种类,名称\n命名\n").getBytes(StandardCharsets.UTF_8))).as("a row may be shorter than the head")
                .containsExactly(Map.of("种类", "命名"));
    }

    @Test
    void anOfficeFindsItsBatchesHoweverManyOthersOpened() {
        NamingBatch ours = batches.open(county.clerk, "城区道路一批", List.of(row("名称", "望月路")));
        UUID elsewhere = county.database.jdbc().sql("select division_id from division_version where code = '990121102'").query(UUID.class)
                .single();
        for (int i = 0; i < 101; i++) {
            county.database.jdbc().sql("""
                    insert into naming_batch (id, batch_no, title, division_id, author_id, created_at)
                    values (:id, :number, '别镇一批', :division, :author, current_timestamp + interval '1' day)""")
                    .param("id", UUID.randomUUID()).param("number", "2026-X%03d".formatted(i)).param("division", elsewhere)
                    .param("author", ours.authorId()).update();
        }
        assertThat(batches.list("990121101")).singleElement().satisfies(each -> {
            assertThat(each.batch()).isEqualTo(batches.require(ours.id()));
            assertThat(each.cases()).isEqualTo(1);
        });
        assertThat(batches.list("990121")).as("the county has those of its townships, the latest hundred").hasSize(100);
        assertThat(batches.list("990121101001")).as("a village has those of its township").hasSize(1);
        assertThat(batches.list("990122")).isEmpty();
    }

    private void faulty(String key, String column, String cell) {
        assertThat(faults(List.of(row(column, cell)))).as(column + " " + cell).containsExactly("1 " + key);
    }

    private List<String> faults(List<Map<String, String>> rows) {
        try {
            batches.open(county.clerk, "一批", rows);
            return List.of();
        } catch (BatchRefused refused) {
            return refused.faults().stream().map(fault -> fault.item() + " " + fault.refusal().key()).toList();
        }
    }

    private List<NamingCase> opened(List<Map<String, String>> rows) {
        return batches.cases(batches.open(county.clerk, "一批", rows).id());
    }

    /** A road to be named, but for one cell. */
    private static Map<String, String> row(String column, String cell) {
        Map<String, String> row = new HashMap<>(Map.of("种类", "命名", "名称", "望月路", "含义", "取明月之意", "理由", "新建道路", "位置", "东起鼓楼", "坐标", ROAD));
        row.put(column, cell);
        return row;
    }

    private static Map<String, String> with(Map<String, String> row, String column, String cell) {
        Map<String, String> other = new HashMap<>(row);
        other.put(column, cell);
        return other;
    }
}
