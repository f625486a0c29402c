package org.merestone.boundary.agreement;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.UUID;
import org.merestone.boundary.demarcation.LineProgress;
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
 * Both sides sign, each for itself: here, or on paper, whose scan one person records and another compares (rules 62 to 64, 95, 96). A
 * signature names the fingerprint that its maker saw.
 */
@Service
public class AgreementSigning {

    private final OpenAgreement door;
    private final AgreementCheck check;
    private final Agreements agreements;
    private final Signatures signatures;
    private final LineProgress progress;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;

    AgreementSigning(OpenAgreement door, AgreementCheck check, Agreements agreements, Signatures signatures, LineProgress progress,
            Documents documents, Ledger ledger, Clock clock) {
        this.door = door;
        this.check = check;
        this.agreements = agreements;
        this.signatures = signatures;
        this.progress = progress;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Signs for the one side that the officer speaks for. */
    @Transactional
    public void sign(Actor officer, UUID id, String fingerprintSeen, Signer signer) {
        AgreementStanding standing = door.open(officer, id);
        List<UnitName> own = standing.sides().stream().filter(side -> officer.actsIn(side.code())).toList();
        if (!officer.role().equals(Role.BOUNDARY_OFFICER.name()) || own.size() != 1) {
            throw new Refusal.NotYours("agreement.ownSideSigns", standing.sides().get(0).name(), standing.sides().get(1).name());
        }
        requireSignable(standing, officer, own.get(0), fingerprintSeen, signer);
        signatures.add(Signatures.On.LINE, id, own.get(0).id(), standing.fingerprint(), signer, officer.requireAccount(), null);
        agreements.touch(id);
        ledger.enter(officer, Act.of("agreement.sign", "line", standing.agreement().lineId())
                .with("agreement=" + id + " side=" + own.get(0).code() + " signer=" + signer.name() + " fingerprint="
                + standing.fingerprint()));
    }

    /** Records the scan of a signature on paper; it counts once another person has compared it. */
    @Transactional
    public void recordScan(Actor actor, UUID id, String fingerprintSeen, UUID unit, Signer signer, String fileName, byte[] content) {
        AgreementStanding standing = door.open(actor, id);
        UnitName side = requireSide(standing, actor, unit);
        requireSignable(standing, actor, side, fingerprintSeen, signer);
        AgreementDrafting.Files.requirePdf(content);
        String hash = Documents.sha256(content);
        documents.store(actor, AgreementDrafting.Files.shortened(fileName), "application/pdf", content);
        signatures.add(Signatures.On.LINE, id, unit, standing.fingerprint(), signer, actor.requireAccount(), hash);
        agreements.touch(id);
        ledger.enter(actor, Act.of("agreement.record-scan", "line", standing.agreement().lineId())
                .with("agreement=" + id + " side=" + side.code() + " signer=" + signer.name() + " sha256=" + hash + " fingerprint="
                + standing.fingerprint()));
    }

    /** Says that a recorded scan shows what the agreement says, signed by that side: the second of the two people. */
    @Transactional
    public void compare(Actor actor, UUID id, String fingerprintSeen, UUID signatureId) {
        AgreementStanding standing = door.open(actor, id);
        requireOpen(standing, fingerprintSeen);
        Signature scan = standing.signatures().stream().filter(each -> each.id().equals(signatureId) && each.scanSha256() != null)
                .filter(each -> each.isFor(standing.fingerprint()) && each.comparedBy() == null).findFirst()
                .orElseThrow(() -> new Refusal.Stale("agreement.noSuchScan"));
        UnitName side = requireSide(standing, actor, scan.unitId());
        if (scan.recordedBy().equals(actor.requireAccount())) {
            throw new Refusal.NotYours("agreement.sameHandCompares", scan.recordedByName());
        }
        signatures.compared(Signatures.On.LINE, signatureId, actor.requireAccount());
        agreements.touch(id);
        ledger.enter(actor, Act.of("agreement.compare-scan", "line", standing.agreement().lineId())
                .with("agreement=" + id + " side=" + side.code() + " sha256=" + scan.scanSha256()));
    }

    /** A side's own officer, or whoever is responsible for both sides as county officer. */
    private static UnitName requireSide(AgreementStanding standing, Actor actor, UUID unit) {
        UnitName side = standing.sides().stream().filter(each -> each.id().equals(unit)).findFirst()
                .orElseThrow(() -> new Refusal.NotAllowed("agreement.noSuchSide"));
        boolean county = actor.role().equals(Role.COUNTY_OFFICER.name());
        boolean own = actor.role().equals(Role.BOUNDARY_OFFICER.name()) && standing.sides().stream()
                .filter(each -> actor.actsIn(each.code())).count() == 1;
        if (!actor.actsIn(side.code()) || !county && !own) {
            throw new Refusal.NotYours("agreement.scanOfSide", side.name());
        }
        return side;
    }

    private void requireSignable(AgreementStanding standing, Actor actor, UnitName side, String fingerprintSeen, Signer signer) {
        requireOpen(standing, fingerprintSeen);
        if (progress.madeBy(standing.work(), actor.requireAccount())) {
            throw new Refusal.NotYours("agreement.authorSigns");
        }
        if (signer.signedOn().isAfter(LegalTime.today(clock))) {
            throw new Refusal.NotAllowed("agreement.signedInFuture", signer.signedOn());
        }
        standing.signature(side).or(() -> standing.uncompared(side)).ifPresent(given -> {
            throw new Refusal.NotAllowed("agreement.signedAlready", side.name(), given.signerName());
        });
        boolean other = actor.role().equals(Role.BOUNDARY_OFFICER.name()) && standing.sides().stream().filter(each -> !each.equals(side))
                .flatMap(each -> standing.signature(each).stream()).anyMatch(given -> given.recordedBy().equals(actor.accountId()));
        if (other) {
            throw new Refusal.NotYours("keys.otherSide", side.name());
        }
        if (standing.agreement().wording().inOrder()) {
            requireTurn(standing.sides(), side, standing::signature);
        }
        List<Shortcoming> missing = check.of(standing);
        if (!missing.isEmpty()) {
            throw new Refusal.NotAllowed("agreement.notReady", missing.size(), missing.get(0).message(LocaleContextHolder.getLocale()));
        }
    }

    /** Refuses whoever would sign before a party with a smaller code has (签署次序). */
    public static void requireTurn(List<UnitName> parties, UnitName side, Function<UnitName, Optional<Signature>> given) {
        for (UnitName before : parties.subList(0, parties.indexOf(side))) {
            if (given.apply(before).isEmpty()) {
                throw new Refusal.NotAllowed("agreement.outOfTurn", side.name(), before.name());
            }
        }
    }

    private static void requireOpen(AgreementStanding standing, String fingerprintSeen) {
        if (!standing.agreement().isOpen()) {
            throw new Refusal.NotAllowed("agreement.notOpen");
        }
        if (!Objects.equals(standing.fingerprint(), fingerprintSeen)) {
            throw new Refusal.Stale("agreement.edited");
        }
    }
}
