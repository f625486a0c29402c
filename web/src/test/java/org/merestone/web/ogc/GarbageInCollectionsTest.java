package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;

/** Garbage in every parameter of every collection: an answer, or a sentence; never a fault of ours. */
@ServedTest
class GarbageInCollectionsTest extends ServedOgc {

    private static final List<String> GARBAGE = List.of("", " ", "-1", "99999999999999999999", "NaN", "NaN,NaN,NaN,NaN",
            "1e308,1e308,1e309,1e309",
            "-Infinity,0,1,1", "0,0,0,0", "180,90,180,90", "-180,-90,180,90", "null", "'", "<script>", "%00", "{}", "[]", "${7*7}",
            "1,2,3,4,5,6",
            "2020-01-01", "../..", "/", "P1Y/P1Y", "9999-12-31/P1Y", "0000-01-01", "砚川", "𠮷", "a".repeat(3_000),
            "http://www.opengis.net/def/crs/EPSG/0/-1",
            "http://www.opengis.net/def/crs/EPSG/0/4547", "json", "\u202e", "＊");
    private static final List<String> PARAMETERS = List.of("f", "limit", "after", "bbox", "bbox-crs", "datetime", "crs", "name",
            "validFrom", "lengthMetres", "xyz");

    @Test
    void nothingBringsACollectionDown() throws Exception {
        List<String> faults = new ArrayList<>();
        for (String collection : OgcClient.COLLECTIONS) {
            for (String parameter : PARAMETERS) {
                for (String garbage : GARBAGE) {
                    String value = OgcClient.encoded(garbage);
                    String bbox = parameter.equals("bbox-crs") ? "&bbox=1,2,3,4" : parameter.equals("bbox") ? "&bbox-crs="
                            + OgcClient.encoded(OgcClient.epsg(4547)) : "";
                    HttpResponse<String> answer = ogc.get("/collections/" + collection
                            + "/items?limit=2&".replace(parameter.equals("limit") ? "limit=2&" : "-", "")
                            + parameter + "=" + value + bbox);
                    if (answer.statusCode() >= 500 || answer.statusCode() >= 400 && !OgcClient.type(answer)
                            .equals("application/problem+json")) {
                        faults.add(answer.statusCode() + " " + collection + " " + parameter + "=" + garbage);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }
}
