package org.merestone.web.drafts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.merestone.boundary.demarcation.DraftView;
import org.merestone.boundary.demarcation.TaskDetail;

/** A draft as a GeoJSON feature: its whole course, and what a decision must name as seen. */
final class DraftFeature {

    private DraftFeature() {}

    static Map<String, Object> of(TaskDetail task, String address) {
        DraftView draft = Objects.requireNonNull(task.draft());
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("line", task.lineId());
        properties.put("lineCode", task.lineCode());
        properties.put("lineName", task.lineName());
        properties.put("task", task.id());
        properties.put("fingerprint", draft.fingerprint());
        properties.put("source", draft.source());
        properties.put("lengthMetres", draft.lengthM());
        properties.put("sides", draft.sides().stream().map(side -> side.unit().name()).toList());
        properties.put("confirmedBy", draft.sides().stream().filter(side -> side.confirmation() != null)
                .map(side -> side.unit().name()).toList());
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", draft.id());
        feature.put("geometry", Map.of("type", "MultiLineString", "coordinates", draft.course()));
        feature.put("properties", properties);
        feature.put("links", List.of(Map.of("rel", "self", "type", DraftItems.GEOJSON, "href", address + "/" + draft.id()),
                Map.of("rel", "collection", "type", DraftItems.GEOJSON, "href", address)));
        return feature;
    }
}
