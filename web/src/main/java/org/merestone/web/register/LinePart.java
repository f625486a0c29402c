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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.merestone.boundary.course.CourseStretch;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.LineInForce;

/**
 * The lines that ever were in force and may be known, and the coverage that they make on a day. A unit with any line that is not
 * public has no public area: what the others leave open would show the secret one.
 */
public final class LinePart {

    static final LinePart EMPTY = new LinePart(List.of(), Map.of(), DivisionPart.EMPTY);
    private static final int DAYS_REMEMBERED = 8;

    private final List<LineInForce> versions;
    private final Map<UUID, List<CourseStretch>> stretches;
    private final DivisionPart divisions;
    private final Map<LocalDate, Coverage> coverages = new ConcurrentHashMap<>();
    private final TreeSet<LocalDate> turns = new TreeSet<>();

    /**
     * Takes all versions, public or not; what is not public only tells whose areas stay unshown.
     *
     * @param stretches by version, of public lines that run in the middle of something
     */
    LinePart(List<LineInForce> versions, Map<UUID, List<CourseStretch>> stretches, DivisionPart divisions) {
        this.versions = List.copyOf(versions);
        this.stretches = Map.copyOf(stretches);
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
        LocalDate since = turn(day);
        Coverage known = coverages.get(since);
        return known != null ? known : made(since);
    }

    /** One at a time: what many ask for at once is derived once. */
    private synchronized Coverage made(LocalDate since) {
        Coverage known = coverages.get(since);
        if (known == null) {
            known = make(since);
            if (coverages.size() < DAYS_REMEMBERED) {
                coverages.put(since, known);
            }
        }
        return known;
    }

    /** The last change of lines or divisions, public or not, that is not behind a day; {@link LocalDate#MIN} where there is none. */
    LocalDate turn(LocalDate day) {
        LocalDate turn = turns.floor(day);
        return turn == null ? LocalDate.MIN : turn;
    }

    /** Every public course that counts or once counted. */
    public List<LineInForce> ever() {
        return versions.stream().filter(line -> line.classification() == Classification.PUBLIC).toList();
    }

    /** The course of a line in force, cut where it enters or leaves the middle of a river or road. */
    List<CourseStretch> stretches(LineInForce line) {
        List<CourseStretch> known = stretches.get(line.versionId());
        return known != null ? known : IntStream.range(0, line.geometry().getNumGeometries())
                .mapToObj(i -> new CourseStretch((LineString) line.geometry().getGeometryN(i), false)).toList();
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
