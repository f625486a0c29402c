package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.href;
import static org.merestone.web.ogc.OgcClient.list;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;

/** OGC 20-057, annex A: tilesets of the whole register. */
@Conformance("ogcapi-tiles-1/1.0/conf/dataset-tilesets")
class TilesDatasetTest extends ServedOgc {

    @Test
    @DisplayName("/conf/dataset-tilesets/landingpage, operation")
    void theLandingPageLeadsToTilesOfFeaturesAndToTilesOfTheMap() throws Exception {
        for (String kind : List.of("vector", "map")) {
            String address = href(ogc.json(""), "http://www.opengis.net/def/rel/ogc/1.0/tilesets-" + kind);
            assertThat(address).endsWith("/tiles");
            assertThat(list(ogc.json(address).get("tilesets"))).isNotEmpty().allMatch(each -> each.get("dataType").asString().equals(kind));
        }
    }
}
