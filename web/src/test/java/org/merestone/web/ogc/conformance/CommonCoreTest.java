package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.type;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ogc.ServedOgc;

/** OGC 19-072, annex A: what every OGC API has of HTTP. */
@Conformance("ogcapi-common-1/1.0/conf/core")
class CommonCoreTest extends ServedOgc {

    @ParameterizedTest
    @ValueSource(strings = {"", "/conformance", "/collections", "/collections/lines", "/collections/lines/items",
            "/collections/lines/queryables",
        "/api", "/tiles", "/tiles/WebMercatorQuad", "/tileMatrixSets", "/map/tiles"})
    @DisplayName("/conf/core/http")
    void everyResourceKnowsGetAndHeadAndChangesNothing(String path) throws Exception {
        HttpResponse<String> read = ogc.get(path);
        HttpResponse<String> head = ogc.send("HEAD", path);
        assertThat(read.statusCode()).isEqualTo(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(type(head)).isEqualTo(type(read));
        assertThat(ogc.send("DELETE", path).statusCode()).isIn(403, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "*/*", "text/html;q=0.3, application/json", "application/*"})
    @DisplayName("/conf/core/content-negotiation")
    void theReaderChoosesTheFormByAcceptOrByF(String accept) throws Exception {
        assertThat(type(ogc.get("/collections", "Accept", accept))).startsWith(accept.equals("text/html")
                ? "text/html" : "application/json");
        assertThat(type(ogc.get("/collections?f=html", "Accept", accept))).startsWith("text/html");
        assertThat(ogc.get("/collections", "Accept", "image/gif").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/collections/none", "/collections/lines/items/none", "/tiles/none", "/tileMatrixSets/none", "/none"})
    @DisplayName("/conf/core/exceptions")
    void whatIsNotThereIs404(String path) throws Exception {
        assertThat(ogc.get(path, "Accept", "application/json").statusCode()).isEqualTo(404);
    }
}
