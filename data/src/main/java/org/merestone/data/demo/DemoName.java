package org.merestone.data.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * An invented place with its standard name (标准地名) and its other names.
 *
 * @param classCode     five digits of GB/T 18521-2001
 * @param townshipCode  nine digits of the township that it lies in, or six of the county
 * @param statutoryKind kind of the regulation's article 3, as the register stores it
 * @param generic       the generic part (通名), empty where there is none
 * @param endedOn       the day the name went out of use; null while it stands
 * @param secrecy       PUBLIC, INTERNAL or SECRET; only what is PUBLIC may leave by a public door
 * @param meaning       where the name comes from, invented like the rest
 */
public record DemoName(
        String classCode,
        String townshipCode,
        String statutoryKind,
        Geometry geometry,
        Point label,
        String name,
        String specific,
        String generic,
        DemoRoman roman,
        @Nullable LocalDate endedOn,
        String secrecy,
        String meaning,
        List<DemoOtherName> others) {

    public DemoName {
        others = List.copyOf(others);
        if (!name.equals(specific + generic)) {
            throw new IllegalArgumentException(name + " is not " + specific + " + " + generic);
        }
    }

    /** The place is gone and its name is kept. */
    public boolean historical() {
        return endedOn != null;
    }

    DemoName with(DemoOtherName other) {
        var all = new ArrayList<>(others);
        all.add(other);
        return new DemoName(classCode, townshipCode, statutoryKind, geometry, label, name, specific, generic, roman,
                endedOn, secrecy, meaning, all);
    }
}
