package org.merestone.web.demarcation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.merestone.boundary.course.Anchor;
import org.merestone.boundary.course.CourseFinding;
import org.merestone.boundary.course.Outline;
import org.merestone.boundary.demarcation.CourseInWords;
import org.merestone.boundary.demarcation.DraftView;

/** The course in words as its page lays it out: each sentence with the words at fault marked, each section with its number. */
record CourseSheet(UUID versionId, long rowVersion, List<Paragraph> paragraphs) {

    /** A natural section. */
    record Paragraph(CourseInWords.Natural natural, List<Piece> pieces, List<Row> rows, List<String> messages) {}

    /** A run of words, at fault or not. */
    record Piece(String words, boolean faulty) {}

    /** A section with its index in the whole course, and the points where it could be divided. */
    record Row(int index, Outline.Drawn drawn, List<DraftView.Point> ends) {}

    static CourseSheet of(CourseInWords course, List<DraftView.Point> points, Locale locale) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int index = 0;
        for (CourseInWords.Natural natural : course.natural()) {
            List<Row> rows = new ArrayList<>();
            for (Outline.Drawn drawn : natural.sections()) {
                rows.add(new Row(index++, drawn, points.stream().filter(point -> passes(drawn, point)).toList()));
            }
            paragraphs.add(new Paragraph(natural, pieces(natural), rows,
                    natural.findings().stream().map(finding -> finding.message(locale)).toList()));
        }
        return new CourseSheet(course.versionId(), course.rowVersion(), paragraphs);
    }

    private static boolean passes(Outline.Drawn drawn, DraftView.Point point) {
        return drawn.section().passes().stream().anyMatch(anchor -> anchor instanceof Anchor.AtPoint passed
                && passed.number().equals(point.number()));
    }

    private static List<Piece> pieces(CourseInWords.Natural natural) {
        List<Piece> pieces = new ArrayList<>();
        int told = 0;
        List<CourseFinding> findings = natural.findings().stream().filter(finding -> finding.end() > finding.start())
                .sorted(Comparator.comparingInt(CourseFinding::start)).toList();
        for (CourseFinding finding : findings) {
            if (finding.start() >= told) {
                pieces.add(new Piece(natural.text().substring(told, finding.start()), false));
                pieces.add(new Piece(natural.text().substring(finding.start(), finding.end()), true));
                told = finding.end();
            }
        }
        pieces.add(new Piece(natural.text().substring(told), false));
        return pieces.stream().filter(piece -> !piece.words().isEmpty()).toList();
    }
}
