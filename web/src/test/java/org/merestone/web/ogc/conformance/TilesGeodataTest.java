package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.href;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.OgcClient;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** OGC 20-057, annex A: tilesets of one collection. */
@Conformance("ogcapi-tiles-1/1.0/conf/geodata-tilesets")
class TilesGeodataTest {

    @LocalServerPort
    int port;
    private OgcClient ogc;

    @BeforeEach
    void ask() {
        ogc = new OgcClient(port);
    }

    @Test
    @DisplayName("/conf/geodata-tilesets/desc-links, operation")
    void aCollectionWithTilesLeadsToThemAndTheyLeadBack() throws Exception {
        int withTiles = 0;
        for (JsonNode collection : ogc.json("/collections").get("collections")) {
            String address = href(collection, "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector");
            if (!address.isEmpty()) {
                withTiles++;
                for (JsonNode item : ogc.json(address).get("tilesets")) {
                    assertThat(href(ogc.json(href(item, "self")), "http://www.opengis.net/def/rel/ogc/1.0/geodata"))
                            .isEqualTo(ogc.landing() + "/collections/" + collection.get("id").asString());
                }
            }
        }
        assertThat(withTiles).isEqualTo(OgcClient.COLLECTIONS.size());
    }
}
