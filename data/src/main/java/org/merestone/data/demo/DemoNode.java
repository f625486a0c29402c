package org.merestone.data.demo;

import java.util.List;
import org.locationtech.jts.geom.Point;

/**
 * Where lines meet (交会点).
 *
 * @param code  {@code {county6}{a3}{b3}{c3}}, with 000 for what lies outside the county
 * @param units the townships that meet here, by code: three at a tri-point, two where a line reaches the county's edge
 */
public record DemoNode(String code, Point point, List<String> units) {

    public DemoNode {
        units = List.copyOf(units);
    }

    /** Three townships meet here. */
    public boolean isTriPoint() {
        return units.size() == 3;
    }
}
