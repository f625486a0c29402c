package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.COLLECTIONS;
import static org.merestone.web.ogc.OgcClient.href;
import static org.merestone.web.ogc.OgcClient.list;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.OgcClient;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 20-024, annex A: collections of any kind of data. */
@Conformance("ogcapi-common-2/1.0/conf/collections")
class CommonCollectionsTest extends ServedOgc {

    @Test
    @DisplayName("/conf/collections/rc-md-op, rc-md-success, rc-md-items")
    void theLandingPageLeadsToAllCollections() throws Exception {
        JsonNode document = ogc.json(href(ogc.json(""), "data"));
        assertThat(list(document.get("collections")).stream().map(each -> each.get("id").asString())).isEqualTo(COLLECTIONS);
        assertThat(href(document, "self")).isNotEmpty();
    }

    @Test
    @DisplayName("/conf/collections/src-md-op, src-md-success, rc-md-extent")
    void eachStandsUnderItsIdWithAnExtentInLongitudeAndLatitude() throws Exception {
        for (String id : COLLECTIONS) {
            JsonNode one = ogc.json("/collections/" + id);
            assertThat(one.get("id").asString()).isEqualTo(id);
            JsonNode spatial = one.get("extent").get("spatial");
            assertThat(spatial.get("crs").asString()).isEqualTo(OgcClient.CRS84);
            assertThat(spatial.get("bbox").get(0).get(0).asDouble()).isLessThan(spatial.get("bbox").get(0).get(2).asDouble());
            assertThat(spatial.get("bbox").get(0).get(1).asDouble()).isLessThan(spatial.get("bbox").get(0).get(3).asDouble());
        }
        ogc.refusal(404, "/collections/none");
    }
}
