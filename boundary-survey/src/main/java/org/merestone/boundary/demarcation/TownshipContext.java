package org.merestone.boundary.demarcation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.LineVersion;
import org.merestone.geo.LegalTime;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.survey.Mend;
import org.merestone.geo.survey.SurveyContext;
import org.springframework.stereotype.Component;

/** What is known of a line's surroundings before a file is read: where its points may lie, where it runs now, in which zone. */
@Component
public class TownshipContext {

    private final BoundaryLines lines;
    private final Batches batches;

    TownshipContext(BoundaryLines lines, Batches batches) {
        this.lines = lines;
        this.batches = batches;
    }

    /** The context for a file of a line's task. */
    SurveyContext of(BoundaryLine line, String sha256, Set<Mend> mends) {
        return of(line, mends, acceptedElsewhere(batches.ofFile(sha256)));
    }

    /** The same for a file that was accepted: as if the files that came in after it were not there. */
    SurveyContext again(BoundaryLine line, SurveyBatch batch, Set<Mend> mends) {
        return of(line, mends, acceptedElsewhere(batches.ofFile(batch.sha256()).stream()
                .filter(each -> each.uploadedAt().isBefore(batch.uploadedAt())).toList()));
    }

    private SurveyContext of(BoundaryLine line, Set<Mend> mends, Map<String, String> before) {
        Envelope area = area(line);
        SurveyContext context = SurveyContext.unknown().expecting(area);
        Optional<Geometry> course = lines.standing(line.id()).map(LineVersion::geometry);
        if (course.isPresent()) {
            context = context.knowing(course.get());
        }
        Optional<GaussZone> zone = zone(area);
        if (zone.isPresent()) {
            context = context.assuming(zone.get());
        }
        for (Mend mend : mends) {
            context = context.with(mend);
        }
        return context.having(before);
    }

    /** The box of both divisions. */
    public Envelope area(BoundaryLine line) {
        Envelope area = lines.boxOf(line.unitAId());
        if (line.unitBId() != null) {
            area.expandToInclude(lines.boxOf(line.unitBId()));
        }
        return area;
    }

    /** The three-degree zone that both divisions lie in; empty where its edge runs through them and only the surveyor can say. */
    static Optional<GaussZone> zone(Envelope area) {
        GaussZone west = GaussZone.of(area.getMinX());
        return west.equals(GaussZone.of(area.getMaxX())) ? Optional.of(west) : Optional.empty();
    }

    private static Map<String, String> acceptedElsewhere(List<SurveyBatch> ofFile) {
        List<SurveyBatch> accepted = ofFile.stream().filter(batch -> batch.state() == SurveyBatch.State.ACCEPTED).toList();
        return accepted.stream().collect(Collectors.toMap(SurveyBatch::sha256,
                batch -> batch.fileName() + " (" + batch.uploadedByName() + ", " + LegalTime.dayOf(batch.uploadedAt()) + ")",
                (newest, older) -> newest));
    }
}
