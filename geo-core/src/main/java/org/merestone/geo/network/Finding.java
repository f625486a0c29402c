package org.merestone.geo.network;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.Sentence;
import org.merestone.geo.Severity;

/**
 * Something wrong, with its place on the map.
 *
 * @param units codes of the units concerned, sorted
 * @param place the spot, strip or area at fault, longitude/latitude
 * @param size  how large the fault is, in the kind's unit
 * @param width for a strip its mean width in metres (twice the area by the perimeter), otherwise 0
 */
public record Finding(FindingKind kind, List<String> units, Geometry place, double size, double width) {

    public Finding {
        units = units.stream().sorted().distinct().toList();
    }

    Finding(FindingKind kind, List<String> units, Geometry place, double size) {
        this(kind, units, place, size, 0);
    }

    /** Number of the rule that is broken, most of them 40 to 54. */
    public int rule() {
        return kind.rule();
    }

    public Severity severity() {
        return kind.severity();
    }

    /** What is wrong and what to do. */
    public Sentence sentence() {
        Coordinate at = place.getCoordinate();
        Map<String, Object> values = new HashMap<>();
        values.put("units", units.isEmpty() ? List.of("—") : units);
        values.put("size", size);
        values.put("count", (long) size);
        values.put("width", width);
        values.put("at", at == null ? "?" : String.format(Locale.ROOT, "%.7f, %.7f", at.x, at.y));
        return new Sentence("org.merestone.geo.network.findings", kind.name(), values);
    }

    /** {@link #sentence()} in Chinese or English. */
    public String message(Locale locale) {
        return sentence().in(locale);
    }
}
