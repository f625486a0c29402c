package org.merestone.web.ogc.conformance;

import static org.merestone.web.ogc.OgcClient.href;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.merestone.web.ogc.OgcClient;
import tools.jackson.databind.JsonNode;

/** All tilesets that are served, and their tiles. */
final class Tilesets {

    static final List<String> LISTS = List.of("/tiles", "/map/tiles", "/styles/contrast/map/tiles", "/collections/divisions/tiles",
            "/collections/lines/tiles", "/collections/markers/tiles", "/collections/names/tiles", "/collections/lines/map/tiles");

    private Tilesets() {}

    static List<JsonNode> all(OgcClient ogc) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        for (String path : LISTS) {
            for (JsonNode item : ogc.json(path).get("tilesets")) {
                all.add(ogc.json(href(item, "self")));
            }
        }
        return all;
    }

    static HttpResponse<String> tile(OgcClient ogc, JsonNode tileset, JsonNode limit, long row, long column) throws Exception {
        return ogc.get(href(tileset, "item").replace("{tileMatrix}", limit.get("tileMatrix").asString()).replace("{tileRow}", ""
                + Math.max(0, row))
                .replace("{tileCol}", "" + column));
    }
}
