package org.merestone.gazetteer.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.merestone.gazetteer.batch.NamingBatches;
import org.merestone.gazetteer.dossier.Material;
import org.merestone.gazetteer.dossier.MaterialKind;
import org.merestone.gazetteer.dossier.ReportKind;
import org.merestone.gazetteer.naming.InACounty;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.geo.print.Opened;

/** The file of a batch: what many of its cases share is in it once. */
class BatchFileTest extends InACounty {

    @Test
    void oneFileForAllCasesIsBoundOnceAndAReportOfSomeSaysOfHowMany() {
        NamingBatches batches = county.desk.get(NamingBatches.class);
        var batch = batches.open(county.clerk, "一批", List.of(road("望月路"), road("听涛路"), road("朝晖路")));
        List<NamingCase> cases = batches.cases(batch.id());
        byte[] plan = "总图".getBytes(StandardCharsets.UTF_8);
        county.desk.dossier.addToAll(county.clerk, cases.stream().map(NamingCase::id).toList(), MaterialKind.SITE_PLAN, "总图.txt",
                "text/plain", plan);
        county.desk.dossier.add(county.clerk, cases.get(1).id(), MaterialKind.OTHER, "说明.txt", "text/plain", plan);
        for (NamingCase each : cases) {
            county.desk.dossier.write(county.office, each.id(), ReportKind.CONSULTATION, Map.of("process", "逐户征求"));
            county.desk.dossier.write(county.office, each.id(), ReportKind.EXPERT, Map.of("necessity",
                    each == cases.get(2) ? "另行论证" : "方便出行"));
        }
        Subject subject = new Subject.WholeBatch(batch.id());
        Matter matter = county.desk.get(Matters.class).require(subject);
        assertThat(county.desk.get(CaseStories.class).of(matter).materials()).extracting(Material::fileName)
                .containsExactlyInAnyOrder("总图.txt", "说明.txt");
        String contents = Opened.pages(county.desk.get(CasePapers.class).file(county.office, subject).content()).get(1);
        assertThat(contents).containsOnlyOnce("总图.txt").containsOnlyOnce("征求意见报告").contains("专家论证报告（望月路等2条）", "专家论证报告（朝晖路）");
    }

    private static Map<String, String> road(String name) {
        return Map.of("种类", "命名", "名称", name, "含义", "取吉祥之意", "理由", "新建", "位置", "东起鼓楼", "坐标", "114.31 29.83;114.32 29.83");
    }
}
