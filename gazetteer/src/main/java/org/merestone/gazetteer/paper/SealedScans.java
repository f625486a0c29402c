package org.merestone.gazetteer.paper;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Document;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.naming.Authority;
import org.merestone.geo.LegalTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files what was signed and sealed beside the paper that was kept (盖章扫描件). One person files it; it is the paper's, and in the case's
 * file, once another has compared both. What two people have made so takes two to set aside: the first says why, and it stands until
 * another says so too, or that it is the paper's all the same.
 */
@Service
public class SealedScans {

    private static final int MOST_BYTES = 30_000_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;

    private final CasePapers papers;
    private final KeptPapers kept;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final TransactionTemplate transaction;

    SealedScans(CasePapers papers, KeptPapers kept, Documents documents, Ledger ledger, Clock clock, Supplier<UUID> ids,
            PlatformTransactionManager transactions) {
        this.papers = papers;
        this.kept = kept;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Files a scan beside an edition of a paper.
     *
     * @throws Refusal.NotAllowed for what is no PDF, JPEG or PNG, is too large, or is filed already
     */
    public UUID file(Actor actor, Subject subject, UUID edition, String fileName, byte[] content) {
        Authority.requireRole(actor, Role.NAMING_OFFICE, Role.NAMING_CLERK, Role.NAMING_APPROVER, Role.NAMING_DEPARTMENT);
        KeptPaper paper = papers.edition(actor, subject, edition).paper();
        String type = type(content);
        if (content.length > MOST_BYTES) {
            throw new Refusal.NotAllowed("scan.large", MOST_BYTES / 1_000_000);
        }
        String name = fileName.strip().isEmpty() ? paper.title() : fileName.strip();
        String called = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
        return transaction.execute(status -> {
            ledger.awaitTurn();
            String hash = Documents.sha256(content);
            if (kept.scans(edition).stream().anyMatch(each -> each.sha256().equals(hash) && each.dismissed() == null)) {
                throw new Refusal.NotAllowed("scan.twice", paper.title());
            }
            Document stored = documents.store(actor, called, type, content);
            SealedScan scan = new SealedScan(ids.get(), edition, stored.sha256(), called, content.length, actor.requireAccount(),
                    actor.username(), now(), null, null, null, null);
            kept.add(scan);
            ledger.enter(actor, Act.of("paper.file-scan", "kept-paper", edition).with(paper.title() + " " + hash));
            return scan.id();
        });
    }

    /**
     * Says that a scan shows the paper that was kept, signed and sealed: the second of the two people. Where somebody doubts that of one
     * which was compared, the doubt is over.
     *
     * @throws Refusal.NotYours   for who filed it
     * @throws Refusal.NotAllowed where another has compared or dismissed it, and nobody doubts it
     */
    public void compare(Actor actor, Subject subject, UUID edition, UUID scanId) {
        Authority.requireRole(actor, Role.NAMING_OFFICE, Role.NAMING_APPROVER, Role.COUNTY_OFFICER);
        KeptPaper paper = papers.edition(actor, subject, edition).paper();
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            SealedScan scan = scan(edition, scanId);
            if (scan.filedBy().equals(actor.requireAccount())) {
                throw new Refusal.NotYours("scan.sameHand", scan.filedName());
            }
            boolean done = scan.isDoubted() ? kept.upheld(scanId)
                    : kept.compared(scanId, actor.requireAccount(), actor.username(), now());
            if (!done) {
                throw new Refusal.NotAllowed("scan.settled", scan.fileName());
            }
            ledger.enter(actor, Act.of(scan.isDoubted() ? "paper.uphold-scan" : "paper.compare-scan", "kept-paper", edition)
                    .with(paper.title() + " " + scan.sha256()));
        });
    }

    /**
     * Says that a scan is not the paper's, and why; it stays in the record and is not bound into the case's file. Of one that was compared
     * the first who says so raises a doubt, and the second dismisses it.
     *
     * @throws Refusal.NotYours   for the second word of who raised the doubt
     * @throws Refusal.NotAllowed without a reason, and where it was dismissed already
     */
    public void dismiss(Actor actor, Subject subject, UUID edition, UUID scanId, String reason) {
        Authority.requireRole(actor, Role.NAMING_OFFICE, Role.NAMING_APPROVER, Role.COUNTY_OFFICER);
        papers.edition(actor, subject, edition);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("casepaper.why", LONGEST_REASON);
        }
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            SealedScan scan = scan(edition, scanId);
            SealedScan.Doubt doubt = scan.doubt();
            if (doubt != null && doubt.by().equals(actor.requireAccount())) {
                throw new Refusal.NotYours("scan.sameDoubt", doubt.byName());
            }
            boolean first = scan.stands() && doubt == null;
            boolean done = first ? kept.doubted(scanId, new SealedScan.Doubt(actor.requireAccount(), actor.username(), now(), why))
                    : kept.dismissed(scanId, why);
            if (!done) {
                throw new Refusal.NotAllowed("scan.settled", scan.fileName());
            }
            ledger.enter(actor, Act.of(first ? "paper.doubt-scan" : "paper.dismiss-scan", "kept-paper", edition).because(why)
                    .with(scan.sha256()));
        });
    }

    /** The scan itself, as it was filed. */
    public CasePapers.Written read(Actor actor, Subject subject, UUID edition, UUID scanId) {
        papers.edition(actor, subject, edition);
        SealedScan scan = scan(edition, scanId);
        byte[] content = documents.read(scan.sha256());
        transaction.executeWithoutResult(status -> ledger.enter(actor, Act.of("paper.read-scan", "kept-paper", edition)
                .with(scan.fileName() + " " + scan.sha256())));
        return new CasePapers.Written(scan.fileName(), type(content), content);
    }

    private SealedScan scan(UUID edition, UUID id) {
        return kept.scan(id).filter(each -> each.paperId().equals(edition)).orElseThrow(() -> new Refusal.NotFound("scan.notFound", id));
    }

    /** By its first bytes, whatever it is called. */
    private static String type(byte[] content) {
        if (begins(content, '%', 'P', 'D', 'F', '-')) {
            return "application/pdf";
        }
        if (begins(content, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (begins(content, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        throw new Refusal.NotAllowed("scan.type");
    }

    private static boolean begins(byte[] content, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private OffsetDateTime now() {
        return LegalTime.now(clock);
    }
}
