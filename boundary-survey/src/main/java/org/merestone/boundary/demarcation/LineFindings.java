package org.merestone.boundary.demarcation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.CourseCheck;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.waiver.Waivers;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.Severity;
import org.springframework.stereotype.Component;

/** Runs every rule that there is for the work on one line: its markers' sheets, its words, its place in the network, its survey file. */
@Component
public class LineFindings {

    private final MarkerRegistration registration;
    private final CourseDesk words;
    private final CourseCheck course;
    private final BoundaryLines lines;
    private final Batches batches;
    private final Waivers waivers;

    LineFindings(MarkerRegistration registration, CourseDesk words, CourseCheck course, BoundaryLines lines, Batches batches,
            Waivers waivers) {
        this.registration = registration;
        this.words = words;
        this.course = course;
        this.lines = lines;
        this.batches = batches;
        this.waivers = waivers;
    }

    /** Everything that the rules find, sheets first; what may pass is marked so. */
    public List<LineFinding> of(LineProgress.Work work) {
        List<LineFinding> found = new ArrayList<>();
        for (MarkerPage page : registration.of(work.task(), work.line(), work.version())) {
            page.findings().forEach(finding -> found.add(LineFinding.ofSheet(page, finding)));
        }
        words.of(work.version().id()).findings().forEach(finding -> found.add(LineFinding.ofWords(finding)));
        network(work, found);
        survey(work, found);
        Set<String> passed = waivers.granted(work.task().id());
        return found.stream().map(finding -> finding.waivable() && passed.contains(finding.key()) ? finding.letPass() : finding).toList();
    }

    /** The same for many lines, by line. */
    public Map<UUID, List<LineFinding>> ofAll(List<LineProgress.Work> works) {
        Map<UUID, List<LineFinding>> all = new LinkedHashMap<>();
        works.forEach(work -> all.put(work.line().id(), of(work)));
        return all;
    }

    /** What of the words does not hold and nobody has let pass. */
    List<LineFinding> faultyWords(UUID taskId, UUID draftId) {
        Set<String> passed = waivers.granted(taskId);
        return words.of(draftId).findings().stream().map(LineFinding::ofWords).filter(finding -> finding.stops()
                && !passed.contains(finding.key()))
                .toList();
    }

    private void network(LineProgress.Work work, List<LineFinding> found) {
        LineVersion version = work.version();
        if (!work.isLaw()) {
            lines.standing(version.lineId()).ifPresent(standing -> {
                try {
                    course.require(version.lineId(), version.geometry(), standing.geometry());
                } catch (Refusal.NotAllowed refusal) {
                    found.add(LineFinding.ofCourse(refusal, version.geometry()));
                }
            });
        }
    }

    private void survey(LineProgress.Work work, List<LineFinding> found) {
        batches.ofTask(work.task().id()).stream().filter(batch -> batch.state() == SurveyBatch.State.ACCEPTED).findFirst()
                .ifPresent(batch -> {
            Map<Integer, BatchPoint> rows = batches.points(batch.id()).stream()
                    .collect(Collectors.toMap(BatchPoint::rowNo, row -> row, (a, b) -> a));
            batches.findings(batch.id()).stream().filter(finding -> finding.severity() != Severity.INFO)
                    .forEach(finding -> found.add(LineFinding.ofSurvey(batch, finding, place(rows.get(finding.rowNo())))));
        });
    }

    private static @Nullable Geometry place(@Nullable BatchPoint row) {
        double[] at = row == null ? null : row.lonLat();
        return at == null ? null : Geometries.FACTORY.createPoint(new Coordinate(at[0], at[1]));
    }
}
