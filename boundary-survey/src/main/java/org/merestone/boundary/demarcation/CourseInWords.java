package org.merestone.boundary.demarcation;

import java.util.List;
import java.util.UUID;
import org.merestone.boundary.course.CourseFinding;
import org.merestone.boundary.course.Outline;

/**
 * The course of a draft, or of the version that became law, in words, as its page shows it.
 *
 * @param rowVersion of the version, which an edit must name as seen
 * @param natural    the natural sections in the order of the markers' numbers
 */
public record CourseInWords(UUID versionId, long rowVersion, List<Natural> natural) {

    public CourseInWords {
        natural = List.copyOf(natural);
    }

    /**
     * A natural section, from marker to marker.
     *
     * @param beginsAt names it in an edit
     * @param text     its sentence
     * @param written  whether somebody wrote the sentence; otherwise it is made from the sections
     * @param findings what of the sentence does not hold
     */
    public record Natural(String beginsAt, String from, String to, double lengthM, List<Outline.Drawn> sections, String text, boolean written,
            List<CourseFinding> findings) {}

    /** Everything that is wrong, gravest first. */
    public List<CourseFinding> findings() {
        return natural.stream().flatMap(each -> each.findings().stream()).toList();
    }

    /** Whether something stands against signing (rule 62). */
    public boolean stops() {
        return findings().stream().anyMatch(finding -> finding.kind().severity().stops());
    }
}
