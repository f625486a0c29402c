package org.merestone.boundary.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.merestone.boundary.claim.OpenSection;
import org.merestone.boundary.demarcation.CourseInWords;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.MarkerPage;
import org.merestone.boundary.demarcation.UnitName;
import org.springframework.stereotype.Component;

/** Writes an agreement from the data of its line: an agreement is a Chinese document, whatever language its reader's page has. */
@Component
class AgreementWriter {

    private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七"};

    private final LineProgress progress;

    AgreementWriter(LineProgress progress) {
        this.progress = progress;
    }

    /** A first wording, from both units, the line, its ends, its length and its markers. */
    Wording first(LineProgress.Work work) {
        List<UnitName> sides = progress.sides(work.line().id());
        CourseInWords course = progress.course(work);
        int markers = progress.markers(work).size();
        String from = course.natural().isEmpty() ? "" : course.natural().get(0).from();
        String to = course.natural().isEmpty() ? "" : course.natural().get(course.natural().size() - 1).to();
        String overview = String.format(Locale.ROOT, "根据《行政区域界线管理条例》，%s与%s共同核实并实地指认了%s，经协商一致，订立本协议书。界线起自%s，止于%s，全长%.2f公里（椭球面长度），%s。",
                government(sides.get(0)), government(sides.get(1)), work.line().name(), from, to, work.version().lengthM() / 1000,
                markers == 0 ? "沿线未设界桩" : "沿线设界桩" + markers + "个");
        return new Wording("", sides.get(0).name() + "与" + sides.get(1).name() + "行政区域界线协议书", overview, "",
                "本协议书及附图经双方代表签字，报上级人民政府批准后生效。本协议书一式4份，双方各执1份，报批准机关和存档各1份。", 4);
    }

    /** The whole text. */
    AgreementText text(AgreementStanding standing) {
        Agreement agreement = standing.agreement();
        LineProgress.Work work = standing.work();
        List<MapSheet> sheets = standing.sheets();
        List<AgreementText.Article> articles = new ArrayList<>();
        add(articles, "勘界概况", paragraphs(agreement.wording().overview()));
        add(articles, "界线走向", progress.course(work).natural().stream().map(CourseInWords.Natural::text).toList());
        add(articles, "界桩位置与管理", markers(work));
        if (!agreement.wording().questions().isEmpty()) {
            add(articles, "重要问题的处理", paragraphs(agreement.wording().questions()));
        }
        if (!standing.excluded().isEmpty()) {
            add(articles, "未定地段", standing.excluded().stream().map(AgreementWriter::excluded).toList());
        }
        add(articles, "附件", annexes(work, sheets));
        add(articles, "生效", paragraphs(agreement.wording().effect()));
        return new AgreementText(agreement.wording().number(), agreement.wording().title(),
                progress.sides(work.line().id()).stream().map(AgreementWriter::government).toList(), articles);
    }

    private List<String> markers(LineProgress.Work work) {
        List<MarkerPage> markers = progress.markers(work);
        if (markers.isEmpty()) {
            return List.of("本界线没有自己的界桩，两端以交会点的界桩为准。");
        }
        return markers.stream().map(marker -> marker.positionText() + marker.units().stream()
                .filter(unit -> unit.id().equals(marker.sheet().managingUnitId())).map(unit -> "由" + unit.name() + "负责管理。").findFirst()
                .orElse("")).toList();
    }

    private static String excluded(OpenSection section) {
        return String.format(Locale.ROOT, "第%s段长%.0f米，双方尚未达成一致（%s），不在本协议书范围内，待协商或裁定后另行签订补充协议。界线未定期间，双方维持现状。",
                section.where(), section.lengthM(), section.summary());
    }

    private static List<String> annexes(LineProgress.Work work, List<MapSheet> sheets) {
        List<String> annexes = new ArrayList<>();
        if (!sheets.isEmpty()) {
            annexes.add(work.line().name() + "协议书附图，共" + sheets.size() + "幅，比例尺1:" + sheets.get(0).scale() + "。");
        }
        annexes.add("界桩登记表、界桩成果表、边界点成果表、边界点位置和边界线走向说明。");
        return annexes;
    }

    private static void add(List<AgreementText.Article> articles, String heading, List<String> paragraphs) {
        articles.add(new AgreementText.Article(NUMERALS[articles.size()] + "、" + heading, paragraphs));
    }

    private static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static String government(UnitName unit) {
        return unit.name() + (unit.name().endsWith("街道") ? "办事处" : "人民政府");
    }
}
