package org.merestone.web.feed;

import java.time.OffsetDateTime;
import java.util.List;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RecentChanges;

/**
 * What moved since a version.
 *
 * @param version     where the register stands
 * @param readAllAnew the reader's version is older than what is remembered: read everything, then follow from {@code version}
 * @param next        ask for {@code since} this next
 */
record Feed(long version, boolean readAllAnew, long next, List<Item> changes) {

    /** A change: its part of the register and what was done, never what is not public. */
    record Item(long version, OffsetDateTime at, String part, String operation) {}

    static Feed since(PublishedRegister register, long since, int limit) {
        RecentChanges recent = register.changes();
        List<Item> items = recent.since(since, limit).stream()
                .map(entry -> new Item(entry.version(), entry.changedAt(), entry.change().part().name(), entry.change().operation().name()))
                .toList();
        long next = items.isEmpty() ? Math.max(since, register.version()) : items.get(items.size() - 1).version();
        return new Feed(register.version(), since < recent.from(), next, items);
    }
}
