package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.list;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 17-083r4, annex A: the encoding of what a tileset says of itself. */
@Conformance("tms/2.0/conf/json-tilesetmetadata")
class JsonTileSetMetadataTest extends ServedOgc {

    @Test
    @DisplayName("/conf/json-tilesetmetadata/encoding")
    void requiredMembersAreThereAndLinksHaveAddressRelationAndType() throws Exception {
        for (JsonNode tileset : Tilesets.all(ogc)) {
            assertThat(tileset.propertyNames()).contains("dataType", "crs", "links");
            assertThat(list(tileset.get("links"))).allSatisfy(link -> assertThat(link.propertyNames()).contains("href", "rel", "type"));
            assertThat(list(tileset.get("links")).stream().filter(link -> link.get("href").asString().contains("{")))
                    .isNotEmpty().allMatch(link -> link.get("templated").asBoolean());
        }
    }
}
