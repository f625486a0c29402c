package org.merestone.web.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.line.LineInForce;
import org.merestone.data.division.Division;
import org.merestone.gazetteer.search.PublishedName;

/**
 * The days on which what the public sees became different (沿革日): a division, a line or a form of a name began or ended. Days of what is
 * not public are not among them.
 */
public final class TurningDays {

    private final NavigableMap<LocalDate, int[]> counts = new TreeMap<>();

    private TurningDays() {}

    /** @param today nothing behind it is told */
    static TurningDays of(List<Division> divisions, List<LineInForce> lines, List<MarkerPart.PublicMarker> markers,
            List<PublishedName> names, LocalDate today) {
        TurningDays days = new TurningDays();
        divisions.forEach(each -> days.add(0, each.validFrom(), each.validTo(), today));
        lines.forEach(each -> days.add(1, each.validFrom(), each.validTo(), today));
        markers.forEach(each -> days.add(2, each.since(), null, today));
        names.forEach(each -> days.add(3, each.validFrom(), each.validTo(), today));
        return days;
    }

    private void add(int part, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        Consumer<@Nullable LocalDate> count = day -> {
            if (day != null && !day.isAfter(today)) {
                counts.computeIfAbsent(day, unknown -> new int[4])[part]++;
            }
        };
        count.accept(from);
        count.accept(to);
    }

    /** The last such day that is not behind another; null where there is none. */
    @Nullable LocalDate since(LocalDate day) {
        return counts.floorKey(day);
    }

    /** How many there are. */
    public int size() {
        return counts.size();
    }

    /** So many of them, in order: those of names alone give way first, where least changed. */
    public List<Day> most(int limit) {
        List<Day> all = new ArrayList<>(counts.size());
        counts.forEach((day, count) -> all.add(new Day(day, count[0], count[1], count[2], count[3])));
        if (all.size() <= limit) {
            return all;
        }
        return all.stream().sorted(Comparator.comparing((Day day) -> day.divisions() + day.lines() + day.markers() == 0)
                .thenComparing(Comparator.comparingInt(Day::names).reversed()).thenComparing(Day::day)).limit(limit)
                .sorted(Comparator.comparing(Day::day)).toList();
    }

    /** A day, and how many divisions, lines and forms of names began or ended on it; of markers, how many got their position. */
    public record Day(LocalDate day, int divisions, int lines, int markers, int names) {}
}
