/**
 * Lines of counties and above refined at township junctions (县级以上界线细化、落地县界): where a township line ends on a higher line, the higher line
 * gets a node, keeps its course, and the township line ends on it to the last digit. It hides how the engine's levels are put together from
 * the register's lines and how new versions take the place of the old.
 */
@NullMarked
package org.merestone.boundary.refinement;

import org.jspecify.annotations.NullMarked;
