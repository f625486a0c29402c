package org.merestone.boundary.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.merestone.boundary.agreement.Agreement;
import org.merestone.boundary.agreement.AgreementStanding;
import org.merestone.boundary.archive.FiledPapers;
import org.merestone.boundary.demarcation.CourseInWords;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.MarkerPage;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.line.FindingText;
import org.merestone.boundary.line.LegalStatus;
import org.merestone.boundary.line.LineKind;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.line.Stage;
import org.merestone.geo.print.PrintedPaper;

/** The form of a line (界线登记表): what it is, how long, from where to where, its markers by kind, its courses over time, its documents. */
final class LineForm {

    private LineForm() {}

    /** What the form is written from. */
    record Said(LineProgress.Work work, List<UnitName> sides, List<MarkerPage> markers, CourseInWords course, List<LineVersion> versions,
            Optional<AgreementStanding> agreement, List<FiledPapers.Filed> filed) {}

    static PrintedPaper.Draft of(Said said) {
        LineVersion version = said.work().version();
        List<CourseInWords.Natural> natural = said.course().natural();
        PrintedPaper.Draft paper = PrintedPaper.upright(said.work().line().name() + PaperOfLine.LINE_SHEET.title());
        paper.form(List.of(
                List.of("界线名称", said.work().line().name(), "界线代码", said.work().line().code()),
                List.of("等级", "乡级", "种类", said.work().line().kind() == LineKind.STREET_OFFICE_EXTENT ? "街道办事处管辖范围线" : "行政区域界线"),
                List.of("甲方", unit(said.sides().get(0)), "乙方", unit(said.sides().get(1))),
                List.of("起点", natural.isEmpty() ? "" : natural.get(0).from(), "止点", natural.isEmpty() ? ""
                        : natural.get(natural.size() - 1).to()),
                List.of("长度/km", String.format(Locale.ROOT, "%.3f（椭球面）", version.lengthM() / 1000), "精度/m",
                        version.accuracyM() == null ? "" : "±" + version.accuracyM()),
                List.of("界桩/颗", markers(said.markers()), "是否争议", version.legalStatus() == LegalStatus.DISPUTED ? "是" : "否"),
                List.of("法律状态", status(version), "设立时间", version.validFrom() == null ? "未生效" : version.validFrom().toString())));
        paper.heading("变更历史").table(List.of("版本", "生效", "失效", "批准文号", "长度/km"), history(said.versions()));
        paper.heading("文件资料").table(List.of("序号", "种类", "题名", "文号", "日期"), documents(said));
        return paper.signatures(List.of(List.of("填表人", "　　　　　", "填表日期", "年　　月　　日"),
                List.of("审核人", "　　　　　", "审核日期", "年　　月　　日")));
    }

    private static String unit(UnitName unit) {
        return unit.name() + "（" + unit.code() + "）";
    }

    private static String markers(List<MarkerPage> markers) {
        long doubles = markers.stream().filter(page -> page.marker().placement().equals("DOUBLE")).count();
        long triples = markers.stream().filter(page -> page.marker().placement().equals("TRIPLE")).count();
        return String.format(Locale.ROOT, "单立%d，双立%d，三立%d", markers.size() - doubles - triples, doubles, triples);
    }

    private static String status(LineVersion version) {
        return version.stage() == Stage.DRAFT ? "草案" : version.legalStatus().word(Locale.CHINESE);
    }

    private static List<List<String>> history(List<LineVersion> versions) {
        return versions.stream().filter(each -> each.stage() == Stage.IN_FORCE)
                .map(each -> List.of(Integer.toString(each.versionNo()), text(each.validFrom()), text(each.validTo()),
                        text(each.approvalDocument()), String.format(Locale.ROOT, "%.3f", each.lengthM() / 1000))).toList();
    }

    private static List<List<String>> documents(Said said) {
        List<List<String>> rows = new ArrayList<>();
        said.agreement().map(AgreementStanding::agreement).ifPresent(agreement -> agreement(rows, agreement));
        for (FiledPapers.Filed filed : said.filed()) {
            String side = filed.filedFor().isEmpty() ? "" : "（" + filed.filedFor() + "）";
            rows.add(row(rows, FindingText.in(Locale.CHINESE, "paper." + filed.kind().name()) + side, filed.title(), filed.documentNo(),
                    filed.dated()));
        }
        return rows;
    }

    private static void agreement(List<List<String>> rows, Agreement agreement) {
        rows.add(row(rows, "边界线协议书", agreement.wording().title(), agreement.wording().number(), null));
        if (agreement.reportNo() != null) {
            rows.add(row(rows, "报批协议书请示", "", agreement.reportNo(), agreement.reportedOn()));
        }
        if (agreement.approvalNo() != null) {
            rows.add(row(rows, "上级协议书批复", "", agreement.approvalNo(), agreement.approvedOn()));
        }
        if (agreement.noticeNo() != null) {
            rows.add(row(rows, "公布通告", "", agreement.noticeNo(), agreement.publishedOn()));
        }
    }

    private static List<String> row(List<List<String>> rows, String kind, String title, String number,
            java.time.@org.jspecify.annotations.Nullable LocalDate day) {
        return List.of(Integer.toString(rows.size() + 1), kind, title, number, text(day));
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
