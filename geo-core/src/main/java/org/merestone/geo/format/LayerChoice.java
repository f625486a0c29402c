package org.merestone.geo.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;

/**
 * Which layers of a file are read: those that a person chose. Where nobody chose and lines or areas stand in more than one, that is asked
 * or told, for counties and townships, or borders and roads, make no network together. A drawing has its layers in a field.
 */
final class LayerChoice {

    /** What a drawing's layer is called among the attributes. */
    static final String OF_DRAWING = "layer";
    private static final int MOST_OFFERED = 50;

    private LayerChoice() {
    }

    static List<RawLayer> among(List<RawLayer> layers, boolean drawing, Intake intake) {
        Map<String, Integer> counts = new TreeMap<>();
        Set<String> known = new TreeSet<>();
        for (RawLayer layer : layers) {
            for (RawFeature feature : layer.features()) {
                String name = name(layer, feature, drawing);
                known.add(name);
                Geometry shape = feature.geometry();
                if (shape != null && shape.getDimension() > 0) {
                    counts.merge(name, 1, Integer::sum);
                }
            }
        }
        Set<String> chosen = intake.options().layers();
        List<String> unknown = chosen.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            intake.tell(VectorFault.NO_SUCH_LAYER, FilePlace.WHOLE, Map.of("wanted", unknown, "layers", shown(known)), offers(known));
        }
        if (!chosen.isEmpty()) {
            return only(layers, drawing, chosen::contains);
        }
        if (counts.size() > 1 && !intake.options().takesAllLayers()) {
            List<String> told = counts.entrySet().stream().limit(MOST_OFFERED).map(each -> each.getKey() + " (" + each.getValue() + ")")
                    .toList();
            intake.tell(intake.options().asksForLayer() ? VectorFault.WHICH_LAYER : VectorFault.SEVERAL_LAYERS, FilePlace.WHOLE,
                    Map.of("count", counts.size(), "layers", told), offers(counts.keySet()));
        }
        return layers;
    }

    private static String name(RawLayer layer, RawFeature feature, boolean drawing) {
        Object ofDrawing = drawing ? feature.attributes().get(OF_DRAWING) : null;
        return ofDrawing == null ? layer.name() : ofDrawing.toString();
    }

    private static List<RawLayer> only(List<RawLayer> layers, boolean drawing, Predicate<String> chosen) {
        List<RawLayer> kept = new ArrayList<>();
        for (RawLayer layer : layers) {
            List<RawFeature> features = layer.features().stream().filter(feature -> chosen.test(name(layer, feature, drawing))).toList();
            if (!features.isEmpty()) {
                kept.add(new RawLayer(layer.name(), layer.fields(), layer.stated(), features));
            }
        }
        return kept;
    }

    private static List<String> shown(Set<String> names) {
        return names.stream().limit(MOST_OFFERED).toList();
    }

    private static VectorMend[] offers(Set<String> names) {
        List<VectorMend> offers = new ArrayList<>();
        names.stream().limit(MOST_OFFERED).filter(name -> !name.isBlank()).forEach(name -> offers.add(new VectorMend.TakeLayer(name)));
        offers.add(new VectorMend.TakeAllLayers());
        return offers.toArray(VectorMend[]::new);
    }
}
