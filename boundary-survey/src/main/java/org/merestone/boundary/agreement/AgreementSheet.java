package org.merestone.boundary.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.merestone.boundary.demarcation.UnitName;

/**
 * An agreement with all that its page shows.
 *
 * @param missing  what stands against signing; nothing is looked for once it is approved
 * @param ownSide  the side that the reader speaks for
 * @param actions  what the reader may do now, as far as role, side and state tell
 */
public record AgreementSheet(AgreementStanding standing, AgreementText text, List<Shortcoming> missing, Optional<UnitName> ownSide,
        Set<Action> actions) {

    /** What somebody may do on the page of an agreement. */
    public enum Action { EDIT, SIGN, RECORD_SCAN, COMPARE, REPORT, APPROVE, SEND_BACK, PUBLISH, WITHDRAW }
}
