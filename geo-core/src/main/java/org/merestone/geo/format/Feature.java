package org.merestone.geo.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One object of a layer (要素).
 *
 * @param number     place among the layer's features in the file, from 1
 * @param id         the file's own identifier, empty where it has none
 * @param attributes values by field name in the order of the fields; what is empty in the file is absent
 * @param geometry   EPSG:4490, x = longitude; null where the feature has none or cannot be placed
 * @param given      the coordinates as the file gives them, x = east or longitude, z kept; null where the feature has none
 */
public record Feature(long number, String id, Map<String, Object> attributes, @Nullable Geometry geometry, @Nullable Geometry given) {

    /** Keeps the order of the attributes. */
    public Feature {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** A feature for writing: canonical coordinates are all there is. */
    public static Feature of(long number, String id, Map<String, ?> attributes, @Nullable Geometry geometry) {
        return new Feature(number, id, new LinkedHashMap<>(attributes), geometry, geometry);
    }
}
