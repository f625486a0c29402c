package org.merestone.web.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private final TreeSet<LocalDate> turns = new TreeSet<>();

    /** Takes all versions, public or not; what is not public only tells whose areas stay unshown. */
    LinePart(List<LineInForce> versions, DivisionPart divisions) {
        this.versions = List.copyOf(versions);
        this.divisions = divisions;
        this.versions.forEach(line -> addTurns(line.validFrom(), line.validTo()));
        divisions.ever().forEach(division -> addTurns(division.validFrom(), division.validTo()));
    }

    private void addTurns(LocalDate from, @Nullable LocalDate to) {
        turns.add(from);
        if (to != null) {
            turns.add(to);
        }
    }

    /** The lines and areas of a day; all days between two changes of the law are one. Few are asked for again and again; those are kept. */
    Coverage on(LocalDate day) {
        LocalDate turn = turns.floor(day);
        LocalDate since = turn == null ? LocalDate.MIN : turn;
        Coverage known = coverages.get(since);
        if (known == null) {
            known = make(since);
            if (coverages.size() < DAYS_REMEMBERED) {
                coverages.put(since, known);
            }
        }
        return known;
    }

    /** Every public course that counts or once counted. */
    public List<LineInForce> ever() {
        return versions.stream().filter(line -> line.classification() == Classification.PUBLIC).toList();
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
