package org.merestone.web.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.ApiTokens;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** OGC API Features Part 4 on the drafts of lines: who may, on which state, and what happens to who comes too late. */
@ServedTest
class DraftItemsTest {

    private static final String ITEMS = DraftClient.ITEMS;
    private static final String GEOJSON = "application/geo+json";

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ApiTokens tokens;
    @Autowired
    Accounts accounts;
    @Autowired
    AuditTrail trail;

    private DraftClient gis;

    @BeforeEach
    void findALineThatNobodyWorksOn() {
        gis = new DraftClient(port, jdbc, tokens, accounts);
    }

    @AfterEach
    void giveUpWhatIsLeft() {
        gis.giveUpWhatIsLeft();
    }

    @Test
    void aDraftIsMadeReadChangedAndGivenUp() {
        HttpResponse<String> created = gis.create();
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(gis.made()).startsWith("http://localhost:" + port + ITEMS + "/");
        HttpResponse<String> read = gis.get(gis.surveyor(), gis.made());
        assertThat(DraftClient.tag(read)).isEqualTo(DraftClient.tag(created)).startsWith("\"");
        JsonNode feature = Visitor.read(read.body());
        assertThat(feature.get("properties").get("line").asString()).isEqualTo(gis.line().toString());
        assertThat(gis.surveyor().json(ITEMS).get("features").findValuesAsString("id")).contains(feature.get("id").asString());

        HttpResponse<String> replaced = gis.send(gis.surveyor(), "PUT", gis.made(), gis.body(gis.moved(2e-6), "沿田埂改正"),
                DraftClient.tag(read));
        assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(204);
        JsonNode after = Visitor.read(gis.get(gis.surveyor(), gis.made()).body());
        assertThat(after.get("properties").get("fingerprint")).isNotEqualTo(feature.get("properties").get("fingerprint"));
        assertThat(DraftClient.tag(replaced)).isNotEqualTo(DraftClient.tag(read)).isEqualTo(DraftClient.tag(gis.get(gis.surveyor(),
                gis.made())));
        assertThat(trail.of("line", gis.line().toString())).last().satisfies(entry -> {
            assertThat(entry.act().action()).isEqualTo("draft.redraw");
            assertThat(entry.act().reason()).isEqualTo("沿田埂改正");
        });

        assertThat(gis.send(gis.surveyor(), "DELETE", gis.made() + "?reason=%E6%94%B9%E6%9C%9F", "", DraftClient.tag(replaced))
                .statusCode()).isEqualTo(204);
        assertThat(gis.get(gis.surveyor(), gis.made()).statusCode()).isEqualTo(404);
    }

    @Test
    void withoutAWordOnWhatWasReadNothingIsChanged() {
        HttpResponse<String> created = gis.create();
        for (String condition : List.of("", "*")) {
            assertThat(gis.send(gis.surveyor(), "PUT", gis.made(), gis.body(gis.moved(2e-6), "x"), condition).statusCode()).isEqualTo(428);
            assertThat(gis.send(gis.surveyor(), "DELETE", gis.made() + "?reason=x", "", condition).statusCode()).isEqualTo(428);
        }
        assertThat(DraftClient.tag(gis.get(gis.surveyor(), gis.made()))).isEqualTo(DraftClient.tag(created));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"draft-999999\"", "W/\"draft-1\"", "\"other\"", "draft-1", "\"draft-1\", \"draft-2\""})
    void whoReadSomethingElseIsTurnedAway(String condition) {
        HttpResponse<String> created = gis.create();
        HttpResponse<String> refused = gis.send(gis.surveyor(), "PUT", gis.made(), gis.body(gis.moved(2e-6), "x"), condition);
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.headers().firstValue("content-type").orElse("")).isEqualTo("application/problem+json");
        assertThat(DraftClient.tag(gis.get(gis.surveyor(), gis.made()))).isEqualTo(DraftClient.tag(created));
    }

    @Test
    void aDraftStaysWithItsLine() {
        String seen = DraftClient.tag(gis.create());
        String other = gis.body(gis.moved(2e-6), "x").replace(gis.line().toString(), "00000000-0000-0000-0000-000000000001");
        HttpResponse<String> refused = gis.send(gis.surveyor(), "PUT", gis.made(), other, seen);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Visitor.read(refused.body()).get("detail").asString()).contains("POST");
        String nothingSaid = gis.body(gis.moved(2e-6), "x").replace("\"line\":\"" + gis.line() + "\",", "");
        assertThat(gis.ask("PUT", gis.made(), "Application/Geo+JSON; charset=utf-8", nothingSaid, seen).statusCode()).isEqualTo(204);
    }

    @Test
    void ofManyWhoReadTheSameOneWrites() throws Exception {
        String seen = DraftClient.tag(gis.create());
        ExecutorService crowd = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 1; i <= 4; i++) {
                String body = gis.body(gis.moved(i * 1e-6), "第 " + i + " 人");
                answers.add(crowd.submit(() -> gis.send(gis.surveyor(), "PUT", gis.made(), body, seen).statusCode()));
            }
            List<Integer> codes = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnlyOnce(204).containsOnly(204, 412);
        } finally {
            crowd.shutdown();
        }
    }

    @Test
    void divisionSideAndRoleAreTheServicesOwn() {
        HttpResponse<String> created = gis.create();
        assertThat(gis.get(new Visitor(gis.address()), gis.made()).statusCode()).isEqualTo(401);
        assertThat(gis.send(new Visitor(gis.address()), "POST", ITEMS, gis.body(gis.course(), "x"), "").statusCode()).isIn(401, 403);
        // The naming clerk is no surveyor; the officer of a third township sees nothing of it.
        assertThat(gis.send(gis.machine("clerk"), "PUT", gis.made(), gis.body(gis.course(), "x"), DraftClient.tag(created)).statusCode())
                .isEqualTo(403);
        assertThat(gis.get(gis.machine(gis.officerOfNeitherSide()), gis.made()).statusCode()).isEqualTo(404);
        assertThat(gis.send(gis.machine(gis.officerOfNeitherSide()), "DELETE", gis.made() + "?reason=x", "", DraftClient.tag(created))
                .statusCode()).isEqualTo(403);
        assertThat(gis.send(gis.surveyor(), "POST", ITEMS, gis.body(gis.course(), "x"), "").statusCode()).as("one task a line")
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"type\":\"Feature\"}", "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}",
        "{\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[\"a\",1]]}}",
        "{\"geometry\":{\"type\":\"LineString\",\"coordinates\":{}}}",
        "{\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[1e308,29],[114,29]]},\"properties\":{\"line\":"
                + "\"00000000-0000-0000-0000-000000000001\"}}",
        "{\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1]]},\"properties\":{\"reason\":\"x\"}}",
        "{\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1]]},\"properties\":{\"line\":\"x\"}}"})
    void whatIsNoDraftIsRefusedWithASentence(String body) {
        HttpResponse<String> refused = gis.send(gis.surveyor(), "POST", ITEMS, body, "");
        assertThat(refused.statusCode()).isIn(400, 422);
        assertThat(Visitor.read(refused.body()).get("detail").asString()).hasSizeBetween(9, 200);
    }

    @Test
    void aCourseFarAwayOrInAnotherSystemIsRefused() {
        List<double[]> far = new ArrayList<>(gis.course());
        far.set(1, new double[] {10, 50});
        assertThat(gis.send(gis.surveyor(), "POST", ITEMS, gis.body(far, "x"), "").statusCode()).isEqualTo(422);
        HttpRequest.Builder other = HttpRequest.newBuilder(gis.address().resolve(ITEMS)).header("Content-Type", GEOJSON)
                .header("Content-Crs", "<http://www.opengis.net/def/crs/EPSG/0/4490>")
                .POST(HttpRequest.BodyPublishers.ofString(gis.body(gis.course(), "x")));
        assertThat(gis.surveyor().send(other).statusCode()).isEqualTo(400);
        assertThat(gis.send(gis.surveyor(), "POST", ITEMS, gis.body(gis.course(), " "), "").statusCode()).as("a reason is wanted")
                .isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from line_task where line_id = :line and state in ('OPEN', 'DRAFTED')").param("line",
                gis.line())
                .query(Integer.class).single()).as("nothing stays of what was refused").isZero();
    }
}
