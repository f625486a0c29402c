package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.merestone.web.ogc.OgcClient.COLLECTIONS;
import static org.merestone.web.ogc.OgcClient.CRS84;
import static org.merestone.web.ogc.OgcClient.encoded;
import static org.merestone.web.ogc.OgcClient.epsg;
import static org.merestone.web.ogc.OgcClient.ids;
import static org.merestone.web.ogc.OgcClient.texts;
import static org.merestone.web.ogc.conformance.Features1CoreTest.positions;

import java.net.http.HttpResponse;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 18-058r1, annex A. */
@Conformance("ogcapi-features-2/1.0/conf/crs")
class Features2CrsTest extends ServedOgc {

    private static final String NONE = "http://www.opengis.net/def/crs/OGC/0/does_not_exist";

    @Test
    @DisplayName("/conf/crs/crs-uri, default-crs, storageCrs")
    void everyCollectionListsSystemsByTheirNamesWithTheDefaultAndItsOwnAmongThem() throws Exception {
        for (JsonNode collection : ogc.json("/collections").get("collections")) {
            List<String> systems = texts(collection.get("crs"));
            assertThat(systems).contains(CRS84, collection.get("storageCrs").asString()).doesNotHaveDuplicates()
                    .allMatch(uri -> uri.startsWith("http://www.opengis.net/def/crs/"));
            assertThat(texts(ogc.json("/collections/" + collection.get("id").asString()).get("crs"))).isEqualTo(systems);
        }
    }

    @Test
    @DisplayName("/conf/crs/crs-parameter, crs-parameter-default, ogc-crs-header, ogc-crs-header-value")
    void theHeaderNamesTheSystemOfWhatIsAnswered() throws Exception {
        for (String id : COLLECTIONS) {
            for (String uri : texts(ogc.json("/collections/" + id).get("crs"))) {
                HttpResponse<String> page = ogc.get("/collections/" + id + "/items?limit=2&crs=" + encoded(uri));
                assertThat(page.headers().firstValue("Content-Crs")).contains("<" + uri + ">");
            }
            assertThat(ogc.get("/collections/" + id + "/items?limit=2").headers().firstValue("Content-Crs")).contains("<" + CRS84 + ">");
        }
    }

    @Test
    @DisplayName("/conf/crs/crs-parameter-transform")
    void positionsOfOneFeatureAreTheSamePlaceInEverySystem() throws Exception {
        String id = ids(ogc.json("/collections/markers/items?limit=1")).get(0);
        JsonNode plain = ogc.json("/collections/markers/items/" + id).get("geometry").get("coordinates");
        for (int code : new int[] {4490, 4326}) {
            JsonNode turned = ogc.json("/collections/markers/items/" + id + "?crs=" + encoded(epsg(code))).get("geometry")
                    .get("coordinates");
            assertThat(turned.get(0)).isEqualTo(plain.get(1));
            assertThat(turned.get(1)).isEqualTo(plain.get(0));
        }
        // The square of web maps, by the formula of EPSG's guidance note 7-2 (1024).
        JsonNode web = ogc.json("/collections/markers/items/" + id + "?crs=" + encoded(epsg(3857))).get("geometry").get("coordinates");
        double latitude = Math.toRadians(plain.get(1).asDouble());
        assertThat(web.get(0).asDouble()).isCloseTo(6378137 * Math.toRadians(plain.get(0).asDouble()), offset(0.002));
        assertThat(web.get(1).asDouble()).isCloseTo(6378137 * Math.log(Math.tan(Math.PI / 4 + latitude / 2)), offset(0.002));
    }

    @ParameterizedTest
    @ValueSource(strings = {"crs", "bbox-crs"})
    @DisplayName("/conf/crs/crs-parameter-invalid, bbox-crs-parameter-invalid")
    void aSystemThatIsNotListedIs400(String parameter) throws Exception {
        for (String id : COLLECTIONS) {
            ogc.refusal(400, "/collections/" + id + "/items?bbox=1,1,2,2&" + parameter + "=" + encoded(NONE));
        }
        ogc.refusal(400, "/collections/lines/items/" + ids(ogc.json("/collections/lines/items?limit=1")).get(0) + "?crs=" + encoded(NONE));
    }

    @Test
    @DisplayName("/conf/crs/bbox-crs-parameter, bbox-crs-parameter-default")
    void aBoxIsReadInTheSystemThatItNames() throws Exception {
        for (String id : List.of("markers", "names", "lines")) {
            List<String> plain = ids(ogc.json("/collections/" + id + "/items?limit=1000&bbox=114.2,29.7,114.3,29.8"));
            assertThat(plain).isNotEmpty();
            assertThat(ids(ogc.json("/collections/" + id + "/items?limit=1000&bbox=114.2,29.7,114.3,29.8&bbox-crs=" + encoded(CRS84))))
                    .isEqualTo(plain);
            assertThat(ids(ogc.json("/collections/" + id + "/items?limit=1000&bbox=29.7,114.2,29.8,114.3&bbox-crs=" + encoded(epsg(4490)))))
                    .isEqualTo(plain);
        }
    }

    /** The box is measured on what is answered in the system, so axes are in the order of the system in either. */
    @Test
    @DisplayName("/conf/crs/bbox-crs-parameter; /conf/filter/filter-crs-param")
    void theBoxOfAllThereIsFindsAllThereIsInEverySystem() throws Exception {
        for (String id : List.of("lines", "markers")) {
            for (String uri : texts(ogc.json("/collections/" + id).get("crs"))) {
                JsonNode all = ogc.json("/collections/" + id + "/items?limit=10000&crs=" + encoded(uri));
                DoubleSummaryStatistics first = new DoubleSummaryStatistics();
                DoubleSummaryStatistics second = new DoubleSummaryStatistics();
                for (JsonNode feature : all.get("features")) {
                    positions(feature.get("geometry")).forEach(at -> {
                        first.accept(at[0]);
                        second.accept(at[1]);
                    });
                }
                double margin = 1e-6 * (first.getMax() - first.getMin()); // what is answered is rounded
                String box = (first.getMin() - margin) + "," + (second.getMin() - margin) + "," + (first.getMax() + margin) + ","
                        + (second.getMax() + margin);
                String outside = (first.getMax() + 1) + "," + (second.getMax() + 1) + "," + (first.getMax() + 2) + ","
                        + (second.getMax() + 2);
                for (String asked : List.of("bbox-crs=" + encoded(uri) + "&bbox=", "filter-crs=" + encoded(uri) + "&filter=")) {
                    assertThat(matched(id, asked, box)).as(id + " " + asked + box).isEqualTo(all.get("numberMatched").asInt());
                    assertThat(matched(id, asked, outside)).as(id + " " + asked + outside).isZero();
                }
            }
        }
    }

    private int matched(String id, String asked, String box) throws Exception {
        String shape = asked.endsWith("filter=") ? encoded("S_INTERSECTS(geometry,BBOX(" + box + "))") : box;
        return ogc.json("/collections/" + id + "/items?limit=1&" + asked + shape).get("numberMatched").asInt();
    }
}
