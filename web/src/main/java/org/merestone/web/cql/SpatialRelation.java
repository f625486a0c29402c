package org.merestone.web.cql;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;

/** How one geometry lies to another, by the nine intersections of their insides, borders and outsides. */
enum SpatialRelation {
    S_INTERSECTS, S_DISJOINT, S_EQUALS, S_TOUCHES, S_WITHIN, S_CONTAINS, S_OVERLAPS, S_CROSSES;

    boolean holds(Geometry left, Geometry right) {
        if (!left.getEnvelopeInternal().intersects(right.getEnvelopeInternal())) {
            return this == S_DISJOINT;
        }
        try {
            if (isMixed(left) || isMixed(right)) {
                return RelateNG.relate(left, right, predicate());
            }
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

    /** The plain predicates of a geometry take no collection of unlike parts; the general ones take it as the union of its parts. */
    private static boolean isMixed(Geometry geometry) {
        return geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
    }

    private TopologyPredicate predicate() {
        return switch (this) {
            case S_INTERSECTS -> RelatePredicate.intersects();
            case S_DISJOINT -> RelatePredicate.disjoint();
            case S_EQUALS -> RelatePredicate.equalsTopo();
            case S_TOUCHES -> RelatePredicate.touches();
            case S_WITHIN -> RelatePredicate.within();
            case S_CONTAINS -> RelatePredicate.contains();
            case S_OVERLAPS -> RelatePredicate.overlaps();
            case S_CROSSES -> RelatePredicate.crosses();
        };
    }
}
