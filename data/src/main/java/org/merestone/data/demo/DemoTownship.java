package org.merestone.data.demo;

import org.locationtech.jts.geom.Point;

/**
 * An invented township (乡、镇、街道).
 *
 * @param code      nine digits
 * @param shortName as line names use it: 松溪 for 松溪镇
 * @param kind      街道, 镇 or 乡
 * @param seat      where its government sits
 */
public record DemoTownship(String code, String name, String shortName, String kind, DemoRoman roman, Point seat) {

    public DemoTownship {
        if (!code.matches("99\\d{7}")) {
            throw new IllegalArgumentException("an invented township has nine digits that begin with 99: " + code);
        }
    }
}
