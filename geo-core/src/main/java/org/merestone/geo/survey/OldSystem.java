package org.merestone.geo.survey;

import java.util.Map;
import org.merestone.geo.crs.ConversionCertificate;

/** Import rule 12 for files that name an older datum: refused, or taken on the strength of a recorded conversion certificate. */
final class OldSystem {

    private OldSystem() {
    }

    static void report(SurveyContext context, Findings findings, int row, String system) {
        ConversionCertificate paper = context.certificate();
        if (paper == null) {
            findings.ofRow(FindingKind.OLD_DATUM, row, null, Map.of("system", system));
        } else {
            findings.ofRow(FindingKind.CERTIFIED, row, null, Map.of("system", system, "number", paper.number(), "issuer", paper.issuer(),
                    "date", paper.issuedOn(), "from", paper.from(), "to", paper.to()));
        }
    }
}
