package org.merestone.boundary.line;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiLineString;

/**
 * The course that a draft gives a line.
 *
 * @param lengthM     on the ellipsoid, metres
 * @param accuracyM   of the worst point that carries it, metres; null where none states one
 * @param fingerprint of the course and its points
 */
public record DraftCourse(MultiLineString geometry, double lengthM, @Nullable Double accuracyM, String fingerprint) {}
