package org.merestone.boundary.paper;

import java.util.List;
import org.merestone.boundary.agreement.AgreementText;
import org.merestone.boundary.demarcation.CourseInWords;
import org.merestone.boundary.demarcation.MarkerPage;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.geo.print.PrintedPaper;

/** Papers of words: the agreement (协议书), and positions and course (边界点位置和边界线走向说明). */
final class WordPapers {

    private WordPapers() {}

    static PrintedPaper.Draft agreement(AgreementText text) {
        PrintedPaper.Draft paper = PrintedPaper.upright(text.title());
        if (!text.number().isEmpty()) {
            paper.text("编号：" + text.number());
        }
        paper.text("甲方：" + text.parties().get(0)).text("乙方：" + text.parties().get(1));
        for (AgreementText.Article article : text.articles()) {
            paper.heading(article.heading());
            article.paragraphs().forEach(paper::text);
        }
        return paper.signatures(List.of(List.of("甲方代表（签字、盖章）", "　　　　　　　　", "乙方代表（签字、盖章）", "　　　　　　　　"),
                List.of("日期", "年　　月　　日", "日期", "年　　月　　日")));
    }

    static PrintedPaper.Draft course(BoundaryLine line, List<MarkerPage> markers, CourseInWords course) {
        PrintedPaper.Draft paper = PrintedPaper.upright(line.name() + PaperOfLine.COURSE.title()).heading("一、界桩位置说明");
        if (markers.isEmpty()) {
            paper.text("本界线没有自己的界桩，两端以交会点的界桩为准。");
        }
        markers.forEach(marker -> paper.text(marker.positionText()));
        paper.heading("二、边界线走向说明");
        course.natural().forEach(section -> paper.text(section.text()));
        return paper;
    }
}
