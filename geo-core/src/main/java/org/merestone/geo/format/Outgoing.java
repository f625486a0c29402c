package org.merestone.geo.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.Sentence;
import org.merestone.geo.crs.CoordinateSystem;

/** A layer on its way into a file: its geometries in the target system, and what there is to tell about it. */
final class Outgoing {

    /** What a file of one kind of geometry may hold together. */
    enum Kind {
        POINTS, LINES, AREAS
    }

    private final Layer layer;
    private final CoordinateSystem target;
    private final Map<String, String> fieldNames = new LinkedHashMap<>();
    private final List<Sentence> notes = new ArrayList<>();
    private final Heights heights;

    Outgoing(Layer layer, CoordinateSystem target) {
        this.layer = layer;
        this.target = TargetSystem.require(target);
        layer.fields().forEach(field -> fieldNames.put(field.name(), field.name()));
        this.heights = layer.features().stream().map(feature -> Heights.of(feature.geometry())).filter(Heights::everywhere)
                .reduce(Heights.of(null), Heights::and);
        long gaps = layer.features().stream().filter(feature -> Heights.of(feature.geometry()).withGaps()).count();
        if (gaps > 0) {
            note("write.height_gaps", Map.of("count", gaps));
        }
    }

    String name() {
        return layer.name();
    }

    List<Field> fields() {
        return layer.fields();
    }

    List<Feature> features() {
        return layer.features();
    }

    CoordinateSystem target() {
        return target;
    }

    /** Of all the geometries that go out with heights. */
    Heights heights() {
        return heights;
    }

    /** Digits behind the point for text: a tenth of a millimetre. */
    int decimals() {
        return target.isGeographic() ? 9 : 4;
    }

    /** The feature's geometry in the target system, x = east; shells counter-clockwise, holes clockwise. */
    @Nullable Geometry geometry(Feature feature) {
        Geometry canonical = feature.geometry();
        return canonical == null || canonical.isEmpty() ? null : RightHand.turned(target.fromCanonical(canonical));
    }

    void rename(Map<String, String> names) {
        names.forEach((field, name) -> {
            if (!field.equals(name)) {
                note("write.renamed", Map.of("field", field, "name", name));
            }
        });
        fieldNames.putAll(names);
    }

    void note(String key, Map<String, Object> values) {
        notes.add(new Sentence(VectorFinding.BUNDLE, key, values));
    }

    VectorWriting told() {
        return new VectorWriting(Collections.unmodifiableMap(fieldNames), notes);
    }

    /** The features by kind of geometry; a collection's parts go each to its own. Features without geometry follow the largest kind. */
    Map<Kind, List<Feature>> byKind() {
        Map<Kind, List<Feature>> kinds = new EnumMap<>(Kind.class);
        List<Feature> nowhere = new ArrayList<>();
        for (Feature feature : layer.features()) {
            Geometry geometry = feature.geometry();
            if (geometry == null || geometry.isEmpty()) {
                nowhere.add(feature);
            } else if (geometry.getGeometryType().equals("GeometryCollection")) {
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    Geometry part = geometry.getGeometryN(i);
                    put(kinds, new Feature(feature.number(), feature.id(), feature.attributes(), part, part));
                }
            } else {
                put(kinds, feature);
            }
        }
        if (!nowhere.isEmpty()) {
            Kind largest = kinds.keySet().stream().max((a, b) -> kinds.get(a).size() - kinds.get(b).size()).orElse(Kind.POINTS);
            kinds.computeIfAbsent(largest, none -> new ArrayList<>()).addAll(nowhere);
        }
        return kinds;
    }

    private static void put(Map<Kind, List<Feature>> kinds, Feature feature) {
        Geometry geometry = feature.geometry();
        Kind kind = geometry == null || geometry.getDimension() == 0 ? Kind.POINTS : geometry.getDimension() == 1 ? Kind.LINES : Kind.AREAS;
        kinds.computeIfAbsent(kind, none -> new ArrayList<>()).add(feature);
    }
}
