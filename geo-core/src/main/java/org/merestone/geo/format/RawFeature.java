package org.merestone.geo.format;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A feature before it is placed; its geometry is in the file's own coordinates, x = first ordinate of a pair as GIS files order them. */
record RawFeature(FilePlace place, long number, String id, Map<String, Object> attributes, @Nullable Geometry geometry) {
}
