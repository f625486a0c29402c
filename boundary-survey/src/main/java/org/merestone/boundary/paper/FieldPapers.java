package org.merestone.boundary.paper;

import java.time.Clock;
import java.util.UUID;
import org.merestone.boundary.custody.ExportLedger;
import org.merestone.boundary.field.FieldSheet;
import org.merestone.boundary.field.FieldSheets;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.merestone.geo.print.Marking;
import org.merestone.geo.print.PaperFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands the sheet for setting out and restoring markers out as a paper, marked; it is in the ledgers (rule 97). */
@Service
public class FieldPapers {

    private final FieldSheets sheets;
    private final ExportLedger exports;
    private final Ledger ledger;
    private final Clock clock;

    FieldPapers(FieldSheets sheets, ExportLedger exports, Ledger ledger, Clock clock) {
        this.sheets = sheets;
        this.exports = exports;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The sheet of a line.
     *
     * @param draft the markers of the draft instead of those that stand
     * @throws Refusal.NotAllowed for a spreadsheet
     */
    @Transactional
    public LinePapers.Written write(Actor actor, UUID lineId, boolean draft, PaperFormat format) {
        if (format == PaperFormat.XLSX) {
            throw new Refusal.NotAllowed("paper.noTable", FieldPaper.TITLE);
        }
        FieldSheet sheet = sheets.of(actor, lineId, draft);
        Marking marking = new Marking(sheet.grade().grade(), actor.username(), LegalTime.now(clock));
        byte[] content = format.write(FieldPaper.of(sheet).marked(marking));
        String name = sheet.line().name() + (draft ? "草案" : "") + FieldPaper.TITLE + format.ending();
        exports.enter(actor, new ExportLedger.Export("line", lineId.toString(), name, sheet.grade(), content));
        ledger.enter(actor, Act.of("paper.write", "line", lineId).with("paper=FIELD draft=" + draft + " format=" + format));
        return new LinePapers.Written(name, format.mediaType(), content);
    }
}
