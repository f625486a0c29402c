package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.href;
import static org.merestone.web.ogc.OgcClient.list;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 17-083r4, annex A: the encoding of a grid. */
@Conformance("tms/2.0/conf/json-tilematrixset")
class JsonTileMatrixSetTest extends ServedOgc {

    @Test
    @DisplayName("/conf/json-tilematrixset/model")
    void aGridHasTheMembersOfItsSchemaWithTheirTypes() throws Exception {
        for (JsonNode item : ogc.json("/tileMatrixSets").get("tileMatrixSets")) {
            JsonNode grid = ogc.json(href(item, "self"));
            assertThat(grid.get("id")).isEqualTo(item.get("id"));
            assertThat(grid.get("crs").asString()).startsWith("http://www.opengis.net/def/crs/");
            assertThat(list(grid.get("orderedAxes"))).hasSize(2);
            for (JsonNode matrix : grid.get("tileMatrices")) {
                assertThat(matrix.get("id").isString()).isTrue();
                for (String number : List.of("scaleDenominator", "cellSize", "tileWidth", "tileHeight", "matrixWidth", "matrixHeight")) {
                    assertThat(matrix.get(number).asDouble()).as(number).isPositive();
                }
                assertThat(matrix.get("pointOfOrigin").size()).isEqualTo(2);
            }
        }
    }
}
