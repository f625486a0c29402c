package org.merestone.geo.index;

/**
 * A line's nearest point.
 *
 * @param line   the line's key
 * @param lon    longitude of the point on the line, degrees
 * @param lat    its latitude
 * @param metres ellipsoidal distance from the place that was asked for
 * @param side   on which side of the line that place lies, looking the way its vertices go
 */
public record NearestLine(String line, double lon, double lat, double metres, Side side) {
}
