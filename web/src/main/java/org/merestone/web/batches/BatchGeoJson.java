package org.merestone.web.batches;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.merestone.data.conflict.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the items of a batch from a GeoJSON collection: the columns are its properties, the points its geometry. */
final class BatchGeoJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_BYTES = 10_000_000;

    private BatchGeoJson() {
    }

    static boolean looksLike(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 64), StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        return head.startsWith("{");
    }

    /** @throws Refusal.NotAllowed where it is no collection of points and lines */
    static List<Map<String, String>> read(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new Refusal.NotAllowed("dossier.file", MOST_BYTES / 1_000_000, 200);
        }
        try {
            List<Map<String, String>> rows = new ArrayList<>();
            for (JsonNode feature : JSON.readTree(content).path("features")) {
                Map<String, String> row = new HashMap<>();
                feature.path("properties").propertyStream().forEach(each -> row.put(each.getKey(), each.getValue().asString("")));
                row.put("坐标", points(feature.path("geometry")));
                rows.add(row);
            }
            return rows;
        } catch (JacksonException e) {
            throw new Refusal.NotAllowed("batch.points");
        }
    }

    private static String points(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        List<String> points = new ArrayList<>();
        if ("Point".equals(geometry.path("type").asString(""))) {
            points.add(point(coordinates));
        } else {
            coordinates.forEach(each -> points.add(point(each)));
        }
        return String.join(";", points);
    }

    private static String point(JsonNode pair) {
        return pair.path(0).asString("") + " " + pair.path(1).asString("");
    }
}
