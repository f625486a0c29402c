package org.merestone.geo.network;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The faces that lines without sides cut out of the plane. A line that has the same face on both sides, because it ends in the air or
 * only joins two others, bounds none.
 */
final class LineFaces {

    /** Outside of all lines. */
    static final int OUTSIDE = -1;
    /** Beside a line that bounds no face. */
    static final int NOWHERE = -2;

    private final HalfEdges network;
    private final List<AreaAssembly.Piece> pieces;
    private final int[] faceOf;

    /** @param bare lines that meet at their ends only */
    LineFaces(List<Edge> bare, GeometryFactory factory) {
        network = new HalfEdges(bare);
        List<Cycle> cycles = bare.isEmpty() ? List.of() : FaceWalk.roundFaces(network).cyclesOf(0);
        pieces = AreaAssembly.pieces(cycles, factory);
        faceOf = new int[network.size()];
        Arrays.fill(faceOf, NOWHERE);
        cycles.stream().filter(cycle -> cycle.area() < 0).forEach(cycle -> mark(cycle, OUTSIDE));
        for (int face = 0; face < pieces.size(); face++) {
            mark(pieces.get(face).shell(), face);
            for (Cycle hole : pieces.get(face).holes()) {
                mark(hole, face);
            }
        }
    }

    private void mark(Cycle cycle, int face) {
        for (int half : cycle.halves()) {
            faceOf[half] = face;
        }
    }

    int size() {
        return pieces.size();
    }

    Polygon ground(int face) {
        return pieces.get(face).polygon();
    }

    /** The face on the left of a half-edge: its number, {@link #OUTSIDE} or {@link #NOWHERE}. */
    int faceOf(int half) {
        return faceOf[half];
    }

    /** How many lines end at the half-edge's beginning. */
    int degreeAtOrigin(int half) {
        return network.degree(network.origin(half));
    }
}
