package org.merestone.boundary.demarcation;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.merestone.boundary.line.FindingText;
import org.merestone.data.document.Documents;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.Severity;
import org.merestone.geo.survey.Mend;
import org.merestone.geo.survey.SurveyReading;
import org.springframework.stereotype.Component;

/**
 * Reads the file that a draft was drawn from once more, as it is kept: with the mends and the certificate that counted when it was
 * accepted, and what is known of the place today (rules 12 to 26). So they are judged on demand, whatever was found when the file came in.
 */
@Component
class KeptFiles {

    /** The rule of what was said of the course that was drawn, which is no rule of the file. */
    private static final String OF_THE_COURSE = "46";

    private final Batches batches;
    private final FileContext surroundings;
    private final ColumnTemplates templates;
    private final Documents documents;

    KeptFiles(Batches batches, FileContext surroundings, ColumnTemplates templates, Documents documents) {
        this.batches = batches;
        this.surroundings = surroundings;
        this.templates = templates;
        this.documents = documents;
    }

    /** What is more than information; empty where the work rests on no file. */
    List<BatchFinding.Placed> told(LineProgress.Work work) {
        Optional<SurveyBatch> accepted = batches.ofTask(work.task().id()).stream()
                .filter(batch -> batch.state() == SurveyBatch.State.ACCEPTED).findFirst();
        return accepted.map(batch -> told(work, batch)).orElse(List.of());
    }

    private List<BatchFinding.Placed> told(LineProgress.Work work, SurveyBatch batch) {
        List<BatchFinding.Placed> told = new ArrayList<>();
        batches.findings(batch.id()).stream().filter(finding -> finding.ruleId().equals(OF_THE_COURSE))
                .forEach(finding -> add(batch, finding, null, told));
        try {
            SurveyReading reading = read(work, batch);
            Map<Integer, Geometry> places = new HashMap<>();
            reading.points().forEach(point -> {
                if (point.position() != null) {
                    places.put(point.row(), Geometries.FACTORY.createPoint(new Coordinate(point.position().lon(), point.position().lat())));
                }
            });
            ReadBatch.of(reading).findings().forEach(finding -> add(batch, finding, places.get(finding.rowNo()), told));
        } catch (UncheckedIOException gone) {
            add(batch, new BatchFinding("23", Severity.ERROR, 0, FindingText.in(Locale.CHINESE, "survey.keptFileGone", batch.fileName()),
                    FindingText.in(Locale.ENGLISH, "survey.keptFileGone", batch.fileName()), List.of()), null, told);
        }
        return told;
    }

    private SurveyReading read(LineProgress.Work work, SurveyBatch batch) {
        Set<Mend> mends = batch.mends().stream().flatMap(id -> Mend.parse(id).stream()).collect(Collectors.toSet());
        return templates.read(documents.read(batch.sha256()), batch.fileName(),
                surroundings.again(work.line(), batch, mends));
    }

    private static void add(SurveyBatch batch, BatchFinding finding, @Nullable Geometry place, List<BatchFinding.Placed> told) {
        if (finding.severity() != Severity.INFO) {
            told.add(new BatchFinding.Placed(batch.sha256(), batch.fileName(), finding, place));
        }
    }
}
