package org.merestone.web.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.LineInForce;

/**
 * The lines that ever were in force and may be known, and the coverage that they make on a day. A unit with any line that is not
 * public has no public area: what the others leave open would show the secret one.
 */
public final class LinePart {

    static final LinePart EMPTY = new LinePart(List.of(), DivisionPart.EMPTY);
    private static final int DAYS_REMEMBERED = 8;

    private final List<LineInForce> versions;
    private final DivisionPart divisions;
    private final Map<LocalDate, Coverage> coverages = new ConcurrentHashMap<>();

    /** Takes all versions, public or not; what is not public only tells whose areas stay unshown. */
    LinePart(List<LineInForce> versions, DivisionPart divisions) {
        this.versions = List.copyOf(versions);
        this.divisions = divisions;
    }

    /** The lines and areas of a day. Few days are asked for again and again; those are kept. */
    Coverage on(LocalDate day) {
        Coverage known = coverages.get(day);
        if (known == null) {
            known = make(day);
            if (coverages.size() < DAYS_REMEMBERED) {
                coverages.put(day, known);
            }
        }
        return known;
    }

    private Coverage make(LocalDate day) {
        Set<UUID> unshown = new HashSet<>();
        Map<UUID, LineInForce> shown = new HashMap<>();
        for (LineInForce line : versions) {
            if (!line.inForceOn(day)) {
                continue;
            }
            if (line.classification() == Classification.PUBLIC) {
                shown.put(line.id(), line);
            } else {
                unshown.add(line.left().id());
                addIfPresent(unshown, line.right());
            }
        }
        return new Coverage(List.copyOf(shown.values()), unshown, divisions.on(day));
    }

    private static void addIfPresent(Set<UUID> ids, LineInForce.@Nullable Side side) {
        if (side != null) {
            ids.add(side.id());
        }
    }
}
