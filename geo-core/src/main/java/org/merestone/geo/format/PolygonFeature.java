package org.merestone.geo.format;

import java.util.Map;

/**
 * One area of a file: a division with its rings as the file gives them, neither closed nor turned nor cleaned.
 *
 * @param number     place in the file, from 1
 * @param code       value of the chosen code property
 * @param name       value of the chosen name property
 * @param polygons   {@code [polygon][ring][x0, y0, x1, y1, …]}; ring 0 is the shell, the others holes; longitude first
 * @param properties all scalar properties as text
 */
public record PolygonFeature(long number, String code, String name, double[][][] polygons, Map<String, String> properties) {

    public PolygonFeature {
        properties = Map.copyOf(properties);
    }

    /** Number of positions in all rings, repeated closing positions counted. */
    public int vertexCount() {
        int count = 0;
        for (double[][] polygon : polygons) {
            for (double[] ring : polygon) {
                count += ring.length / 2;
            }
        }
        return count;
    }
}
