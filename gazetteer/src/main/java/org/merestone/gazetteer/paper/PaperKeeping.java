package org.merestone.gazetteer.paper;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.data.document.Document;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.committee.Meeting;
import org.merestone.gazetteer.committee.Meetings;
import org.merestone.gazetteer.notice.PublicNotice;
import org.merestone.gazetteer.outgoing.PaperWentOut;
import org.merestone.geo.LegalTime;
import org.merestone.geo.print.Block;
import org.merestone.geo.print.Grade;
import org.merestone.geo.print.Marking;
import org.merestone.geo.print.PaperFormat;
import org.merestone.geo.print.PrintedPaper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps every paper as it goes out: once, at the end of the transaction of the act by which it does. What cannot be written does not go
 * out, and neither does what the act did.
 */
@Service
public class PaperKeeping {

    private static final int SHOWN_OF_HASH = 16;

    private final Matters matters;
    private final CaseStories stories;
    private final CasePaperWriter writer;
    private final KeptPapers kept;
    private final Meetings meetings;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;
    private final Supplier<UUID> ids;

    PaperKeeping(Matters matters, CaseStories stories, CasePaperWriter writer, KeptPapers kept, Meetings meetings, Documents documents,
            Ledger ledger, Clock clock, Supplier<UUID> ids) {
        this.matters = matters;
        this.stories = stories;
        this.writer = writer;
        this.kept = kept;
        this.meetings = meetings;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
    }

    /** What one transaction lets go out, each once, however many cases of a batch say so. */
    private record Owed(UUID subject, PaperWentOut.Kind kind) {}

    /** Hears that a paper went out, and keeps it before the transaction is committed. */
    @EventListener
    public void on(PaperWentOut out) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("a paper goes out in the transaction of its act: " + out.kind());
        }
        @SuppressWarnings("unchecked")
        Map<Owed, PaperWentOut> owed = (Map<Owed, PaperWentOut>) TransactionSynchronizationManager.getResource(this);
        if (owed == null) {
            owed = new LinkedHashMap<>();
            TransactionSynchronizationManager.bindResource(this, owed);
            TransactionSynchronizationManager.registerSynchronization(new AtTheEnd(owed));
        }
        owed.putIfAbsent(new Owed(out.subject(), out.kind()), out);
    }

    private final class AtTheEnd implements TransactionSynchronization {

        private final Map<Owed, PaperWentOut> owed;

        AtTheEnd(Map<Owed, PaperWentOut> owed) {
            this.owed = owed;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            owed.values().forEach(PaperKeeping.this::keep);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(PaperKeeping.this);
        }
    }

    private void keep(PaperWentOut out) {
        if (out.of() == PaperWentOut.Of.MEETING) {
            minutes(out.by(), meetings.require(out.subject()), out.reason());
            return;
        }
        Subject subject = out.of() == PaperWentOut.Of.BATCH ? new Subject.WholeBatch(out.subject()) : new Subject.OneCase(out.subject());
        if (out.kind() == PaperWentOut.Kind.FILED && kept.latest(out.subject(), CasePaper.FILING_REPORT).isPresent()) {
            return; // it was kept when it was sent
        }
        for (CasePaper paper : papers(out.kind())) {
            keep(out.by(), subject, paper, out.reason(), out.of() == PaperWentOut.Of.CASE);
        }
    }

    private static List<CasePaper> papers(PaperWentOut.Kind kind) {
        return switch (kind) {
            case REQUEST -> List.of(CasePaper.REQUEST);
            case APPROVAL -> List.of(CasePaper.APPROVAL);
            case NOTICE -> List.of(CasePaper.NOTICE);
            case ANNOUNCEMENT -> List.of(CasePaper.ANNOUNCEMENT);
            case FILING, FILED -> List.of(CasePaper.FILING_FORM, CasePaper.FILING_REPORT);
            case MINUTES -> List.of(CasePaper.MINUTES);
        };
    }

    /**
     * Keeps a paper of a case or a batch in the running transaction.
     *
     * @param always whether it goes out even where not all that it is about has come so far
     * @return what was kept, or null where a batch has not come so far with all its cases
     */
    @Nullable KeptPaper keep(Actor by, Subject subject, CasePaper paper, String reason, boolean always) {
        Matter matter = CasePapers.about(paper, matters.require(subject));
        CaseStory story = stories.of(matter);
        if (!always && Standing.of(paper, matter, story) != Standing.FINAL) {
            return null;
        }
        Grade grade = Standing.FINAL.grade(paper, matter);
        PublicNotice notice = paper == CasePaper.NOTICE ? story.asked().orElse(null)
                : paper == CasePaper.ANNOUNCEMENT ? story.announced().orElse(null) : null;
        String name = matter.fileName() + CaseFile.title(paper, matter);
        Issue issue = new Issue(subject.id(), subject instanceof Subject.WholeBatch ? PaperWentOut.Of.BATCH : PaperWentOut.Of.CASE, paper,
                grade, number(paper, matter, story), notice == null ? null : notice.id(), reason, name);
        return keep(by, issue, writer.write(paper, matter, story, grade), CasePapers.formats(paper, matter));
    }

    private static @Nullable String number(CasePaper paper, Matter matter, CaseStory story) {
        return switch (paper) {
            case REQUEST -> story.requestNumber();
            case FILING_REPORT -> story.filingNumber();
            case APPROVAL -> matter.first().approvalDocument();
            case APPLICATION, NOTICE, ANNOUNCEMENT, FILING_FORM, MINUTES, LIST -> null;
        };
    }

    KeptPaper minutes(Actor by, Meeting meeting, String reason) {
        return keep(by, new Issue(meeting.id(), PaperWentOut.Of.MEETING, CasePaper.MINUTES, Grade.INTERNAL, null, null, reason,
                meeting.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + "会议纪要"), writer.minutes(meeting),
                List.of(PaperFormat.DOCX, PaperFormat.PDF));
    }

    /** What is to be said of a paper that goes out. */
    private record Issue(UUID subject, PaperWentOut.Of of, CasePaper paper, Grade grade, @Nullable String number, @Nullable UUID noticeId,
                         String reason, String name) {}

    private KeptPaper keep(Actor by, Issue issue, PrintedPaper.Draft draft, List<PaperFormat> formats) {
        ledger.awaitTurn();
        KeptPaper former = kept.latest(issue.subject(), issue.paper()).orElse(null);
        int edition = former == null ? 1 : former.edition() + 1;
        OffsetDateTime now = LegalTime.now(clock);
        if (former != null) {
            draft.text(replaces(former, edition, issue.reason()), Block.Layout.FLUSH);
        }
        PrintedPaper printed = draft.marked(new Marking(issue.grade(), by.username(), now));
        List<KeptPaper.File> files = new ArrayList<>();
        for (PaperFormat format : formats) {
            String fileName = issue.name() + (edition == 1 ? "" : "（第" + edition + "版）") + format.ending();
            byte[] bytes = format.write(printed);
            Document stored = documents.store(by, fileName, format.mediaType(), bytes);
            files.add(new KeptPaper.File(format, stored.sha256(), bytes.length, fileName));
        }
        KeptPaper made = new KeptPaper(ids.get(), issue.subject(), issue.paper(), edition, issue.number(), printed.title(), issue.grade(),
                issue.noticeId(), issue.reason(), by.username(), now, files);
        kept.add(made, issue.of());
        Act act = Act.of("paper.keep", "kept-paper", made.id()).because(issue.reason()).with(issue.name() + " " + edition + " "
                + made.file(PaperFormat.PDF).map(KeptPaper.File::sha256).orElse("") + (issue.number() == null ? "" : " " + issue.number()));
        if (issue.noticeId() == null) {
            ledger.enter(by, act);
        } else {
            ledger.enter(by, act, Change.replace(Change.Part.NOTICES, "notice", issue.noticeId()));
        }
        return made;
    }

    private static String replaces(KeptPaper former, int edition, String reason) {
        String hash = former.file(PaperFormat.PDF).map(file -> file.sha256().substring(0, SHOWN_OF_HASH)).orElse("");
        return "本件为第 " + edition + " 版，代替 " + Wording.day(former.madeAt()) + "的第 " + former.edition() + " 版"
                + (former.number() == null ? "" : "（" + former.number() + "）") + "，前版 PDF 的 SHA-256 以 " + hash + " 开头。"
                + (reason.isEmpty() ? "" : "理由：" + reason);
    }
}
