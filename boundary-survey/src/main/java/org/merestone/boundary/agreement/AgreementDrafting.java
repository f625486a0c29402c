package org.merestone.boundary.agreement;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.profile.Profiles;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts agreements and changes them; every change voids what was signed before (rule 64). */
@Service
public class AgreementDrafting {

    private static final List<Integer> SCALES = List.of(5_000, 10_000, 25_000, 50_000);

    private final OpenAgreement door;
    private final Agreements agreements;
    private final MapSheets sheets;
    private final Signatures signatures;
    private final AgreementWriter writer;
    private final LineProgress progress;
    private final Documents documents;
    private final Profiles profiles;
    private final Ledger ledger;

    AgreementDrafting(OpenAgreement door, Agreements agreements, MapSheets sheets, Signatures signatures, AgreementWriter writer,
            LineProgress progress, Documents documents, Profiles profiles, Ledger ledger) {
        this.door = door;
        this.agreements = agreements;
        this.sheets = sheets;
        this.signatures = signatures;
        this.writer = writer;
        this.progress = progress;
        this.documents = documents;
        this.profiles = profiles;
        this.ledger = ledger;
    }

    /** Drafts the agreement of a line from its draft, with its map sheets planned, and answers its id. */
    @Transactional
    public UUID draft(Actor actor, UUID lineId) {
        requireHand(actor);
        List<UnitName> sides = progress.sides(lineId);
        OpenAgreement.requireBothSides(actor, sides);
        LineProgress.Work work = progress.lock(lineId).orElseThrow(() -> new Refusal.NotAllowed("agreement.noDraft"));
        if (agreements.ofTask(work.task().id()).isPresent()) {
            throw new Refusal.NotAllowed("agreement.already", work.line().name());
        }
        UUID id = agreements.add(lineId, work.task().id(), writer.first(work), actor.requireAccount());
        agreements.addAuthor(id, actor.requireAccount());
        sheets.replaceAll(id, SheetPlan.along(work.version().geometry(),
                profiles.ofUnit(work.line().unitAId()).thresholds().sheetScale()));
        ledger.enter(actor, Act.of("agreement.draft", "line", lineId).with("agreement=" + id + " draft=" + work.version().id()));
        return id;
    }

    /** Writes it anew. */
    @Transactional
    public void reword(Actor actor, UUID id, long rowVersionSeen, Wording wording) {
        AgreementStanding standing = change(actor, id, rowVersionSeen, "agreement.reword");
        agreements.reword(id, wording);
        ledger.enter(actor, Act.of("agreement.reword", "line", standing.agreement().lineId()).with("agreement=" + id));
    }

    /** Plans its map sheets anew along the draft, at a scale; sheets attached before are taken off. */
    @Transactional
    public void planSheets(Actor actor, UUID id, long rowVersionSeen, int scale) {
        if (!SCALES.contains(scale)) {
            throw new Refusal.NotAllowed("agreement.scale");
        }
        AgreementStanding standing = change(actor, id, rowVersionSeen, "agreement.plan-sheets");
        sheets.replaceAll(id, SheetPlan.along(standing.work().version().geometry(), scale));
        agreements.touch(id);
        ledger.enter(actor, Act.of("agreement.plan-sheets", "line", standing.agreement().lineId())
                .with("agreement=" + id + " scale=" + scale));
    }

    /** Attaches the file of a sheet: a PDF that no other sheet of the agreement is. */
    @Transactional
    public void attachSheet(Actor actor, UUID id, long rowVersionSeen, int number, String fileName, byte[] content) {
        AgreementStanding standing = change(actor, id, rowVersionSeen, "agreement.attach-sheet");
        if (standing.sheets().stream().noneMatch(sheet -> sheet.number() == number)) {
            throw new Refusal.NotFound("agreement.noSuchSheet", number);
        }
        Files.requirePdf(content);
        String hash = Documents.sha256(content);
        standing.sheets().stream().filter(sheet -> hash.equals(sheet.sha256()) && sheet.number() != number).findFirst().ifPresent(sheet -> {
            throw new Refusal.NotAllowed("agreement.sheetTwice", sheet.number());
        });
        documents.store(actor, Files.shortened(fileName), "application/pdf", content);
        sheets.attach(id, number, hash);
        agreements.touch(id);
        ledger.enter(actor, Act.of("agreement.attach-sheet", "line", standing.agreement().lineId())
                .with("agreement=" + id + " sheet=" + number + " sha256=" + hash));
    }

    /**
     * Attaches the files of all sheets at once, drawn from the draft as it was.
     *
     * @param draftFingerprint of the draft that they were drawn from; one that has changed since is refused, and nothing attached
     * @param drawn            PDF files by the number of the sheet, one for each that is planned
     */
    @Transactional
    public void attachDrawn(Actor actor, UUID id, long rowVersionSeen, String draftFingerprint, Map<Integer, byte[]> drawn) {
        AgreementStanding standing = change(actor, id, rowVersionSeen, "agreement.attach-sheet");
        boolean same = standing.work().version().fingerprint().equals(draftFingerprint)
                && standing.sheets().stream().map(MapSheet::number).collect(Collectors.toSet()).equals(drawn.keySet());
        if (!same) {
            throw new Refusal.Stale("agreement.moved");
        }
        drawn.forEach((number, content) -> {
            documents.store(actor, Files.shortened(standing.work().line().name() + "协议书附图" + number + ".pdf"), "application/pdf", content);
            sheets.attach(id, number, Documents.sha256(content));
        });
        agreements.touch(id);
        ledger.enter(actor, Act.of("agreement.draw-sheets", "line", standing.agreement().lineId())
                .with("agreement=" + id + " sheets=" + drawn.size() + " draft=" + draftFingerprint));
    }

    private AgreementStanding change(Actor actor, UUID id, long rowVersionSeen, String why) {
        requireHand(actor);
        AgreementStanding standing = door.openToChange(actor, id, rowVersionSeen);
        OpenAgreement.requireBothSides(actor, standing.sides());
        signatures.voidAll(Signatures.On.LINE, id, why);
        agreements.addAuthor(id, actor.requireAccount());
        return standing;
    }

    private static void requireHand(Actor actor) {
        if (!actor.role().equals(Role.SURVEYOR.name()) && !actor.role().equals(Role.COUNTY_OFFICER.name())) {
            throw new Refusal.NotYours("agreement.otherHandDrafts");
        }
    }

    /** What a file must be to be attached. */
    static final class Files {

        private static final int LONGEST_NAME = 200;

        private Files() {}

        static void requirePdf(byte[] content) {
            boolean pdf = content.length > 8 && content[0] == '%' && content[1] == 'P' && content[2] == 'D' && content[3] == 'F';
            if (!pdf) {
                throw new Refusal.NotAllowed("agreement.notPdf");
            }
        }

        static String shortened(String name) {
            return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
        }
    }
}
