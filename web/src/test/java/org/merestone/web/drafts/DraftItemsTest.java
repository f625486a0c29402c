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

    private static final String ITEMS = "/ogc/collections/line-drafts/items";
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

    private Visitor surveyor;
    private UUID line;
    private List<double[]> course;
    private String made = "";

    @BeforeEach
    void findALineThatNobodyWorksOn() {
        surveyor = machine("surveyor");
        String scope = accounts.byUsername("surveyor").orElseThrow().divisionCode() + "%";
        line = jdbc.sql("""
                select l.id from boundary_line l join division_version a on a.division_id = l.unit_a_id and a.valid_to is null
                join division_version b on b.division_id = l.unit_b_id and b.valid_to is null
                join boundary_line_version v on v.line_id = l.id and v.stage = 'IN_FORCE' and v.valid_to is null
                  and v.superseded_at is null and v.classification = 'PUBLIC'
                where l.level = 'TOWNSHIP' and a.code like :scope and b.code like :scope
                  and not exists (select 1 from line_task t where t.line_id = l.id and t.state in ('OPEN', 'DRAFTED'))
                order by v.length_m fetch first 1 rows only""").param("scope", scope).query(UUID.class).single();
        JsonNode standing = surveyor.json("/ogc/collections/lines/items/" + line).get("geometry").get("coordinates").get(0);
        course = new ArrayList<>();
        standing.forEach(vertex -> course.add(new double[] {vertex.get(0).asDouble(), vertex.get(1).asDouble()}));
    }

    @AfterEach
    void giveUpWhatIsLeft() {
        if (!made.isEmpty()) {
            HttpResponse<String> left = get(surveyor, made);
            if (left.statusCode() == 200) {
                send(surveyor, "DELETE", made + "?reason=test", "", tag(left));
            }
        }
    }

    @Test
    void aDraftIsMadeReadChangedAndGivenUp() {
        HttpResponse<String> created = create();
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(made).startsWith("http://localhost:" + port + ITEMS + "/");
        HttpResponse<String> read = get(surveyor, made);
        assertThat(tag(read)).isEqualTo(tag(created)).startsWith("\"");
        JsonNode feature = Visitor.read(read.body());
        assertThat(feature.get("properties").get("line").asString()).isEqualTo(line.toString());
        assertThat(surveyor.json(ITEMS).get("features").findValuesAsString("id")).contains(feature.get("id").asString());

        HttpResponse<String> replaced = send(surveyor, "PUT", made, body(moved(2e-6), "沿田埂改正"), tag(read));
        assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(204);
        JsonNode after = Visitor.read(get(surveyor, made).body());
        assertThat(after.get("properties").get("fingerprint")).isNotEqualTo(feature.get("properties").get("fingerprint"));
        assertThat(tag(replaced)).isNotEqualTo(tag(read)).isEqualTo(tag(get(surveyor, made)));
        assertThat(trail.of("line", line.toString())).last().satisfies(entry -> {
            assertThat(entry.act().action()).isEqualTo("draft.redraw");
            assertThat(entry.act().reason()).isEqualTo("沿田埂改正");
        });

        assertThat(send(surveyor, "DELETE", made + "?reason=%E6%94%B9%E6%9C%9F", "", tag(replaced)).statusCode()).isEqualTo(204);
        assertThat(get(surveyor, made).statusCode()).isEqualTo(404);
    }

    @Test
    void withoutAWordOnWhatWasReadNothingIsChanged() {
        HttpResponse<String> created = create();
        for (String condition : List.of("", "*")) {
            assertThat(send(surveyor, "PUT", made, body(moved(2e-6), "x"), condition).statusCode()).isEqualTo(428);
            assertThat(send(surveyor, "DELETE", made + "?reason=x", "", condition).statusCode()).isEqualTo(428);
        }
        assertThat(tag(get(surveyor, made))).isEqualTo(tag(created));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"draft-999999\"", "W/\"draft-1\"", "\"other\"", "draft-1", "\"draft-1\", \"draft-2\""})
    void whoReadSomethingElseIsTurnedAway(String condition) {
        HttpResponse<String> created = create();
        HttpResponse<String> refused = send(surveyor, "PUT", made, body(moved(2e-6), "x"), condition);
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.headers().firstValue("content-type").orElse("")).isEqualTo("application/problem+json");
        assertThat(tag(get(surveyor, made))).isEqualTo(tag(created));
    }

    @Test
    void ofManyWhoReadTheSameOneWrites() throws Exception {
        String seen = tag(create());
        ExecutorService crowd = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 1; i <= 4; i++) {
                String body = body(moved(i * 1e-6), "第 " + i + " 人");
                answers.add(crowd.submit(() -> send(surveyor, "PUT", made, body, seen).statusCode()));
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
        HttpResponse<String> created = create();
        assertThat(get(new Visitor(address()), made).statusCode()).isEqualTo(401);
        assertThat(send(new Visitor(address()), "POST", ITEMS, body(course, "x"), "").statusCode()).isIn(401, 403);
        // The naming clerk is no surveyor; the officer of a third township sees nothing of it.
        assertThat(send(machine("clerk"), "PUT", made, body(course, "x"), tag(created)).statusCode()).isEqualTo(403);
        assertThat(get(machine(officerOfNeitherSide()), made).statusCode()).isEqualTo(404);
        assertThat(send(machine(officerOfNeitherSide()), "DELETE", made + "?reason=x", "", tag(created)).statusCode()).isEqualTo(403);
        assertThat(send(surveyor, "POST", ITEMS, body(course, "x"), "").statusCode()).as("one task a line").isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"type\":\"Feature\"}", "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}",
        "{\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[\"a\",1]]}}",
        "{\"geometry\":{\"type\":\"LineString\",\"coordinates\":{}}}",
        "{\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1]]},\"properties\":{\"reason\":\"x\"}}",
        "{\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1]]},\"properties\":{\"line\":\"x\"}}"})
    void whatIsNoDraftIsRefusedWithASentence(String body) {
        HttpResponse<String> refused = send(surveyor, "POST", ITEMS, body, "");
        assertThat(refused.statusCode()).isIn(400, 422);
        assertThat(Visitor.read(refused.body()).get("detail").asString()).hasSizeGreaterThan(8);
    }

    @Test
    void aCourseFarAwayOrInAnotherSystemIsRefused() {
        List<double[]> far = new ArrayList<>(course);
        far.set(1, new double[] {10, 50});
        assertThat(send(surveyor, "POST", ITEMS, body(far, "x"), "").statusCode()).isEqualTo(422);
        HttpRequest.Builder other = HttpRequest.newBuilder(address().resolve(ITEMS)).header("Content-Type", GEOJSON)
                .header("Content-Crs", "<http://www.opengis.net/def/crs/EPSG/0/4490>")
                .POST(HttpRequest.BodyPublishers.ofString(body(course, "x")));
        assertThat(surveyor.send(other).statusCode()).isEqualTo(400);
        assertThat(send(surveyor, "POST", ITEMS, body(course, " "), "").statusCode()).as("a reason is wanted").isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from line_task where line_id = :line and state in ('OPEN', 'DRAFTED')").param("line", line)
                .query(Integer.class).single()).as("nothing stays of what was refused").isZero();
    }

    private String officerOfNeitherSide() {
        return jdbc.sql("""
                select a.username from account a where a.username like 'officer-%' and a.division_code not in (
                    select v.code from boundary_line l join division_version v on v.division_id in (l.unit_a_id, l.unit_b_id)
                    where l.id = :line) order by a.username fetch first 1 rows only""").param("line", line).query(String.class).single();
    }

    private HttpResponse<String> create() {
        HttpResponse<String> created = send(surveyor, "POST", ITEMS, body(moved(1e-6), "按遥感影像绘制"), "");
        made = created.headers().firstValue("location").orElse("");
        return created;
    }

    /** The course with its middle a little to the east; the ends are junctions and stay. */
    private List<double[]> moved(double degrees) {
        List<double[]> moved = new ArrayList<>(course);
        double[] middle = moved.get(moved.size() / 2);
        moved.set(moved.size() / 2, new double[] {middle[0] + degrees, middle[1]});
        return moved;
    }

    private String body(List<double[]> vertices, String reason) {
        StringBuilder coordinates = new StringBuilder();
        vertices.forEach(vertex -> coordinates.append(coordinates.isEmpty() ? "" : ",").append("[").append(vertex[0]).append(",")
                .append(vertex[1]).append("]"));
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[" + coordinates
                + "]},\"properties\":{\"line\":\""
                + line + "\",\"reason\":\"" + reason + "\"}}";
    }

    private Visitor machine(String username) {
        return Visitor.withToken(address(), tokens.issue(accounts.byUsername(username).orElseThrow().id(), "test",
                Duration.ofHours(1)).token());
    }

    private HttpResponse<String> get(Visitor visitor, String path) {
        return visitor.send(HttpRequest.newBuilder(address().resolve(path)).header("Accept", GEOJSON).GET());
    }

    private HttpResponse<String> send(Visitor visitor, String method, String path, String body, String condition) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve(path)).header("Content-Type", GEOJSON).header("Accept",
                GEOJSON)
                .method(method, body.isEmpty() && method.equals("DELETE") ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body));
        return visitor.send(condition.isEmpty() ? request : request.header("If-Match", condition));
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("etag").orElse("");
    }

    private URI address() {
        return URI.create("http://localhost:" + port);
    }
}
