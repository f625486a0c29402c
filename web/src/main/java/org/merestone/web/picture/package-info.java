/**
 * The register as pictures and vector tiles, whoever asks for them: the looks of the map ({@link org.merestone.web.picture.MapLook}), what
 * of the register is drawn ({@link org.merestone.web.picture.PicturedLayer}), and tiles of any plane, kept until the register changes
 * ({@link org.merestone.web.picture.PaintedTiles}, {@link org.merestone.web.picture.CutTiles}). Hides the keeping.
 */
@NullMarked
package org.merestone.web.picture;

import org.jspecify.annotations.NullMarked;
