package org.merestone.boundary.demarcation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.merestone.boundary.course.CourseFinding;
import org.merestone.boundary.course.CourseRecords;
import org.merestone.boundary.course.CourseText;
import org.merestone.boundary.course.KnownNames;
import org.merestone.boundary.course.NaturalSection;
import org.merestone.boundary.course.Outline;
import org.merestone.boundary.course.Section;
import org.merestone.boundary.course.TextCheck;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.boundary.marker.Markers;
import org.springframework.stereotype.Component;

/** Puts the course of a version into words, and says what of the words does not hold. */
@Component
class CourseDesk {

    private final BoundaryLines lines;
    private final BoundaryPoints points;
    private final Markers markers;
    private final CourseRecords records;
    private final KnownNames names;
    private final JunctionNames junctions;

    CourseDesk(BoundaryLines lines, BoundaryPoints points, Markers markers, CourseRecords records, KnownNames names, JunctionNames junctions) {
        this.lines = lines;
        this.points = points;
        this.markers = markers;
        this.records = records;
        this.names = names;
        this.junctions = junctions;
    }

    CourseInWords of(UUID versionId) {
        LineVersion version = lines.requireVersion(versionId);
        List<Outline.Drawn> outline = outline(version);
        List<Section> sections = outline.stream().map(Outline.Drawn::section).toList();
        List<NaturalSection> natural = NaturalSection.of(sections);
        Map<String, String> written = records.sentences(versionId);
        List<List<Outline.Drawn>> drawn = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        int begun = 0;
        for (NaturalSection each : natural) {
            List<Outline.Drawn> of = outline.subList(begun, begun + each.sections().size());
            begun += of.size();
            drawn.add(of);
            sentences.add(written.getOrDefault(of.get(0).beginsAt(), CourseText.sentence(each)));
        }
        List<CourseFinding> findings = TextCheck.of(sections, sentences, names::include);
        List<CourseInWords.Natural> told = new ArrayList<>();
        for (int i = 0; i < natural.size(); i++) {
            int index = i;
            NaturalSection whole = natural.get(i);
            String beginsAt = drawn.get(i).get(0).beginsAt();
            told.add(new CourseInWords.Natural(beginsAt, whole.from().words(), whole.to().words(), whole.lengthM(), drawn.get(i),
                    sentences.get(i), written.containsKey(beginsAt),
                    findings.stream().filter(finding -> finding.sentence() == index).toList()));
        }
        return new CourseInWords(versionId, version.rowVersion(), told);
    }

    List<Outline.Drawn> outline(LineVersion version) {
        return new Outline(points.of(version.id()), markers.of(version.id()), junctions::at)
                .of(version.geometry(), records.sections(version.id()));
    }
}
