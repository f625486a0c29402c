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
        return completed(line, surroundings.of(line, sha256, mends), certificate);
    }

    /** What there is to know when the file of a batch is read once more: of files with the same bytes, those that came in before it. */
    SurveyContext again(BoundaryLine line, SurveyBatch batch, Set<Mend> mends) {
        return completed(line, surroundings.again(line, batch, mends), batch.certificateId());
    }

    private SurveyContext completed(BoundaryLine line, SurveyContext known, @Nullable UUID certificate) {
        SurveyContext context = terrains.over(line, known);
        return certificate == null ? context : context.certifiedBy(certificates.named(certificate).paper());
    }
}
