package org.merestone.web.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The register of places as staff and the public read it. */
@ServedTest
class RegisterPagesTest {

    private static final String PASSWORD = "merestone-demo";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    Visitor office;
    Visitor reader;
    UUID place;
    String former;

    @BeforeEach
    void findAPlaceThatWasRenamed() {
        office = new Visitor(address()).signIn("naming", PASSWORD);
        reader = new Visitor(address());
        Map<String, Object> row = jdbc.sql("""
                select p.id, n.name from place p join place_name n on n.place_id = p.id
                where p.secrecy = 'PUBLIC' and p.status = 'PRESENT' and n.kind = 'FORMER' and n.valid_from < date '1981-01-01'
                  and n.valid_to > date '1981-01-01' order by p.place_code fetch first 1 rows only""").query().singleRow();
        place = (UUID) row.get("id");
        former = (String) row.get("name");
    }

    @Test
    void everybodySeesTheNamesOf1980OnThePageAndInTheAnswerForMachines() {
        JsonNode now = reader.json("/api/v1/places?id=" + place);
        String current = now.get("name").asString();
        HttpResponse<String> page = reader.page("/places/" + place + "?at=1980");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(section(page.body(), "id=\"then\"")).contains(former).doesNotContain(current);
        assertThat(page.body()).contains("<svg role=\"img\"", "aria-labelledby=\"name-line-title name-line-text\"", "地名沿革图");
        JsonNode then = reader.json("/api/v1/places?id=" + place + "&at=1980");
        assertThat(then.get("names")).singleElement().satisfies(name -> {
            assertThat(name.get("name").asString()).isEqualTo(former);
            assertThat(name.get("kind").asString()).isEqualTo("FORMER");
        });
        assertThat(ids(reader.json("/api/v1/names?at=1980&q=" + encode(former)))).contains(place.toString());
        assertThat(ids(reader.json("/api/v1/names?at=1980&q=" + encode(current)))).doesNotContain(place.toString());
        assertThat(ids(reader.json("/api/v1/names?at=2025&q=" + encode(current)))).contains(place.toString());
    }

    @Test
    void aTimeThatIsNoneIsASentence() {
        for (String path : new String[] {"/api/v1/places?id=" + place + "&at=1985-02-29", "/api/v1/names?q=a&at=gestern"}) {
            assertThat(reader.get(path)).as(path).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.body()).contains("1985-06-30");
            });
        }
        assertThat(office.page("/naming/places/" + place + "?at=x").statusCode()).isEqualTo(400);
        assertThat(reader.get("/api/v1/places?id=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void theOfficeRecordsANameAndTheRegisterPublishesItAtOnce() {
        String page = office.page("/naming/places/" + place).body();
        assertThat(page).doesNotContain("??").contains("id=\"place-code\"");
        Map<String, String> form = form(page, "ALIAS", "瀚海湾");
        assertThat(office.form("/naming/places/" + place + "/names", form).statusCode()).isEqualTo(302);
        assertThat(office.page("/naming/places/" + place).body()).contains("瀚海湾", "Hànhǎiwān".substring(0, 3));
        assertThat(ids(reader.json("/api/v1/names?q=" + encode("瀚海湾")))).contains(place.toString());
        HttpResponse<String> stale = office.form("/naming/places/" + place + "/names", form);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("已被他人改动").doesNotContain("id=\"record\"");
    }

    @Test
    void aRefusedFormComesBackWithWhatWasTyped() {
        Map<String, String> form = form(office.page("/naming/places/" + place).body(), "STANDARD", "红旗新村");
        HttpResponse<String> refused = office.form("/naming/places/" + place + "/names", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("只能经案件批准产生").contains("value=\"红旗新村\"");
        office.page("/naming?lang=en");
        assertThat(office.page("/naming/places/" + place).body()).contains("The names over time").doesNotContain("??");
    }

    @Test
    void onlyStaffOfNamingLooksPlacesUpAndOnlyTheOfficeWrites() {
        assertThat(office.page("/naming/places?q=" + encode(former)).body()).contains("/naming/places/" + place);
        assertThat(reader.page("/naming/places").statusCode()).isEqualTo(302);
        assertThat(new Visitor(address()).signIn("admin", PASSWORD).page("/naming/places").statusCode()).isEqualTo(403);
        Visitor clerk = new Visitor(address()).signIn("clerk", PASSWORD);
        assertThat(clerk.page("/naming/places").body()).doesNotContain("??");
        assertThat(clerk.form("/naming/places/" + place + "/names", Map.of("seen", "0")).statusCode()).isEqualTo(403);
    }

    @Test
    void aVillageOffersItsCommitteeAndItsSettlementToBeTied() {
        String village = jdbc.sql("""
                select v.id from place v join place_name n on n.place_id = v.id join place_division d on d.place_id = v.id
                where v.class_code = '21610' and v.status = 'PRESENT' and n.kind = 'STANDARD' and exists (
                  select 1 from place c join place_name m on m.place_id = c.id join place_division e on e.place_id = c.id
                  where c.class_code = '27610' and m.kind = 'STANDARD' and m.specific = n.specific and e.division_id = d.division_id)
                order by v.place_code fetch first 1 rows only""").query(UUID.class).single().toString();
        String page = office.page("/naming/places/" + village).body();
        Matcher offer = Pattern.compile("name=\"other\" value=\"([^\"]+)\"><input type=\"hidden\" name=\"kind\" value=\"GOVERNED_BY\"").matcher(page);
        assertThat(offer.find()).isTrue();
        office.form("/naming/places/" + village + "/links", Map.of("other", offer.group(1), "kind", "GOVERNED_BY"));
        assertThat(office.page("/naming/places/" + offer.group(1)).body()).contains("/naming/places/" + village).contains("所管行政村");
    }

    @Test
    void aClerkAsksForAnotherNameOnThePageOfThePlace() {
        String mine = jdbc.sql("""
                select p.id from place p join place_division d on d.place_id = p.id join division_version v on v.division_id = d.division_id
                where v.code = (select division_code from account where username = 'clerk') and p.status = 'PRESENT'
                  and p.class_code = '22200' and p.secrecy = 'PUBLIC' order by p.place_code fetch first 1 rows only""")
                .query(UUID.class).single().toString();
        Visitor clerk = new Visitor(address()).signIn("clerk", PASSWORD);
        assertThat(clerk.page("/naming/places/" + mine).body()).contains("id=\"renaming\"", "id=\"cancellation\"");
        HttpResponse<String> opened = clerk.form("/naming/places/" + mine + "/renaming",
                Map.of("name", "瀚岚湾", "meaning", "取山岚之意", "reason", "村民一致同意"));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
        String address = URI.create(opened.headers().firstValue("location").orElseThrow()).getPath();
        assertThat(clerk.page(address).body()).contains("id=\"case-kind\"", "更名", "/naming/places/" + mine).doesNotContain("??");
        HttpResponse<String> again = clerk.form("/naming/places/" + mine + "/cancellation", Map.of("reason", "村民已迁走"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("已有案件在办");
    }

    private static Map<String, String> form(String page, String kind, String text) {
        Map<String, String> form = new HashMap<>(Map.of("kind", kind, "text", text, "source", "县志", "spelling", "", "language", ""));
        Matcher seen = SEEN.matcher(page);
        assertThat(seen.find()).isTrue();
        form.put("seen", seen.group(1));
        return form;
    }

    private static String section(String page, String mark) {
        int at = page.indexOf(mark);
        assertThat(at).isPositive();
        return page.substring(at, page.indexOf("</ul>", at));
    }

    private static java.util.List<String> ids(JsonNode answer) {
        return java.util.stream.StreamSupport.stream(answer.get("names").spliterator(), false).map(name -> name.get("id").asString()).toList();
    }

    private URI address() {
        return URI.create("http://localhost:" + port);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
