package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.merestone.web.ogc.OgcClient.href;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 17-083r4, annex A: each zoom by the numbers of its table. */
@Conformance("tms/2.0/conf/tilematrixset")
class TileMatrixSetTest extends ServedOgc {

    @Test
    @DisplayName("/conf/tilematrixset/model")
    void scalesFallByHalfAndTheMatrixCoversThePlane() throws Exception {
        for (JsonNode item : ogc.json("/tileMatrixSets").get("tileMatrixSets")) {
            JsonNode grid = ogc.json(href(item, "self"));
            double before = 0;
            for (JsonNode matrix : grid.get("tileMatrices")) {
                double cell = matrix.get("cellSize").asDouble();
                double metres = grid.get("crs").asString().endsWith("3857") ? 1 : 6378137 * Math.PI / 180;
                assertThat(matrix.get("scaleDenominator").asDouble()).isCloseTo(cell * metres / 0.00028, withinPercentage(1e-6));
                assertThat(before == 0 || Math.abs(before / cell - 2) < 1e-9).isTrue();
                before = cell;
                double wide = cell * matrix.get("tileWidth").asInt() * matrix.get("matrixWidth").asLong();
                assertThat(wide).isCloseTo(metres == 1 ? 2 * 20037508.342789244 : 360, withinPercentage(1e-9));
                assertThat(matrix.get("cornerOfOrigin").asString()).isEqualTo("topLeft");
            }
        }
    }
}
