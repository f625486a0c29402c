package org.merestone.gazetteer.naming;

import java.time.LocalDate;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;

/**
 * The approval of a name (批准).
 *
 * @param documentNumber number of the approving document (批准文号)
 * @param approvedOn     its date, from which the name is standard
 * @param secrecy        said each time: what nobody releases stays 内部
 * @param status         whether the place is planned, being built or there
 */
public record Decision(String documentNumber, LocalDate approvedOn, Secrecy secrecy, PlaceStatus status) {

    private static final int LONGEST_NUMBER = 100;

    /** @throws Refusal.NotAllowed without a document number, or for a place that is no more */
    public Decision {
        documentNumber = documentNumber.strip();
        if (documentNumber.isEmpty() || documentNumber.length() > LONGEST_NUMBER) {
            throw new Refusal.NotAllowed("naming.documentNumber", LONGEST_NUMBER);
        }
        if (!status.inUse()) {
            throw new Refusal.NotAllowed("naming.placeGone");
        }
    }
}
