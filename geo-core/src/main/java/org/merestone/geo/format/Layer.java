package org.merestone.geo.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.CoordinateSystem;

/**
 * Features of one name and one set of fields (图层).
 *
 * @param name     as the file has it
 * @param fields   in the file's order
 * @param system   what the given coordinates are said to be in, or null where the file does not say and nobody declared it. Where it is
 *                 null, or the numbers cannot be of it, no feature has a position and a finding asks
 * @param features in the file's order
 */
public record Layer(String name, List<Field> fields, @Nullable CoordinateSystem system, List<Feature> features) {

    /** Copies the lists. */
    public Layer {
        fields = List.copyOf(fields);
        features = List.copyOf(features);
    }
}
