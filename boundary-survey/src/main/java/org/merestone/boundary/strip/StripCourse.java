package org.merestone.boundary.strip;

import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.merestone.boundary.claim.BoundaryClaim;
import org.merestone.boundary.claim.OpenSection;
import org.merestone.boundary.claim.OpenSections;
import org.merestone.boundary.course.Follows;
import org.merestone.boundary.course.Relation;
import org.merestone.boundary.course.Section;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.line.Stretch;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.MapFeature;
import org.merestone.geo.map.MapText;
import org.springframework.stereotype.Component;

/**
 * The line of an agreement as its sheets draw it: solid where it is agreed, on alternate sides of a river or road whose middle it follows
 * (跳绘), and where it is set aside dashed, with the lines that both sides claim and a word that nothing is settled there.
 */
@Component
class StripCourse {

    private final LineProgress progress;
    private final OpenSections sections;

    StripCourse(LineProgress progress, OpenSections sections) {
        this.progress = progress;
        this.sections = sections;
    }

    /** Adds the pieces of a line. */
    void pieces(LineProgress.Work work, List<MapFeature> features) {
        List<OpenSection> open = Stream.concat(sections.blocking(work.line().id()).stream(), sections.aside(work.line().id()).stream())
                .toList();
        List<LineString> disputed = open.stream().map(each -> Stretch.on(work.version().geometry(), each.course())).toList();
        for (Section section : sections(work)) {
            add(Stretch.without(section.course(), disputed), MapFeature.LegalStatus.STATUTORY, follows(section.terrain()), features);
        }
        for (int i = 0; i < open.size(); i++) {
            add(disputed.get(i), MapFeature.LegalStatus.DISPUTED, false, features);
            features.add(new MapFeature.Place(MapText.of("未定（争议段" + open.get(i).seq() + "）"), MapFeature.PlaceKind.OTHER, 5,
                    middle(disputed.get(i))));
        }
        for (BoundaryClaim claim : open.isEmpty() ? List.<BoundaryClaim>of() : sections.claims(work.line().id())) {
            for (OpenSection each : open) {
                LineString claimed = Stretch.on(claim.course(), each.course());
                if (!claimed.isEmpty()) {
                    features.add(new MapFeature.Claim(claim.unitId().equals(work.line().unitAId()), claimed));
                }
            }
        }
    }

    private List<Section> sections(LineProgress.Work work) {
        return progress.course(work).natural().stream().flatMap(natural -> natural.sections().stream())
                .map(drawn -> drawn.section()).toList();
    }

    /** Whether the middle of something is followed that the sheet draws as a line. */
    private static boolean follows(Section.Terrain terrain) {
        boolean drawn = terrain.follows() == Follows.RIVER || terrain.follows() == Follows.CANAL || terrain.follows() == Follows.ROAD
                || terrain.follows() == Follows.RAILWAY;
        boolean middle = terrain.relation().place() == Relation.Place.CENTRE_LINE
                || terrain.relation().place() == Relation.Place.MAIN_CHANNEL;
        return drawn && middle;
    }

    private static void add(Geometry shape, MapFeature.LegalStatus status, boolean follows, List<MapFeature> features) {
        MultiLineString lines = Stretch.lines(shape);
        if (!lines.isEmpty()) {
            features.add(new MapFeature.Boundary(DivisionLevel.TOWNSHIP, status, follows, lines));
        }
    }

    private static Point middle(Geometry stretch) {
        return stretch.getFactory().createPoint(new LengthIndexedLine(stretch).extractPoint(stretch.getLength() / 2));
    }
}
