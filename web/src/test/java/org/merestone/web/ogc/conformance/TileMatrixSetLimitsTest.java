package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.href;
import static org.merestone.web.ogc.OgcClient.list;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 17-083r4, annex A: the part of a grid that a tileset covers. */
@Conformance("tms/2.0/conf/tilematrixsetlimits")
class TileMatrixSetLimitsTest extends ServedOgc {

    @Test
    @DisplayName("/conf/tilematrixsetlimits/model")
    void limitsLieWithinTheMatrixOfTheirZoom() throws Exception {
        for (JsonNode tileset : Tilesets.all(ogc)) {
            JsonNode matrices = ogc.json(href(tileset, "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme")).get("tileMatrices");
            for (JsonNode limit : tileset.get("tileMatrixSetLimits")) {
                JsonNode matrix = list(matrices).stream().filter(each -> each.get("id").equals(limit.get("tileMatrix"))).findFirst()
                        .orElseThrow();
                assertThat(limit.get("minTileRow").asLong()).isBetween(0L, limit.get("maxTileRow").asLong());
                assertThat(limit.get("minTileCol").asLong()).isBetween(0L, limit.get("maxTileCol").asLong());
                assertThat(limit.get("maxTileRow").asLong()).isLessThan(matrix.get("matrixHeight").asLong());
                assertThat(limit.get("maxTileCol").asLong()).isLessThan(matrix.get("matrixWidth").asLong());
            }
        }
    }
}
