package org.merestone.web.register;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Change.Part;
import org.merestone.data.ledger.ChangeLog;

/**
 * What of a published register is no longer so.
 *
 * @param parts  the parts that must be read again as a whole
 * @param places the places whose names must be; more than there are in {@code parts} anyway
 */
record Stale(Set<Part> parts, Set<UUID> places) {

    /** Changes that are looked at; after so many at once everything is read again. */
    static final int MANY = 10_000;
    /** Places whose names are read one by one. */
    private static final int MANY_PLACES = 1_000;
    private static final String PLACE = "place";

    static final Stale ALL = new Stale(EnumSet.allOf(Part.class), Set.of());

    Stale {
        parts = Set.copyOf(parts);
        places = Set.copyOf(places);
    }

    /** @param entries the changes since then, at most {@link #MANY} */
    static Stale by(List<ChangeLog.Entry> entries) {
        if (entries.size() >= MANY) {
            return ALL;
        }
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Set<UUID> places = new HashSet<>();
        for (ChangeLog.Entry entry : entries) {
            Change change = entry.change();
            if (change.part() == Part.NAMES && change.entity().equals(PLACE)) {
                places.add(UUID.fromString(change.entityId()));
            } else {
                parts.add(change.part());
            }
        }
        if (places.size() > MANY_PLACES) {
            parts.add(Part.NAMES);
        }
        return new Stale(parts, parts.contains(Part.NAMES) ? Set.of() : places);
    }

    boolean contains(Part part) {
        return parts.contains(part);
    }
}
