/**
 * The boundary network (界线网): lines that are stored once with the unit on either side, the nodes where they meet, and the areas
 * that are derived from them.
 *
 * <p><b>Where a network comes from.</b> From polygons by {@code NetworkBuilder}, which snaps nothing; from loose lines by
 * {@code LineNetworkBuilder}, which brings ends within the snap distance together and tells each snap with its distance; from the
 * layers of a file by {@code FeatureNetwork}; from another network by an {@code Edit}.
 *
 * <p><b>Edits.</b> {@code network.apply(edit)} gives either a new network with the lines that went and came, or the reasons why not.
 * It is refused where it would bring a fault that stops and was not there before. A {@code Finding} has a {@code Fix} or a choice of
 * them, the best first, each an edit, too: {@code network.fixes(finding)}. Where two levels disagree (rules 47 and 48),
 * {@code HigherLevel.fixes} lets either follow the other; what differs from the published network (54), {@code NetworkDifference.fixes}
 * takes back to the last digit. Where a record is at fault and not a line (46, 49, 52, 53), or what is said of a section (50, 51), the
 * choice is of {@code Correction}s: the record as it would be. A choice is tried before it is offered: it takes its finding away.
 *
 * <p><b>Files.</b> {@code FileCheck} says all that rules 40 to 54 say of a file: its network, what its features record of lines and
 * junctions, and what stands beside it in {@code NetworkBeside}: the level above, the published version, registered ground, features that
 * lines follow. Each {@code Checked} finding has its {@code Remedy}s: a {@code Fix}, a {@code LevelFix} or a {@code Correction}.
 * {@code FileMend} applies the first of those that are asked for and gives the file back, what did not change as it was drawn.
 *
 * <p><b>Less detail.</b> {@code NetworkGeneralisation} gives the network at any tolerance or zoom: every line once, all nodes kept, no gap
 * and no crossing, by the same weighing of vertices as the pictures and the tiles.
 *
 * <p><b>Precision.</b> Coordinates are doubles in degrees of EPSG:4490, x = longitude, and are never put on a grid. Two vertices are
 * one only where both ordinates are the same number. Exact: which side of a segment a point lies on, whether segments cross, the order
 * of lines round a node, and that an area's coordinates are its lines', digit for digit. Rounded to doubles: the place of a crossing and
 * the foot of a snap, so cutting is repeated until nothing meets but at vertices. Measured on the ground of one latitude: widths, snap
 * distances and sizes of findings, good to a thousandth for a piece 20 km high. On the ellipsoid: what units win and lose, and lengths.
 *
 * <p><b>Tolerance.</b> {@code NetworkOptions} has the snap distance, 0.02 m, and the width of a sliver, 10 m; both are metres. An edit
 * moves what is new onto what stands, which keeps its course.
 *
 * <p><b>Cost.</b> Building and checking cost the number of vertices, and use a second processor where there is one: for the tables,
 * the areas and the search for crossings. What comes out does not depend on it. An edit costs the length of the lines it changes and
 * of those round the units beside them, and the logarithm of how many lines there are: tables are persistent maps, areas that are
 * not beside a changed line are the same objects as before. Two things cost more, and seldom: the tree of lines is made anew after
 * some thousands of changed lines, and gaps and Euler's counts are derived from all lines when they are first asked for after an
 * edit. A network holds each coordinate twice, in its lines and in its areas, with each inner line in two areas.
 *
 * <p>How coordinates are interned, segments paired and faces walked stays inside.
 */
@NullMarked
package org.merestone.geo.network;

import org.jspecify.annotations.NullMarked;
