package org.merestone.web.ministry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.geo.LegalTime;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A client that was written for the ministry's service asks this register in the same words. */
@ServedTest
class MinistryShapeTest {

    private static final List<String> FIELDS = List.of("id", "place_code", "standard_name", "roman_alphabet_spelling",
            "ethnic_minorities_writing", "place_type", "place_type_code", "province", "province_name", "city", "city_name", "area",
            "area_name", "gdm", "old_name", "place_meaning", "place_origin", "place_history", "government_history");

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;
    private Visitor client;

    @BeforeEach
    void arrive() {
        client = new Visitor(URI.create("http://localhost:" + port));
    }

    @Test
    void theListOfDivisionsGoesDownAsFarAsAsked() {
        JsonNode answer = client.json("/9095/xzqh/getList?maxLevel=3");
        assertThat(answer.get("status").asInt()).isEqualTo(200);
        JsonNode province = answer.get("data").get("children").get(0);
        assertThat(province.get("level").asInt()).isEqualTo(1);
        assertThat(province.get("code").asString()).hasSize(12).endsWith("0000000000");
        JsonNode county = province.get("children").get(0).get("children").get(0);
        JsonNode towns = client.json("/xzqh/getList?maxLevel=1&code=" + county.get("code").asString()).get("data").get("children");
        assertThat(towns.size()).isEqualTo(jdbc.sql("""
                select count(*) from division d join division_version v on v.division_id = d.id
                where d.level = 'TOWNSHIP' and v.valid_to is null and v.superseded_at is null""").query(Integer.class).single());
        assertThat(client.json("/9095/xzqh/getList?maxLevel=0").get("data").get("children").size()).isZero();
        assertThat(client.get("/9095/xzqh/getList?code=999999").statusCode()).isEqualTo(404);
        assertThat(client.get("/9095/xzqh/getList?maxLevel=4").statusCode()).isEqualTo(400);
    }

    /** Clients walk from the children of the answer and take what stands above for no division. */
    @Test
    void aboveTheProvincesStandsARootAndTheTotalCountsTheDivisions() {
        for (String nothing : List.of("", "&code=", "&code=0", "&code=000000000000")) {
            JsonNode answer = client.json("/9095/xzqh/getList?maxLevel=2" + nothing);
            assertThat(answer.get("data").get("code").asString()).isEqualTo("0");
            assertThat(answer.get("data").get("level").asInt()).isZero();
            assertThat(answer.get("total").asInt()).isEqualTo(divisions(answer.get("data")) - 1).isPositive();
        }
        JsonNode province = client.json("/9095/xzqh/getList?maxLevel=1").get("data").get("children").get(0);
        JsonNode itself = client.json("/9095/xzqh/getList?maxLevel=0&code=" + province.get("code").asString());
        assertThat(itself.get("data").get("name")).isEqualTo(province.get("name"));
        assertThat(itself.get("total").asInt()).isEqualTo(1);
    }

    private static int divisions(JsonNode node) {
        int count = 1;
        for (JsonNode child : node.get("children")) {
            count += divisions(child);
        }
        return count;
    }

    @Test
    void placesAreListedWithTheFieldsOfTheMinistry() {
        JsonNode page = client.json("/9095/stname/listPub?stName=" + encoded("山") + "&size=5");
        assertThat(page.get("records").size()).isEqualTo(5);
        JsonNode one = page.get("records").get(0);
        assertThat(one.propertyNames()).containsExactlyInAnyOrderElementsOf(FIELDS);
        assertThat(one.get("standard_name").asString()).contains("山");
        assertThat(one.get("gdm").get("type").asString()).isEqualTo("MultiPoint");
        assertThat(one.get("gdm").get("coordinates").get(0).get(0).asDouble()).isBetween(113.0, 115.0);
        assertThat(one.get("province").asString()).endsWith("0000000000");
        JsonNode next = client.json("/9095/stname/listPub?stName=" + encoded("山") + "&size=5&page=2");
        assertThat(next.get("total")).isEqualTo(page.get("total"));
        assertThat(next.get("records").get(0).get("id")).isNotEqualTo(one.get("id"));
        assertThat(Visitor.read(form("/9095/stname/listPub", "stName=" + encoded("山") + "&size=5").body())).isEqualTo(page);
    }

    @Test
    void aListIsPostedForAsJsonToo() {
        JsonNode page = client.json("/9095/stname/listPub?stName=" + encoded("山") + "&size=5&page=2");
        HttpResponse<String> posted = client.post("/9095/stname/listPub", Map.of("stName", "山", "size", 5, "page", 2));
        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(Visitor.read(posted.body())).isEqualTo(page);
        assertThat(client.post("/stname/listPub", Map.of("size", 101)).statusCode()).isEqualTo(400);
        assertThat(client.post("/stname/listPub", Map.of("size", "many")).statusCode()).isEqualTo(400);
        assertThat(client.post("/stname/listPub", Map.of("stname", "山")).statusCode()).as("a name in other letters").isEqualTo(400);
    }

    @Test
    void exactIsTheWholeNameAndAClassItsBeginning() {
        String name = client.json("/stname/listPub?size=1").get("records").get(0).get("standard_name").asString();
        JsonNode exact = client.json("/stname/listPub?searchType=" + encoded("精确") + "&stName=" + encoded(name));
        assertThat(exact.get("records")).isNotEmpty().allSatisfy(one -> assertThat(one.get("standard_name").asString()).isEqualTo(name));
        assertThat(client.json("/stname/listPub?placeTypeCode=121&size=100").get("records")).isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("place_type_code").asString()).startsWith("121"));
        for (String class5 : List.of("placeTypeCode=12100", "placeTypeCode=12000", "PlaceTypeCode=12")) {
            assertThat(client.json("/stname/listPub?size=100&" + class5).get("records")).as(class5).isNotEmpty()
                    .allSatisfy(one -> assertThat(one.get("place_type_code").asString()).startsWith("12"));
        }
        assertThat(client.post("/stname/listPub", Map.of("PlaceTypeCode", "12")).statusCode()).isEqualTo(200);
        assertThat(client.get("/stname/listPub?searchType=like").statusCode()).isEqualTo(400);
        assertThat(client.get("/stname/listPub?size=101").statusCode()).isEqualTo(400);
    }

    @Test
    void onePlaceIsPostedForByItsIdAsJsonAndAsAForm() {
        String id = client.json("/stname/listPub?size=1").get("records").get(0).get("id").asString();
        HttpResponse<String> json = client.post("/9095/stname/detailsPub", Map.of("id", id));
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(Visitor.read(json.body()).get("id").asString()).isEqualTo(id);
        assertThat(form("/stname/detailsPub", "id=" + id).body()).isEqualTo(json.body());
        HttpRequest.Builder bare = HttpRequest.newBuilder(client.address().resolve("/9095/stname/detailsPub?id=" + id));
        assertThat(client.send(bare.POST(HttpRequest.BodyPublishers.noBody())).body()).as("in the address").isEqualTo(json.body());
        String secret = jdbc.sql("select cast(id as varchar) from place where secrecy <> 'PUBLIC' fetch first 1 rows only")
                .query(String.class).single();
        assertThat(client.post("/stname/detailsPub", Map.of("id", secret)).statusCode()).isEqualTo(404);
    }

    @Test
    void aRecordHasTheCodeAndTheMeaningThatTheRegisterHas() {
        Map<String, Object> kept = aStoriedPlace();
        JsonNode told = details(kept.get("id"));
        assertThat(told.get("place_code").asString()).isEqualTo(kept.get("place_code")).matches("[0-9]{20}");
        assertThat(told.get("place_code").asString()).startsWith(told.get("area").asString().substring(0, 6));
        assertThat(told.get("place_code").asString().substring(9, 14)).isEqualTo(told.get("place_type_code").asString());
        assertThat(told.get("place_meaning").asString()).isEqualTo(kept.get("meaning")).isNotBlank();
        JsonNode listed = client.json("/stname/listPub?searchType=" + encoded("精确") + "&stName="
                + encoded(kept.get("name").toString())).get("records");
        assertThat(listed).as("the list tells the same").contains(told);
    }

    @Test
    void whatTheOfficeWritesOfOriginAndHistoryIsInTheRecord() {
        Map<String, Object> kept = aStoriedPlace();
        Visitor office = new Visitor(client.address()).signIn("naming", "merestone-demo");
        String page = "/naming/places/" + kept.get("id");
        Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(office.page(page).body());
        assertThat(seen.find()).isTrue();
        Map<String, String> change = new HashMap<>(Map.of("seen", seen.group(1), "classCode", kept.get("class_code").toString(),
                "statutoryKind", kept.get("statutory_kind").toString(), "status", "PRESENT", "secrecy", "PUBLIC", "protection", "NONE",
                "since", LocalDate.now(LegalTime.ZONE).toString(), "reason", "补录普查资料"));
        change.putAll(Map.of("origin", "明洪武年间李姓由江西迁此定居", "evolution", "一九五二年属第三区；一九八四年改今属", "description", ""));
        HttpResponse<String> written = office.form(page + "/change", change);
        assertThat(written.statusCode()).as(written.body()).isEqualTo(302);
        JsonNode told = details(kept.get("id"));
        assertThat(told.get("place_origin").asString()).isEqualTo("明洪武年间李姓由江西迁此定居");
        assertThat(told.get("place_history").asString()).isEqualTo("一九五二年属第三区；一九八四年改今属");
        assertThat(told.get("place_meaning").asString()).isEqualTo(kept.get("meaning"));
        assertThat(told.get("government_history").asString()).as("the register keeps none").isEmpty();
    }

    @Test
    void aYearThatIsPastHasTheNamesOfThatYear() {
        Map<String, Object> renamed = jdbc.sql("""
                select n.name, n.valid_to, n.place_id from place_name n join place p on p.id = n.place_id
                where p.secrecy = 'PUBLIC' and n.kind = 'FORMER' and n.superseded_at is null and n.valid_to > date '1950-01-01'
                  and (n.valid_from is null or n.valid_from < date '1940-01-01' or n.valid_to > n.valid_from + interval '2' year)
                order by n.valid_to, n.name fetch first 1 rows only""").query().singleRow();
        int year = LocalDate.parse(renamed.get("valid_to").toString()).getYear();
        String asked = "/stname/listPub?searchType=" + encoded("精确") + "&stName=" + encoded(renamed.get("name").toString()) + "&year=";
        JsonNode before = client.json(asked + (year - 1)).get("records");
        assertThat(before).anySatisfy(one -> {
            assertThat(one.get("id").asString()).isEqualTo(renamed.get("place_id").toString());
            assertThat(one.get("standard_name").asString()).isEqualTo(renamed.get("name"));
            assertThat(one.get("old_name").asString()).doesNotContain(renamed.get("name").toString());
        });
        assertThat(client.json(asked + year).get("records")).noneSatisfy(one ->
                assertThat(one.get("id").asString()).isEqualTo(renamed.get("place_id").toString()));
    }

    @Test
    void sameNamesAndSameSoundsAreCounted() {
        JsonNode one = client.json("/stname/listPub?size=1").get("records").get(0);
        String name = one.get("standard_name").asString();
        int alike = client.json("/stname/listPub?size=1&searchType=" + encoded("精确") + "&stName=" + encoded(name)).get("total").asInt();
        assertThat(sum("/9095/datastatis/GroupCountNameByCode?name=" + encoded(name), "code", "name")).isEqualTo(alike).isPositive();
        assertThat(sum("/9095/datastatis/GroupCountNameByType?name=" + encoded(name), "typeCode", "type")).isEqualTo(alike);
        String within = "&distCode=" + one.get("area").asString();
        assertThat(sum("/9095/datastatis/GroupCountNameByCode?name=" + encoded(name) + within, "code", "name")).isPositive();
        assertThat(sum("/9095/datastatis/GroupCountNameByCode?name=" + encoded(name) + "&distCode=110000", "code", "name")).isZero();
        String toned = one.get("roman_alphabet_spelling").asString();
        String plain = Normalizer.normalize(Normalizer.normalize(toned, Normalizer.Form.NFD).replaceAll("[\\u0300\\u0301\\u0304\\u030c]", ""),
                Normalizer.Form.NFC);
        long soundsSo = sum("/datastatis/GroupCountPinyinByCode?name=" + encoded(toned), "code", "name");
        assertThat(soundsSo).as("as the record spells it").isGreaterThanOrEqualTo(alike);
        assertThat(sum("/datastatis/GroupCountPinyinByType?name=" + encoded(toned), "typeCode", "type")).isEqualTo(soundsSo);
        long untoned = sum("/datastatis/GroupCountPinyinByCode?name=" + encoded(plain), "code", "name");
        assertThat(untoned).as("whatever the tones").isGreaterThanOrEqualTo(soundsSo);
        assertThat(sum("/datastatis/GroupCountPinyinByCode?name=" + encoded(plain.toUpperCase().replace(" ", "-")), "code", "name"))
                .isEqualTo(untoned);
        assertThat(client.get("/datastatis/GroupCountNameByCode?name=").statusCode()).isEqualTo(400);
        assertThat(client.get("/datastatis/GroupCountPinyinByCode?name=---").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "420000000000, 42", "421200000000, 4212", "421202000000, 421202", "421202, 421202", "421202101, 421202101",
        "421202101200, 421202101200", "42, 42", "0, ''"})
    void aCodeWithZerosBehindIsThatOfAllWithin(String asked, String prefix) {
        assertThat(MinistryCode.prefix(asked)).isEqualTo(prefix);
    }

    private HttpResponse<String> form(String path, String fields) {
        return client.send(HttpRequest.newBuilder(client.address().resolve(path)).header("Content-Type",
                "application/x-www-form-urlencoded")
                .header("Accept", "application/json").POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    private JsonNode details(Object id) {
        return Visitor.read(client.post("/9095/stname/detailsPub", Map.of("id", id.toString())).body());
    }

    /** A public place that a meaning is told of. */
    private Map<String, Object> aStoriedPlace() {
        return jdbc.sql("""
                select p.id, p.place_code, p.class_code, p.statutory_kind, n.name, n.meaning
                from place p join place_name n on n.place_id = p.id
                where p.secrecy = 'PUBLIC' and p.status = 'PRESENT' and n.kind = 'STANDARD' and n.superseded_at is null
                  and n.valid_to is null and n.meaning <> '' order by p.place_code desc fetch first 1 rows only""").query().singleRow();
    }

    private long sum(String path, String code, String name) {
        JsonNode answer = client.json(path);
        assertThat(answer.get("status").asInt()).isEqualTo(200);
        assertThat(answer.get("total").asInt()).isEqualTo(answer.get("data").size());
        long sum = 0;
        for (JsonNode group : answer.get("data")) {
            assertThat(group.propertyNames()).containsExactlyInAnyOrder(code, name, "count");
            assertThat(group.get(name).asString()).isNotEmpty();
            sum += group.get("count").asLong();
        }
        return sum;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
