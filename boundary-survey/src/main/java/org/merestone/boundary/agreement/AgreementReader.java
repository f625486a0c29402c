package org.merestone.boundary.agreement;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.merestone.boundary.custody.ExportLedger;
import org.merestone.boundary.demarcation.LineFinding;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.line.Classification;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Document;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.merestone.geo.print.Marking;
import org.merestone.geo.print.PdfStamp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the page of an agreement shows, and the files that hang on it. */
@Service
public class AgreementReader {

    private final OpenAgreement door;
    private final Agreements agreements;
    private final AgreementCheck check;
    private final AgreementWriter writer;
    private final LineProgress progress;
    private final Documents documents;
    private final ExportLedger exports;
    private final Ledger ledger;
    private final Clock clock;

    AgreementReader(OpenAgreement door, Agreements agreements, AgreementCheck check, AgreementWriter writer, LineProgress progress,
            Documents documents, ExportLedger exports, Ledger ledger, Clock clock) {
        this.door = door;
        this.agreements = agreements;
        this.check = check;
        this.writer = writer;
        this.progress = progress;
        this.documents = documents;
        this.exports = exports;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The agreement on the present work on a line, whoever asks; empty where there is none. */
    public Optional<UUID> ofLine(UUID lineId) {
        return progress.of(lineId).flatMap(work -> agreements.ofTask(work.task().id())).map(Agreement::id);
    }

    /** The agreement of a task, whoever asks; empty where there is none. */
    public Optional<UUID> ofTask(UUID taskId) {
        return agreements.ofTask(taskId).map(Agreement::id);
    }

    /** An agreement as it stands, for whoever is responsible for one of its sides. */
    public AgreementStanding standing(Actor actor, UUID id) {
        return door.read(actor, id);
    }

    /** The agreement on some work as it stands, whoever asks; empty where there is none. */
    public Optional<AgreementStanding> standingOf(LineProgress.Work work) {
        return agreements.ofTask(work.task().id()).map(agreement -> door.standing(agreement, work));
    }

    /** What an agreement lacks before it can be signed. */
    public List<Shortcoming> missing(AgreementStanding standing) {
        return check.of(standing);
    }

    /**
     * The same where the rules have been run already.
     *
     * @param told what the rules find of the work that it is on
     */
    public List<Shortcoming> missing(AgreementStanding standing, List<LineFinding> told) {
        return check.of(standing, told);
    }

    /** Its page. */
    public AgreementSheet sheet(Actor actor, UUID id) {
        AgreementStanding standing = door.read(actor, id);
        boolean settled = standing.agreement().approvedOn() != null;
        List<Shortcoming> missing = settled ? List.of() : check.of(standing);
        List<UnitName> within = standing.sides().stream().filter(side -> actor.actsIn(side.code())).toList();
        return new AgreementSheet(standing, writer.text(standing), missing,
                within.size() == 1 ? Optional.of(within.get(0)) : Optional.empty(), actions(actor, standing, missing, within));
    }

    /** The text, for the papers of the line. */
    public AgreementText text(AgreementStanding standing) {
        return writer.text(standing);
    }

    /** The file of a map sheet or of a signature's scan; marked for its reader, whose reading is in the ledgers (rule 97). */
    @Transactional
    public byte[] file(Actor actor, UUID id, String sha256) {
        AgreementStanding standing = door.read(actor, id);
        boolean belongs = standing.sheets().stream().anyMatch(sheet -> sha256.equals(sheet.sha256()))
                || standing.signatures().stream().anyMatch(signature -> sha256.equals(signature.scanSha256()));
        if (!belongs) {
            throw new Refusal.NotFound("agreement.noSuchFile");
        }
        Classification classification = standing.work().version().classification();
        byte[] content = PdfStamp.mark(documents.read(sha256), new Marking(classification.grade(), actor.username(), LegalTime.now(clock)));
        exports.enter(actor, new ExportLedger.Export("line", standing.agreement().lineId().toString(), documents.find(sha256)
                .map(Document::fileName).orElse(sha256), classification, content));
        ledger.enter(actor, Act.of("agreement.take-file", "line", standing.agreement().lineId())
                .with("agreement=" + id + " sha256=" + sha256));
        return content;
    }

    private static Set<AgreementSheet.Action> actions(Actor actor, AgreementStanding standing, List<Shortcoming> missing,
            List<UnitName> within) {
        EnumSet<AgreementSheet.Action> actions = EnumSet.noneOf(AgreementSheet.Action.class);
        boolean county = actor.role().equals(Role.COUNTY_OFFICER.name()) && within.size() == 2;
        boolean side = actor.role().equals(Role.BOUNDARY_OFFICER.name()) && within.size() == 1;
        switch (standing.step()) {
            case DRAFTED, PARTLY_SIGNED, SIGNED -> {
                if (county || actor.role().equals(Role.SURVEYOR.name()) && within.size() == 2) {
                    actions.add(AgreementSheet.Action.EDIT);
                }
                boolean wanted = within.stream().anyMatch(each -> standing.unsigned().contains(each));
                if (missing.isEmpty() && wanted) {
                    if (side) {
                        actions.add(AgreementSheet.Action.SIGN);
                    }
                    if (side || county) {
                        actions.addAll(EnumSet.of(AgreementSheet.Action.RECORD_SCAN, AgreementSheet.Action.COMPARE));
                    }
                }
                if (county) {
                    actions.add(AgreementSheet.Action.WITHDRAW);
                    if (standing.step() == AgreementStanding.Step.SIGNED) {
                        actions.add(AgreementSheet.Action.REPORT);
                    }
                }
            }
            case REPORTED -> {
                if (county) {
                    actions.addAll(EnumSet.of(AgreementSheet.Action.APPROVE, AgreementSheet.Action.SEND_BACK,
                            AgreementSheet.Action.WITHDRAW));
                }
            }
            case APPROVED -> {
                if (county) {
                    actions.add(AgreementSheet.Action.PUBLISH);
                }
            }
            case PUBLISHED, WITHDRAWN -> { }
        }
        return actions;
    }
}
