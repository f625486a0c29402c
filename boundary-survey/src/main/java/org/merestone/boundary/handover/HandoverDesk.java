package org.merestone.boundary.handover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.merestone.boundary.archive.ArchiveMeter;
import org.merestone.boundary.archive.LineArchive;
import org.merestone.boundary.custody.ExportLedger;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.project.NewPaper;
import org.merestone.boundary.project.PaperFiling;
import org.merestone.boundary.project.PaperKind;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.merestone.geo.print.Grade;
import org.merestone.geo.print.Marking;
import org.merestone.geo.print.PaperFormat;
import org.merestone.geo.print.PaperProgress;
import org.merestone.geo.print.PrintedPaper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes packages of a line, hands them out, and takes them in: another hand than the maker's checks, and gives a receipt,
 * which goes to the line's papers, or says why not.
 */
@Service
public class HandoverDesk {

    private static final int LONGEST = 80;

    private final LineProgress progress;
    private final ArchiveMeter meter;
    private final PackageWriter writer;
    private final PackageShelf shelf;
    private final Packages packages;
    private final Documents documents;
    private final ExportLedger exports;
    private final PaperFiling filing;
    private final Ledger ledger;
    private final Clock clock;

    HandoverDesk(LineProgress progress, ArchiveMeter meter, PackageWriter writer, PackageShelf shelf, Packages packages,
            Documents documents,
            ExportLedger exports, PaperFiling filing, Ledger ledger, Clock clock) {
        this.progress = progress;
        this.meter = meter;
        this.writer = writer;
        this.shelf = shelf;
        this.packages = packages;
        this.documents = documents;
        this.exports = exports;
        this.filing = filing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What the page of a line's archive shows. */
    public record View(LineArchive archive, List<ResultPackage> packages, boolean makes, boolean receives) {}

    /** A file that is handed out. */
    public record Taken(String fileName, String mediaType, Path file) {}

    public View view(Actor actor, UUID taskId) {
        LineProgress.Work work = readable(actor, taskId);
        boolean both = isOfBoth(actor, work);
        boolean county = actor.role().equals(Role.COUNTY_OFFICER.name());
        return new View(meter.of(work), packages.of(work.line().id()), both && (county || actor.role().equals(Role.SURVEYOR.name())),
                both && county);
    }

    /**
     * Makes a package and answers its id. It is written beside the store and put into it whole; what is stopped or fails leaves nothing.
     *
     * @throws java.util.concurrent.CancellationException when somebody wished to stop
     */
    public UUID make(Actor actor, UUID taskId, PaperProgress steps) {
        LineProgress.Work work = readable(actor, taskId);
        requireMaker(actor, work);
        int percent = meter.of(work).percent();
        try {
            Path file = Files.createTempFile("merestone-package", ".zip");
            try {
                int files = writer.write(work, new Marking(work.version().classification().grade(), actor.username(), LegalTime.now(clock)),
                        file, steps);
                return shelf.keep(actor, work, file, files, percent);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses whoever may not make packages of a line. */
    public void requireMaker(Actor actor, UUID taskId) {
        requireMaker(actor, readable(actor, taskId));
    }

    private void requireMaker(Actor actor, LineProgress.Work work) {
        boolean hand = actor.role().equals(Role.SURVEYOR.name()) || actor.role().equals(Role.COUNTY_OFFICER.name());
        if (!hand || !isOfBoth(actor, work)) {
            throw new Refusal.NotYours("package.otherHandMakes");
        }
    }

    /** A package for whoever is responsible for one of the sides; it is in the ledgers. */
    @Transactional
    public Taken take(Actor actor, UUID taskId, UUID packageId) {
        ResultPackage found = ofTask(actor, taskId, packageId);
        exports.enter(actor, new ExportLedger.Export("line", found.lineId().toString(), found.fileName(), found.classification(),
                found.byteSize(), found.sha256()));
        ledger.enter(actor, Act.of("package.take", "line", found.lineId()).with("package=" + packageId + " sha256=" + found.sha256()));
        return new Taken(found.fileName(), "application/zip", documents.file(found.sha256()));
    }

    /**
     * Checks a package and takes it in, or refuses it for what does not hold: files that the manifest does not tell or tells otherwise, an
     * archive that was not complete, a course that has changed since.
     *
     * @param receiver  the office that receives
     * @param receiptNo of the receipt, if all holds
     * @return why it was refused; nothing where it was received
     */
    @Transactional
    public List<String> receive(Actor actor, UUID taskId, UUID packageId, long rowVersionSeen, String receiver, String receiptNo) {
        LineProgress.Work work = readable(actor, taskId);
        ofTask(actor, taskId, packageId);
        if (!actor.role().equals(Role.COUNTY_OFFICER.name()) || !isOfBoth(actor, work)) {
            throw new Refusal.NotYours("package.otherHandReceives");
        }
        if (receiver.isBlank() || receiptNo.isBlank() || receiver.length() > LONGEST || receiptNo.length() > LONGEST) {
            throw new Refusal.NotAllowed("package.receiverMissing", LONGEST);
        }
        ResultPackage open = packages.lock(packageId, rowVersionSeen);
        if (open.madeBy().equals(actor.requireAccount())) {
            throw new Refusal.NotAllowed("package.makerReceives");
        }
        List<String> faults = new ArrayList<>(PackageCheck.of(documents.file(open.sha256())));
        if (open.percent() < 100) {
            faults.add(PackageCheck.say("package.incomplete", open.percent()));
            meter.of(work).line().missing().stream().map(item -> item.missing(Locale.CHINESE)).limit(10).forEach(faults::add);
        }
        if (!open.fingerprint().equals(work.version().fingerprint())) {
            faults.add(PackageCheck.say("package.courseMoved"));
        }
        packages.check(packageId, receiver.strip(), faults.isEmpty() ? receiptNo.strip() : null, fitting(faults), actor.requireAccount());
        ledger.enter(actor, Act.of(faults.isEmpty() ? "package.receive" : "package.refuse", "line", open.lineId())
                .with("package=" + packageId + " receipt=" + (faults.isEmpty() ? receiptNo.strip() : "") + " faults=" + faults.size()));
        if (faults.isEmpty()) {
            fileReceipt(actor, work, packages.find(packageId).orElseThrow());
        }
        return faults;
    }

    /** The receipt of a package that was received (汇交凭证), or the notice of its refusal, as PDF. */
    @Transactional
    public byte[] receipt(Actor actor, UUID taskId, UUID packageId) {
        LineProgress.Work work = readable(actor, taskId);
        ResultPackage found = ofTask(actor, taskId, packageId);
        if (found.state() == ResultPackage.State.MADE) {
            throw new Refusal.NotAllowed("package.unchecked");
        }
        Marking marking = new Marking(found.classification().grade(), actor.username(), LegalTime.now(clock));
        PrintedPaper paper = ReceiptPaper.of(work.line(), found).marked(marking);
        byte[] content = PaperFormat.PDF.write(paper);
        exports.enter(actor, new ExportLedger.Export("line", found.lineId().toString(), paper.title() + ".pdf", found.classification(),
                content));
        ledger.enter(actor, Act.of("package.receipt", "line", found.lineId()).with("package=" + packageId));
        return content;
    }

    /** The receipt is the paper that the last stage asks for: it goes to the line's papers unmarked, and is marked when it is taken out. */
    private void fileReceipt(Actor actor, LineProgress.Work work, ResultPackage received) {
        OffsetDateTime now = LegalTime.now(clock);
        PrintedPaper paper = ReceiptPaper.of(work.line(), received).marked(new Marking(Grade.PUBLIC, actor.username(), now));
        filing.fileReceipt(actor, work.line().id(), new NewPaper(PaperKind.HANDOVER_RECEIPT, "成果汇交凭证",
                received.receiptNo() == null ? "" : received.receiptNo(), LegalTime.today(clock), paper.title() + PaperFormat.PDF.ending(),
                "application/pdf", PaperFormat.PDF.write(paper)));
    }

    private ResultPackage ofTask(Actor actor, UUID taskId, UUID packageId) {
        UUID line = readable(actor, taskId).line().id();
        return packages.find(packageId).filter(each -> each.lineId().equals(line))
                .orElseThrow(() -> new Refusal.NotFound("package.notFound"));
    }

    private LineProgress.Work readable(Actor actor, UUID taskId) {
        LineProgress.Work work = progress.ofTask(taskId);
        if (progress.sides(work.line().id()).stream().map(UnitName::code).noneMatch(actor::actsIn)) {
            throw new Refusal.NotFound("task.notFound", taskId);
        }
        return work;
    }

    private boolean isOfBoth(Actor actor, LineProgress.Work work) {
        return progress.sides(work.line().id()).stream().map(UnitName::code).allMatch(actor::actsIn);
    }

    /** As many reasons as the row holds. */
    private static List<String> fitting(List<String> faults) {
        List<String> fitting = new ArrayList<>();
        int length = 0;
        for (String fault : faults) {
            length += fault.length() + 1;
            if (length > 3_900) {
                break;
            }
            fitting.add(fault);
        }
        return fitting;
    }
}
