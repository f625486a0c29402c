package org.merestone.boundary.junction;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.merestone.boundary.agreement.AgreementSigning;
import org.merestone.boundary.agreement.Signature;
import org.merestone.boundary.agreement.Signatures;
import org.merestone.boundary.agreement.Signer;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All units of a junction sign, each for itself: here, or on paper, whose scan one person records and another compares (rules 63, 64, 95,
 * 96).
 */
@Service
public class JunctionSigning {

    private final JunctionDesk desk;
    private final Signatures signatures;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;

    JunctionSigning(JunctionDesk desk, Signatures signatures, Documents documents, Ledger ledger, Clock clock) {
        this.desk = desk;
        this.signatures = signatures;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Signs for the one unit that the officer speaks for. */
    @Transactional
    public void sign(Actor officer, UUID node, String fingerprintSeen, Signer signer) {
        JunctionStanding standing = desk.open(officer, node);
        UnitName own = own(officer, standing.junction());
        requireSignable(standing, officer, own, fingerprintSeen, signer);
        signatures.add(Signatures.On.JUNCTION, standing.agreement().id(), own.id(), standing.fingerprint(), signer,
                officer.requireAccount(), null);
        ledger.enter(officer, Act.of("junction.sign", "node", node).with("agreement=" + standing.agreement().id() + " unit=" + own.code()
                + " signer=" + signer.name() + " fingerprint=" + standing.fingerprint()));
    }

    /** Records the scan of a unit's signature on paper; it counts once another person has compared it. */
    @Transactional
    public void recordScan(Actor actor, UUID node, String fingerprintSeen, UUID unit, Signer signer, String fileName, byte[] content) {
        JunctionStanding standing = desk.open(actor, node);
        UnitName party = requireParty(standing.junction(), actor, unit);
        requireSignable(standing, actor, party, fingerprintSeen, signer);
        if (content.length < 8 || content[0] != '%' || content[1] != 'P' || content[2] != 'D' || content[3] != 'F') {
            throw new Refusal.NotAllowed("agreement.notPdf");
        }
        String hash = documents.store(actor, fileName, "application/pdf", content).sha256();
        signatures.add(Signatures.On.JUNCTION, standing.agreement().id(), unit, standing.fingerprint(), signer, actor.requireAccount(),
                hash);
        ledger.enter(actor, Act.of("junction.record-scan", "node",
                node).with("agreement=" + standing.agreement().id() + " unit=" + party.code()
                + " signer=" + signer.name() + " sha256=" + hash));
    }

    /** Says that a recorded scan shows what the agreement says: the second of the two people. */
    @Transactional
    public void compare(Actor actor, UUID node, String fingerprintSeen, UUID signatureId) {
        JunctionStanding standing = desk.open(actor, node);
        requireUnedited(standing, fingerprintSeen);
        Signature scan = standing.signatures().stream().filter(each -> each.id().equals(signatureId) && each.scanSha256() != null)
                .filter(each -> each.isFor(standing.fingerprint()) && each.comparedBy() == null).findFirst()
                .orElseThrow(() -> new Refusal.Stale("agreement.noSuchScan"));
        requireParty(standing.junction(), actor, scan.unitId());
        if (scan.recordedBy().equals(actor.requireAccount())) {
            throw new Refusal.NotYours("agreement.sameHandCompares", scan.recordedByName());
        }
        signatures.compared(Signatures.On.JUNCTION, signatureId, actor.requireAccount());
        ledger.enter(actor, Act.of("junction.compare-scan", "node",
                node).with("agreement=" + standing.agreement().id() + " sha256=" + scan.scanSha256()));
    }

    private void requireSignable(JunctionStanding standing, Actor actor, UnitName party, String fingerprintSeen, Signer signer) {
        requireUnedited(standing, fingerprintSeen);
        UUID account = actor.requireAccount();
        if (desk.isAuthor(standing, account)) {
            throw new Refusal.NotYours("agreement.authorSigns");
        }
        if (signer.signedOn().isAfter(LegalTime.today(clock))) {
            throw new Refusal.NotAllowed("agreement.signedInFuture", signer.signedOn());
        }
        standing.signature(party).or(() -> standing.uncompared(party)).ifPresent(given -> {
            throw new Refusal.NotAllowed("agreement.signedAlready", party.name(), given.signerName());
        });
        if (actor.role().equals(Role.BOUNDARY_OFFICER.name()) && standing.junction().units().stream().filter(each -> !each.equals(party))
                .flatMap(each -> standing.signature(each).stream()).anyMatch(given -> given.recordedBy().equals(account))) {
            throw new Refusal.NotYours("keys.otherSide", party.name());
        }
        if (standing.agreement().wording().inOrder()) {
            AgreementSigning.requireTurn(standing.junction().units(), party, standing::signature);
        }
        List<JunctionFault> faults = desk.missing(standing);
        if (!faults.isEmpty()) {
            throw new Refusal.NotAllowed("junction.notReady", faults.size(), faults.get(0).message(LocaleContextHolder.getLocale()));
        }
    }

    private static void requireUnedited(JunctionStanding standing, String fingerprintSeen) {
        if (!standing.fingerprint().equals(fingerprintSeen)) {
            throw new Refusal.Stale("agreement.edited");
        }
    }

    private static UnitName own(Actor officer, Junction junction) {
        List<UnitName> own = junction.units().stream().filter(unit -> officer.actsIn(unit.code())).toList();
        if (!officer.role().equals(Role.BOUNDARY_OFFICER.name()) || own.size() != 1) {
            throw new Refusal.NotYours("junction.ownUnitSigns");
        }
        return own.get(0);
    }

    /** A unit's own officer, or the county officer who is responsible for all units. */
    private static UnitName requireParty(Junction junction, Actor actor, UUID unit) {
        UnitName party = junction.units().stream().filter(each -> each.id().equals(unit)).findFirst()
                .orElseThrow(() -> new Refusal.NotAllowed("junction.noSuchUnit"));
        boolean own = actor.role().equals(Role.BOUNDARY_OFFICER.name())
                && junction.units().stream().filter(each -> actor.actsIn(each.code())).count() == 1;
        if (!actor.actsIn(party.code()) || !own && !actor.role().equals(Role.COUNTY_OFFICER.name())) {
            throw new Refusal.NotYours("agreement.scanOfSide", party.name());
        }
        return party;
    }
}
