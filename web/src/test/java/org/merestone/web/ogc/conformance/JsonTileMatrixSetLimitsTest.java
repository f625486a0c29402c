package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 17-083r4, annex A: the encoding of limits. */
@Conformance("tms/2.0/conf/json-tilematrixsetlimits")
class JsonTileMatrixSetLimitsTest extends ServedOgc {

    @Test
    @DisplayName("/conf/json-tilematrixsetlimits/encoding")
    void limitsAreAListOfFiveMembersEach() throws Exception {
        for (JsonNode tileset : Tilesets.all(ogc)) {
            for (JsonNode limit : tileset.get("tileMatrixSetLimits")) {
                assertThat(limit.propertyNames()).containsExactlyInAnyOrder("tileMatrix", "minTileRow", "maxTileRow", "minTileCol",
                        "maxTileCol");
                assertThat(limit.get("tileMatrix").isString()).isTrue();
                assertThat(limit.get("minTileRow").isIntegralNumber()).isTrue();
            }
        }
    }
}
