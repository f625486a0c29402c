package org.merestone.gazetteer.naming;

import java.time.LocalDate;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;

/**
 * The approval of a name (批准).
 *
 * @param documentNumber number of the approving document (批准文号)
 * @param approvedOn     its date
 * @param effectiveOn    the day from which the name is standard (生效日期); not before its date
 * @param secrecy        said each time: what nobody releases stays 内部
 * @param status         whether the place is planned, being built or there
 */
public record Decision(String documentNumber, LocalDate approvedOn, LocalDate effectiveOn, Secrecy secrecy, PlaceStatus status) {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_WAIT_YEARS = 2;

    /** Holds from its own date on. */
    public Decision(String documentNumber, LocalDate approvedOn, Secrecy secrecy, PlaceStatus status) {
        this(documentNumber, approvedOn, approvedOn, secrecy, status);
    }

    /** @throws Refusal.NotAllowed without a document number, with a day of effect that does not follow, or for a place that is no more */
    public Decision {
        documentNumber = documentNumber.strip();
        if (documentNumber.isEmpty() || documentNumber.length() > LONGEST_NUMBER) {
            throw new Refusal.NotAllowed("naming.documentNumber", LONGEST_NUMBER);
        }
        if (effectiveOn.isBefore(approvedOn) || effectiveOn.isAfter(approvedOn.plusYears(LONGEST_WAIT_YEARS))) {
            throw new Refusal.NotAllowed("naming.effectiveOn", approvedOn, LONGEST_WAIT_YEARS);
        }
        if (!status.inUse()) {
            throw new Refusal.NotAllowed("naming.placeGone");
        }
    }
}
