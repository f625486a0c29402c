package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.COLLECTIONS;
import static org.merestone.web.ogc.OgcClient.ids;
import static org.merestone.web.ogc.OgcClient.type;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 17-069r4, A.4, by the rules of RFC 7946. */
@Conformance("ogcapi-features-1/1.0/conf/geojson")
class Features1GeoJsonTest extends ServedOgc {

    @Test
    @DisplayName("/conf/geojson/definition")
    void itemsAndEachOfThemAreGeoJsonWhenAskedForIt() throws Exception {
        for (String id : COLLECTIONS) {
            for (String accept : List.of("application/geo+json", "application/json", "*/*")) {
                assertThat(type(ogc.get("/collections/" + id + "/items?limit=1", "Accept", accept))).isEqualTo("application/geo+json");
            }
            for (String feature : ids(ogc.json("/collections/" + id + "/items?limit=1"))) {
                assertThat(type(ogc.get("/collections/" + id + "/items/" + feature))).isEqualTo("application/geo+json");
            }
        }
    }

    @Test
    @DisplayName("/conf/geojson/content")
    void everyFeatureHasTypeIdGeometryAndPropertiesWithRingsThatClose() throws Exception {
        for (String id : COLLECTIONS) {
            for (JsonNode feature : ogc.json("/collections/" + id + "/items?limit=300").get("features")) {
                assertThat(feature.propertyNames()).contains("type", "id", "geometry", "properties");
                assertThat(feature.get("properties").isObject()).isTrue();
                JsonNode geometry = feature.get("geometry");
                switch (geometry.path("type").asString("")) {
                    case "Point" -> assertThat(geometry.get("coordinates").size()).isEqualTo(2);
                    case "LineString" -> assertThat(geometry.get("coordinates").size()).isGreaterThan(1);
                    case "MultiLineString" -> geometry.get("coordinates").forEach(line -> assertThat(line.size()).isGreaterThan(1));
                    case "Polygon" -> rings(geometry.get("coordinates"));
                    case "MultiPolygon" -> geometry.get("coordinates").forEach(Features1GeoJsonTest::rings);
                    default -> assertThat(geometry.isNull()).as(geometry.toString()).isTrue();
                }
            }
        }
    }

    private static void rings(JsonNode polygon) {
        polygon.forEach(ring -> {
            assertThat(ring.size()).isGreaterThan(3);
            assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
        });
    }
}
