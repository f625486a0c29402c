package org.merestone.boundary.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.boundary.line.RegisterFinding;
import org.merestone.boundary.line.RegisterFinding.Kind;
import org.merestone.boundary.profile.Threshold;
import org.merestone.boundary.profile.Thresholds;
import org.merestone.geo.network.Finding;
import org.merestone.geo.network.FollowedSection;

/** Checks how each section of a course is drawn, by what it follows (rules 50 and 51). */
public final class SectionCheck {

    private SectionCheck() {}

    /**
     * @param lineCode code of the line
     * @param waters   the courses of rivers and canals on the base map, by name
     * @param limits   the scale of the maps of the agreement, and how exactly they are drawn
     */
    public static List<RegisterFinding> of(String lineCode, List<Section> sections, Map<String, Geometry> waters, Thresholds limits) {
        List<RegisterFinding> found = new ArrayList<>();
        for (Section section : sections) {
            Section.Terrain terrain = section.terrain();
            boolean water = isWater(terrain) && terrain.movement() != Movement.ACROSS;
            new FollowedSection(lineCode, section.course(), water, water ? centreLine(terrain, waters) : null, limits.sheetScale(),
                    limits.of(Threshold.FEATURE_ERROR)).findings().forEach(finding -> found.add(told(finding, section, limits)));
        }
        return found;
    }

    /** Whether what a section says it follows can be compared with the base map. */
    public static boolean followsMiddle(Section.Terrain terrain) {
        return isWater(terrain) && !terrain.featureName().isEmpty() && terrain.relation().place() == Relation.Place.CENTRE_LINE;
    }

    private static boolean isWater(Section.Terrain terrain) {
        return terrain.follows() == Follows.RIVER || terrain.follows() == Follows.CANAL;
    }

    private static @Nullable Geometry centreLine(Section.Terrain terrain, Map<String, Geometry> waters) {
        return followsMiddle(terrain) ? waters.get(terrain.featureName()) : null;
    }

    private static RegisterFinding told(Finding finding, Section section, Thresholds limits) {
        String from = section.from().words();
        String to = section.to().words();
        String metres = String.format(Locale.ROOT, "%.1f", finding.size());
        return switch (finding.kind()) {
            case VERTICES_FAR_APART -> RegisterFinding.ofLine(Kind.VERTICES_FAR_APART, finding.place(), from, to, metres);
            case VERTICES_CLOSE -> RegisterFinding.ofLine(Kind.VERTICES_CLOSE, finding.place(), from, to, metres);
            default -> RegisterFinding.ofLine(Kind.OFF_FEATURE, finding.place(), from, to, section.terrain().featureName(), metres,
                    Thresholds.plain(2 * limits.of(Threshold.FEATURE_ERROR)), Integer.toString(limits.sheetScale()));
        };
    }
}
