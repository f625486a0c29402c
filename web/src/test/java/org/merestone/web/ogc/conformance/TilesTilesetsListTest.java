package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.href;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 20-057, annex A: the list of tilesets. */
@Conformance("ogcapi-tiles-1/1.0/conf/tilesets-list")
class TilesTilesetsListTest extends ServedOgc {

    @Test
    @DisplayName("/conf/tilesets-list/tileset-links")
    void eachOfAListSaysWhatItIsAndLeadsToAllThatThereIsToSay() throws Exception {
        for (String path : Tilesets.LISTS) {
            assertThat(path).endsWith("/tiles");
            for (JsonNode item : ogc.json(path).get("tilesets")) {
                assertThat(item.propertyNames()).contains("title", "dataType", "crs", "tileMatrixSetURI", "links");
                JsonNode tileset = ogc.json(href(item, "self"));
                for (String member : List.of("title", "dataType", "crs", "tileMatrixSetURI")) {
                    assertThat(tileset.get(member)).isEqualTo(item.get(member));
                }
            }
        }
    }
}
