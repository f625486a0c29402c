package org.merestone.gazetteer.paper;

import java.util.Objects;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.committee.Meeting;
import org.merestone.geo.print.PaperFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out the minutes of a meeting (会议纪要) as they went out; each handing out is in the ledger. */
@Service
public class MeetingMinutes {

    private final KeptPapers kept;
    private final PaperKeeping keeping;
    private final Documents documents;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    MeetingMinutes(KeptPapers kept, PaperKeeping keeping, Documents documents, Ledger ledger, PlatformTransactionManager transactions) {
        this.kept = kept;
        this.keeping = keeping;
        this.documents = documents;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The edition that holds, for who may read the meeting. What was closed before papers were kept is kept when it is first asked for.
     *
     * @throws Refusal.NotAllowed before the meeting is closed
     * @throws Refusal.NotFound   in a format in which minutes are not kept
     */
    public CasePapers.Written read(Actor actor, Meeting meeting, PaperFormat format) {
        if (meeting.open()) {
            throw new Refusal.NotAllowed("casepaper.notYet", CasePaper.MINUTES.title());
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            ledger.awaitTurn();
            KeptPaper paper = kept.latest(meeting.id(), CasePaper.MINUTES).orElseGet(() -> keeping.minutes(actor, meeting, ""));
            KeptPaper.File file = paper.file(format).orElseThrow(() -> new Refusal.NotFound("casepaper.noEdition", paper.id()));
            ledger.enter(actor, Act.of("paper.write", "meeting", meeting.id()).with(file.fileName() + " " + paper.grade() + " "
                    + file.sha256()));
            return new CasePapers.Written(file.fileName(), format.mediaType(), documents.read(file.sha256()));
        }));
    }
}
