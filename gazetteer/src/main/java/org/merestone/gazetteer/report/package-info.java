/**
 * Reports of errors (纠错): what anybody without an account says to be wrong about a public place, and the naming office's answer. Nothing of
 * it is published; who sent a report can follow it by its own address. Hides the table and keeps its bounds.
 */
@NullMarked
package org.merestone.gazetteer.report;

import org.jspecify.annotations.NullMarked;
