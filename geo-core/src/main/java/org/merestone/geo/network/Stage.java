package org.merestone.geo.network;

/** What the building of a network is busy with, in this order. */
public enum Stage {
    SEGMENTS, EDGES, AREAS, CROSSINGS, NEAR_MISSES, OVERLAPS, GAPS
}
