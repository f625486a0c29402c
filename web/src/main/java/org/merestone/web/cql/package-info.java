/**
 * Filters in CQL2 (OGC 21-065r2), as text and as JSON, read into a closed set of predicates.
 *
 * <p>{@link org.merestone.web.cql.Cql2} reads; a {@link org.merestone.web.cql.Filter} is asked of one feature at a time and answers true,
 * false or, where a value is missing, unknown. A filter names only what its {@link org.merestone.web.cql.Vocabulary} has, each property
 * with a kind, and is bounded in length, depth, parts, list entries and vertices before it is asked anything. What cannot be read is
 * refused with the place where it stops to make sense.
 *
 * <p>Of the standard it knows Basic CQL2, advanced comparison (like, between, in), casei and accenti, all spatial and all temporal
 * functions, and properties and literals on either side. It knows no arithmetic, arrays and functions of its own. Of an interval one end
 * that a subject lacks is open; where it lacks both, the answer is unknown. Time is counted in days of law in Beijing, for every date of
 * the register is one: a timestamp is the day on which it falls there.
 */
@NullMarked
package org.merestone.web.cql;

import org.jspecify.annotations.NullMarked;
