package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Puts the cycles of one unit together into polygons: each clockwise cycle becomes a hole of the smallest shell round it.
 * Clockwise cycles with no shell round them are dropped: round the outside of everything there is no shell.
 */
final class AreaAssembly {

    private AreaAssembly() {
    }

    /**
     * One polygon and the cycles it is made of.
     *
     * @param shell counter-clockwise
     * @param holes clockwise
     */
    record Piece(Polygon polygon, Cycle shell, List<Cycle> holes) {
    }

    /** The pieces, the largest shell first. */
    static List<Piece> pieces(List<Cycle> cycles, GeometryFactory factory) {
        List<Shell> shells = new ArrayList<>();
        List<Cycle> holes = new ArrayList<>();
        for (Cycle cycle : cycles) {
            if (cycle.area() > 0) {
                shells.add(new Shell(cycle, cycle.toRing(factory), new ArrayList<>(), new ArrayList<>()));
            } else if (cycle.area() < 0) {
                holes.add(cycle);
            }
        }
        shells.sort(Comparator.comparingDouble(shell -> shell.cycle().area()));
        for (Cycle hole : holes) {
            LinearRing ring = hole.toRing(factory);
            for (Shell shell : shells) {
                if (shell.holds(hole, ring)) {
                    shell.holes().add(ring);
                    shell.holeCycles().add(hole);
                    break;
                }
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = shells.size() - 1; i >= 0; i--) {
            Shell shell = shells.get(i);
            pieces.add(new Piece(factory.createPolygon(shell.ring(), shell.holes().toArray(LinearRing[]::new)), shell.cycle(),
                    shell.holeCycles()));
        }
        return pieces;
    }

    private record Shell(Cycle cycle, LinearRing ring, List<LinearRing> holes, List<Cycle> holeCycles) {

        /**
         * The outside of lines that meet is no hole in a face of theirs. A hole may touch the shell in points, so a point of it off the
         * shell decides.
         */
        boolean holds(Cycle hole, LinearRing holeRing) {
            if (!cycle.envelope().covers(hole.envelope()) || cycle.area() < -hole.area() || cycle.isAcrossFrom(hole)) {
                return false;
            }
            for (int i = 1; i < holeRing.getNumPoints(); i++) {
                Coordinate a = holeRing.getCoordinateN(i - 1);
                Coordinate b = holeRing.getCoordinateN(i);
                for (Coordinate probe : new Coordinate[] {a, new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2)}) {
                    int where = RayCrossingCounter.locatePointInRing(probe, ring.getCoordinateSequence());
                    if (where != Location.BOUNDARY) {
                        return where == Location.INTERIOR;
                    }
                }
            }
            return false;
        }
    }
}
