/**
 * The map annexed to an agreement (协议书附图), drawn by the register: a sheet for each that the agreement plans along the line, at its scale,
 * as a PDF of vectors. It hides what of the register lies under the line and where a sheet's content comes from;
 * {@link org.merestone.geo.map.StripSheet} says how a sheet looks.
 */
@NullMarked
package org.merestone.boundary.strip;

import org.jspecify.annotations.NullMarked;
