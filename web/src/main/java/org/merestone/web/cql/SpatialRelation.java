package org.merestone.web.cql;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;

/** How one geometry lies to another, by the nine intersections of their insides, borders and outsides. */
enum SpatialRelation {
    S_INTERSECTS, S_DISJOINT, S_EQUALS, S_TOUCHES, S_WITHIN, S_CONTAINS, S_OVERLAPS, S_CROSSES;

    boolean holds(Geometry left, Geometry right) {
        if (!left.getEnvelopeInternal().intersects(right.getEnvelopeInternal())) {
            return this == S_DISJOINT;
        }
        try {
            return switch (this) {
                case S_INTERSECTS -> left.intersects(right);
                case S_DISJOINT -> left.disjoint(right);
                case S_EQUALS -> left.equalsTopo(right);
                case S_TOUCHES -> left.touches(right);
                case S_WITHIN -> left.within(right);
                case S_CONTAINS -> left.contains(right);
                case S_OVERLAPS -> left.overlaps(right);
                case S_CROSSES -> left.crosses(right);
            };
        } catch (TopologyException e) {
            return false; // shapes that cannot be told apart by rounding stand in no such relation
        }
    }
}
