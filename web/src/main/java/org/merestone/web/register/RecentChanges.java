package org.merestone.web.register;

import java.util.ArrayList;
import java.util.List;
import org.merestone.data.ledger.ChangeLog;

/**
 * The latest changes of what is published, oldest first, as many as are kept in memory.
 *
 * @param from    the version after which the list is whole; who stands before it must read everything anew
 * @param entries the changes after {@code from}
 */
public record RecentChanges(long from, List<ChangeLog.Entry> entries) {

    static final RecentChanges NONE = new RecentChanges(0, List.of());
    static final int KEPT = 10_000;

    public RecentChanges {
        entries = List.copyOf(entries);
    }

    RecentChanges and(List<ChangeLog.Entry> more) {
        List<ChangeLog.Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        if (all.size() <= KEPT) {
            return new RecentChanges(from, all);
        }
        int cut = all.size() - KEPT;
        return new RecentChanges(all.get(cut - 1).version(), all.subList(cut, all.size()));
    }

    /** At most {@code limit} changes after {@code version}. */
    public List<ChangeLog.Entry> since(long version, int limit) {
        return entries.stream().filter(entry -> entry.version() > version).limit(limit).toList();
    }
}
