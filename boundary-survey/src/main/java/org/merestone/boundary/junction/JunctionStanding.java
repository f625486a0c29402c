package org.merestone.boundary.junction;

import java.util.List;
import java.util.Optional;
import org.merestone.boundary.agreement.Signature;
import org.merestone.boundary.demarcation.UnitName;

/**
 * A junction's agreement with everything that it rests on, as it is now.
 *
 * @param fingerprint of wording, place, units, lines and marker: what a signature is given for
 */
public record JunctionStanding(JunctionAgreement agreement, Junction junction, List<Signature> signatures, String fingerprint) {

    public JunctionStanding {
        signatures = List.copyOf(signatures);
    }

    /** The signature of a party that counts; empty while it has given none. */
    public Optional<Signature> signature(UnitName party) {
        return signatures.stream().filter(each -> each.unitId().equals(party.id()) && each.counts(fingerprint)).findFirst();
    }

    /** A scan that waits for its second person. */
    public Optional<Signature> uncompared(UnitName party) {
        return signatures.stream().filter(each -> each.unitId().equals(party.id()) && each.isFor(fingerprint) && !each.counts(fingerprint))
                .findFirst();
    }

    /** The parties that have not signed what it says now. */
    public List<UnitName> unsigned() {
        return junction.units().stream().filter(party -> signature(party).isEmpty()).toList();
    }

    /** Whose turn it is: everybody who has not signed or, where they sign in order, the first of them. */
    public List<UnitName> next() {
        List<UnitName> left = unsigned();
        return agreement.wording().inOrder() && !left.isEmpty() ? left.subList(0, 1) : left;
    }
}
