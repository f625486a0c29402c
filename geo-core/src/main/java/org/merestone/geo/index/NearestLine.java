package org.merestone.geo.index;

/**
 * A line's nearest point.
 *
 * @param line   the line's key
 * @param lon    longitude of the point on the line, degrees
 * @param lat    its latitude
 * @param metres ellipsoidal distance from the place that was asked for
 */
public record NearestLine(String line, double lon, double lat, double metres) {
}
