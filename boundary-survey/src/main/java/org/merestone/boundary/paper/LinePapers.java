package org.merestone.boundary.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.agreement.AgreementStanding;
import org.merestone.boundary.agreement.AgreementText;
import org.merestone.boundary.demarcation.CourseInWords;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.MarkerPage;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.boundary.marker.PositionText;
import org.merestone.boundary.marker.SurveyedPosition;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the papers of a line as they stand, for whoever is responsible for one of its sides; each is in the ledger, for it carries
 * coordinates
 * (rule 97). X is north, Y is east, as the surveyor wrote them; B and L are latitude and longitude in CGCS2000.
 */
@Service
public class LinePapers {

    private final LineProgress progress;
    private final BoundaryPoints points;
    private final AgreementReader agreements;
    private final Ledger ledger;

    LinePapers(LineProgress progress, BoundaryPoints points, AgreementReader agreements, Ledger ledger) {
        this.progress = progress;
        this.points = points;
        this.agreements = agreements;
        this.ledger = ledger;
    }

    /** A paper with the name of its file. */
    public record Written(String fileName, byte[] docx) {}

    /** Writes a paper of the line of a task. */
    @Transactional
    public Written write(Actor actor, UUID taskId, PaperOfLine paper) {
        LineProgress.Work work = progress.ofTask(taskId);
        if (progress.sides(work.line().id()).stream().map(UnitName::code).noneMatch(actor::actsIn)) {
            throw new Refusal.NotFound("task.notFound", taskId);
        }
        byte[] docx = switch (paper) {
            case AGREEMENT -> agreement(work);
            case COURSE -> course(work);
            case MARKER_SHEETS -> markerSheets(work);
            case MARKER_RESULTS -> markerResults(work);
            case POINT_RESULTS -> pointResults(work);
        };
        ledger.enter(actor, Act.of("paper.write", "line", work.line().id())
                .with("paper=" + paper + " fingerprint=" + work.version().fingerprint()));
        return new Written(work.line().name() + paper.title() + ".docx", docx);
    }

    private byte[] agreement(LineProgress.Work work) {
        AgreementStanding standing = agreements.standingOf(work.line().id()).orElseThrow(() -> new Refusal.NotAllowed("paper.noAgreement"));
        AgreementText text = agreements.text(standing);
        Docx document = new Docx(false).title(text.title());
        if (!text.number().isEmpty()) {
            document.paragraph("编号：" + text.number());
        }
        document.paragraph("甲方：" + text.parties().get(0)).paragraph("乙方：" + text.parties().get(1));
        for (AgreementText.Article article : text.articles()) {
            document.heading(article.heading());
            article.paragraphs().forEach(document::paragraph);
        }
        List<List<String>> hands = new ArrayList<>();
        hands.add(List.of("甲方代表（签字、盖章）", "乙方代表（签字、盖章）"));
        hands.add(List.of("　", "　"));
        hands.add(List.of("年　　月　　日", "年　　月　　日"));
        return document.table(List.of(), hands).bytes();
    }

    private byte[] course(LineProgress.Work work) {
        Docx document = new Docx(false).title(work.line().name() + PaperOfLine.COURSE.title()).heading("一、界桩位置说明");
        markers(work).forEach(marker -> document.paragraph(marker.positionText()));
        document.heading("二、边界线走向说明");
        for (CourseInWords.Natural natural : progress.course(work).natural()) {
            document.paragraph(natural.text());
        }
        return document.bytes();
    }

    private byte[] markerSheets(LineProgress.Work work) {
        Docx document = new Docx(false).title(work.line().name() + PaperOfLine.MARKER_SHEETS.title());
        boolean first = true;
        for (MarkerPage marker : markers(work)) {
            String heading = String.format(Locale.ROOT, "%03d号界桩（%s）", marker.marker().serial(), marker.marker().code());
            if (first) {
                document.heading(heading);
            } else {
                document.page(heading);
            }
            first = false;
            MarkerSheetTables.write(document, marker, work.line());
        }
        return document.bytes();
    }

    private byte[] markerResults(LineProgress.Work work) {
        List<List<String>> rows = new ArrayList<>();
        for (MarkerPage page : markers(work)) {
            SurveyedPosition at = page.marker().position();
            rows.add(List.of(Integer.toString(rows.size() + 1), page.marker().code(), PositionText.kind(page.marker(), page.sheet()),
                    metres(at.xNorth()),
                    metres(at.yEast()), PositionText.dms(at.point().getY()), PositionText.dms(at.point().getX()), metres(at.heightM()),
                    system(at),
                    at.accuracyM() == null ? "" : "±" + metres(at.accuracyM()), at.surveyedOn() == null ? "" : at.surveyedOn().toString()));
        }
        return table(work, PaperOfLine.MARKER_RESULTS,
                List.of("序号", "界桩号", "类型", "X（北）/m", "Y（东）/m", "B", "L", "H/m", "坐标系", "精度/m", "测定日期"), rows);
    }

    private byte[] pointResults(LineProgress.Work work) {
        List<List<String>> rows = new ArrayList<>();
        for (BoundaryPoint point : points.of(work.version().id())) {
            SurveyedPosition at = point.position();
            rows.add(List.of(Integer.toString(rows.size() + 1), point.number(), work.line().name(), metres(at.xNorth()), metres(at.yEast()),
                    PositionText.dms(at.point().getY()), PositionText.dms(at.point().getX()), metres(at.heightM()), system(at),
                    point.markerId() == null ? "拐点" : "界桩点"));
        }
        return table(work, PaperOfLine.POINT_RESULTS, List.of("序号", "边界点号", "界线", "X（北）/m", "Y（东）/m", "B", "L", "H/m", "坐标系", "性质"), rows);
    }

    private static byte[] table(LineProgress.Work work, PaperOfLine paper, List<String> head, List<List<String>> rows) {
        Docx document = new Docx(true).title(work.line().name() + paper.title());
        return (rows.isEmpty() ? document.paragraph("没有记录。") : document.table(head, rows)).bytes();
    }

    private List<MarkerPage> markers(LineProgress.Work work) {
        return progress.markers(work);
    }


    static String metres(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.3f", value);
    }

    static String system(SurveyedPosition at) {
        return at.crsEpsg() == null ? "" : "EPSG:" + at.crsEpsg();
    }
}
