package org.merestone.gazetteer.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.merestone.gazetteer.batch.NamingBatches;
import org.merestone.gazetteer.naming.InACounty;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.StoredFinding;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.geo.Severity;
import org.merestone.geo.print.Grade;
import org.merestone.geo.print.Marking;

/** What the check found is among the papers of a case, with who answered what. */
class CheckPaperTest extends InACounty {

    @Test
    void itTellsWhatWasFoundAndWhatWasAnswered() {
        county.standing("青竹路", Secrecy.PUBLIC);
        NamingCase checked = county.checked("清竹路");
        assertThat(said(checked)).contains("共检查 2 次", "N08", "须说明", "青竹路", "（未说明）");
        StoredFinding homophone = county.cases.findings(checked.id()).stream().filter(each -> each.ruleId().equals("N08")).findFirst()
                .orElseThrow();
        county.deciding.answer(county.office, checked.id(), homophone.sequence(), "两路相距甚远，群众已习用");
        assertThat(said(checked)).contains("两路相距甚远，群众已习用（地名办，2026年3月1日）").doesNotContain("（未说明）");
        assertThat(said(county.checked("青竹路"))).as("an error is never answered").contains("N07", "错误", "（未说明）");
    }

    @Test
    void whatIsCleanIsSaidToBe() {
        assertThat(said(county.checked("望月路"))).contains("共检查 2 次", "末次依据规则", "没有发现问题").doesNotContain("末次结果如下");
    }

    @Test
    void ofABatchWhatOnlyInformsIsCounted() {
        NamingBatches batches = county.desk.get(NamingBatches.class);
        var batch = batches.open(county.clerk, "一批", List.of(Map.of("种类", "命名", "名称", "𬭊路", "含义", "取明月", "理由", "新建", "位置", "东起",
                "坐标", "114.31 29.83;114.32 29.83")));
        long informing = batches.cases(batch.id()).stream().flatMap(each -> county.cases.findings(each.id()).stream())
                .filter(each -> each.severity() == Severity.INFO).count();
        assertThat(informing).isPositive();
        assertThat(said(new Subject.WholeBatch(batch.id()))).contains("另有供参考的 " + informing + " 条，未列入");
    }

    private String said(NamingCase of) {
        return said(new Subject.OneCase(of.id()));
    }

    private String said(Subject of) {
        Matter matter = county.desk.get(Matters.class).require(of);
        return CheckPaper.of(matter, county.cases, Map.of("office", "地名办"))
                .marked(new Marking(Grade.INTERNAL, "office", OffsetDateTime.parse("2026-03-01T00:00:00Z"))).blocks().toString();
    }
}
