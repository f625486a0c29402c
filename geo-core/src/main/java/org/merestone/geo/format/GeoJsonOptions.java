package org.merestone.geo.format;

import java.util.OptionalInt;

/**
 * What to read from a GeoJSON file and how much of it to bear.
 *
 * @param codeProperty name of the property that holds the division code
 * @param nameProperty name of the property that holds the division's name
 * @param planeEpsg    empty for longitude/latitude in degrees, as RFC 7946 wants; otherwise the EPSG code of the plane system
 *                     that the sender declares, which a {@code crs} member in the file must then agree with
 * @param maxBytes     size of the file
 * @param maxFeatures  number of features
 * @param maxVertices  number of positions in all features together
 * @param maxDepth     nesting of arrays and objects
 */
public record GeoJsonOptions(String codeProperty, String nameProperty, OptionalInt planeEpsg,
                             long maxBytes, long maxFeatures, long maxVertices, int maxDepth) {

    public GeoJsonOptions {
        if (maxBytes < 1 || maxFeatures < 1 || maxVertices < 1 || maxDepth < 8) {
            throw new IllegalArgumentException("the bounds must let through at least one feature: " + maxBytes + " bytes, "
                    + maxFeatures + " features, " + maxVertices + " vertices, depth " + maxDepth);
        }
    }

    /** Degrees, with bounds that hold a whole country: 1 GiB, 200,000 features, 20 million positions. */
    public static GeoJsonOptions degrees(String codeProperty, String nameProperty) {
        return new GeoJsonOptions(codeProperty, nameProperty, OptionalInt.empty(), 1L << 30, 200_000, 20_000_000, 32);
    }
}
