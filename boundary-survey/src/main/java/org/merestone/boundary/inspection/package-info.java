/**
 * Checking and accepting the results of a line (检查验收): process check, final check, supervision (质量监理) and acceptance, each on a sample
 * drawn from the line's markers, sentences and map sheets, scored unit by unit by a scheme that the county edits. A fault of class A, or
 * one
 * unit that fails, fails the whole; every level is another person's, and what is edited afterwards is inspected again.
 * It hides how a sample is drawn, so that the same lot always gives the same sample, and how scheme and scores are stored.
 */
@NullMarked
package org.merestone.boundary.inspection;

import org.jspecify.annotations.NullMarked;
