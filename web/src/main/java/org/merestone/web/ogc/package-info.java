/**
 * OGC API Features over the published register: collections of divisions, lines, markers, names and notices, read by any GIS.
 *
 * <p>A {@link org.merestone.web.ogc.Layer} makes a {@link org.merestone.web.ogc.FeatureTable} of a part of the register: rows in the order
 * of their ids, with an index of boxes, made once for each state of that part. Pages follow the ids ({@code after=}), so that a feature
 * that stays is neither skipped nor repeated when the register moves between two pages; {@code numberMatched} counts the state that the
 * page was read from, and the ETag names it. Without {@code datetime} a collection is what stands on the register's day; with an instant
 * it is what stood then, with the areas of that day; with an interval it is every version that held on one of its days.
 *
 * <p>OGC API Tiles stands beside: a {@link org.merestone.web.ogc.TileGrid} divides a plane, a {@link org.merestone.web.ogc.TileSource} is
 * what tiles show: features, or a picture of the map or of one collection. A tile outside the limits of its tileset is not found; one
 * inside that nothing lies in has no content.
 *
 * <p>Everything here reads {@link org.merestone.web.register.RegisterKeeper#current()} and never the database. Inside, coordinates are
 * EPSG:4490 degrees with the longitude first; the order of a coordinate system's authority is kept at the door only
 * ({@link org.merestone.web.ogc.OfferedSystem}).
 */
@NullMarked
package org.merestone.web.ogc;

import org.jspecify.annotations.NullMarked;
