/**
 * The demonstration county 砚川县: an invented county, made by a seeded generator and everywhere marked as invented.
 * It hides how the ground, the rivers, the lines and the names are made up, and shows an immutable tree of records.
 */
@NullMarked
package org.merestone.data.demo;

import org.jspecify.annotations.NullMarked;
