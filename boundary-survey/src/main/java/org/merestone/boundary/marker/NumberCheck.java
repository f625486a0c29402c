package org.merestone.boundary.marker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.line.RegisterFinding;
import org.merestone.boundary.line.RegisterFinding.Kind;

/**
 * Checks the numbers and codes of a line's markers: from 001 without gaps, along the line, under the line's code or that of their junction
 * (rules 5, 6 and 11).
 */
public final class NumberCheck {

    private NumberCheck() {}

    /**
     * @param codes   that are due; a marker that bears the code of its junction has no number on the line
     * @param markers of one version of the line
     * @param retired numbers of the line's markers that are history: they may be missing
     */
    public static List<RegisterFinding> of(DueCodes codes, List<Marker> markers, Set<Integer> retired, MultiLineString course) {
        TreeMap<Integer, Marker> numbers = markers.stream().filter(marker -> !codes.isOfJunction(marker.nodeId(), marker.code()))
                .collect(Collectors.toMap(Marker::serial, marker -> marker, (one, other) -> one, TreeMap::new));
        List<RegisterFinding> found = new ArrayList<>();
        int due = 1;
        for (Marker marker : numbers.values()) {
            while (due < marker.serial()) {
                if (!retired.contains(due)) {
                    found.add(tell(Kind.NUMBER_MISSING, marker, "%03d".formatted(due), "%03d".formatted(marker.serial())));
                }
                due++;
            }
            due = marker.serial() + 1;
        }
        order(numbers, course, found);
        for (Marker marker : markers) {
            String code = codes.of(marker.nodeId(), marker.serial(), marker.code());
            if (!code.equals(marker.code())) {
                found.add(tell(Kind.MARKER_CODE_OLD, marker, marker.code(), code));
            }
        }
        return found;
    }

    /** On each part of the course, numbers go up from west to east or from north to south, whichever way the part mostly runs. */
    private static void order(TreeMap<Integer, Marker> numbers, MultiLineString course, List<RegisterFinding> found) {
        Map<Integer, Double> reached = new HashMap<>();
        for (Marker marker : numbers.values()) {
            Along along = Along.of(marker.position().point().getCoordinate(), course);
            Coordinate[] part = course.getGeometryN(along.part()).getCoordinates();
            double run = Numbering.runsForward(part[0], part[part.length - 1]) ? along.metres() : -along.metres();
            Double before = reached.get(along.part());
            if (before != null && run < before) {
                found.add(tell(Kind.NUMBERED_BACKWARDS, marker, "%03d".formatted(marker.serial())));
            }
            reached.put(along.part(), before == null ? run : Math.max(run, before));
        }
    }

    private static RegisterFinding tell(Kind kind, Marker marker, Object... arguments) {
        return RegisterFinding.of(kind, marker.code(), marker.position().point(), arguments);
    }
}
