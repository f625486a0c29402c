package org.merestone.boundary.demarcation;

import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.DraftCourse;
import org.merestone.boundary.line.Fingerprint;
import org.merestone.boundary.line.LineVersion;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.crs.Ellipsoid2000;

/** Draws drafts of lines without a survey file. */
final class Drafting {

    private final BoundaryRegister register;

    Drafting(BoundaryRegister register) {
        this.register = register;
    }

    /** A draft of a line, begun by a surveyor's task, that runs straight through some points between the ends of the standing line. */
    UUID draft(Actor surveyor, BoundaryLine line, Coordinate... through) {
        UUID task = register.get(LineTasks.class).open(surveyor, line.id());
        BoundaryLines lines = register.get(BoundaryLines.class);
        LineVersion standing = lines.standing(line.id()).orElseThrow();
        MultiLineString course = course(standing, through);
        return register.database().inTransaction(() -> {
            UUID draft = lines.addDraft(line.id(), new DraftCourse(course, Ellipsoid2000.length(course), 0.02, Fingerprint.of(course)),
                    "test", surveyor.requireAccount());
            register.get(DraftAuthors.class).add(draft, surveyor.requireAccount());
            register.get(Tasks.class).drafted(task, draft);
            return draft;
        });
    }

    /** Another course for a draft, as an editor gives it. */
    void redraw(UUID draft, Coordinate... through) {
        BoundaryLines lines = register.get(BoundaryLines.class);
        LineVersion standing = lines.standing(lines.requireVersion(draft).lineId()).orElseThrow();
        MultiLineString course = course(standing, through);
        register.database().doInTransaction(() ->
                lines.redraw(draft, new DraftCourse(course, Ellipsoid2000.length(course), 0.02, Fingerprint.of(course))));
    }

    private static MultiLineString course(LineVersion standing, Coordinate... through) {
        Coordinate[] old = standing.geometry().getCoordinates();
        Coordinate[] vertices = new Coordinate[through.length + 2];
        vertices[0] = old[0];
        System.arraycopy(through, 0, vertices, 1, through.length);
        vertices[vertices.length - 1] = old[old.length - 1];
        LineString part = Geometries.FACTORY.createLineString(vertices);
        return Geometries.FACTORY.createMultiLineString(new LineString[] {part});
    }
}
