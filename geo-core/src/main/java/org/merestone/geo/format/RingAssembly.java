package org.merestone.geo.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Sorts the rings of a Shapefile's area into shells and holes: clockwise rings are shells, the others lie in the smallest shell around
 * them. A ring that turns like a hole but lies in no shell is a shell that was drawn the wrong way round.
 */
final class RingAssembly {

    private RingAssembly() {
    }

    static Geometry polygons(List<LinearRing> rings) throws GeometryFault {
        List<Shell> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (LinearRing ring : rings) {
            if (Orientation.isCCW(ring.getCoordinateSequence())) {
                holes.add(ring);
            } else {
                shells.add(new Shell(ring));
            }
        }
        STRtree index = new STRtree();
        shells.forEach(shell -> index.insert(shell.ring().getEnvelopeInternal(), shell));
        List<Shell> turned = new ArrayList<>();
        for (LinearRing hole : holes) {
            Optional<Shell> around = shells.isEmpty() ? Optional.empty() : smallestAround(hole, index);
            around.ifPresentOrElse(shell -> shell.rings.add(hole), () -> turned.add(new Shell(hole)));
        }
        shells.addAll(turned);
        List<Polygon> polygons = new ArrayList<>(shells.size());
        for (Shell shell : shells) {
            polygons.add(Drawing.polygon(shell.rings));
        }
        return Drawing.together(polygons);
    }

    private static Optional<Shell> smallestAround(LinearRing hole, STRtree index) {
        Shell best = null;
        for (Object found : index.query(hole.getEnvelopeInternal())) {
            Shell shell = (Shell) found;
            boolean smaller = best == null || shell.size() < best.size();
            if (smaller && shell.ring().getEnvelopeInternal().covers(hole.getEnvelopeInternal()) && shell.holds(hole)) {
                best = shell;
            }
        }
        return Optional.ofNullable(best);
    }

    private record Shell(List<LinearRing> rings) {

        Shell(LinearRing ring) {
            this(new ArrayList<>(List.of(ring)));
        }

        LinearRing ring() {
            return rings.get(0);
        }

        double size() {
            return ring().getEnvelopeInternal().getArea();
        }

        /** By the first of the hole's points that is not on the shell itself. */
        boolean holds(LinearRing hole) {
            Coordinate[] shell = ring().getCoordinates();
            for (int i = 0; i < hole.getNumPoints(); i++) {
                int location = PointLocation.locateInRing(hole.getCoordinateN(i), shell);
                if (location != Location.BOUNDARY) {
                    return location == Location.INTERIOR;
                }
            }
            return true;
        }
    }
}
