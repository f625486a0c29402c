package org.merestone.boundary.strip;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.merestone.boundary.claim.BoundaryClaim;
import org.merestone.boundary.claim.OpenSection;
import org.merestone.boundary.claim.OpenSections;
import org.merestone.boundary.course.Follows;
import org.merestone.boundary.course.Relation;
import org.merestone.boundary.course.Section;
import org.merestone.boundary.demarcation.LineProgress;
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

    /** Degrees, about a centimetre: what is cut out of a line is found again on it. */
    private static final double ON_LINE = 1e-7;

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
        List<Geometry> disputed = open.stream().map(each -> stretch(work.version().geometry(), each.course())).toList();
        for (Section section : sections(work)) {
            Geometry agreed = section.course();
            for (Geometry each : disputed) {
                agreed = OverlayNGRobust.overlay(agreed, each.buffer(ON_LINE, 2), OverlayNG.DIFFERENCE);
            }
            add(agreed, MapFeature.LegalStatus.STATUTORY, follows(section.terrain()), features);
        }
        for (int i = 0; i < open.size(); i++) {
            add(disputed.get(i), MapFeature.LegalStatus.DISPUTED, false, features);
            features.add(new MapFeature.Place(MapText.of("未定（争议段" + open.get(i).seq() + "）"), MapFeature.PlaceKind.OTHER, 5,
                    middle(disputed.get(i))));
        }
        for (BoundaryClaim claim : open.isEmpty() ? List.<BoundaryClaim>of() : sections.claims(work.line().id())) {
            for (OpenSection each : open) {
                if (stretch(claim.course(), each.course()) instanceof LineString claimed && !claimed.isEmpty()) {
                    features.add(new MapFeature.Claim(claim.unitId().equals(work.line().unitAId()), claimed));
                }
            }
        }
    }

    /** The stretch of a course between the places that are nearest to the ends of an open section of the line that stood. */
    private static Geometry stretch(MultiLineString course, MultiLineString open) {
        Coordinate[] ends = open.getCoordinates();
        Geometry best = course.getGeometryN(0);
        for (int i = 1; i < course.getNumGeometries(); i++) {
            best = course.getGeometryN(i).distance(open) < best.distance(open) ? course.getGeometryN(i) : best;
        }
        LengthIndexedLine along = new LengthIndexedLine(best);
        double from = along.project(ends[0]);
        double to = along.project(ends[ends.length - 1]);
        return along.extractLine(Math.min(from, to), Math.max(from, to));
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
        List<LineString> parts = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof LineString line && !line.isEmpty()) {
                parts.add(line);
            }
        }
        if (!parts.isEmpty()) {
            features.add(new MapFeature.Boundary(DivisionLevel.TOWNSHIP, status, follows,
                    shape.getFactory().createMultiLineString(parts.toArray(LineString[]::new))));
        }
    }

    private static Point middle(Geometry stretch) {
        return stretch.getFactory().createPoint(new LengthIndexedLine(stretch).extractPoint(stretch.getLength() / 2));
    }
}
