package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.COLLECTIONS;
import static org.merestone.web.ogc.OgcClient.encoded;
import static org.merestone.web.ogc.OgcClient.epsg;
import static org.merestone.web.ogc.OgcClient.href;
import static org.merestone.web.ogc.OgcClient.texts;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 21-045r1, requirements class "GeoJSON Profiles": a document is what the profile that it links to says. */
@Conformance("json-fg-1/1.0/conf/profiles")
class JsonFgProfilesTest extends ServedOgc {

    private static final String PROFILES = "http://www.opengis.net/def/profile/OGC/0/";
    private static final String CORE = "http://www.opengis.net/spec/json-fg-1/1.0/conf/core";

    @Test
    @DisplayName("/conf/profiles/rfc7946")
    void plainGeoJsonHasNothingOfJsonFg() throws Exception {
        for (String id : COLLECTIONS) {
            JsonNode page = ogc.json("/collections/" + id + "/items?limit=20&profile=rfc7946");
            assertThat(href(page, "profile")).isEqualTo(PROFILES + "rfc7946");
            assertThat(page.propertyNames()).doesNotContain("conformsTo", "coordRefSys", "featureType");
            assertThat(page.get("features")).allSatisfy(feature -> assertThat(feature.propertyNames()).doesNotContain("place", "time"));
        }
    }

    @Test
    @DisplayName("/conf/profiles/jsonfg")
    void jsonFgNamesItsClass() throws Exception {
        for (String id : COLLECTIONS) {
            JsonNode page = ogc.json("/collections/" + id + "/items?limit=20&profile=jsonfg&crs=" + encoded(epsg(4490)));
            assertThat(href(page, "profile")).isEqualTo(PROFILES + "jsonfg");
            assertThat(texts(page.get("conformsTo"))).contains(CORE);
            assertThat(page.get("features")).allSatisfy(feature -> assertThat(feature.get("geometry").isNull()).isTrue());
        }
    }

    @Test
    @DisplayName("/conf/profiles/jsonfg-plus")
    void whatHasAPlaceHasAGeometryForPlainReadersToo() throws Exception {
        for (String id : COLLECTIONS) {
            JsonNode plain = ogc.json("/collections/" + id + "/items?limit=20");
            for (int system : new int[] {4490, 3857}) {
                JsonNode page = ogc.json("/collections/" + id + "/items?limit=20&profile=jsonfg-plus&crs=" + encoded(epsg(system)));
                assertThat(href(page, "profile")).isEqualTo(PROFILES + "jsonfg-plus");
                assertThat(texts(page.get("conformsTo"))).contains(CORE);
                for (int i = 0; i < page.get("features").size(); i++) {
                    JsonNode feature = page.get("features").get(i);
                    assertThat(feature.get("geometry")).as("the geometry of plain GeoJSON")
                            .isEqualTo(plain.get("features").get(i).get("geometry"));
                    assertThat(feature.get("place").isNull()).isEqualTo(feature.get("geometry").isNull());
                    assertThat(feature.get("place").isNull() || !feature.get("place").equals(feature.get("geometry"))).isTrue();
                }
            }
        }
    }
}
