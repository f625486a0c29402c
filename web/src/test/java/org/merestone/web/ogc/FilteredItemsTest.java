package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.encoded;
import static org.merestone.web.ogc.OgcClient.epsg;
import static org.merestone.web.ogc.OgcClient.ids;
import static org.merestone.web.ogc.OgcClient.list;
import static org.merestone.web.ogc.OgcClient.texts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.web.ServedTest;
import org.merestone.web.cql.Cql2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** OGC API Features Part 3: the same features by a filter as by SQL, by bbox, by datetime and by the answer to where. */
@ServedTest
class FilteredItemsTest extends ServedOgc {

    private static final String NAMES = "select count(*) from place p join place_name n on n.place_id = p.id and n.kind = 'STANDARD' "
            + "and n.superseded_at is null and (n.valid_to is null or not exists (select 1 from place_name m where m.place_id = p.id "
            + "and m.kind = 'STANDARD' and m.superseded_at is null and m.valid_to is null)) where p.secrecy = 'PUBLIC' and ";

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "name LIKE '%山%'|n.name like '%山%'",
        "name LIKE '%桥' OR classCode = '23610'|(n.name like '%桥' or p.class_code = '23610')",
        "classCode IN ('12100','12200') AND NOT name LIKE '%湖'|p.class_code in ('12100','12200') and n.name not like '%湖'",
        "CASEI(plainRomanization) LIKE CASEI('%SHAN%')|lower(n.roman_plain) like '%shan%'",
        "ACCENTI(romanization) LIKE '%shan%'|n.roman_plain like '%shan%'",
        "name > '山' AND name <= '桥'|n.name > '山' and n.name <= '桥'"})
    void aFilterFindsWhatSqlFinds(String filter, String sql) throws Exception {
        int expected = jdbc.sql(NAMES + sql).query(Integer.class).single();
        assertThat(ogc.json("/collections/names/items?limit=1&filter=" + encoded(filter)).get("numberMatched").asInt()).isEqualTo(expected);
    }

    @Test
    void aLongFilterIsAnsweredPageByPage() throws Exception {
        String filter = encoded("classCode IN ('12100'" + ",'12100'".repeat(900) + ") OR name LIKE '%'");
        JsonNode page = ogc.json("/collections/names/items?limit=1&filter=" + filter);
        assertThat(page.get("numberMatched").asInt()).isGreaterThan(1);
        assertThat(ids(ogc.json(OgcClient.href(page, "next")))).hasSize(1).doesNotContainAnyElementsOf(ids(page));
    }

    @Test
    void aShapeOfManyVerticesGetsThroughAndATooLongFilterIsToldSo() throws Exception {
        String ring = IntStream.range(0, 900).mapToDouble(i -> Math.PI * i / 450).mapToObj(angle -> String.format(Locale.ROOT, "%.4f %.4f",
                114.25 + 0.1 * Math.cos(angle), 29.8 + 0.1 * Math.sin(angle))).collect(Collectors.joining(","));
        String shape = "S_INTERSECTS(geometry,POLYGON((" + ring + "," + ring.substring(0, ring.indexOf(',')) + ")))";
        assertThat(shape.length()).isBetween(15_000, Cql2.LONGEST);
        assertThat(found("names", shape, "")).isNotEmpty();
        String twice = encoded(shape + " AND " + shape);
        assertThat(ogc.refusal(400, "/collections/names/items?filter=" + twice)).contains("" + Cql2.LONGEST / 1000);
    }

    @Test
    void aBoxInAFilterIsTheBoxBeside() throws Exception {
        List<String> beside = ids(ogc.json("/collections/names/items?limit=1000&bbox=114.2,29.7,114.3,29.8"));
        assertThat(beside).isNotEmpty();
        assertThat(found("names", "S_INTERSECTS(geometry,BBOX(114.2,29.7,114.3,29.8))", "")).isEqualTo(beside);
        assertThat(found("names", "S_INTERSECTS(geometry,POLYGON((29.7 114.2,29.8 114.2,29.8 114.3,29.7 114.3,29.7 114.2)))",
                "&filter-crs=" + encoded(epsg(4490)))).isEqualTo(beside);
    }

    @Test
    void namesWithinAPieceOfATownshipLieWhereTheAnswerSays() throws Exception {
        JsonNode name = ogc.json("/collections/names/items?limit=1").get("features").get(0);
        double lon = name.get("geometry").get("coordinates").get(0).asDouble();
        double lat = name.get("geometry").get("coordinates").get(1).asDouble();
        List<String> towns = found("divisions", "level = 'TOWNSHIP' AND S_CONTAINS(geometry, POINT(" + lon + " " + lat + "))", "");
        assertThat(towns).hasSize(1);
        JsonNode where = ogc.json(ogc.landing().replace("/ogc", "/api/v1/where?lon=" + lon + "&lat=" + lat));
        assertThat(ogc.json("/collections/divisions/items/" + towns.get(0)).get("properties").get("code"))
                .isEqualTo(where.get("divisions").get(0).get("code"));
    }

    @Test
    void aTimeInAFilterIsTheTimeBeside() throws Exception {
        // validTo is the first day on which a thing no longer holds, so INTERVAL counts a day more than datetime does.
        List<String> beside = ids(ogc.json("/collections/lines/items?limit=1000&datetime=2000-01-01/2010-12-31"));
        assertThat(beside).isNotEmpty();
        assertThat(found("lines", "validFrom <= DATE('2010-12-31') AND (validTo IS NULL OR validTo > DATE('2000-01-01'))",
                "&datetime=../.."))
                .isEqualTo(beside);
        assertThat(found("lines", "T_INTERSECTS(INTERVAL(validFrom,validTo),INTERVAL('2000-01-01','2010-12-31'))", "&datetime=../.."))
                .containsAll(beside);
    }

    @Test
    void pagesKeepTheFilter() throws Exception {
        List<JsonNode> pages = ogc.pages("/collections/names/items?limit=5&filter=" + encoded("name LIKE '%山%'"));
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages.stream().mapToInt(page -> page.get("features").size()).sum()).isEqualTo(pages.get(0).get("numberMatched").asInt());
        assertThat(pages).allSatisfy(page -> list(page.get("features"))
                .forEach(feature -> assertThat(feature.get("properties").get("name").asString()).contains("山")));
    }

    @Test
    void textAndJsonAreOneLanguageInTwoDresses() throws Exception {
        String json = "{\"op\":\"like\",\"args\":[{\"property\":\"name\"},\"%山%\"]}";
        assertThat(ids(ogc.json("/collections/names/items?limit=1000&filter-lang=cql2-json&filter=" + encoded(json))))
                .isEqualTo(found("names", "name LIKE '%山%'", ""));
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlace() throws Exception {
        assertThat(ogc.refusal(400, "/collections/names/items?filter=" + encoded("colour = 'red'")))
                .contains("colour").contains("romanization");
        assertThat(ogc.refusal(400, "/collections/names/items?filter=" + encoded("name LIKE"))).contains("10");
        assertThat(ogc.refusal(400, "/collections/names/items?lang=en&filter=" + encoded("name = 5"))).contains("TEXT").contains("NUMBER");
        ogc.refusal(400, "/collections/names/items?filter-lang=sql&filter=" + encoded("name = 'x'"));
        ogc.refusal(400, "/collections/names/items?filter-crs=EPSG:1&filter=" + encoded("name = 'x'"));
        ogc.refusal(400, "/collections/names/items?filter=" + encoded("S_INTERSECTS(geometry, POINT(29.7 114.2))"));
        ogc.refusal(400, "/collections/names/items?filter=");
    }

    @Test
    void theClassesThatAreClaimedAreThoseTested() throws Exception {
        String cql2 = "http://www.opengis.net/spec/cql2/1.0/conf/";
        assertThat(texts(ogc.json("/conformance").get("conformsTo")))
                .contains("http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter", cql2 + "spatial-functions", cql2
                + "temporal-functions")
                .doesNotContain(cql2 + "arithmetic", cql2 + "array-functions", cql2 + "functions");
    }

    private List<String> found(String collection, String filter, String more) throws Exception {
        return ids(ogc.json("/collections/" + collection + "/items?limit=1000&filter=" + encoded(filter) + more));
    }
}
