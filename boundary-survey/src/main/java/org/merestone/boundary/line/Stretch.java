package org.merestone.boundary.line;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.merestone.data.geometry.Geometries;

/** Stretches of a course: found on another course of the same line, and taken out of it. All in degrees, EPSG:4490. */
public final class Stretch {

    /** Degrees, about a centimetre: what is cut out of a line is found again on it. */
    private static final double ON_LINE = 1e-7;

    private Stretch() {}

    /** The stretch of a course between the places that are nearest to the ends of a section of a course that stood before. */
    public static LineString on(MultiLineString course, MultiLineString section) {
        Coordinate[] ends = section.getCoordinates();
        Geometry best = course.getGeometryN(0);
        for (int i = 1; i < course.getNumGeometries(); i++) {
            best = course.getGeometryN(i).distance(section) < best.distance(section) ? course.getGeometryN(i) : best;
        }
        LengthIndexedLine along = new LengthIndexedLine(best);
        double from = along.project(ends[0]);
        double to = along.project(ends[ends.length - 1]);
        return (LineString) along.extractLine(Math.min(from, to), Math.max(from, to));
    }

    /** What of a course is none of some stretches, in its direction; empty where nothing is left. */
    public static MultiLineString without(Geometry course, Iterable<? extends Geometry> stretches) {
        Geometry left = course;
        for (Geometry each : stretches) {
            left = OverlayNGRobust.overlay(left, each.buffer(ON_LINE, 2), OverlayNG.DIFFERENCE);
        }
        return lines(left);
    }

    /** Lines as one geometry; without those that are empty. */
    public static MultiLineString lines(Geometry shape) {
        List<LineString> parts = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof LineString line && !line.isEmpty()) {
                parts.add(line);
            }
        }
        return Geometries.FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
    }
}
