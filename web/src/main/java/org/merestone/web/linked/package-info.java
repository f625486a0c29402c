/**
 * Places for the web of data: each with its names and their times as Linked Places JSON-LD, and a reconciliation service for OpenRefine
 * that matches a table's rows to places and gives it further columns of them.
 */
@NullMarked
package org.merestone.web.linked;

import org.jspecify.annotations.NullMarked;
