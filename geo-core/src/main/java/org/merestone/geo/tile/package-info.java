/**
 * Vector tiles (Mapbox Vector Tile 2.1) of layers that are put together once ({@link org.merestone.geo.tile.VectorTiles}) and never
 * change. Hides generalisation to each zoom, rounding to the grid, clipping and the file format.
 *
 * <p>A tile is a square of the WebMercatorQuad of 4,096 units a side, and 64 units more on each side. What holds of it:
 * <ul>
 * <li>A feature has the same number in every tile and every version, made of its register id
 *     ({@link org.merestone.geo.tile.TileFeature#number}).
 * <li>All layers are generalised together and rounded to one grid for the whole zoom, before they are cut. So the borders of neighbours,
 *     and a line on a border, have the same vertices in every tile, and what is cut by a tile's edge goes on in the next.
 * <li>Rings have at least three different vertices and an area; shells turn clockwise as seen on the screen, holes the other way, and
 *     follow their shell. If the shapes given do not cross each other, then no rings cross, and no ring touches itself: where
 *     rounding lets it, it is parted there. Where rounding closes the gap between two rings of one feature,
 *     the edge that they share goes, so that the feature stays a valid polygon.
 * <li>Shapes are cut 64 units outside the tile. There a cut edge ends on the grid, which may turn it by up to half a unit from its
 *     course: the same for both its sides, but not for the next tile. What is cut apart stays one feature.
 * <li>An area too small for the grid of a zoom to give it an area is not in the tile, nor is a line of one point.
 * <li>A tile over its limit of bytes leaves out what matters least ({@link org.merestone.geo.tile.TileFeature#importance}), layer by
 *     layer alike, until it fits, and says how many that were. A tile that nothing lies in has no bytes.
 * </ul>
 */
@NullMarked
package org.merestone.geo.tile;

import org.jspecify.annotations.NullMarked;
