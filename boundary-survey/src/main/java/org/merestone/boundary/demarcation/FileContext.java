package org.merestone.boundary.demarcation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.geo.survey.Mend;
import org.merestone.geo.survey.SurveyContext;
import org.springframework.stereotype.Component;

/** All that is known before a file of a line is read: its surroundings, the ground, and the certificate that a person named. */
@Component
class FileContext {

    private final TownshipContext surroundings;
    private final Terrains terrains;
    private final Certificates certificates;

    FileContext(TownshipContext surroundings, Terrains terrains, Certificates certificates) {
        this.surroundings = surroundings;
        this.terrains = terrains;
        this.certificates = certificates;
    }

    SurveyContext of(BoundaryLine line, String sha256, Set<Mend> mends, @Nullable UUID certificate) {
        SurveyContext context = terrains.over(line, surroundings.of(line, sha256, mends));
        return certificate == null ? context : context.certifiedBy(certificates.named(certificate).paper());
    }
}
