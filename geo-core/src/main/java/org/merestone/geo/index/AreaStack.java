package org.merestone.geo.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.division.DivisionLevel;

/**
 * Which division of every level a point lies in. The lowest level that has an area there decides, by the rule of {@link AreaIndex};
 * the levels above are told by that division's parents and not by their own areas. So a point on a border between two counties is in
 * one township and in that township's county, never in one side's township and the other side's county. One search answers all levels.
 *
 * <p>Immutable; any number of threads may ask at once. No area is needed for a level whose divisions are known as parents.
 */
public final class AreaStack {

    private final List<Level> levels;

    /**
     * @param areas  Polygon or MultiPolygon by code for each level that has areas of its own
     * @param parent the division right above a code, empty at the top
     * @throws IllegalArgumentException when a division stands above itself, and as {@link AreaIndex}
     */
    public AreaStack(Map<DivisionLevel, ? extends Map<String, ? extends Geometry>> areas, Function<String, Optional<LeveledUnit>> parent) {
        Map<DivisionLevel, Map<String, ? extends Geometry>> lowestFirst = new TreeMap<>(Comparator.reverseOrder());
        lowestFirst.putAll(areas);
        levels = lowestFirst.entrySet().stream().map(entry -> level(entry.getKey(), new AreaIndex(entry.getValue()), parent)).toList();
    }

    private static Level level(DivisionLevel level, AreaIndex index, Function<String, Optional<LeveledUnit>> parent) {
        return new Level(index, index.codes().stream().map(code -> chain(new LeveledUnit(level, code), parent)).toList());
    }

    private static List<LeveledUnit> chain(LeveledUnit lowest, Function<String, Optional<LeveledUnit>> parent) {
        List<LeveledUnit> chain = new ArrayList<>();
        for (Optional<LeveledUnit> next = Optional.of(lowest); next.isPresent(); next = parent.apply(next.get().code())) {
            LeveledUnit unit = next.get();
            if (!chain.isEmpty() && unit.level().compareTo(chain.get(chain.size() - 1).level()) >= 0) {
                throw new IllegalArgumentException(unit + " cannot stand above " + chain.get(chain.size() - 1));
            }
            chain.add(unit);
        }
        return List.copyOf(chain);
    }

    /** The divisions that a point lies in, lowest first; empty outside all areas. */
    public List<LeveledUnit> chain(double lon, double lat) {
        for (Level level : levels) {
            int area = level.index().ordinalAt(lon, lat);
            if (area >= 0) {
                return level.chains().get(area);
            }
        }
        return List.of();
    }

    /** Code of the division of one level that a point lies in. */
    public Optional<String> at(DivisionLevel level, double lon, double lat) {
        return chain(lon, lat).stream().filter(unit -> unit.level() == level).map(LeveledUnit::code).findFirst();
    }

    /** Bytes of all arrays, see {@link AreaIndex#bytes}. */
    public long bytes() {
        return levels.stream().mapToLong(level -> level.index().bytes()).sum();
    }

    private record Level(AreaIndex index, List<List<LeveledUnit>> chains) {
    }
}
