/**
 * What each side says of a line before it is surveyed: its claim (主张线) with evidence, the walk along the line that both made together
 * (指界), and the sections that this left open (争议段). Claims move nothing and are never overwritten; an open section blocks signing until
 * the county sets it aside, so that the rest can be signed without it, or until it is settled with a document.
 * It hides how a section is cut out of the course that stands and where a file holds the one course that somebody claims.
 */
@NullMarked
package org.merestone.boundary.claim;

import org.jspecify.annotations.NullMarked;
