package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.href;
import static org.merestone.web.ogc.OgcClient.list;
import static org.merestone.web.ogc.OgcClient.type;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 20-057, annex A: the description of a tileset. */
@Conformance("ogcapi-tiles-1/1.0/conf/tileset")
class TilesTilesetTest extends ServedOgc {

    @Test
    @DisplayName("/conf/tileset/description, tileset-links")
    void aTilesetSaysItsDataItsSystemAndItsGridAndLeadsToTilesAndGrid() throws Exception {
        for (JsonNode tileset : Tilesets.all(ogc)) {
            assertThat(tileset.get("dataType").asString()).isIn("vector", "map");
            assertThat(tileset.get("crs").asString()).startsWith("http://www.opengis.net/def/crs/");
            JsonNode grid = ogc.json(href(tileset, "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme"));
            assertThat(grid.get("uri")).isEqualTo(tileset.get("tileMatrixSetURI"));
            assertThat(grid.get("crs")).isEqualTo(tileset.get("crs"));
            assertThat(href(tileset, "self")).isNotEmpty();
            assertThat(type(ogc.get(href(tileset, "self"), "Accept", "application/json"))).isEqualTo("application/json");
        }
    }

    @Test
    @DisplayName("/conf/tileset/description")
    void everyTemplateOfTilesSaysThatItIsOneAndWhatItAnswers() throws Exception {
        for (JsonNode tileset : Tilesets.all(ogc)) {
            assertThat(list(tileset.get("links")).stream().filter(link -> link.get("rel").asString().equals("item"))).isNotEmpty()
                    .allSatisfy(link -> {
                        assertThat(link.get("templated").asBoolean()).isTrue();
                        assertThat(link.get("href").asString()).contains("{tileMatrix}", "{tileRow}", "{tileCol}");
                        assertThat(link.get("type").asString()).isEqualTo(tileset.get("dataType").asString().equals("map") ? "image/png"
                                : "application/vnd.mapbox-vector-tile");
                    });
        }
    }

    @Test
    @DisplayName("/conf/tileset/tmxslink")
    void everyGridIsListedWithALinkToItsDefinition() throws Exception {
        for (JsonNode grid : ogc.json("/tileMatrixSets").get("tileMatrixSets")) {
            assertThat(ogc.json(href(grid, "item")).get("tileMatrices").size()).isPositive();
        }
    }
}
