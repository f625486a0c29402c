package org.merestone.web.cql;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;

/**
 * What a filter may speak of.
 *
 * @param properties what can be asked, by name
 * @param placed     turns a geometry of the filter, its first ordinate as x, into EPSG:4490 with the longitude first; throws
 *                   {@link IllegalArgumentException} where that cannot be
 * @param longitude  which of the filter's ordinates is a longitude in degrees, so that a box may run across the antimeridian: 0, 1, or
 *                   {@link #NO_LONGITUDE}
 */
public record Vocabulary(Map<String, Kind> properties, UnaryOperator<Geometry> placed, int longitude) {

    public static final int NO_LONGITUDE = -1;

    public Vocabulary {
        properties = Map.copyOf(properties);
    }
}
