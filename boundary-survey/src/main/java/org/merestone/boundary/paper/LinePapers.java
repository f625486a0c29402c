package org.merestone.boundary.paper;

import java.time.Clock;
import java.util.UUID;
import org.merestone.boundary.custody.ExportLedger;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.merestone.geo.print.Marking;
import org.merestone.geo.print.PaperFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands the papers of a line out as they stand, marked, to whoever is responsible for one of its sides; each is in the
 * ledgers (rule 97).
 */
@Service
public class LinePapers {

    private final LineProgress progress;
    private final PaperWriter writer;
    private final ExportLedger exports;
    private final Ledger ledger;
    private final Clock clock;

    LinePapers(LineProgress progress, PaperWriter writer, ExportLedger exports, Ledger ledger, Clock clock) {
        this.progress = progress;
        this.writer = writer;
        this.exports = exports;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A paper with the name of its file. */
    public record Written(String fileName, String mediaType, byte[] content) {}

    /**
     * Writes a paper of the line of a task.
     *
     * @throws Refusal.NotAllowed for a spreadsheet of what is no table, and for a paper of an agreement that there is not
     */
    @Transactional
    public Written write(Actor actor, UUID taskId, PaperOfLine paper, PaperFormat format) {
        LineProgress.Work work = readable(actor, taskId);
        if (!paper.formats().contains(format)) {
            throw new Refusal.NotAllowed("paper.noTable", paper.title());
        }
        Marking marking = new Marking(work.version().classification().grade(), actor.username(), LegalTime.now(clock));
        byte[] content = format.write(writer.of(work, paper, marking));
        String name = work.line().name() + paper.title() + format.ending();
        exports.enter(actor, new ExportLedger.Export("line", work.line().id().toString(), name, work.version().classification(), content));
        ledger.enter(actor, Act.of("paper.write", "line", work.line().id())
                .with("paper=" + paper + " format=" + format + " fingerprint=" + work.version().fingerprint()));
        return new Written(name, format.mediaType(), content);
    }

    /** The work of a task, for whoever is responsible for one of its sides. */
    public LineProgress.Work readable(Actor actor, UUID taskId) {
        LineProgress.Work work = progress.ofTask(taskId);
        if (progress.sides(work.line().id()).stream().map(UnitName::code).noneMatch(actor::actsIn)) {
            throw new Refusal.NotFound("task.notFound", taskId);
        }
        return work;
    }
}
