package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.COLLECTIONS;
import static org.merestone.web.ogc.OgcClient.encoded;
import static org.merestone.web.ogc.OgcClient.epsg;
import static org.merestone.web.ogc.OgcClient.list;
import static org.merestone.web.ogc.OgcClient.texts;
import static org.merestone.web.ogc.OgcClient.type;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.OgcClient;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** OGC 21-045, annex A: features with a place in any system and a time. */
@Conformance("json-fg-1/1.0/conf/core")
class JsonFgCoreTest {

    @LocalServerPort
    int port;
    private OgcClient ogc;

    @BeforeEach
    void ask() {
        ogc = new OgcClient(port);
    }

    @Test
    @DisplayName("/conf/core/metadata, instance-type, coordrefsys")
    void aDocumentNamesItsClassesItsSystemAndItsType() throws Exception {
        for (String id : COLLECTIONS) {
            JsonNode page = ogc.json("/collections/" + id + "/items?limit=2&f=jsonfg&crs=" + encoded(epsg(4490)));
            assertThat(texts(page.get("conformsTo"))).contains("http://www.opengis.net/spec/json-fg-1/1.0/conf/core");
            assertThat(page.get("coordRefSys").asString()).isEqualTo(epsg(4490));
            assertThat(page.get("featureType").asString()).isNotEmpty();
            assertThat(type(ogc.get("/collections/" + id + "/items", "Accept", "application/vnd.ogc.fg+json")))
                    .isEqualTo("application/vnd.ogc.fg+json");
        }
    }

    @Test
    @DisplayName("/conf/core/place, fallback")
    void aPlaceOfAnotherSystemLeavesTheGeometryOfGeoJsonEmpty() throws Exception {
        for (String id : List.of("divisions", "lines", "markers", "names")) {
            List<JsonNode> plain = list(ogc.json("/collections/" + id + "/items?limit=20&f=jsonfg").get("features"));
            List<JsonNode> turned = list(ogc.json("/collections/" + id + "/items?limit=20&f=jsonfg&crs=" + encoded(epsg(4490)))
                    .get("features"));
            for (int i = 0; i < plain.size(); i++) {
                assertThat(plain.get(i).get("place").isNull()).isTrue();
                assertThat(turned.get(i).get("geometry").isNull()).isTrue();
                List<double[]> east = Features1CoreTest.positions(plain.get(i).get("geometry"));
                List<double[]> north = Features1CoreTest.positions(turned.get(i).get("place"));
                assertThat(north).hasSameSizeAs(east);
                for (int k = 0; k < east.size(); k++) {
                    assertThat(north.get(k)).containsExactly(east.get(k)[1], east.get(k)[0]);
                }
            }
        }
    }

    @Test
    @DisplayName("/conf/core/temporal")
    void aTimeIsAnIntervalOfDaysWhoseLastDayCounts() throws Exception {
        for (JsonNode line : ogc.json("/collections/lines/items?limit=1000&f=jsonfg&datetime=../..").get("features")) {
            JsonNode interval = line.get("time").get("interval");
            assertThat(interval.get(0)).isEqualTo(line.get("properties").get("validFrom"));
            JsonNode end = line.get("properties").get("validTo");
            assertThat(interval.get(1).asString()).isEqualTo(end.isNull() ? ".." : LocalDate.parse(end.asString()).minusDays(1).toString());
        }
    }
}
