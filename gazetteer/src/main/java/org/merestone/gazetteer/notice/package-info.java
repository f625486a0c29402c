/**
 * Public notices (公示) and announcements (公告), what the public says to them, and the calendar of working days. Knows cases by their id
 * only; who may open, answer and close is decided by those who keep the cases. Hides what a comment says of its writer.
 */
@NullMarked
package org.merestone.gazetteer.notice;

import org.jspecify.annotations.NullMarked;
