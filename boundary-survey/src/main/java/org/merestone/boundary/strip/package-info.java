/**
 * The map annexed to an agreement (协议书附图), drawn by the register: a sheet for each that the agreement plans along the line, at its scale,
 * as a PDF of vectors. {@link org.merestone.boundary.strip.StripGround} gives other maps of a line what lies under it. It hides where a
 * sheet's content comes from; {@link org.merestone.geo.map.StripSheet} says how a sheet looks.
 */
@NullMarked
package org.merestone.boundary.strip;

import org.jspecify.annotations.NullMarked;
