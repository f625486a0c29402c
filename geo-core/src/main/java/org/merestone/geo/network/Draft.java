package org.merestone.geo.network;

import java.util.List;

/**
 * Lines that are to give way to others, before anyone has looked whether they may.
 *
 * @param reports what was done on the way
 */
record Draft(List<Edge> removed, List<Edge> added, List<Finding> reports) {

    Draft(List<Edge> removed, List<Edge> added) {
        this(removed, added, List.of());
    }

    Draft telling(List<Finding> more) {
        return new Draft(removed, added, more);
    }
}
