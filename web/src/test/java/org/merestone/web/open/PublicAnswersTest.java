package org.merestone.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Ledger;
import org.merestone.web.ServedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What anybody is told, and what nobody is. */
@ServedTest
class PublicAnswersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Ledger ledger;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void aPointIsToldItsDivisionsTheNearestLineAndTheNearestNames() throws Exception {
        JsonNode where = json("/api/v1/where?lon=114.28&lat=29.82");
        assertThat(texts(where.get("divisions"), "level")).containsExactly("TOWNSHIP", "COUNTY", "PREFECTURE", "PROVINCE");
        assertThat(where.get("nearestLine").get("distanceMetres").asDouble()).isPositive();
        assertThat(where.get("nearestNames").size()).isEqualTo(5);
        assertThat(where.get("nearestMarker").get("code").asString()).isNotEmpty();
        assertThat(where.get("nearestMarker").get("distanceMetres").asDouble()).isPositive();
    }

    @Test
    void aMarkerOnTheMapSaysWhichLineItStandsOn() throws Exception {
        JsonNode markers = json("/api/v1/map/features?layer=markers&bbox=114.0,29.6,114.6,30.1&limit=1000").get("features");
        assertThat(markers.size()).isGreaterThan(50);
        markers.forEach(marker -> {
            String line = marker.at("/properties/lineName").asString("");
            assertThat(line).as(marker.toString()).matches(".+线");
            if (!marker.at("/properties/kind").asString().equals("TRIPOINT")) {
                assertThat(marker.at("/properties/name").asString()).as("what is engraved").startsWith(line);
            }
        });
    }

    @Test
    void farOutsideThereIsNoDivision() throws Exception {
        assertThat(json("/api/v1/where?lon=0&lat=0").get("divisions").size()).isZero();
    }

    @Test
    void thePastIsToldAsItWas() throws Exception {
        JsonNode line = json("/api/v1/where?lon=114.28&lat=29.82").get("nearestLine");
        assertThat(line.get("status").asString()).isEqualTo("STATUTORY");
        JsonNode before = json("/api/v1/where?lon=114.28&lat=29.82&at=1990-01-01").get("nearestLine");
        assertThat(json("/api/v1/where?lon=114.28&lat=29.82&at=1950-01-01").path("nearestMarker").isMissingNode()
                || json("/api/v1/where?lon=114.28&lat=29.82&at=1950-01-01").get("nearestMarker").isNull()).isTrue();
        assertThat(before == null || before.isNull() || !before.get("status").asString().equals("STATUTORY")).isTrue();
    }

    @Test
    void whatIsNotMarkedPublicIsNeverFound() throws Exception {
        List<String> hidden = jdbc.sql("""
                select n.name from place p join place_name n on n.place_id = p.id
                where p.secrecy <> 'PUBLIC' and not exists (
                    select 1 from place p2 join place_name n2 on n2.place_id = p2.id where p2.secrecy = 'PUBLIC' and n2.name = n.name)""")
                .query(String.class).list();
        assertThat(hidden).isNotEmpty();
        for (String name : hidden) {
            JsonNode found = json("/api/v1/names?q=" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)).get("names");
            assertThat(texts(found, "name")).doesNotContain(name);
        }
        for (UUID id : jdbc.sql("select id from place where secrecy <> 'PUBLIC'").query(UUID.class).list()) {
            assertThat(get("/places/" + id).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void noDraftIsOnThePublicMap() throws Exception {
        long drafts = jdbc.sql("select count(*) from boundary_line_version where stage = 'DRAFT'").query(Long.class).single();
        assertThat(drafts).isPositive();
        long inForce = jdbc.sql("""
                select count(*) from boundary_line_version where stage = 'IN_FORCE' and superseded_at is null and classification = 'PUBLIC'
                  and valid_to is null""").query(Long.class).single();
        JsonNode lines = json("/api/v1/map/features?bbox=113,29,115,31&layer=lines");
        assertThat(lines.get("features").size()).isEqualTo((int) inForce);
    }

    @Test
    void aReaderWhoHasTheVersionIsToldSoUntilItMoves() throws Exception {
        HttpResponse<String> first = get("/api/v1/names?q=yan");
        String tag = first.headers().firstValue("etag").orElseThrow();
        assertThat(conditional("/api/v1/names?q=yan", tag)).isEqualTo(304);
        transaction.executeWithoutResult(status -> ledger.enter(Actor.system("test"), Act.of("test.touch", "name", UUID.randomUUID()),
                Change.replace(Change.Part.NOTICES, "notice", UUID.randomUUID())));
        assertThat(conditional("/api/v1/names?q=yan", tag)).isEqualTo(200);
    }

    @Test
    void unknownAndRepeatedParametersAreRefusedWithTheListOfKnownOnes() throws Exception {
        HttpResponse<String> unknown = get("/api/v1/where?lon=114&lat=29&colour=red");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(unknown.body()).get("detail").asString()).contains("colour").contains("lat").contains("lon");
        assertThat(get("/api/v1/where?lon=114&lat=29&lat=30").statusCode()).isEqualTo(400);
    }

    @Test
    void englishIsASwitchAway() throws Exception {
        HttpResponse<String> page = send(HttpRequest.newBuilder(uri("/login?lang=en")).header("Accept", "text/html").build());
        assertThat(page.body()).contains("Sign in").contains("lang=\"en\"");
        HttpResponse<String> chinese = send(HttpRequest.newBuilder(uri("/login")).header("Accept", "text/html")
                .header("Accept-Language", "en").build());
        assertThat(chinese.body()).contains("登录");
    }

    @Test
    void aTileIsAPictureAndOneOutsideTheWorldIsASentence() throws Exception {
        HttpResponse<byte[]> tile = client.send(HttpRequest.newBuilder(uri("/tiles/base/10/836/422@2x.png")).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(get("/tiles/base/3/8/0.png").statusCode()).isEqualTo(400);
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    private int conditional(String path, String tag) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).header("If-None-Match", tag).build()).statusCode();
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false).map(node -> node.get(field).asString()).toList();
    }
}
