/**
 * Places for the web of data: each with its names and their times as Linked Places JSON-LD, and a reconciliation service for OpenRefine.
 */
@NullMarked
package org.merestone.web.linked;

import org.jspecify.annotations.NullMarked;
