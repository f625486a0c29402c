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
 */
public record Vocabulary(Map<String, Kind> properties, UnaryOperator<Geometry> placed) {

    public Vocabulary {
        properties = Map.copyOf(properties);
    }
}
