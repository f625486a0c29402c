package org.merestone.gazetteer.naming;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.check.CaseRules;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.notice.PublicNotice;
import org.merestone.gazetteer.outgoing.DocumentNumber;
import org.merestone.gazetteer.outgoing.DocumentNumbers;
import org.merestone.gazetteer.outgoing.NumberedLetter;
import org.merestone.gazetteer.outgoing.PaperWentOut;
import org.merestone.gazetteer.place.Places;
import org.merestone.gazetteer.place.Secrecy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What follows an approval: filing (备案) and announcement (公告), each within fifteen days by law; then signs, addresses and the archive.
 */
@Service
public class AfterApproval {

    private static final int LONGEST = 200;

    private final NamingCases cases;
    private final CaseRecords records;
    private final CaseClocks clocks;
    private final NamingSettings settings;
    private final Notices notices;
    private final Noticing noticing;
    private final Places places;
    private final Divisions divisions;
    private final DocumentNumbers numbers;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    AfterApproval(NamingCases cases, CaseRecords records, CaseClocks clocks, NamingSettings settings, Notices notices, Noticing noticing,
            Places places, Divisions divisions, DocumentNumbers numbers, ApplicationEventPublisher events, Ledger ledger,
            PlatformTransactionManager transactions) {
        this.numbers = numbers;
        this.events = events;
        this.cases = cases;
        this.records = records;
        this.clocks = clocks;
        this.settings = settings;
        this.notices = notices;
        this.noticing = noticing;
        this.places = places;
        this.divisions = divisions;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Writes down that the case was filed; of a name that another department approved this starts the clock of the announcement. */
    public void filed(Actor actor, UUID caseId, LocalDate day, String receiver) {
        filed(actor, caseId, day, receiver, null);
    }

    /** @param number of the report by which it was filed; null where that was given when it was sent */
    public void filed(Actor actor, UUID caseId, LocalDate day, String receiver, @Nullable DocumentNumber number) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            NamingCase approved = approved(actor, caseId, day, receiver);
            if (!clocks.stop(caseId, CaseClock.Kind.FILING, day, receiver.strip(), actor.username())) {
                throw new Refusal.NotAllowed("clock.done", approved.caseNumber());
            }
            if (clocks.of(caseId).stream().noneMatch(clock -> clock.kind() == CaseClock.Kind.ANNOUNCEMENT)) {
                clocks.start(caseId, CaseClock.Kind.ANNOUNCEMENT, day);
            }
            if (number != null) {
                numbers.give(actor, number, NumberedLetter.FILING_REPORT, caseId);
            }
            if (approved.batchId() == null) {
                events.publishEvent(PaperWentOut.of(PaperWentOut.Kind.FILED, caseId, null, actor, ""));
            }
            ledger.enter(actor, Act.of("naming.file", "naming-case", caseId).with(receiver.strip() + " " + day));
        });
    }

    /**
     * Announces the name with what the law wants an announcement to say (W05): name, spelling, division, position, who approved it and
     * when.
     * A name of a place that is not public is announced by nobody.
     */
    public UUID announced(Actor actor, UUID caseId, LocalDate day, String approver, String channels) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            NamingCase approved = approved(actor, caseId, day, channels);
            String body = announce(actor, approved, day, approver, channels);
            UUID id = notices.open(caseId, PublicNotice.Kind.ANNOUNCEMENT,
                    "关于“" + approved.name() + "”" + WORDS.get(approved.kind()) + "的公告", body, channels.strip(), day, day, actor.username());
            notices.asks(id, approved.name(), null);
            if (approved.batchId() == null) {
                events.publishEvent(PaperWentOut.of(PaperWentOut.Kind.ANNOUNCEMENT, caseId, null, actor, ""));
            }
            ledger.enter(actor, Act.of("naming.announce", "naming-case", caseId).with(channels.strip() + " " + day),
                    Change.create(Change.Part.NOTICES, "notice", id));
            return id;
        });
    }

    /** Announces all names of a batch in one announcement. */
    public UUID announcedTogether(Actor actor, List<NamingCase> together, String title, LocalDate day, String approver, String channels) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            together.forEach(each -> announce(actor, approved(actor, each.id(), day, channels), day, approver, channels));
            NamingCase first = together.get(0);
            String body = "批准机关：" + approver.strip() + "\n批准时间：" + first.approvedOn() + "\n" + noticing.list(together);
            UUID id = notices.open(first.id(), PublicNotice.Kind.ANNOUNCEMENT, "关于" + title + "的公告", body, channels.strip(), day, day,
                    actor.username());
            notices.asks(id, "", first.batchId());
            events.publishEvent(PaperWentOut.of(PaperWentOut.Kind.ANNOUNCEMENT, first.id(), first.batchId(), actor, ""));
            ledger.enter(actor, Act.of("naming.announce", "naming-batch", String.valueOf(first.batchId()))
                    .with(channels.strip() + " " + day),
                    Change.create(Change.Part.NOTICES, "notice", id));
            return id;
        });
    }

    /** Stops the clock of a name that has everything an announcement must say; what it says. */
    private String announce(Actor actor, NamingCase approved, LocalDate day, String approver, String channels) {
        UUID placeId = approved.placeId() == null ? approved.targetId() : approved.placeId();
        Secrecy secrecy = placeId != null ? places.require(placeId).secrecy()
                : approved.effect() != null ? approved.effect().secrecy() : Secrecy.INTERNAL;
        if (secrecy != Secrecy.PUBLIC) {
            throw new Refusal.NotAllowed("clock.notPublic", approved.name());
        }
        Map<String, String> fields = fields(approved, approver.strip());
        if (!CaseRules.announcement(fields).isEmpty() || approver.length() > LONGEST / 2) {
            throw new Refusal.NotAllowed("clock.fields");
        }
        if (!clocks.stop(approved.id(), CaseClock.Kind.ANNOUNCEMENT, day, channels.strip(), actor.username())) {
            throw new Refusal.NotAllowed("clock.done", approved.caseNumber());
        }
        if (clocks.of(approved.id()).stream().noneMatch(clock -> clock.kind() == CaseClock.Kind.SIGNS)) {
            clocks.start(approved.id(), CaseClock.Kind.SIGNS, day, settings.signs());
            clocks.start(approved.id(), CaseClock.Kind.ADDRESSES, day, settings.addresses());
        }
        return fields.entrySet().stream().map(field -> LABELS.get(field.getKey()) + "：" + field.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** Writes down that signs stand, or that addresses were made of the name. */
    public void done(Actor actor, UUID caseId, CaseClock.Kind kind, LocalDate day, String with) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            NamingCase approved = approved(actor, caseId, day, with);
            boolean ours = kind == CaseClock.Kind.SIGNS || kind == CaseClock.Kind.ADDRESSES;
            if (!ours || !clocks.stop(caseId, kind, day, with.strip(), actor.username())) {
                throw new Refusal.NotAllowed("clock.done", approved.caseNumber());
            }
            ledger.enter(actor, Act.of("naming.done", "naming-case", caseId).with(kind + " " + with.strip() + " " + day));
        });
    }

    /** Puts a case away (归档) when no clock of it runs. */
    public void archive(Actor actor, UUID caseId) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            NamingCase found = cases.require(caseId);
            Authority.requireDivision(actor, divisions.require(found.divisionId()));
            CaseState to = Procedure.after(CaseAct.ARCHIVE, found, actor);
            List<CaseClock> all = clocks.of(caseId);
            boolean announced = all.stream().anyMatch(clock -> clock.kind() == CaseClock.Kind.ANNOUNCEMENT);
            if (!announced || all.stream().anyMatch(clock -> clock.doneOn() == null)) {
                throw new Refusal.NotAllowed("clock.running", found.caseNumber());
            }
            records.move(found, to, actor.username(), "");
            ledger.enter(actor, Act.of("naming.archive", "naming-case", caseId));
        });
    }

    static final Map<CaseKind, String> WORDS = Map.of(CaseKind.NAMING, "命名", CaseKind.RENAMING, "更名", CaseKind.CANCELLATION, "销名",
            CaseKind.EXTENT_CHANGE, "起止点变更", CaseKind.PRE_NAMING, "预命名", CaseKind.RESTORATION, "恢复", CaseKind.RECORDING, "补录");
    private static final Map<String, String> LABELS = Map.of("name", "标准名称", "romanization", "罗马字母拼写", "division", "所属政区",
            "position", "位置描述", "approver", "批准机关", "approvedOn", "批准时间");

    private Map<String, String> fields(NamingCase approved, String approver) {
        List<Division> chain = divisions.chain(approved.divisionId(), notices.today());
        StringBuilder path = new StringBuilder();
        chain.forEach(division -> path.insert(0, division.name()));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", approved.name());
        fields.put("romanization", approved.roman().toned());
        fields.put("division", path.toString());
        fields.put("position", approved.locationText());
        fields.put("approver", approver);
        fields.put("approvedOn", String.valueOf(approved.approvedOn()));
        return fields;
    }

    private NamingCase approved(Actor actor, UUID caseId, LocalDate day, String with) {
        Authority.requireRole(actor, Role.NAMING_OFFICE);
        NamingCase found = cases.require(caseId);
        Authority.requireDivision(actor, divisions.require(found.divisionId()));
        if (!found.state().approved() || found.approvedOn() == null) {
            throw new Refusal.NotAllowed("clock.notApproved", found.caseNumber());
        }
        if (day.isAfter(notices.today()) || day.isBefore(found.approvedOn())) {
            throw new Refusal.NotAllowed("clock.day", found.approvedOn(), notices.today());
        }
        if (with.isBlank() || with.strip().length() > LONGEST) {
            throw new Refusal.NotAllowed("clock.with", LONGEST);
        }
        return found;
    }
}
