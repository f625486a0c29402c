package org.merestone.data.demo;

import org.locationtech.jts.geom.Point;

/**
 * An invented administrative village (行政村); its name is also among the place names.
 *
 * @param code twelve digits: the township's nine and three of its own
 */
public record DemoVillage(String code, String name, String specific, DemoRoman roman, String townshipCode, Point site) {

    public DemoVillage {
        if (!code.startsWith(townshipCode) || code.length() != 12) {
            throw new IllegalArgumentException("village " + code + " does not lie in township " + townshipCode);
        }
    }
}
