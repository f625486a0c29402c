package org.merestone.data.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** The clear turns of a drawn line, where a surveyor takes boundary points (拐点). */
final class Turns {

    private static final double TOLERANCE = 45;
    private static final double SPACING = 260;

    /** A turn on the drawing board and its height. */
    record Turn(Coordinate at, double heightM) {
    }

    private final Ground ground;

    Turns(Ground ground) {
        this.ground = ground;
    }

    /** The turns between the ends of a line, in its order. */
    List<Turn> of(Coordinate[] drawn) {
        var turns = new ArrayList<Turn>();
        var last = drawn[0];
        var end = drawn[drawn.length - 1];
        var corners = DouglasPeuckerSimplifier.simplify(Frame.BOARD.createLineString(drawn), TOLERANCE).getCoordinates();
        for (int i = 1; i + 1 < corners.length; i++) {
            var at = corners[i];
            if (at.distance(last) >= SPACING && at.distance(end) >= SPACING) {
                turns.add(new Turn(at, ground.height(at.x, at.y)));
                last = at;
            }
        }
        return turns;
    }

    /** The boundary points of the turns, counted along the line or against it. */
    static List<DemoBoundaryPoint> numbered(List<Turn> turns, boolean forward) {
        var order = new ArrayList<>(turns);
        if (!forward) {
            Collections.reverse(order);
        }
        var points = new ArrayList<DemoBoundaryPoint>();
        for (var turn : order) {
            points.add(new DemoBoundaryPoint("B%03d".formatted(points.size() + 1), Grid.measured(turn.at(), turn.heightM())));
        }
        return points;
    }
}
