package org.merestone.web.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.format.Feature;
import org.merestone.geo.format.Field;
import org.merestone.geo.format.FieldType;
import org.merestone.web.register.PublishedRegister;
import org.springframework.stereotype.Component;

/** The collections whole, for files: what stands on the register's day, with the properties that queries know. */
@Component
public class WholeCollections {

    private final Layers layers;

    WholeCollections(Layers layers) {
        this.layers = layers;
    }

    /** The ids of those that have anything. */
    public List<String> ids(PublishedRegister register) {
        return layers.all().stream().filter(layer -> layer.now(register).size() > 0).map(Layer::id).toList();
    }

    /** A collection as a layer of features in EPSG:4490, by its id. */
    public org.merestone.geo.format.Layer layer(String id, PublishedRegister register) {
        return layer(layers.require(id), register);
    }

    private static <T> org.merestone.geo.format.Layer layer(Layer<T> layer, PublishedRegister register) {
        FeatureKind<T> kind = layer.kind();
        List<Field> fields = new ArrayList<>(List.of(Field.text("id")));
        kind.properties().forEach(property -> fields.add(new Field(property.name(), switch (property.type()) {
            case TEXT -> FieldType.TEXT;
            case NUMBER -> FieldType.REAL;
            case DATE -> FieldType.DATE;
        })));
        FeatureTable<T> table = layer.now(register);
        List<Feature> features = new ArrayList<>();
        for (T row : table.select(null, null, null, 0, Integer.MAX_VALUE / 2).rows()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("id", table.id(row));
            kind.properties().forEach(property -> {
                Object value = property.read().apply(row);
                if (value != null) {
                    values.put(property.name(), value);
                }
            });
            features.add(Feature.of(features.size() + 1L, table.id(row), values, kind.shape().apply(row)));
        }
        return new org.merestone.geo.format.Layer(layer.id(), fields, CoordinateSystem.canonical(), features);
    }
}
