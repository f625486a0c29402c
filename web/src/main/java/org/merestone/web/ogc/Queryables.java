package org.merestone.web.ogc;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.merestone.web.problem.Sentences;
import org.springframework.stereotype.Component;

/** What the items of a collection can be asked by, as a JSON Schema. */
@Component
class Queryables {

    static final String GEOMETRY = "geometry";

    private final Sentences sentences;

    Queryables(Sentences sentences) {
        this.sentences = sentences;
    }

    Map<String, Object> of(Layer<?> layer, String address) {
        Map<String, Object> properties = new LinkedHashMap<>();
        layer.kind().properties().forEach(property -> properties.put(property.name(), schema(property)));
        properties.put(GEOMETRY, Members.of("title", sentences.of("ogc.property.geometry"), "x-ogc-role", "primary-geometry",
                "format", format(layer.kind().geometryType())));
        return Members.of("$schema", "https://json-schema.org/draft/2020-12/schema", "$id", address, "type", "object",
                "title", sentences.of("ogc.collection." + layer.id()), "properties", properties, "additionalProperties", false);
    }

    Map<String, Object> schema(Property<?> property) {
        return Members.of("title", sentences.of("ogc.property." + property.name()),
                "type", property.type() == Property.Type.NUMBER ? "number" : "string",
                "format", property.type() == Property.Type.DATE ? "date" : null);
    }

    private static String format(String geometryType) {
        return "geometry-" + (geometryType.isEmpty() ? "any" : geometryType.toLowerCase(Locale.ROOT));
    }
}
