package org.merestone.gazetteer.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.division.Division;

/** The divisions of a day by id, with the way from the top to each. */
final class DivisionTree {

    private final Map<UUID, Division> byId = new HashMap<>();
    private final Map<UUID, List<Division>> paths = new HashMap<>();

    DivisionTree(Collection<Division> divisions) {
        divisions.forEach(division -> byId.put(division.id(), division));
    }

    /** From the top down to the division; empty where there is none that day. */
    List<Division> path(UUID id) {
        return paths.computeIfAbsent(id, this::walk);
    }

    /** From the top down to the lowest division that holds all of these. */
    List<Division> commonPath(Collection<UUID> ids) {
        @Nullable List<Division> common = null;
        for (UUID id : ids) {
            List<Division> path = path(id);
            common = common == null ? path : sharedHead(common, path);
        }
        return common == null ? List.of() : common;
    }

    private List<Division> walk(UUID id) {
        List<Division> path = new ArrayList<>();
        Division next = byId.get(id);
        while (next != null && !path.contains(next)) {
            path.add(next);
            next = next.parentId() == null ? null : byId.get(next.parentId());
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }

    private static List<Division> sharedHead(List<Division> a, List<Division> b) {
        int shared = 0;
        while (shared < Math.min(a.size(), b.size()) && a.get(shared).equals(b.get(shared))) {
            shared++;
        }
        return a.subList(0, shared);
    }
}
