package org.merestone.boundary.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.line.LineVersion;
import org.merestone.data.division.Division;

/**
 * A course of a line as it was known on a day.
 *
 * @param version    with the end that is known today
 * @param knownEnd   first day on which it no longer counted, as far as that was known then; null where it was taken to stand
 * @param a          the unit on the left, as it was called when the course counted
 * @param b          the unit on the right
 */
public record KnownCourse(LineVersion version, @Nullable LocalDate knownEnd, Division a, Division b) {}
