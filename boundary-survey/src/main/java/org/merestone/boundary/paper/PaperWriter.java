package org.merestone.boundary.paper;

import java.util.List;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.agreement.AgreementStanding;
import org.merestone.boundary.archive.ArchiveMeter;
import org.merestone.boundary.archive.FiledPapers;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.print.Marking;
import org.merestone.geo.print.PrintedPaper;
import org.springframework.stereotype.Component;

/** Writes the papers of a line from the register. Callers have seen to it who may have them. */
@Component
public class PaperWriter {

    private final LineProgress progress;
    private final BoundaryPoints points;
    private final BoundaryLines lines;
    private final AgreementReader agreements;
    private final LineEnds ends;
    private final FiledPapers filed;
    private final PhotoPair photos;
    private final ArchiveMeter archive;

    PaperWriter(LineProgress progress, BoundaryPoints points, BoundaryLines lines, AgreementReader agreements, LineEnds ends,
            FiledPapers filed, PhotoPair photos, ArchiveMeter archive) {
        this.progress = progress;
        this.points = points;
        this.lines = lines;
        this.agreements = agreements;
        this.ends = ends;
        this.filed = filed;
        this.photos = photos;
        this.archive = archive;
    }

    /** @throws Refusal.NotAllowed for a paper of an agreement that there is not */
    public PrintedPaper of(LineProgress.Work work, PaperOfLine paper, Marking marking) {
        return switch (paper) {
            case AGREEMENT -> WordPapers.agreement(agreements.text(standing(work))).marked(marking);
            case COURSE -> WordPapers.course(work.line(), progress.markers(work), progress.course(work)).marked(marking);
            case LINE_SHEET -> LineForm.of(new LineForm.Said(work, sides(work), progress.markers(work), progress.course(work),
                    lines.versions(work.line().id()), agreements.standingOf(work), filed.of(work.line().id()))).marked(marking);
            case MARKER_SHEETS -> new MarkerForms(photos).of(work.line(), progress.markers(work)).marked(marking);
            case JUNCTIONS -> JunctionForms.of(work.line(), ends.of(work.version().geometry()), progress.markers(work)).marked(marking);
            case MARKER_RESULTS -> ResultTables.markers(work.line(), progress.markers(work)).marked(marking);
            case POINT_RESULTS -> ResultTables.points(work.line(), points.of(work.version().id())).marked(marking);
            case ARCHIVE_LIST -> ArchiveListPaper.of(work.line(), archive.of(work)).marked(marking);
            case SHEET_INDEX -> SheetIndexPaper.of(work, standing(work).sheets(), sides(work)).marked(marking);
        };
    }

    private List<UnitName> sides(LineProgress.Work work) {
        return progress.sides(work.line().id());
    }

    private AgreementStanding standing(LineProgress.Work work) {
        return agreements.standingOf(work).orElseThrow(() -> new Refusal.NotAllowed("paper.noAgreement"));
    }
}
