package org.merestone.gazetteer.naming;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.name.AsOf;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.notice.PublicComment;
import org.merestone.gazetteer.notice.PublicNotice;
import org.merestone.gazetteer.outgoing.PaperWentOut;
import org.merestone.gazetteer.place.PlaceHistory;
import org.merestone.gazetteer.place.Places;
import org.merestone.gazetteer.place.Secrecy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The office asks the public (公示): opens a notice of a checked case, looks at what is said, answers each, and closes it. */
@Service
public class Noticing {

    /** No law fixes how long; five days were the fewest seen, seven the usual. */
    public static final int SHORTEST_DAYS = 5;
    public static final int USUAL_DAYS = 7;
    private static final int LONGEST_DAYS = 60;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_LIST = 99_000;

    private final NamingCases cases;
    private final Notices notices;
    private final PlaceHistory history;
    private final Divisions divisions;
    private final Places places;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Noticing(NamingCases cases, Notices notices, PlaceHistory history, Divisions divisions, Places places,
            ApplicationEventPublisher events, Ledger ledger, PlatformTransactionManager transactions) {
        this.places = places;
        this.events = events;
        this.cases = cases;
        this.history = history;
        this.notices = notices;
        this.divisions = divisions;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Opens a notice from today on, for so many days with today. One is open at a time. */
    public UUID open(Actor actor, UUID caseId, int days) {
        if (days < SHORTEST_DAYS || days > LONGEST_DAYS) {
            throw new Refusal.NotAllowed("notice.days", SHORTEST_DAYS, LONGEST_DAYS);
        }
        return transaction.execute(status -> {
            ledger.awaitTurn();
            NamingCase noticed = mine(actor, caseId);
            if (noticed.state() != CaseState.CHECKED) {
                throw new Refusal.NotAllowed("notice.notChecked", noticed.caseNumber());
            }
            if (notices.of(caseId).stream().anyMatch(each -> each.closedAt() == null)) {
                throw new Refusal.NotAllowed("notice.openAlready", noticed.caseNumber());
            }
            requirePublic(noticed);
            if (noticed.batchId() != null) {
                throw new Refusal.NotAllowed("notice.inBatch", noticed.caseNumber());
            }
            return open(actor, noticed, days, "关于“" + noticed.name() + "”" + AfterApproval.WORDS.get(noticed.kind()) + "的公示", body(noticed),
                    noticed.name(), null);
        });
    }

    /** Opens one notice for all cases of a batch, which have been checked. */
    public UUID openTogether(Actor actor, List<NamingCase> together, String title, int days) {
        if (days < SHORTEST_DAYS || days > LONGEST_DAYS) {
            throw new Refusal.NotAllowed("notice.days", SHORTEST_DAYS, LONGEST_DAYS);
        }
        return transaction.execute(status -> {
            ledger.awaitTurn();
            for (NamingCase each : together) {
                mine(actor, each.id());
                requirePublic(each);
                if (each.state() != CaseState.CHECKED) {
                    throw new Refusal.NotAllowed("notice.notChecked", each.caseNumber());
                }
            }
            NamingCase first = together.get(0);
            if (notices.of(first.id()).stream().anyMatch(each -> each.closedAt() == null)) {
                throw new Refusal.NotAllowed("notice.openAlready", first.caseNumber());
            }
            return open(actor, first, days, "关于" + title + "的公示", list(together), "", first.batchId());
        });
    }

    private UUID open(Actor actor, NamingCase noticed, int days, String title, String body, String askedName, @Nullable UUID batchId) {
        events.publishEvent(PaperWentOut.of(PaperWentOut.Kind.NOTICE, noticed.id(), batchId, actor, ""));
        LocalDate from = notices.today();
        UUID id = notices.open(noticed.id(), PublicNotice.Kind.NOTICE, title, body, "本网站", from, from.plusDays(days - 1L),
                actor.username());
        notices.asks(id, askedName, batchId);
        ledger.enter(actor, Act.of("notice.open", "naming-case", noticed.id()).with(title), Change.create(Change.Part.NOTICES, "notice",
                id));
        return id;
    }

    /** Nobody is asked about a place that stands and is not public. */
    private void requirePublic(NamingCase noticed) {
        if (noticed.targetId() != null && places.require(noticed.targetId()).secrecy() != Secrecy.PUBLIC) {
            throw new Refusal.NotAllowed("notice.notPublic", noticed.name());
        }
    }

    /** Gives the public longer, with a reason. */
    public void extend(Actor actor, UUID noticeId, LocalDate to, String reason) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            PublicNotice notice = openNotice(actor, noticeId);
            if (!to.isAfter(notice.toDay()) || to.isAfter(notice.fromDay().plusDays(LONGEST_DAYS)) || blankOrLong(reason)) {
                throw new Refusal.NotAllowed("notice.extension", notice.toDay(), LONGEST_DAYS);
            }
            notices.extend(noticeId, to, reason.strip());
            events.publishEvent(PaperWentOut.of(PaperWentOut.Kind.NOTICE, notice.caseId(), notice.batchId(), actor, reason.strip()));
            enter(actor, "notice.extend", notice, reason.strip());
        });
    }

    /** Shows a comment without what points to its writer, or holds it back with a reason that stays in the trail. */
    public void moderate(Actor actor, UUID commentId, boolean show, String reason) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            PublicComment comment = notices.comment(commentId);
            PublicNotice notice = openNotice(actor, comment.noticeId());
            if (!show && blankOrLong(reason)) {
                throw new Refusal.NotAllowed("notice.holdReason", LONGEST_TEXT);
            }
            notices.moderate(commentId, show ? PublicComment.State.SHOWN : PublicComment.State.HELD,
                    PublicComment.anonymised(comment.text()), actor.username());
            enter(actor, show ? "notice.show" : "notice.hold", notice, reason.strip());
        });
    }

    /** Answers a comment that is shown. */
    public void answer(Actor actor, UUID commentId, String answer) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            PublicComment comment = notices.comment(commentId);
            PublicNotice notice = openNotice(actor, comment.noticeId());
            if (comment.state() != PublicComment.State.SHOWN || blankOrLong(answer)) {
                throw new Refusal.NotAllowed("notice.answer", LONGEST_TEXT);
            }
            notices.answer(commentId, answer.strip(), actor.username());
            enter(actor, "notice.answer", notice, answer.strip());
        });
    }

    /** Closes a notice whose days are over, once every comment is answered or held back. */
    public void close(Actor actor, UUID noticeId) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            PublicNotice notice = openNotice(actor, noticeId);
            if (!notices.today().isAfter(notice.toDay())) {
                throw new Refusal.NotAllowed("notice.notOver", notice.toDay());
            }
            if (notices.comments(noticeId).stream().anyMatch(comment -> !comment.settled())) {
                throw new Refusal.NotAllowed("notice.unanswered");
            }
            notices.close(noticeId);
            enter(actor, "notice.close", notice, "");
        });
    }

    private void enter(Actor actor, String action, PublicNotice notice, String reason) {
        ledger.enter(actor, Act.of(action, "naming-case", notice.caseId()).because(reason),
                Change.replace(Change.Part.NOTICES, "notice", notice.id()));
    }

    private PublicNotice openNotice(Actor actor, UUID noticeId) {
        PublicNotice notice = notices.require(noticeId);
        mine(actor, notice.caseId());
        if (notice.closedAt() != null || notice.kind() != PublicNotice.Kind.NOTICE) {
            throw new Refusal.NotAllowed("notice.closed", notice.title());
        }
        return notice;
    }

    private NamingCase mine(Actor actor, UUID caseId) {
        Authority.requireRole(actor, Role.NAMING_OFFICE);
        NamingCase found = cases.require(caseId);
        Authority.requireDivision(actor, divisions.require(found.divisionId()));
        return found;
    }

    private static boolean blankOrLong(String text) {
        return text.isBlank() || text.strip().length() > LONGEST_TEXT;
    }

    /** The names of a batch, a line each, as many as a notice holds. */
    String list(List<NamingCase> together) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < together.size(); i++) {
            NamingCase each = together.get(i);
            String line = (i + 1) + ". " + AfterApproval.WORDS.get(each.kind()) + " " + named(each) + "：" + each.locationText() + "\n";
            if (lines.length() + line.length() > LONGEST_LIST) {
                return lines.append("…… 共 ").append(together.size()).append(" 项").toString();
            }
            lines.append(line);
        }
        return lines.toString().strip();
    }

    /** The name that is asked about with its spelling; of a renaming the old name before it. */
    private String named(NamingCase each) {
        String asked = each.name() + "（" + each.roman().toned() + "）";
        if (each.kind() != CaseKind.RENAMING || each.targetId() == null) {
            return asked;
        }
        LocalDate before = each.effect() == null ? notices.today() : each.effect().on().minusDays(1);
        return history.names(each.targetId(), AsOf.day(before), null).stream().filter(name -> name.kind() == NameKind.STANDARD)
                .map(name -> name.text() + " → " + asked).findFirst().orElse(asked);
    }

    private String body(NamingCase noticed) {
        return "拟名：" + named(noticed) + "\n位置：" + noticed.locationText() + "\n含义：" + noticed.meaning()
                + "\n理由：" + noticed.reason();
    }
}
