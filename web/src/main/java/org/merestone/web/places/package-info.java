/**
 * The register of places for staff: looking places up, the whole record of one with its line of time, and what the office enters. Hides
 * the forms; {@link org.merestone.web.places.NameLine} is the line of time that the public page draws too.
 */
@NullMarked
package org.merestone.web.places;

import org.jspecify.annotations.NullMarked;
