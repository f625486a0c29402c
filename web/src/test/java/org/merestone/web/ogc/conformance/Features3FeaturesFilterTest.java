package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.COLLECTIONS;
import static org.merestone.web.ogc.OgcClient.encoded;
import static org.merestone.web.ogc.OgcClient.type;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 19-079r2, annex A: filters on the items of every collection, answered as GeoJSON. */
@Conformance("ogcapi-features-3/1.0/conf/features-filter")
class Features3FeaturesFilterTest extends ServedOgc {

    @Test
    @DisplayName("/conf/features-filter/response")
    void whatIsFilteredIsStillAFeatureCollectionWithItsCounts() throws Exception {
        for (String id : COLLECTIONS) {
            String path = "/collections/" + id + "/items?limit=2&filter=" + encoded("NOT geometry IS NULL");
            assertThat(type(ogc.get(path))).isEqualTo("application/geo+json");
            JsonNode page = ogc.json(path);
            assertThat(page.get("numberReturned").asInt()).isEqualTo(page.get("features").size()).isLessThanOrEqualTo(2);
            assertThat(ogc.pages(path.replace("limit=2", "limit=500")).stream().mapToInt(each -> each.get("features").size()).sum())
                    .isEqualTo(page.get("numberMatched").asInt());
        }
    }
}
