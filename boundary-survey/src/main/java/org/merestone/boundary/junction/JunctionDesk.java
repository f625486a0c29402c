package org.merestone.boundary.junction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.merestone.boundary.agreement.AgreementApproval.Letter;
import org.merestone.boundary.agreement.Signature;
import org.merestone.boundary.agreement.Signatures;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts, changes and approves what the units of a junction agree on it (rules 46, 63, 64, 66, 96). An edit voids every signature; who
 * wrote
 * it or signed it does not approve it.
 */
@Service
public class JunctionDesk {

    private static final int LONGEST_REASON = 200;

    private final Junctions junctions;
    private final JunctionAgreements agreements;
    private final JunctionCheck check;
    private final Signatures signatures;
    private final Ledger ledger;
    private final Clock clock;

    JunctionDesk(Junctions junctions, JunctionAgreements agreements, JunctionCheck check, Signatures signatures, Ledger ledger,
            Clock clock) {
        this.junctions = junctions;
        this.agreements = agreements;
        this.check = check;
        this.signatures = signatures;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The agreement of a junction as it stands, for whoever is responsible for one of its units. */
    public Optional<JunctionStanding> standing(Actor actor, UUID node) {
        Junction junction = junctions.read(actor, node);
        return agreements.of(node).map(agreement -> agreements.standing(junction, agreement));
    }

    /** What keeps an agreement from being signed. */
    public List<JunctionFault> missing(JunctionStanding standing) {
        return check.of(standing);
    }

    /** Drafts the agreement of a junction of three units or more. */
    @Transactional
    public UUID draft(Actor actor, UUID node) {
        Junction junction = junctions.lock(actor, node);
        requireHand(actor, junction);
        if (!junction.isShared()) {
            throw new Refusal.NotAllowed("junction.notShared", junction.name());
        }
        if (agreements.of(node).isPresent()) {
            throw new Refusal.NotAllowed("agreement.already", junction.name());
        }
        UUID id = agreements.add(junction, first(junction), actor.requireAccount());
        ledger.enter(actor, Act.of("junction.draft", "node", node).with("agreement=" + id + " " + junction.name()));
        return id;
    }

    /** Writes it anew; what was signed is void. */
    @Transactional
    public void reword(Actor actor, UUID node, long rowVersionSeen, JunctionWording wording) {
        JunctionStanding standing = open(actor, node);
        requireHand(actor, standing.junction());
        if (standing.agreement().rowVersion() != rowVersionSeen) {
            throw new Refusal.Stale("agreement.moved");
        }
        signatures.voidAll(Signatures.On.JUNCTION, standing.agreement().id(), "agreement.reword");
        agreements.reword(standing.agreement().id(), wording, actor.requireAccount());
        ledger.enter(actor, Act.of("junction.reword", "node", node).with("agreement=" + standing.agreement().id()));
    }

    /** Approves what all parties have signed as it is now. */
    @Transactional
    public void approve(Actor officer, UUID node, String fingerprintSeen, Letter document) {
        JunctionStanding standing = open(officer, node);
        requireCounty(officer, standing.junction());
        if (!standing.fingerprint().equals(fingerprintSeen)) {
            throw new Refusal.Stale("agreement.edited");
        }
        if (!standing.unsigned().isEmpty()) {
            throw new Refusal.NotAllowed("junction.notAllSigned",
                    standing.unsigned().stream().map(UnitName::name).collect(Collectors.joining("、")),
                    standing.junction().units().size());
        }
        UUID account = officer.requireAccount();
        if (agreements.isAuthor(standing.agreement().id(), account)) {
            throw new Refusal.NotYours("agreement.authorApproves");
        }
        if (standing.signatures().stream().filter(each -> each.counts(standing.fingerprint()))
                .anyMatch(each -> each.recordedBy().equals(account) || account.equals(each.comparedBy()))) {
            throw new Refusal.NotYours("agreement.signerApproves");
        }
        LocalDate signed = standing.junction().units().stream().flatMap(unit -> standing.signature(unit).stream()).map(Signature::signedOn)
                .max(Comparator.naturalOrder()).orElseThrow();
        if (document.day().isBefore(signed) || document.day().isAfter(LegalTime.today(clock))) {
            throw new Refusal.NotAllowed("agreement.dayOutside", document.day(), signed);
        }
        agreements.approve(standing.agreement().id(), document.number(), document.day(), account);
        ledger.enter(officer, Act.of("junction.approve", "node",
                node).with("agreement=" + standing.agreement().id() + " no=" + document.number()
                + " on=" + document.day() + " fingerprint=" + standing.fingerprint()));
    }

    /** Gives it up before it was approved; another may be drafted. */
    @Transactional
    public void withdraw(Actor officer, UUID node, String reason) {
        JunctionStanding standing = open(officer, node);
        requireCounty(officer, standing.junction());
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("keys.reasonMissing", LONGEST_REASON);
        }
        signatures.voidAll(Signatures.On.JUNCTION, standing.agreement().id(), reason.strip());
        agreements.withdraw(standing.agreement().id());
        ledger.enter(officer, Act.of("junction.withdraw", "node",
                node).because(reason.strip()).with("agreement=" + standing.agreement().id()));
    }

    /** An agreement that may still be changed, its junction locked until the transaction ends. */
    JunctionStanding open(Actor actor, UUID node) {
        Junction junction = junctions.lock(actor, node);
        JunctionAgreement agreement = agreements.of(node).orElseThrow(() -> new Refusal.NotFound("agreement.notFound"));
        if (agreement.state() != JunctionAgreement.State.DRAFTED) {
            throw new Refusal.NotAllowed("agreement.notOpen");
        }
        return agreements.standing(junction, agreement);
    }

    boolean isAuthor(JunctionStanding standing, UUID account) {
        return agreements.isAuthor(standing.agreement().id(), account);
    }

    /** An agreement is a Chinese document, whatever language its reader's page has. */
    private static JunctionWording first(Junction junction) {
        String units = junction.units().stream().map(UnitName::name).collect(Collectors.joining("、"));
        String lines = junction.lines().stream().map(Junction.Ending::name).collect(Collectors.joining("、"));
        Junction.Stone marker = junction.marker();
        String description = String.format(Locale.ROOT, "%s经实地共同核实，一致认定%s位于东经%.8f°、北纬%.8f°（2000国家大地坐标系），%s相交于此。%s", units, junction.name(),
                junction.at().getX(), junction.at().getY(), lines,
                marker == null ? "该点不埋设界桩。" : "该点由" + marker.code() + "号界桩标定，各面朝向所示单位。");
        return new JunctionWording("", junction.name() + "协议书", description, "", "本协议书经各方代表签字，报上级人民政府批准后生效。本协议书一式"
                + (junction.units().size() + 2) + "份，各方各执1份，报批准机关和存档各1份。", junction.units().size() + 2, false);
    }

    private static void requireHand(Actor actor, Junction junction) {
        boolean all = junction.units().stream().map(UnitName::code).allMatch(actor::actsIn);
        if (!all || !actor.role().equals(Role.SURVEYOR.name()) && !actor.role().equals(Role.COUNTY_OFFICER.name())) {
            throw new Refusal.NotYours("junction.otherHand");
        }
    }

    private static void requireCounty(Actor actor, Junction junction) {
        boolean all = junction.units().stream().map(UnitName::code).allMatch(actor::actsIn);
        if (!all || !actor.role().equals(Role.COUNTY_OFFICER.name())) {
            throw new Refusal.NotYours("agreement.countyHandles");
        }
    }
}
