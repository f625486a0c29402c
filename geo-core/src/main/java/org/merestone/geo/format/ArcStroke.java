package org.merestone.geo.format;

import java.util.Map;

/** Replaces arcs by chords of equal length, as few as keep every chord within the stated distance of the arc. */
final class ArcStroke {

    private static final int MOST_CHORDS = 100_000;

    private final Intake intake;
    private final String part;

    interface Vertex {
        void at(double x, double y);
    }

    ArcStroke(Intake intake, String part) {
        this.intake = intake;
        this.part = part;
    }

    /**
     * The vertices between the two ends of an arc.
     *
     * @param bulge tangent of a quarter of the angle, positive to the left of the chord: 1 is a half circle, counter-clockwise
     */
    void between(double x1, double y1, double x2, double y2, double bulge, Vertex sink) throws GeometryFault {
        double chord = Math.hypot(x2 - x1, y2 - y1);
        double angle = 4 * Math.atan(bulge);
        double radius = chord / (2 * Math.abs(Math.sin(angle / 2)));
        if (chord == 0) {
            return;
        }
        double error = intake.options().chordError();
        double step = error >= radius ? Math.PI / 2 : 2 * Math.acos(1 - error / radius);
        double chords = Math.max(1, Math.ceil(Math.abs(angle) / step));
        if (!Double.isFinite(radius) || !(chords <= MOST_CHORDS)) {
            throw new GeometryFault(VectorFault.GEOMETRY_DAMAGED, Map.of("what", "bulge " + bulge));
        }
        int count = (int) chords;
        intake.positions(part, count);
        // the centre lies on the chord's perpendicular, to the left for an angle below a half circle
        double apothem = radius * Math.cos(angle / 2) * Math.signum(bulge);
        double centreX = (x1 + x2) / 2 - (y2 - y1) / chord * apothem;
        double centreY = (y1 + y2) / 2 + (x2 - x1) / chord * apothem;
        double start = Math.atan2(y1 - centreY, x1 - centreX);
        for (int i = 1; i < count; i++) {
            double direction = start + angle * i / count;
            sink.at(centreX + radius * Math.cos(direction), centreY + radius * Math.sin(direction));
        }
    }
}
