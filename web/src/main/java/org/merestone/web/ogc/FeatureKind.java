package org.merestone.web.ogc;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * How the features of a collection are read off what the register holds.
 *
 * @param featureType  name of the type, for JSON-FG
 * @param geometryType GeoJSON type that all of them have, or that of their parts with {@code Multi} before it; "" for mixed
 * @param shape        EPSG:4490, longitude first; null for a feature that is nowhere, or whose place is not public
 */
record FeatureKind<T>(String featureType, String geometryType, List<Property<T>> properties, Function<T, @Nullable Geometry> shape,
        Function<T, Validity> validity) {

    FeatureKind {
        properties = List.copyOf(properties);
    }

    Optional<Property<T>> property(String name) {
        return properties.stream().filter(property -> property.name().equals(name)).findFirst();
    }
}
