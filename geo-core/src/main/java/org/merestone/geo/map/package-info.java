/**
 * Painting maps: what is to be seen ({@link org.merestone.geo.map.MapContent}), where
 * ({@link org.merestone.geo.map.TileCoord}), and one {@link org.merestone.geo.map.Painter} for tiles and pictures.
 * Hides projection, generalisation, label placement, fonts and the PNG encoding.
 */
@NullMarked
package org.merestone.geo.map;

import org.jspecify.annotations.NullMarked;
