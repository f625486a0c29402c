package org.merestone.boundary.demarcation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.CourseCheck;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.photo.PhotoCheck;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.LegalTime;
import org.merestone.geo.Severity;
import org.merestone.geo.crs.LonLat;
import org.springframework.stereotype.Component;

/**
 * Runs every rule that there is for the work on one line: its markers' sheets and photographs, its words, its place in the network, its
 * survey file, and what the register holds of it beside these.
 */
@Component
public class LineFindings {

    private static final int AT_ONCE = 50;

    private final LineRecords records;
    private final CourseDesk words;
    private final KeptFiles files;
    private final Clock clock;

    LineFindings(LineRecords records, CourseDesk words, KeptFiles files, Clock clock) {
        this.records = records;
        this.words = words;
        this.files = files;
        this.clock = clock;
    }

    /** Everything that the rules find, sheets first; what may pass is marked so. */
    public List<LineFinding> of(LineProgress.Work work) {
        return of(records.of(work), files.told(work));
    }

    /**
     * The same for several lines, by line. What is read for them is in memory at once: who has many asks for those of a county at a time.
     * Of survey files it has what was found when they came in: a board does not read them again.
     */
    public Map<UUID, List<LineFinding>> of(Collection<LineProgress.Work> works) {
        return of(works, LineRecord::survey);
    }

    /** The same with every survey file read again. */
    public Map<UUID, List<LineFinding>> afresh(Collection<LineProgress.Work> works) {
        return of(works, record -> files.told(record.work()));
    }

    private Map<UUID, List<LineFinding>> of(Collection<LineProgress.Work> works,
            Function<LineRecord, List<BatchFinding.Placed>> survey) {
        Map<UUID, List<LineFinding>> all = new LinkedHashMap<>();
        List<LineProgress.Work> some = List.copyOf(works);
        for (int from = 0; from < some.size(); from += AT_ONCE) {
            records.of(some.subList(from, Math.min(from + AT_ONCE, some.size())))
                    .forEach(record -> all.put(record.line().id(), of(record, survey.apply(record))));
        }
        return all;
    }

    /** What the rules find of lines that nobody works on: their codes and names, and the versions that stand or stood. By line. */
    public Map<UUID, List<LineFinding>> ofStanding(Collection<BoundaryLine> some) {
        return records.standing(some).stream().collect(Collectors.toMap(record -> record.line().id(),
                record -> RecordCheck.of(record).stream().map(LineFinding::ofRegister).toList(), (one, other) -> one, LinkedHashMap::new));
    }

    private List<LineFinding> of(LineRecord record, List<BatchFinding.Placed> survey) {
        List<LineFinding> found = new ArrayList<>();
        for (MarkerPage page : RegisteredMarkers.of(record)) {
            page.findings().forEach(finding -> found.add(LineFinding.ofSheet(page, finding)));
        }
        words.of(record).findings().forEach(finding -> found.add(LineFinding.ofWords(finding)));
        network(record, found);
        survey.forEach(told -> found.add(LineFinding.ofSurvey(told)));
        RecordCheck.of(record).forEach(finding -> found.add(LineFinding.ofRegister(finding)));
        photographs(record, found);
        return found.stream().map(finding -> finding.waivable() && record.passed().contains(finding.key()) ? finding.letPass() : finding)
                .toList();
    }

    /** What of the words does not hold and nobody has let pass. */
    List<LineFinding> faultyWords(LineProgress.Work work) {
        return of(work).stream().filter(finding -> finding.source() == LineFinding.Source.WORDS && finding.stops()).toList();
    }

    /** Photographs are due when the markers are in use: a draft is reminded of them, a line that is law lacks them (rule 37). */
    private void photographs(LineRecord record, List<LineFinding> found) {
        for (Marker marker : record.markers()) {
            PhotoCheck.of(LonLat.of(marker.position().point().getCoordinate()), record.photos().getOrDefault(marker.id(), List.of()),
                    LegalTime.today(clock)).stream().filter(finding -> finding.kind().severity() != Severity.INFO)
                    .forEach(finding -> found.add(LineFinding.ofPhotograph(marker, finding, record.work().isLaw())));
        }
    }

    private static void network(LineRecord record, List<LineFinding> found) {
        LineVersion version = record.version();
        if (record.work().isLaw()) {
            return;
        }
        record.standing().ifPresent(standing -> {
            try {
                CourseCheck.require(version.geometry(), standing.geometry(),
                        record.around().beside(CourseCheck.box(version.geometry(), standing.geometry()), version.lineId()));
            } catch (Refusal.NotAllowed refusal) {
                found.add(LineFinding.ofCourse(refusal, version.geometry()));
            }
        });
    }
}
