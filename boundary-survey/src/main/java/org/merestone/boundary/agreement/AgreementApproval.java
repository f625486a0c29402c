package org.merestone.boundary.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.merestone.boundary.claim.OpenSections;
import org.merestone.boundary.demarcation.Approval;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.TwoKeys;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.line.Classification;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a signed agreement: reported, approved with number and date by a hand that wrote none of it and signed none of it,
 * published
 * by notice (rules 63, 65, 66, 96; Order 353, article 4). The approval makes the line law in the same moment.
 */
@Service
public class AgreementApproval {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_REASON = 200;

    private final OpenAgreement door;
    private final AgreementCheck check;
    private final Agreements agreements;
    private final Signatures signatures;
    private final TwoKeys keys;
    private final OpenSections sections;
    private final Ledger ledger;
    private final Clock clock;

    AgreementApproval(OpenAgreement door, AgreementCheck check, Agreements agreements, Signatures signatures, TwoKeys keys,
            OpenSections sections, Ledger ledger, Clock clock) {
        this.sections = sections;
        this.door = door;
        this.check = check;
        this.agreements = agreements;
        this.signatures = signatures;
        this.keys = keys;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A letter, an approval or a notice: its number and its date. */
    public record Letter(String number, LocalDate day) {

        /** @throws Refusal.NotAllowed when it has no number, or one too long */
        public Letter {
            number = number.strip();
            if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
                throw new Refusal.NotAllowed("keys.documentMissing", LONGEST_NUMBER);
            }
        }
    }

    /** Reports it for approval (报批), signed by both sides for what it says now. */
    @Transactional
    public void report(Actor officer, UUID id, String fingerprintSeen, Letter letter) {
        AgreementStanding standing = ofCounty(officer, id);
        require(standing, Agreement.State.DRAFTED, "agreement.reportedAlready");
        requireUnedited(standing, fingerprintSeen);
        requireSigned(standing);
        requireDay(letter.day(), lastSigned(standing));
        sections.exclude(id, standing.excluded());
        agreements.report(id, letter.number(), letter.day());
        ledger.enter(officer, Act.of("agreement.report", "line", standing.agreement().lineId())
                .with("agreement=" + id + " no=" + letter.number() + " on=" + letter.day() + " fingerprint=" + standing.fingerprint()));
    }

    /** Takes a reported agreement back for signing (退回); what was signed counts on as long as nothing is edited. */
    @Transactional
    public void sendBack(Actor officer, UUID id, String reason) {
        AgreementStanding standing = ofCounty(officer, id);
        require(standing, Agreement.State.REPORTED, "agreement.notReported");
        requireReason(reason);
        agreements.reopen(id);
        ledger.enter(officer, Act.of("agreement.send-back", "line", standing.agreement().lineId()).because(reason).with("agreement=" + id));
    }

    /**
     * Approves it; from the day of the approval the line is law. Where its draft moves a junction, the agreements of the other lines there
     * are approved by the same document, so all of them have to be reported.
     */
    @Transactional
    public void approve(Actor officer, UUID id, String fingerprintSeen, Letter document, Classification classification) {
        AgreementStanding standing = ofCounty(officer, id);
        require(standing, Agreement.State.REPORTED, "agreement.notReported");
        requireUnedited(standing, fingerprintSeen);
        List<AgreementStanding> all = new ArrayList<>(List.of(standing));
        LineProgress.Work work = standing.work();
        keys.together(work.version().id()).forEach(task -> agreements.ofTask(task.id()).ifPresentOrElse(
                each -> all.add(ofCounty(officer, each.id())), () -> keys.requireNoAgreement(task)));
        all.forEach(each -> requireApprovable(officer, each, document));
        all.forEach(each -> agreements.approve(each.agreement().id(), document.number(), document.day(), officer.requireAccount()));
        keys.approveSigned(officer, work.version().id(), new Approval(work.version().rowVersion(), work.version().fingerprint(),
                document.number(), document.day(), classification));
        all.forEach(each -> ledger.enter(officer, Act.of("agreement.approve", "line", each.agreement().lineId())
                .with("agreement=" + each.agreement().id() + " no=" + document.number() + " on=" + document.day() + " fingerprint="
                        + each.fingerprint())));
    }

    private void requireApprovable(Actor officer, AgreementStanding standing, Letter document) {
        require(standing, Agreement.State.REPORTED, "agreement.notReported");
        requireSigned(standing);
        UUID account = officer.requireAccount();
        if (agreements.isAuthor(standing.agreement().id(), account)) {
            throw new Refusal.NotYours("agreement.authorApproves");
        }
        if (standing.signatures().stream().filter(each -> each.counts(standing.fingerprint())).anyMatch(each ->
                each.recordedBy().equals(account) || account.equals(each.comparedBy()))) {
            throw new Refusal.NotYours("agreement.signerApproves");
        }
        LocalDate reported = standing.agreement().reportedOn();
        requireDay(document.day(), reported == null ? lastSigned(standing) : reported);
    }

    /** Publishes it by notice. */
    @Transactional
    public void publish(Actor officer, UUID id, Letter notice) {
        AgreementStanding standing = ofCounty(officer, id);
        require(standing, Agreement.State.APPROVED, "agreement.notApproved");
        LocalDate approved = standing.agreement().approvedOn();
        requireDay(notice.day(), approved == null ? notice.day() : approved);
        agreements.publish(id, notice.number(), notice.day());
        ledger.enter(officer, Act.of("agreement.publish", "line", standing.agreement().lineId())
                .with("agreement=" + id + " no=" + notice.number() + " on=" + notice.day()));
    }

    /** Gives it up before it was approved (作废); another may be drafted. */
    @Transactional
    public void withdraw(Actor officer, UUID id, String reason) {
        AgreementStanding standing = ofCounty(officer, id);
        if (standing.agreement().state() != Agreement.State.DRAFTED && standing.agreement().state() != Agreement.State.REPORTED) {
            throw new Refusal.NotAllowed("agreement.notOpen");
        }
        requireReason(reason);
        signatures.voidAll(Signatures.On.LINE, id, reason);
        agreements.withdraw(id);
        ledger.enter(officer, Act.of("agreement.withdraw", "line", standing.agreement().lineId()).because(reason).with("agreement=" + id));
    }

    private AgreementStanding ofCounty(Actor officer, UUID id) {
        if (!officer.role().equals(Role.COUNTY_OFFICER.name())) {
            throw new Refusal.NotYours("agreement.countyHandles");
        }
        AgreementStanding standing = door.open(officer, id);
        OpenAgreement.requireBothSides(officer, standing.sides());
        return standing;
    }

    private void requireSigned(AgreementStanding standing) {
        List<UnitName> unsigned = standing.unsigned();
        if (!unsigned.isEmpty()) {
            throw new Refusal.NotAllowed("agreement.notBothSigned", unsigned.stream().map(UnitName::name).collect(Collectors.joining("、")));
        }
        check.of(standing).stream().findFirst().ifPresent(missing -> {
            throw new Refusal.NotAllowed("agreement.notReady", check.of(standing).size(), missing.message(LocaleContextHolder.getLocale()));
        });
    }

    private static LocalDate lastSigned(AgreementStanding standing) {
        return standing.sides().stream().flatMap(side -> standing.signature(side).stream()).map(Signature::signedOn)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    private void requireDay(LocalDate day, LocalDate notBefore) {
        if (day.isBefore(notBefore) || day.isAfter(LegalTime.today(clock))) {
            throw new Refusal.NotAllowed("agreement.dayOutside", day, notBefore);
        }
    }

    private static void require(AgreementStanding standing, Agreement.State state, String refusal) {
        if (standing.agreement().state() != state) {
            throw new Refusal.NotAllowed(refusal, standing.work().line().name());
        }
    }

    private static void requireUnedited(AgreementStanding standing, String fingerprintSeen) {
        if (!standing.fingerprint().equals(fingerprintSeen)) {
            throw new Refusal.Stale("agreement.edited");
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("keys.reasonMissing", LONGEST_REASON);
        }
    }
}
