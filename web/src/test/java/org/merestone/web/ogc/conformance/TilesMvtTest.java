package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.type;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;

/** OGC 20-057, annex A: vector tiles, told by the first bytes of their format. */
@Conformance("ogcapi-tiles-1/1.0/conf/mvt")
class TilesMvtTest extends ServedOgc {

    @Test
    @DisplayName("/conf/mvt/content")
    void aTileOfFeaturesHasLayersOfVersionTwo() throws Exception {
        HttpResponse<String> tile = ogc.get("/tiles/WebMercatorQuad/8/105/209?f=mvt");
        assertThat(type(tile)).isEqualTo("application/vnd.mapbox-vector-tile");
        // Field 3 of a tile, length-delimited: a layer; in it field 15, a number: its version (vector tile specification 2.1, 4.1).
        assertThat(tile.body()).startsWith("\u001a").contains("x\u0002").contains("divisions");
        assertThat(type(ogc.get("/tiles/WebMercatorQuad/8/105/209", "Accept", "application/vnd.mapbox-vector-tile")))
                .isEqualTo("application/vnd.mapbox-vector-tile");
    }
}
