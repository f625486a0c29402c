package org.merestone.boundary.demarcation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.merestone.boundary.course.CourseFinding;
import org.merestone.boundary.course.CourseRecords;
import org.merestone.boundary.course.CourseText;
import org.merestone.boundary.course.KnownNames;
import org.merestone.boundary.course.NaturalSection;
import org.merestone.boundary.course.Outline;
import org.merestone.boundary.course.Section;
import org.merestone.boundary.course.TextCheck;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.boundary.marker.Markers;
import org.springframework.stereotype.Component;

/** Puts the course of a version into words, and says what of the words does not hold. */
@Component
class CourseDesk {

    private final BoundaryPoints points;
    private final Markers markers;
    private final CourseRecords records;
    private final KnownNames names;
    private final JunctionNames junctions;

    CourseDesk(BoundaryPoints points, Markers markers, CourseRecords records, KnownNames names, JunctionNames junctions) {
        this.points = points;
        this.markers = markers;
        this.records = records;
        this.names = names;
        this.junctions = junctions;
    }

    CourseInWords of(LineRecord record) {
        LineVersion version = record.version();
        List<Outline.Drawn> outline = outline(record);
        List<Section> sections = outline.stream().map(Outline.Drawn::section).toList();
        List<NaturalSection> natural = NaturalSection.of(sections);
        Map<String, String> written = record.sentences();
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
        return new CourseInWords(version.id(), version.rowVersion(), told);
    }

    /** The sections of a course, as an edit is about to change them. */
    List<Outline.Drawn> outline(LineVersion version) {
        return new Outline(points.of(version.id()), markers.of(version.id()), junctions::at)
                .of(version.geometry(), records.sections(version.id()));
    }

    /** Whether a natural section, and so a sentence, begins there. */
    boolean begins(LineVersion version, String beginsAt) {
        boolean begins = true;
        for (Outline.Drawn drawn : outline(version)) {
            if (begins && drawn.beginsAt().equals(beginsAt)) {
                return true;
            }
            begins = drawn.section().endsNaturally();
        }
        return false;
    }

    /** The sections of a course as its record has them. */
    static List<Outline.Drawn> outline(LineRecord record) {
        return new Outline(record.points(), record.markers(), record.around()::nameAt).of(record.version().geometry(), record.sections());
    }
}
