package org.merestone.web.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.division.Division;

/** The divisions of a day, found by id. */
public final class DivisionPart {

    static final DivisionPart EMPTY = new DivisionPart(List.of());

    private final Map<UUID, Division> byId = new LinkedHashMap<>();

    DivisionPart(Collection<Division> divisions) {
        divisions.forEach(division -> byId.put(division.id(), division));
    }

    public Collection<Division> all() {
        return byId.values();
    }

    public @Nullable Division find(UUID id) {
        return byId.get(id);
    }

    /** The division and those above it, lowest first. */
    public List<Division> chain(UUID id) {
        List<Division> chain = new ArrayList<>();
        Division next = byId.get(id);
        while (next != null && !chain.contains(next)) {
            chain.add(next);
            next = next.parentId() == null ? null : byId.get(next.parentId());
        }
        return chain;
    }

    boolean demonstration() {
        return byId.values().stream().anyMatch(Division::demonstration);
    }
}
