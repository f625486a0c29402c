package org.merestone.data.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * An invented place with its standard name (标准地名) and its other names.
 *
 * @param classCode     five digits of GB/T 18521-2001
 * @param townshipCode  nine digits of the township that it lies in, or six of the county
 * @param statutoryKind kind of the regulation's article 3, as the register stores it
 * @param generic       the generic part (通名), empty where there is none
 * @param historical    no longer in use
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
        boolean historical,
        String secrecy,
        String meaning,
        List<DemoOtherName> others) {

    public DemoName {
        others = List.copyOf(others);
        if (!name.equals(specific + generic)) {
            throw new IllegalArgumentException(name + " is not " + specific + " + " + generic);
        }
    }

    DemoName with(DemoOtherName other) {
        var all = new ArrayList<>(others);
        all.add(other);
        return new DemoName(classCode, townshipCode, statutoryKind, geometry, label, name, specific, generic, roman,
                historical, secrecy, meaning, all);
    }
}
