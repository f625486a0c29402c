package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.COLLECTIONS;
import static org.merestone.web.ogc.OgcClient.CRS84;
import static org.merestone.web.ogc.OgcClient.encoded;
import static org.merestone.web.ogc.OgcClient.epsg;
import static org.merestone.web.ogc.OgcClient.ids;
import static org.merestone.web.ogc.OgcClient.list;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 19-079r2, annex A: the parameter {@code filter} and its two companions. */
@Conformance("ogcapi-features-3/1.0/conf/filter")
class Features3FilterTest extends ServedOgc {

    private static final String VALID = "%s IS NULL";

    @Test
    @DisplayName("/conf/filter/filter-param, filter-lang-default; /conf/features-filter/filter-on-items")
    void aFilterIsReadInItsLanguageWhichIsTextUnlessItIsSaid() throws Exception {
        for (String id : COLLECTIONS) {
            for (String name : ogc.json("/collections/" + id + "/queryables").get("properties").propertyNames()) {
                String filter = "&filter=" + encoded(VALID.formatted(name));
                JsonNode found = ogc.json("/collections/" + id + "/items?limit=1000" + filter);
                assertThat(list(found.get("features"))).allSatisfy(each -> assertThat((name.equals("geometry") ? each.get(name)
                        : each.get("properties").get(name)).isNull()).isTrue());
                assertThat(ids(ogc.json("/collections/" + id + "/items?limit=1000&filter-lang=cql2-text" + filter))).isEqualTo(ids(found));
            }
            ogc.refusal(400, "/collections/" + id + "/items?filter=" + encoded("THIS IS NOT A FILTER"));
            ogc.refusal(400, "/collections/" + id + "/items?filter-lang=cql2-text&filter=" + encoded("THIS IS NOT A FILTER"));
            ogc.refusal(400, "/collections/" + id + "/items?filter-lang=sql&filter=" + encoded("TRUE"));
        }
    }

    @Test
    @DisplayName("/conf/filter/expression-construction")
    void aNameThatIsNoQueryableIsRefused() throws Exception {
        for (String id : COLLECTIONS) {
            ogc.refusal(400, "/collections/" + id + "/items?filter=" + encoded(VALID.formatted("this_is_not_a_queryable")));
        }
    }

    @Test
    @DisplayName("/conf/filter/filter-crs-wgs84, filter-crs-param")
    void shapesAreReadInTheSystemOfTheFilterLongitudeFirstUnlessItIsSaid() throws Exception {
        for (String id : List.of("lines", "markers", "names")) {
            JsonNode box = ogc.json("/collections/" + id).get("extent").get("spatial").get("bbox").get(0);
            int all = ogc.json("/collections/" + id + "/items?limit=1").get("numberMatched").asInt();
            String plain = "S_INTERSECTS(geometry,BBOX(%s,%s,%s,%s))".formatted(box.get(0), box.get(1), box.get(2), box.get(3));
            String turned = "S_INTERSECTS(geometry,BBOX(%s,%s,%s,%s))".formatted(box.get(1), box.get(0), box.get(3), box.get(2));
            assertThat(matched(id, plain, "")).isEqualTo(all);
            assertThat(matched(id, plain, "&filter-crs=" + encoded(CRS84))).isEqualTo(all);
            assertThat(matched(id, turned, "&filter-crs=" + encoded(epsg(4490)))).isEqualTo(all);
            assertThat(matched(id, turned, "&filter-crs=" + encoded(epsg(4326)))).isEqualTo(all);
            ogc.refusal(400, items(id, plain, "&filter-crs=" + encoded("http://www.opengis.net/def/crs/OGC/0/does_not_exist")));
            ogc.refusal(400, items(id, "S_INTERSECTS(geometry,BBOX(1000000,1000000,2000000,2000000))", ""));
        }
    }

    @Test
    @DisplayName("/conf/filter/mixing-expression")
    void aFilterAndABoxBesideItMustBothHold() throws Exception {
        for (String id : List.of("lines", "markers", "names")) {
            String here = "S_INTERSECTS(geometry,BBOX(114,29,115,31))";
            int all = ogc.json("/collections/" + id + "/items?limit=1").get("numberMatched").asInt();
            assertThat(matched(id, here, "&bbox=114,29,115,31")).isEqualTo(all);
            assertThat(matched(id, here, "&bbox=10,29,11,31")).isZero();
        }
    }

    private int matched(String collection, String filter, String more) throws Exception {
        return ogc.json(items(collection, filter, more)).get("numberMatched").asInt();
    }

    private static String items(String collection, String filter, String more) {
        return "/collections/" + collection + "/items?limit=1&filter=" + encoded(filter) + more;
    }
}
