/**
 * The calendar of working days (工作日历) as an administrator keeps it: the State Council's list of a year comes in as rows with its document
 * and day, replaces what stood for that year, and can be taken back. Says how many running deadlines it counts anew. How days are counted
 * is {@link org.merestone.gazetteer.notice.WorkingDays}'; it hides how lists are written and kept.
 */
@NullMarked
package org.merestone.gazetteer.calendar;

import org.jspecify.annotations.NullMarked;
