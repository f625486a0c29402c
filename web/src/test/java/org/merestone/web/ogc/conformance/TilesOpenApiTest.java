package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.list;
import static org.merestone.web.ogc.OgcClient.texts;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 20-057, annex A: the definition names operations so that the class of each can be told. */
@Conformance("ogcapi-tiles-1/1.0/conf/oas30")
class TilesOpenApiTest extends ServedOgc {

    @Test
    @DisplayName("/conf/oas30/operation-id, completeness")
    void everyTilesetHasThreeOperationsThatEndInTheirNames() throws Exception {
        JsonNode paths = ogc.json("/api").get("paths");
        for (String path : List.of("/tiles", "/map/tiles", "/styles/{styleId}/map/tiles", "/collections/lines/tiles")) {
            assertThat(operation(paths, path)).endsWith(".getTileSetsList");
            assertThat(operation(paths, path + "/{tileMatrixSetId}")).endsWith(".getTileSet");
            assertThat(operation(paths, path + "/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}")).endsWith(".getTile");
        }
        assertThat(texts(ogc.json("/api").at("/components/parameters/tileMatrixSetId/schema/enum")))
                .isEqualTo(list(ogc.json("/tileMatrixSets").get("tileMatrixSets")).stream().map(each -> each.get("id").asString())
                        .toList());
    }

    private static String operation(JsonNode paths, String path) {
        return paths.get(path).get("get").get("operationId").asString();
    }
}
