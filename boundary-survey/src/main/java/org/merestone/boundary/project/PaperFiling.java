package org.merestone.boundary.project;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.merestone.boundary.custody.ExportLedger;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.line.Classification;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.merestone.geo.print.Marking;
import org.merestone.geo.print.PdfStamp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files the papers of stages. What each side brings, its own officer files and nobody else. */
@Service
public class PaperFiling {

    private final ProjectLines lines;
    private final Projects projects;
    private final Papers papers;
    private final Documents documents;
    private final ExportLedger exports;
    private final Ledger ledger;
    private final Clock clock;

    PaperFiling(ProjectLines lines, Projects projects, Papers papers, Documents documents, ExportLedger exports, Ledger ledger,
            Clock clock) {
        this.lines = lines;
        this.projects = projects;
        this.papers = papers;
        this.documents = documents;
        this.exports = exports;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Files a paper to a line and answers its id. */
    @Transactional
    public UUID file(Actor actor, UUID projectLine, long rowVersionSeen, NewPaper paper) {
        ProjectLine line = lines.lock(projectLine, rowVersionSeen);
        projects.lockRunning(line.projectId());
        return add(actor, line, requireHand(actor, line, paper.kind()), paper);
    }

    /**
     * Files the receipt of results that were taken in, by the hand that took them in, to the project that runs on their line; nothing where
     * none does.
     */
    @Transactional
    public Optional<UUID> fileReceipt(Actor actor, UUID lineId, NewPaper receipt) {
        return lines.lockRunning(lineId).map(line -> {
            projects.lockRunning(line.projectId());
            return add(actor, line, requireHand(actor, line, receipt.kind()), receipt);
        });
    }

    private UUID add(Actor actor, ProjectLine line, Optional<UnitName> side, NewPaper paper) {
        if (paper.kind().stage().number() > line.stageNumber()) {
            throw new Refusal.NotAllowed("project.paperEarly", paper.kind().stage().number(), line.stageNumber());
        }
        if (paper.dated().isAfter(LegalTime.today(clock))) {
            throw new Refusal.NotAllowed("project.paperInFuture", paper.dated());
        }
        String hash = Documents.sha256(paper.content());
        papers.of(line.id()).stream().filter(filed -> filed.kind() == paper.kind() && filed.sha256().equals(hash)).findFirst()
                .ifPresent(filed -> {
                    throw new Refusal.NotAllowed("project.paperTwice", filed.title(), filed.filedByName());
                });
        documents.store(actor, paper.fileName(), paper.mediaType(), paper.content());
        UUID id = papers.add(line.id(), paper, side.map(UnitName::id).orElse(null), hash, actor.requireAccount());
        lines.touch(line.id());
        ledger.enter(actor, Act.of("project.file-paper", "line", line.lineId())
                .with("kind=" + paper.kind() + " title=" + paper.title() + " no=" + paper.documentNo() + " sha256=" + hash));
        return id;
    }

    /** The bytes of a paper, for whoever is responsible for a side; marked for them; each reading is in the ledgers (rule 97). */
    @Transactional
    public Taken take(Actor actor, UUID projectLine, UUID paperId) {
        ProjectLine line = lines.require(projectLine);
        Paper paper = papers.of(projectLine).stream().filter(each -> each.id().equals(paperId)).findFirst()
                .filter(each -> line.sides().stream().anyMatch(side -> actor.actsIn(side.code())))
                .orElseThrow(() -> new Refusal.NotFound("project.paperNotFound"));
        Classification classification = lines.classification(line.lineId());
        byte[] content = PdfStamp.mark(documents.read(paper.sha256()), new Marking(classification.grade(), actor.username(),
                LegalTime.now(clock)));
        exports.enter(actor, new ExportLedger.Export("line", line.lineId().toString(), paper.fileName(), classification, content));
        ledger.enter(actor, Act.of("project.take-paper", "line", line.lineId()).with("paper=" + paperId + " sha256=" + paper.sha256()));
        return new Taken(paper, content);
    }

    /** A paper with its bytes. */
    public record Taken(Paper paper, byte[] content) {}

    /** The side for which the actor files, where the paper is one of each side. */
    private static Optional<UnitName> requireHand(Actor actor, ProjectLine line, PaperKind kind) {
        List<UnitName> within = line.sides().stream().filter(side -> actor.actsIn(side.code())).toList();
        if (kind.ofEachSide()) {
            if (within.size() != 1 || !actor.role().equals(Role.BOUNDARY_OFFICER.name())) {
                throw new Refusal.NotYours("project.ownSideFiles", line.a().name(), line.b().name());
            }
            return Optional.of(within.get(0));
        }
        if (within.size() != 2 || !actor.role().equals(kind.stage().hand().name()) && !actor.role().equals(Role.COUNTY_OFFICER.name())) {
            throw new Refusal.NotYours(kind.stage().otherHand());
        }
        return Optional.empty();
    }
}
