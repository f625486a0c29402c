package org.merestone.web.demarcation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merestone.boundary.demarcation.BatchDetail;
import org.merestone.boundary.demarcation.BatchFinding;
import org.merestone.boundary.demarcation.SurveyBatch;
import org.merestone.geo.survey.Mend;
import org.merestone.web.request.BadRequest;
import org.springframework.context.i18n.LocaleContextHolder;

/** A mend that the findings of a file offer, with its button's text. */
record MendChoice(String id, String label) {

    /** What is offered and not chosen yet. */
    static List<MendChoice> of(BatchDetail batch) {
        return offered(batch).stream().filter(id -> !batch.batch().mends().contains(id))
                .map(id -> new MendChoice(id, mend(id).label(LocaleContextHolder.getLocale()))).toList();
    }

    /** The mends that the file was read with, and one more. */
    static Set<Mend> and(BatchDetail batch, String id) {
        if (!offered(batch).contains(id)) {
            throw new BadRequest("request.wrongValue", "mend");
        }
        return Stream.concat(batch.batch().mends().stream(), Stream.of(id)).map(MendChoice::mend).collect(Collectors.toSet());
    }

    /** The mends that a file was read with. */
    static Set<Mend> of(SurveyBatch batch) {
        return batch.mends().stream().map(MendChoice::mend).collect(Collectors.toSet());
    }

    private static Set<String> offered(BatchDetail batch) {
        Set<String> ids = new LinkedHashSet<>();
        batch.fileFindings().stream().map(BatchFinding::mends).forEach(ids::addAll);
        batch.rows().stream().flatMap(row -> row.findings().stream()).map(BatchFinding::mends).forEach(ids::addAll);
        return ids;
    }

    private static Mend mend(String id) {
        return Mend.parse(id).orElseThrow(() -> new BadRequest("request.wrongValue", "mend"));
    }
}
