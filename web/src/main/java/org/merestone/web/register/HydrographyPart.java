package org.merestone.web.register;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** Rivers and lakes of the base map, and the built-up areas. */
public record HydrographyPart(List<Water> waters, List<Geometry> builtUpAreas) {

    static final HydrographyPart EMPTY = new HydrographyPart(List.of(), List.of());

    public HydrographyPart {
        waters = List.copyOf(waters);
        builtUpAreas = List.copyOf(builtUpAreas);
    }

    /** A river (line) or a lake or reservoir (polygon). */
    public record Water(String kind, String name, Geometry shape) {}
}
