package org.merestone.gazetteer.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.naming.Authority;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.NameClaims;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.gazetteer.naming.NamingSettings;
import org.merestone.gazetteer.outgoing.PaperWentOut;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Meetings from the call to the minutes. Every step waits for its turn at the ledger, so that of two committees that carry one name at
 * once the first has it and the second is told which case that was.
 */
@Service
public class Meetings {

    private static final int LONGEST = 200;
    private static final int LONGEST_DISSENT = 1_000;
    private static final int MOST_ITEMS = 200;

    private final Committees committees;
    private final MeetingRecords records;
    private final NamingCases cases;
    private final NameClaims claims;
    private final NamingSettings settings;
    private final Divisions divisions;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Meetings(Committees committees, MeetingRecords records, NamingCases cases, NameClaims claims, NamingSettings settings,
            Divisions divisions, ApplicationEventPublisher events, Ledger ledger, PlatformTransactionManager transactions) {
        this.events = events;
        this.committees = committees;
        this.records = records;
        this.cases = cases;
        this.claims = claims;
        this.settings = settings;
        this.divisions = divisions;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    public Meeting require(UUID id) {
        return records.find(id).orElseThrow(() -> new Refusal.NotFound("meeting.notFound", id));
    }

    /** The meetings in the divisions of an actor, the latest first. */
    public List<Meeting> of(Actor actor) {
        return records.all().stream().filter(meeting -> actor.actsIn(divisions.require(meeting.divisionId()).code())).toList();
    }

    /** The items that are or were about a case, the latest first. */
    public List<AgendaItem> about(UUID caseId) {
        return records.about(caseId);
    }

    /** Calls a meeting of all who are members now; how many have to come follows from the rules of procedure. */
    public UUID call(Actor actor, UUID committeeId, String title, LocalDate heldOn, String room) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            Committee committee = committees.require(committeeId);
            office(actor, committee.divisionId());
            if (title.isBlank() || title.length() > LONGEST || room.length() > LONGEST / 2 || committee.members().isEmpty()) {
                throw new Refusal.NotAllowed("meeting.call", LONGEST);
            }
            UUID id = records.call(committee, settings.quorum(committee.members().size()), title.strip(), heldOn, room.strip(),
                    actor.username());
            ledger.enter(actor, Act.of("meeting.call", "meeting", id).with(committee.name() + " " + heldOn));
            return id;
        });
    }

    /** Puts a checked case on the agenda. */
    public UUID putOn(Actor actor, UUID meetingId, UUID caseId) {
        return putOn(actor, meetingId, new AgendaItem.OneCase(caseId), List.of(cases.require(caseId)), cases.require(caseId).name());
    }

    /** Puts a batch on the agenda, for one vote on all of it. */
    public UUID putOn(Actor actor, UUID meetingId, AgendaItem.Batch batch, String title) {
        return putOn(actor, meetingId, batch, cases.ofBatch(batch.id()), title);
    }

    private UUID putOn(Actor actor, UUID meetingId, AgendaItem.Subject subject, List<NamingCase> about, String name) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            Meeting meeting = open(meetingId);
            office(actor, meeting.divisionId());
            for (NamingCase each : about) {
                Authority.requireDivision(actor, divisions.require(each.divisionId()));
                if (each.state() != CaseState.CHECKED) {
                    throw new Refusal.NotAllowed("meeting.notChecked", each.caseNumber());
                }
            }
            if (about.isEmpty() || meeting.agenda().size() >= MOST_ITEMS
                    || meeting.agenda().stream().anyMatch(item -> item.subject().equals(subject))) {
                throw new Refusal.NotAllowed("meeting.onAgenda", name, MOST_ITEMS);
            }
            UUID id = records.putOn(meetingId, subject, name);
            ledger.enter(actor, Act.of("meeting.agenda", "meeting", meetingId).with(name));
            return id;
        });
    }

    /** Writes down who is there; members sign themselves in, the office anybody. */
    public void attend(Actor actor, UUID meetingId, UUID accountId, boolean present) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            Meeting meeting = open(meetingId);
            boolean self = Role.NAMING_COMMITTEE.name().equals(actor.role()) && accountId.equals(actor.requireAccount());
            if (!self) {
                office(actor, meeting.divisionId());
            }
            if (meeting.seats().stream().noneMatch(seat -> seat.accountId().equals(accountId))) {
                throw new Refusal.NotAllowed("meeting.noSeat");
            }
            boolean voted = meeting.agenda().stream().anyMatch(item -> item.outcome() == null
                    && item.votes().stream().anyMatch(vote -> vote.accountId().equals(accountId)));
            if (!present && voted) {
                throw new Refusal.NotAllowed("meeting.votedStays");
            }
            records.attend(meetingId, accountId, present);
            ledger.enter(actor, Act.of("meeting.attend", "meeting", meetingId).with(accountId + " " + present));
        });
    }

    /**
     * Casts a member's vote, once.
     *
     * @throws Refusal.NotAllowed without a quorum, by who is not there, a second time, or after the item was concluded
     */
    public void vote(Actor actor, UUID itemId, AgendaItem.Choice choice, String dissent) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            Authority.requireRole(actor, Role.NAMING_COMMITTEE);
            Meeting meeting = open(records.meetingOf(itemId).orElseThrow(() -> new Refusal.NotFound("meeting.noItem", itemId)));
            AgendaItem item = openItem(meeting, itemId);
            UUID who = actor.requireAccount();
            if (meeting.seats().stream().noneMatch(seat -> seat.accountId().equals(who))) {
                throw new Refusal.NotYours("meeting.notMember", meeting.committee());
            }
            if (meeting.seats().stream().noneMatch(seat -> seat.accountId().equals(who) && seat.present())) {
                throw new Refusal.NotAllowed("meeting.absent");
            }
            requireQuorum(meeting);
            if (item.votes().stream().anyMatch(vote -> vote.accountId().equals(who))) {
                throw new Refusal.NotAllowed("meeting.voted", item.askedName());
            }
            if (dissent.length() > LONGEST_DISSENT || choice == AgendaItem.Choice.NAY && dissent.isBlank()) {
                throw new Refusal.NotAllowed("meeting.dissent", LONGEST_DISSENT);
            }
            records.vote(itemId, who, choice, dissent.strip());
            ledger.enter(actor, Act.of("meeting.vote", "meeting", meeting.id()).with(item.askedName() + " " + choice)
                    .because(dissent.strip()));
        });
    }

    /**
     * Counts the votes on an item, when all who are there have voted. A name that is carried is the case's from then on.
     *
     * @throws Refusal.NotAllowed where another committee carried the same name before
     */
    public AgendaItem.Outcome conclude(Actor actor, UUID itemId) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            Meeting meeting = open(records.meetingOf(itemId).orElseThrow(() -> new Refusal.NotFound("meeting.noItem", itemId)));
            office(actor, meeting.divisionId());
            AgendaItem item = openItem(meeting, itemId);
            requireQuorum(meeting);
            if (item.votes().size() < meeting.present()) {
                throw new Refusal.NotAllowed("meeting.awaitsVotes", meeting.present() - item.votes().size());
            }
            List<NamingCase> about = item.subject() instanceof AgendaItem.Batch batch ? cases.ofBatch(batch.id())
                    : List.of(cases.require(item.subject().id()));
            AgendaItem.Outcome outcome = item.outcomeOf(meeting.present());
            if (outcome == AgendaItem.Outcome.PASSED) {
                about.forEach(claims::take);
            }
            records.conclude(itemId, outcome);
            ledger.enter(actor, Act.of("meeting.conclude", "meeting", meeting.id()).with(item.askedName() + " " + outcome));
            return outcome;
        });
    }

    /** Closes a meeting and fixes its minutes; what was not concluded stays undecided. */
    public void close(Actor actor, UUID meetingId, String remarks) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            Meeting meeting = open(meetingId);
            office(actor, meeting.divisionId());
            if (remarks.length() > LONGEST_DISSENT * 2) {
                throw new Refusal.NotAllowed("meeting.remarks", LONGEST_DISSENT * 2);
            }
            records.close(meetingId, Minutes.of(meeting, remarks.strip()));
            events.publishEvent(new PaperWentOut(PaperWentOut.Kind.MINUTES, PaperWentOut.Of.MEETING, meetingId, actor, ""));
            ledger.enter(actor, Act.of("meeting.close", "meeting", meetingId).with(meeting.title()));
        });
    }

    private static void requireQuorum(Meeting meeting) {
        if (!meeting.quorate()) {
            throw new Refusal.NotAllowed("meeting.noQuorum", meeting.quorum(), meeting.present());
        }
    }

    private static AgendaItem openItem(Meeting meeting, UUID itemId) {
        AgendaItem item = meeting.agenda().stream().filter(each -> each.id().equals(itemId)).findFirst().orElseThrow();
        if (item.outcome() != null) {
            throw new Refusal.NotAllowed("meeting.concluded", item.askedName());
        }
        return item;
    }

    private Meeting open(UUID id) {
        Meeting meeting = require(id);
        if (!meeting.open()) {
            throw new Refusal.NotAllowed("meeting.closed", meeting.title());
        }
        return meeting;
    }

    private void office(Actor actor, UUID divisionId) {
        Authority.requireRole(actor, Role.NAMING_OFFICE);
        Authority.requireDivision(actor, divisions.require(divisionId));
    }
}
