package org.merestone.geo.network;

import java.util.List;

/** What came of moving one line of a network. */
public sealed interface EdgeChange {

    /**
     * The line was moved; the areas on both its sides moved with it.
     *
     * @param network a new network; the old one is as it was
     */
    record Moved(Network network, Edge before, Edge after) implements EdgeChange {
    }

    /**
     * The line was not moved.
     *
     * @param findings why, each with its place; never empty
     */
    record Refused(List<Finding> findings) implements EdgeChange {

        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
