package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.href;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.OgcClient;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 20-057, annex A: tilesets of one collection. */
@Conformance("ogcapi-tiles-1/1.0/conf/geodata-tilesets")
class TilesGeodataTest extends ServedOgc {

    @Test
    @DisplayName("/conf/geodata-tilesets/desc-links, operation")
    void aCollectionWithTilesLeadsToThemAndTheyLeadBack() throws Exception {
        int withTiles = 0;
        for (JsonNode collection : ogc.json("/collections").get("collections")) {
            for (String kind : List.of("tilesets-vector", "tilesets-map")) {
                String address = href(collection, "http://www.opengis.net/def/rel/ogc/1.0/" + kind);
                if (address.isEmpty()) {
                    continue;
                }
                withTiles++;
                for (JsonNode item : ogc.json(address).get("tilesets")) {
                    assertThat(href(ogc.json(href(item, "self")), "http://www.opengis.net/def/rel/ogc/1.0/geodata"))
                            .isEqualTo(ogc.landing() + "/collections/" + collection.get("id").asString());
                }
            }
        }
        assertThat(withTiles).isEqualTo(2 * OgcClient.COLLECTIONS.size());
    }
}
