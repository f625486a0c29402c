/**
 * The course of a line in words (边界线走向说明): sections of a course and what each follows, the text written from them in the grammar that
 * agreements use, and the check of a text, written or edited, against the geometry (rules 55 to 61). It knows no database; the
 * {@code demarcation} package keeps sections and sentences with their draft.
 */
@NullMarked
package org.merestone.boundary.course;

import org.jspecify.annotations.NullMarked;
