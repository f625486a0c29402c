package org.merestone.web.open;

import java.time.OffsetDateTime;
import java.util.List;
import org.merestone.web.register.Published;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RecentChanges;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The change feed: what of the register moved since a version. It names parts and kinds, and ids of public things only. */
@RestController
class ChangesApi {

    private static final int MOST = 1_000;

    private final RegisterKeeper keeper;

    ChangesApi(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    /**
     * @param since the version that the reader has; 0 for none
     * @param limit at most this many changes, 1 to 1,000
     */
    @Published
    @OpenToAll
    @GetMapping("/api/v1/changes")
    Feed changes(@RequestParam(defaultValue = "0") long since, @RequestParam(defaultValue = "100") int limit) {
        if (since < 0) {
            throw new BadRequest("request.wrongValue", "since");
        }
        if (limit < 1 || limit > MOST) {
            throw new BadRequest("request.wrongValue", "limit");
        }
        PublishedRegister register = keeper.current();
        RecentChanges recent = register.changes();
        List<Item> items = recent.since(since, limit).stream()
                .map(entry -> new Item(entry.version(), entry.changedAt(), entry.change().part().name(), entry.change().operation().name()))
                .toList();
        long next = items.isEmpty() ? Math.max(since, register.version()) : items.get(items.size() - 1).version();
        return new Feed(register.version(), since < recent.from(), next, items);
    }

    /**
     * @param version      where the register stands
     * @param readAllAnew  the reader's version is older than what is remembered: read everything, then follow from {@code version}
     * @param next         ask for {@code since} this next
     */
    record Feed(long version, boolean readAllAnew, long next, List<Item> changes) {}

    record Item(long version, OffsetDateTime at, String part, String operation) {}
}
