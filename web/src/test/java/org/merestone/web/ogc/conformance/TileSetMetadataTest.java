package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.COLLECTIONS;
import static org.merestone.web.ogc.OgcClient.CRS84;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 17-083r4, annex A: what a tileset says of itself. */
@Conformance("tms/2.0/conf/tilesetmetadata")
class TileSetMetadataTest extends ServedOgc {

    @Test
    @DisplayName("/conf/tilesetmetadata/model")
    void aTilesetOfFeaturesDescribesItsLayersAndEveryTilesetItsBox() throws Exception {
        for (JsonNode tileset : Tilesets.all(ogc)) {
            JsonNode box = tileset.get("boundingBox");
            assertThat(box.get("lowerLeft").get(0).asDouble()).isLessThan(box.get("upperRight").get(0).asDouble());
            assertThat(box.get("crs").asString()).isEqualTo(CRS84);
            if (tileset.get("dataType").asString().equals("vector")) {
                for (JsonNode layer : tileset.get("layers")) {
                    assertThat(COLLECTIONS).contains(layer.get("id").asString());
                    // Notices are about points, lines and areas; a layer of several dimensions states none.
                    JsonNode dimension = layer.get("geometryDimension");
                    if (layer.get("id").asString().equals("notices")) {
                        assertThat(dimension).isNull();
                    } else {
                        assertThat(dimension.asInt()).isBetween(0, 2);
                    }
                    assertThat(layer.get("propertiesSchema").get("properties").size()).isPositive();
                }
            }
        }
    }
}
