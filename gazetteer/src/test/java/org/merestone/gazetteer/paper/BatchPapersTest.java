package org.merestone.gazetteer.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.gazetteer.batch.BatchSteps;
import org.merestone.gazetteer.batch.BatchTable;
import org.merestone.gazetteer.batch.NamingBatches;
import org.merestone.gazetteer.naming.Demand;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingOffice;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.geo.print.Opened;
import org.merestone.geo.print.PaperFormat;

/** The papers of a street batch of 104 names, a renaming, 8 cancellings and 7 extents (阳新 2024). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchPapersTest {

    private static final String OLD = "东西南北中上下左右前后内外高低平";

    private final Map<String, byte[]> written = new HashMap<>();
    PaperDesk desk;
    NamingBatches batches;
    Subject batch;
    List<NamingCase> cases;

    @BeforeAll
    void open() {
        desk = new PaperDesk(TestDatabase.H2);
        batches = desk.county.desk.get(NamingBatches.class);
        BatchSteps steps = desk.county.desk.get(BatchSteps.class);
        OLD.codePoints().forEach(c -> desk.county.standing(Character.toString(c) + "湾路", Secrecy.PUBLIC));
        UUID id = batches.open(desk.county.clerk, "城区道路一批", BatchTable.read(table().getBytes(StandardCharsets.UTF_8))).id();
        batch = new Subject.WholeBatch(id);
        steps.submit(desk.county.clerk, id);
        steps.check(desk.county.office, id);
        if (batches.cases(id).stream().anyMatch(each -> desk.county.cases.findings(each.id()).stream().anyMatch(one -> !one.settled()))) {
            steps.answer(desk.county.office, id, "已逐条核实");
        }
        UUID notice = steps.notice(desk.county.office, id, 5);
        steps.waive(desk.county.office, id, List.of(Demand.MATERIALS, Demand.REPORTS, Demand.EXPERTS, Demand.COMMITTEE), "例行批次");
        desk.clock.turnTo(PaperDesk.FIRST_DAY.plusDays(5));
        desk.county.desk.noticing.close(desk.county.office, notice);
        steps.report(desk.county.office, id, NamingOffice.number(13));
        steps.approve(desk.county.person("approver", Role.NAMING_APPROVER), id, NamingOffice.decision());
        steps.file(desk.county.office, id, PaperDesk.FIRST_DAY.plusDays(5), "白河市民政局", NamingOffice.number(21));
        steps.announce(desk.county.office, id, PaperDesk.FIRST_DAY.plusDays(5), "砚川县人民政府", "县政府网站");
        cases = batches.cases(id);
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void aBatchGoesOutInOneLetterOfEachKind() {
        for (CasePaper paper : List.of(CasePaper.REQUEST, CasePaper.APPROVAL, CasePaper.NOTICE, CasePaper.ANNOUNCEMENT,
                CasePaper.FILING_REPORT, CasePaper.FILING_FORM)) {
            assertThat(desk.papers.list(desk.county.office, batch)).filteredOn(each -> each.paper() == paper).singleElement()
                    .satisfies(each -> assertThat(each.kept()).as(paper.name()).singleElement()
                            .satisfies(only -> assertThat(only.paper().subject()).isEqualTo(batch.id())));
            assertThat(written(paper, PaperFormat.PDF)).as("byte for byte").isEqualTo(written(paper, PaperFormat.PDF));
        }
        assertThat(Opened.text(written(CasePaper.REQUEST, PaperFormat.PDF))).contains("砚民政〔2026〕13号");
        assertThat(Opened.text(written(CasePaper.FILING_REPORT, PaperFormat.PDF))).contains("砚民政〔2026〕21号");
        assertThat(desk.county.database.jdbc().sql("select count(*) from kept_paper where subject_kind = 'CASE'").query(Integer.class).single())
                .isZero();
    }

    @Test
    void everyNameStandsOnceInEveryTableAndEachPageHasTheHead() {
        for (CasePaper paper : List.of(CasePaper.REQUEST, CasePaper.APPROVAL, CasePaper.NOTICE, CasePaper.ANNOUNCEMENT)) {
            List<String> pages = Opened.pages(written(paper, PaperFormat.PDF));
            List<String> ofTable = pages.stream().filter(page -> page.contains("罗马字母拼写")).toList();
            assertThat(ofTable).as(paper.name()).hasSizeGreaterThan(2);
            String all = String.join("", ofTable);
            List<String> missing = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                if (!all.contains(i + 1 + kindOf(cases.get(i)))) {
                    missing.add(i + 1 + cases.get(i).name());
                }
                assertThat(all).as(paper.name()).contains(cases.get(i).name());
            }
            assertThat(missing).as(paper.name()).isEmpty();
            // No page has rows of the table without its head.
            assertThat(pages.stream().filter(page -> page.contains("河堤") && !page.contains("罗马字母拼写")).toList()).as(paper.name()).isEmpty();
        }
    }

    @Test
    void theLettersCountWhatIsInThem() {
        assertThat(Opened.text(written(CasePaper.REQUEST, PaperFormat.PDF))).contains("关于城区道路一批（命名104条、更名1条、销名8条、起止点变更7条）的请示")
                .contains("共120条");
        assertThat(Opened.text(written(CasePaper.APPROVAL, PaperFormat.PDF))).contains("附表所列120条地名").contains("东湾路");
        assertThat(Opened.text(written(CasePaper.ANNOUNCEMENT, PaperFormat.PDF))).contains("明月路（原东湾路）");
    }

    @Test
    void theNumbersOfAllNamesFindRoomOnTheMaps() {
        String said = Opened.text(written(CasePaper.NOTICE, PaperFormat.PDF));
        assertThat(said).contains("位置示意图（全部）比例尺1∶50000");
        Matcher part = Pattern.compile("位置示意图（[0-9]+～[0-9]+号等([0-9]+)条）").matcher(said);
        int names = 0;
        while (part.find()) {
            names += Integer.parseInt(part.group(1));
        }
        assertThat(names).isEqualTo(120);
    }

    @Test
    void theListIsASpreadsheetOfEveryName() {
        List<List<String>> rows = Opened.cells(written(CasePaper.LIST, PaperFormat.XLSX));
        assertThat(rows.stream().filter(row -> row.size() == 15 && row.get(0).matches("\\d+")).toList()).hasSize(120)
                .first().satisfies(row -> assertThat(row).contains("命名", cases.get(0).name(), cases.get(0).roman().toned()));
        assertThat(Opened.cells(written(CasePaper.FILING_FORM, PaperFormat.XLSX))).hasSizeGreaterThan(120);
        assertThat(desk.papers.write(desk.county.office, batch, CasePaper.LIST, PaperFormat.XLSX).fileName()).isEqualTo("城区道路一批名称清单.xlsx");
    }

    @Test
    void noCodeAndNoCoordinateOfThePrintedListIsBroken() throws IOException {
        try (PDDocument document = Loader.loadPDF(written(CasePaper.LIST, PaperFormat.PDF))) {
            String printed = new PDFTextStripper().getText(document);
            List<String> all = new ArrayList<>();
            Matcher whole = Pattern.compile("\\d{1,3}°\\d\\d′\\d\\d\\.\\d″").matcher(printed);
            while (whole.find()) {
                all.add(whole.group());
            }
            // 104 roads, a renaming and 7 extents are lines with two ends; what was cancelled is where it was.
            assertThat(all).hasSizeGreaterThanOrEqualTo(4 * (104 + 7));
            assertThat(Pattern.compile("″").matcher(printed).results().count()).isEqualTo(all.size());
            assertThat(printed).containsPattern("\\b\\d{20}\\b");
        }
    }

    @Test
    void aCaseOfABatchHasOnlyItsOwnPapersAndTheBatchTheRest() {
        assertThat(desk.papers.list(desk.county.office, desk.of(cases.get(0)))).extracting(CasePapers.Listed::paper)
                .containsExactly(CasePaper.APPLICATION, CasePaper.FILING_FORM);
        assertThat(desk.papers.list(desk.county.office, batch)).hasSize(CasePaper.values().length)
                .filteredOn(each -> each.standing() != Standing.FINAL).extracting(CasePapers.Listed::paper).containsExactly(CasePaper.MINUTES);
        List<String> pages = Opened.pages(desk.papers.file(desk.county.office, batch).content());
        assertThat(pages.get(0)).contains("地名案卷", "城区道路一批", "120");
        assertThat(pages.get(1)).contains("卷内目录", "公告");
    }

    private byte[] written(CasePaper paper, PaperFormat format) {
        return written.computeIfAbsent(paper + format.ending(),
                file -> desk.papers.write(desk.county.office, batch, paper, format).content());
    }

    private static String kindOf(NamingCase each) {
        return new NameRow(1, each, "", "", "", "", Secrecy.PUBLIC, "").kind();
    }

    private static String table() {
        StringBuilder table = new StringBuilder("种类,名称,乡镇,地名,含义,理由,位置,坐标\n");
        int[] number = {0};
        "瀚霁岚溪竹梅兰菊松槐枫桐榆".codePoints().forEach(one -> "光明德福康安瑞祥".codePoints().forEach(two -> {
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
}
