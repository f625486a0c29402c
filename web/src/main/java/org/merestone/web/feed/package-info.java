/**
 * The change feed: what of the register moved since a version. Asked for at once, waited for, or followed as server-sent events.
 *
 * <p>Nothing is queued for anybody: whoever follows has a place in the changes that the register itself remembers, and is sent what comes
 * behind it when their connection takes it. So a slow reader holds up nobody and costs no memory; one that takes nothing for a minute is
 * let go and begins again where it was, by {@code Last-Event-ID}. How many may wait and follow at once is bounded, for all and for one
 * address.
 */
@NullMarked
package org.merestone.web.feed;

import org.jspecify.annotations.NullMarked;
