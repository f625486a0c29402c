package org.merestone.boundary.claim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what came of walking a line, and what becomes of the sections that were left open. */
@Service
public class FieldWalk {

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_DOCUMENT = 100;
    private static final int LONGEST_NOTE = 1_000;

    private final ClaimedLine door;
    private final FieldWalks walks;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;

    FieldWalk(ClaimedLine door, FieldWalks walks, Documents documents, Ledger ledger, Clock clock) {
        this.door = door;
        this.walks = walks;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Records a walk; what an earlier one left open and nobody settled is replaced by what this one says. */
    @Transactional
    public UUID record(Actor actor, UUID lineId, NewWalk walk) {
        ClaimedLine.At at = door.lock(actor, lineId);
        requireHost(actor, at);
        if (walk.walkedOn().isAfter(LegalTime.today(clock))) {
            throw new Refusal.NotAllowed("claim.walkInFuture", walk.walkedOn());
        }
        for (FieldConfirmation.Participant each : walk.participants()) {
            if (each.unitId() != null) {
                at.side(each.unitId());
            }
        }
        for (UnitName side : at.sides()) {
            if (walk.participants().stream().noneMatch(each -> side.id().equals(each.unitId()))) {
                throw new Refusal.NotAllowed("claim.sideAbsent", side.name());
            }
        }
        int replaced = walks.replaceUnsettled(lineId);
        UUID id = walks.add(lineId, walk, actor.requireAccount());
        int seq = 0;
        for (NewWalk.Open open : walk.open()) {
            walks.addOpen(id, lineId, ++seq, open, Stretch.of(at.standing().geometry(), open.fromM(), open.toM()));
        }
        ledger.enter(actor, Act.of("claim.walk", "line", lineId).with("walk=" + id + " on=" + walk.walkedOn() + " people="
                + walk.participants().size() + " open=" + walk.open().size() + " replaced=" + replaced));
        return id;
    }

    /** Sets an open section aside (搁置): the rest of the line is signed without it. */
    @Transactional
    public void setAside(Actor actor, UUID lineId, UUID sectionId, long rowVersionSeen, String reason) {
        ClaimedLine.At at = door.lock(actor, lineId);
        requireCounty(actor, at);
        OpenSection section = walks.lock(lineId, sectionId, rowVersionSeen);
        if (section.state() != OpenSection.State.OPEN) {
            throw new Refusal.NotAllowed("claim.sectionNotOpen", section.where());
        }
        if (section.lengthM() >= at.standing().lengthM() - Stretch.SHORTEST_M) {
            throw new Refusal.NotAllowed("claim.nothingLeft");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("keys.reasonMissing", LONGEST_REASON);
        }
        walks.setAside(sectionId, reason.strip(), actor.requireAccount());
        ledger.enter(actor, Act.of("claim.set-aside", "line", lineId).because(reason.strip()).with("section=" + section.entry()));
    }

    /**
     * Records how a section was settled; from then on it blocks nothing.
     *
     * @param content the settlement itself as a file, null where it is kept elsewhere
     */
    @Transactional
    public void settle(Actor actor, UUID lineId, UUID sectionId, long rowVersionSeen, OpenSection.Settlement.By by, String documentNo,
            LocalDate day, String note, String fileName, byte @Nullable [] content) {
        ClaimedLine.At at = door.lock(actor, lineId);
        requireCounty(actor, at);
        OpenSection section = walks.lock(lineId, sectionId, rowVersionSeen);
        if (section.state() != OpenSection.State.OPEN && section.state() != OpenSection.State.SET_ASIDE) {
            throw new Refusal.NotAllowed("claim.sectionNotOpen", section.where());
        }
        if (documentNo.isBlank() || documentNo.length() > LONGEST_DOCUMENT || note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new Refusal.NotAllowed("claim.settlementIncomplete", LONGEST_DOCUMENT, LONGEST_NOTE);
        }
        LocalDate walked = walks.latest(lineId).map(FieldConfirmation::walkedOn).orElse(day);
        if (day.isAfter(LegalTime.today(clock)) || day.isBefore(walked)) {
            throw new Refusal.NotAllowed("agreement.dayOutside", day, walked);
        }
        String hash = content == null || content.length == 0 ? null
                : documents.store(actor, fileName, "application/octet-stream", content).sha256();
        walks.settle(sectionId, new OpenSection.Settlement(by, documentNo.strip(), day, note.strip(), hash), actor.requireAccount());
        ledger.enter(actor, Act.of("claim.settle", "line", lineId).because(note.strip().length() > 900 ? "" : note.strip())
                .with("section=" + section.entry() + " by=" + by + " no=" + documentNo.strip() + " on=" + day + " sha256=" + hash));
    }

    private static void requireHost(Actor actor, ClaimedLine.At at) {
        boolean both = at.sides().stream().map(UnitName::code).allMatch(actor::actsIn);
        if (!both || !actor.role().equals(Role.SURVEYOR.name()) && !actor.role().equals(Role.COUNTY_OFFICER.name())) {
            throw new Refusal.NotYours("claim.hostRecords");
        }
    }

    private static void requireCounty(Actor actor, ClaimedLine.At at) {
        boolean both = at.sides().stream().map(UnitName::code).allMatch(actor::actsIn);
        if (!both || !actor.role().equals(Role.COUNTY_OFFICER.name())) {
            throw new Refusal.NotYours("claim.countySettles");
        }
    }
}
