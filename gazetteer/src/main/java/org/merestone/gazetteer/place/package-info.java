/**
 * Places (地理实体) and the names they bear and bore, in the database: entering them, reading what is public, reading what a check
 * compares with. Hides the tables.
 */
@NullMarked
package org.merestone.gazetteer.place;

import org.jspecify.annotations.NullMarked;
