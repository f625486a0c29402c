package org.merestone.boundary.agreement;

import java.util.List;
import java.util.Optional;
import org.merestone.boundary.claim.OpenSection;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.UnitName;

/**
 * An agreement with everything it rests on, as it is now.
 *
 * @param sides       A, then B
 * @param excluded    sections that both sides leave for later (搁置的争议段)
 * @param fingerprint of draft, wording, parties and sheets: what a signature is given for
 */
public record AgreementStanding(Agreement agreement, LineProgress.Work work, List<UnitName> sides, List<MapSheet> sheets,
        List<Signature> signatures, List<OpenSection> excluded, String fingerprint) {

    /** How far it has come (协议书状态): 起草, 待签, 部分签署, 已签署, 已报批, 已批准, 已公布, 作废. */
    public enum Step { DRAFTED, PARTLY_SIGNED, SIGNED, REPORTED, APPROVED, PUBLISHED, WITHDRAWN }

    /** The signature of a side that counts; empty while it has given none. */
    public Optional<Signature> signature(UnitName side) {
        return signatures.stream().filter(each -> each.unitId().equals(side.id()) && counts(each)).findFirst();
    }

    /** A scan that waits for its second person. */
    public Optional<Signature> uncompared(UnitName side) {
        return signatures.stream().filter(each -> each.unitId().equals(side.id()) && each.isFor(fingerprint) && !counts(each)).findFirst();
    }

    /** The sides that have not signed what it says now. */
    public List<UnitName> unsigned() {
        return sides.stream().filter(side -> signature(side).isEmpty()).toList();
    }

    /** How far it has come. */
    public Step step() {
        return switch (agreement.state()) {
            case DRAFTED -> unsigned().isEmpty() ? Step.SIGNED : unsigned().size() < sides.size() ? Step.PARTLY_SIGNED : Step.DRAFTED;
            case REPORTED -> Step.REPORTED;
            case APPROVED -> Step.APPROVED;
            case PUBLISHED -> Step.PUBLISHED;
            case WITHDRAWN -> Step.WITHDRAWN;
        };
    }

    private boolean counts(Signature signature) {
        return signature.counts(fingerprint);
    }
}
