package org.merestone.web.drafts;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.drawing.DrawnDrafts;
import org.merestone.data.conflict.Refusal;
import org.merestone.web.request.BadRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent of a draft: one GeoJSON feature.
 *
 * @param course vertices of longitude and latitude, EPSG:4490
 * @param line   the line that it is a draft of; null where it is not said
 * @param reason why; empty where it is not said
 */
record DraftBody(List<Coordinate> course, @Nullable UUID line, String reason) {

    private static final int MOST_BYTES = 2 << 20;
    private static final int DEEPEST = 20;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(60).build()).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** Reads a body, or refuses it whole. */
    static DraftBody read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new BadRequest("draftItem.body");
        }
        try {
            JsonNode feature = JSON.readTree(bytes);
            JsonNode properties = feature.path("properties");
            return new DraftBody(course(feature.path("geometry")), line(properties.path("line")), text(properties.path("reason")));
        } catch (JacksonException e) {
            throw new BadRequest("draftItem.body");
        }
    }

    UUID requireLine() {
        if (line == null) {
            throw new BadRequest("draftItem.line");
        }
        return line;
    }

    private static List<Coordinate> course(JsonNode geometry) {
        JsonNode vertices = geometry.path("coordinates");
        if (geometry.path("type").asString("").equals("MultiLineString") && vertices.size() == 1) {
            vertices = vertices.get(0);
        } else if (!geometry.path("type").asString("").equals("LineString")) {
            throw new BadRequest("draftItem.body");
        }
        if (!vertices.isArray() || vertices.size() > DrawnDrafts.MOST_VERTICES) {
            throw new Refusal.NotAllowed("draft.vertices", DrawnDrafts.MOST_VERTICES);
        }
        List<Coordinate> course = new ArrayList<>(vertices.size());
        for (JsonNode vertex : vertices) {
            if (vertex.size() < 2 || !vertex.path(0).isNumber() || !vertex.path(1).isNumber()) {
                throw new BadRequest("draftItem.body");
            }
            Coordinate position = new Coordinate(vertex.get(0).doubleValue(), vertex.get(1).doubleValue());
            if (!(Math.abs(position.x) <= 180 && Math.abs(position.y) <= 90)) {
                throw new BadRequest("draftItem.body");
            }
            course.add(position);
        }
        return course;
    }

    private static @Nullable UUID line(JsonNode id) {
        try {
            return id.isString() ? UUID.fromString(id.stringValue()) : null;
        } catch (IllegalArgumentException e) {
            throw new BadRequest("draftItem.line");
        }
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : "";
    }
}
