package org.merestone.gazetteer.paper;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.naming.Authority;
import org.merestone.geo.LegalTime;
import org.merestone.geo.print.Grade;
import org.merestone.geo.print.Marking;
import org.merestone.geo.print.PaperFormat;
import org.merestone.geo.print.PrintedPaper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Says which papers a case or a batch has, and hands them out to staff of its division; each handing out is in the ledger. */
@Service
public class CasePapers {

    private static final int LONGEST_REASON = 500;

    private final Matters matters;
    private final CaseStories stories;
    private final CasePaperWriter writer;
    private final CaseFile file;
    private final KeptPapers kept;
    private final PaperKeeping keeping;
    private final Documents documents;
    private final Divisions divisions;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CasePapers(Matters matters, CaseStories stories, CasePaperWriter writer, CaseFile file, KeptPapers kept, PaperKeeping keeping,
            Documents documents, Divisions divisions, Ledger ledger, Clock clock, PlatformTransactionManager transactions) {
        this.kept = kept;
        this.keeping = keeping;
        this.documents = documents;
        this.matters = matters;
        this.stories = stories;
        this.writer = writer;
        this.file = file;
        this.divisions = divisions;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A paper on the list.
     *
     * @param title   such as 批复; in the flow of a department the 请示 is a 复函
     * @param formats in which it can be had; none while it is not yet
     * @param kept    its editions as they went out, the first first
     */
    public record Listed(CasePaper paper, String title, Standing standing, Grade grade, List<PaperFormat> formats, List<Edition> kept) {

        /** Its name among the texts of pages. */
        public String key() {
            return title.equals(paper.title()) ? paper.name() : "REPLY";
        }
    }

    /** A paper as it went out, with what was sealed. */
    public record Edition(KeptPaper paper, List<SealedScan> scans) {}

    /** A paper with the name of its file. */
    public record Written(String fileName, String mediaType, byte[] content) {}

    /** The papers of a matter; of a case that goes with a batch only its own, for the others are the batch's. */
    public List<Listed> list(Actor actor, Subject subject) {
        Matter matter = readable(actor, subject);
        if (matter.isEmpty()) {
            return List.of();
        }
        CaseStory story = stories.of(matter);
        List<Listed> listed = new ArrayList<>();
        for (CasePaper paper : CasePaper.values()) {
            List<Edition> editions = editions(subject, paper, story);
            if (belongs(paper, matter) || !editions.isEmpty() && paper != CasePaper.MINUTES) {
                Matter about = about(paper, matter);
                Standing standing = Standing.of(paper, about, story);
                listed.add(new Listed(paper, CaseFile.title(paper, matter), standing, standing.grade(paper, about),
                        standing == Standing.NOT_YET ? List.of() : formats(paper, matter), editions));
            }
        }
        return listed;
    }

    /** Of a case that goes with a batch most papers are the batch's. */
    private static boolean belongs(CasePaper paper, Matter matter) {
        boolean itsOwn = matter.batch() != null || matter.first().batchId() == null;
        return paper == CasePaper.LIST ? matter.batch() != null : itsOwn || paper == CasePaper.APPLICATION || paper == CasePaper.FILING_FORM;
    }

    /** Those of a batch that were withdrawn or refused are in no letter; of a single case there is only the one. */
    static Matter about(CasePaper paper, Matter matter) {
        if (matter.batch() == null || paper == CasePaper.APPLICATION) {
            return matter;
        }
        return matter.standing();
    }

    static List<PaperFormat> formats(CasePaper paper, Matter matter) {
        boolean table = paper == CasePaper.LIST || paper == CasePaper.FILING_FORM && matter.batch() != null;
        return table ? List.of(PaperFormat.DOCX, PaperFormat.PDF, PaperFormat.XLSX) : List.of(PaperFormat.DOCX, PaperFormat.PDF);
    }

    private List<Edition> editions(Subject subject, CasePaper paper, CaseStory story) {
        UUID of = paper == CasePaper.MINUTES && !story.meetings().isEmpty() ? story.meetings().get(0).id() : subject.id();
        return kept.of(of).stream().filter(each -> each.paper() == paper).map(each -> new Edition(each, kept.scans(each.id()))).toList();
    }

    /** The edition that holds. What went out before papers were kept is kept when it is first asked for. */
    private KeptPaper asItWentOut(Actor actor, Subject subject, CasePaper paper, CaseStory story) {
        List<Edition> editions = editions(subject, paper, story);
        if (!editions.isEmpty()) {
            return editions.get(editions.size() - 1).paper();
        }
        return transaction.execute(status -> {
            ledger.awaitTurn();
            return paper == CasePaper.MINUTES ? keeping.minutes(actor, story.meetings().get(0), "")
                    : keeping.keep(actor, subject, paper, "", true);
        });
    }

    /**
     * Hands out an edition as it went out, byte for byte.
     *
     * @throws Refusal.NotFound where the case or batch has no such edition, or not in that format
     */
    public Written kept(Actor actor, Subject subject, UUID edition, PaperFormat format) {
        return handOut(actor, subject, edition(actor, subject, edition).paper(), format);
    }

    /** One that the actor may read. */
    Edition edition(Actor actor, Subject subject, UUID id) {
        Edition found = list(actor, subject).stream().flatMap(each -> each.kept().stream()).filter(each -> each.paper().id().equals(id))
                .findFirst().orElseThrow(() -> new Refusal.NotFound("casepaper.noEdition", id));
        requireTrusted(actor, found.paper().grade());
        return found;
    }

    private Written handOut(Actor actor, Subject subject, KeptPaper paper, PaperFormat format) {
        KeptPaper.File wanted = paper.file(format).orElseThrow(() -> new Refusal.NotFound("casepaper.noEdition", paper.id()));
        return handOut(actor, subject, new Written(wanted.fileName(), format.mediaType(), documents.read(wanted.sha256())), paper.grade());
    }

    /**
     * Lets a corrected edition of a paper that went out take the place of the one before, which it names.
     *
     * @throws Refusal.NotAllowed before the paper went out, or without a reason
     * @throws Refusal.NotYours   for who may not let such a paper go out
     */
    public KeptPaper correct(Actor actor, Subject subject, CasePaper paper, String reason) {
        if (paper == CasePaper.APPROVAL) {
            Authority.requireRole(actor, Role.NAMING_APPROVER, Role.NAMING_DEPARTMENT, Role.NAMING_OFFICE);
        } else {
            Authority.requireRole(actor, Role.NAMING_OFFICE);
        }
        Matter matter = readable(actor, subject);
        CaseStory story = stories.of(matter);
        if (!paper.goesOut() || editions(subject, paper, story).isEmpty()) {
            throw new Refusal.NotAllowed("casepaper.notOut", paper.title());
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("casepaper.why", LONGEST_REASON);
        }
        return transaction.execute(status -> {
            ledger.awaitTurn();
            return paper == CasePaper.MINUTES ? keeping.minutes(actor, story.meetings().get(0), reason.strip())
                    : keeping.keep(actor, subject, paper, reason.strip(), true);
        });
    }

    /**
     * Writes a paper: as it went out where it did, else from the case as it stands.
     *
     * @throws Refusal.NotAllowed for a paper that is not there yet, or a spreadsheet of what is no table
     * @throws Refusal.NotYours   outside the actor's division, and to an outside contractor for what is 秘密 or more
     */
    public Written write(Actor actor, Subject subject, CasePaper paper, PaperFormat format) {
        Matter whole = readable(actor, subject);
        Matter matter = about(paper, whole);
        if (matter.isEmpty() || paper == CasePaper.LIST && matter.batch() == null) {
            throw new Refusal.NotAllowed("casepaper.notYet", paper.title());
        }
        CaseStory story = stories.of(matter);
        Standing standing = Standing.of(paper, matter, story);
        if (standing == Standing.NOT_YET) {
            throw new Refusal.NotAllowed("casepaper.notYet", paper.title());
        }
        if (!formats(paper, matter).contains(format)) {
            throw new Refusal.NotAllowed("casepaper.noTable", paper.title());
        }
        Grade grade = standing.grade(paper, matter);
        requireTrusted(actor, grade);
        if (standing == Standing.FINAL && paper.goesOut()) {
            return handOut(actor, subject, asItWentOut(actor, subject, paper, story), format);
        }
        PrintedPaper printed = writer.write(paper, matter, story, grade).marked(marking(actor, grade));
        return handOut(actor, subject, new Written(matter.fileName() + CaseFile.title(paper, matter)
                + (standing == Standing.DRAFT ? "（草稿）" : "") + format.ending(), format.mediaType(), format.write(printed)), grade);
    }

    /** The whole of it as one PDF (一案一档); who commented is told to the office only. */
    public Written file(Actor actor, Subject subject) {
        Matter matter = readable(actor, subject);
        if (matter.isEmpty()) {
            throw new Refusal.NotAllowed("casepaper.notYet", "案卷");
        }
        Grade ofPlaces = Grade.valueOf(matter.secrecy().name());
        Grade grade = ofPlaces == Grade.PUBLIC ? Grade.INTERNAL : ofPlaces;
        requireTrusted(actor, grade);
        byte[] bound = file.bind(matter, stories.of(matter), marking(actor, grade), Role.NAMING_OFFICE.name().equals(actor.role()));
        return handOut(actor, subject, new Written(matter.fileName() + "案卷.pdf", PaperFormat.PDF.mediaType(), bound), grade);
    }

    private Written handOut(Actor actor, Subject subject, Written written, Grade grade) {
        Act act = Act.of("paper.write", subject instanceof Subject.OneCase ? "naming-case" : "naming-batch", subject.id())
                .with(written.fileName() + " " + grade + " " + Documents.sha256(written.content()));
        transaction.executeWithoutResult(status -> ledger.enter(actor, act));
        return written;
    }

    private Marking marking(Actor actor, Grade grade) {
        return new Marking(grade, actor.username(), LegalTime.now(clock));
    }

    private static void requireTrusted(Actor actor, Grade grade) {
        if (grade.compareTo(Grade.INTERNAL) > 0 && Role.NAMING_CONTRACTOR.name().equals(actor.role())) {
            throw new Refusal.NotYours("casepaper.secret", grade.word());
        }
    }

    private Matter readable(Actor actor, Subject subject) {
        Matter matter = matters.require(subject);
        matter.rows().stream().map(row -> row.namingCase().divisionId()).distinct()
                .forEach(division -> Authority.requireDivision(actor, divisions.require(division)));
        return matter;
    }
}
