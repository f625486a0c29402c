package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.href;
import static org.merestone.web.ogc.OgcClient.list;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 20-057, annex A: tiles by their three numbers. */
@Conformance("ogcapi-tiles-1/1.0/conf/core")
class TilesCoreTest extends ServedOgc {

    @Test
    @DisplayName("/conf/core/tc-op, tc-tilematrix-definition, tc-tilerow-definition, tc-tilecol-definition")
    void aTilesetHasATemplateWithThreePlacesToFillIn() throws Exception {
        for (String rel : List.of("tilesets-vector", "tilesets-map")) {
            for (JsonNode item : ogc.json(href(ogc.json(""), "http://www.opengis.net/def/rel/ogc/1.0/" + rel)).get("tilesets")) {
                for (JsonNode link : item.get("links")) {
                    assertThat(ogc.get(link.get("href").asString(), "Accept", "application/json").statusCode()).as(link.toString())
                            .isEqualTo(200);
                }
                assertThat(href(ogc.json(href(item, "self")), "item")).contains("{tileMatrix}").contains("{tileRow}").contains("{tileCol}");
            }
        }
    }

    @Test
    @DisplayName("/conf/core/tc-success")
    void everyTileWithinTheLimitsIsThereOrEmpty() throws Exception {
        for (JsonNode tileset : Tilesets.all(ogc)) {
            for (JsonNode limit : list(tileset.get("tileMatrixSetLimits")).subList(0, 10)) {
                assertThat(Tilesets.tile(ogc, tileset, limit, limit.get("maxTileRow").asLong(), limit.get("minTileCol").asLong())
                        .statusCode())
                        .isIn(200, 204);
            }
        }
    }

    @Test
    @DisplayName("/conf/core/tc-error")
    void everyTileOutsideOfTheLimitsIsNotFound() throws Exception {
        for (JsonNode tileset : Tilesets.all(ogc)) {
            JsonNode limit = tileset.get("tileMatrixSetLimits").get(5);
            for (long row : new long[] {limit.get("maxTileRow").asLong() + 1, limit.get("minTileRow").asLong() - 1, Integer.MAX_VALUE}) {
                assertThat(Tilesets.tile(ogc, tileset, limit, row, limit.get("minTileCol").asLong()).statusCode()).isEqualTo(404);
            }
        }
    }
}
