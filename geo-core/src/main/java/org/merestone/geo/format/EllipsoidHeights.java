package org.merestone.geo.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Heights of a layer whose system has them above the ellipsoid (大地高, EPSG:4979, 4480): each feature that has one gets a field that says
 * so, unless it says another datum itself. GDAL calls every GeoJSON with a third ordinate 4979, whatever the heights are.
 */
final class EllipsoidHeights {

    /** The field that names what heights are counted from. */
    static final String FIELD = "height_datum";
    static final String ELLIPSOID = "ELLIPSOID";

    private final StatedSystem stated;
    private boolean any;

    EllipsoidHeights(StatedSystem stated) {
        this.stated = stated;
    }

    Map<String, Object> attributes(RawFeature feature, @Nullable Geometry given) {
        boolean heights = stated instanceof StatedSystem.Ellipsoidal && Heights.of(given).known() > 0;
        any |= heights;
        if (!heights || feature.attributes().containsKey(FIELD)) {
            return feature.attributes();
        }
        Map<String, Object> more = new LinkedHashMap<>(feature.attributes());
        more.put(FIELD, ELLIPSOID);
        return more;
    }

    /** The layer's fields, with the one that was added; told once a layer. */
    List<Field> tell(RawLayer layer, Intake intake) {
        if (!any || !(stated instanceof StatedSystem.Ellipsoidal three)) {
            return layer.fields();
        }
        intake.tell(VectorFault.HEIGHTS_ELLIPSOIDAL, FilePlace.part(layer.name()),
                Map.of("system", three.text(), "as", "EPSG:" + three.system().epsg(), "field", FIELD));
        List<Field> fields = new ArrayList<>(layer.fields());
        if (fields.stream().noneMatch(field -> field.name().equals(FIELD))) {
            fields.add(Field.text(FIELD));
        }
        return fields;
    }
}
