/**
 * OGC API Features Part 4 for staff: the drafts of boundary lines as a collection that a GIS with a token creates, replaces and deletes
 * in. Division and side, the checks of a course and the trail are the services' own; here stand the conditions of HTTP. A strong ETag
 * names the state that was read; without it in {@code If-Match} nothing is changed (428), and with an older one neither (412).
 */
@NullMarked
package org.merestone.web.drafts;

import org.jspecify.annotations.NullMarked;
