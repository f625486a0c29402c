package org.merestone.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Many points in one question are told what each alone is told; nobody need sign in for it, or bring a token of a form. */
@ServedTest
class WhereBatchTest {

    @LocalServerPort
    int port;
    private Visitor anybody;

    @BeforeEach
    void arrive() {
        anybody = new Visitor(URI.create("http://localhost:" + port));
    }

    @Test
    void eachPointIsToldWhatItIsToldAlone() {
        JsonNode answers = Visitor.read(post("[[114.28,29.82],[0,0],[114.3,29.75]]", "?names=5").body()).get("answers");
        assertThat(answers.size()).isEqualTo(3);
        assertThat(answers.get(0)).isEqualTo(anybody.json("/api/v1/where?lon=114.28&lat=29.82"));
        assertThat(answers.get(1).get("divisions").size()).isZero();
        assertThat(answers.get(2).get("divisions")).isEqualTo(anybody.json("/api/v1/where?lon=114.3&lat=29.75").get("divisions"));
    }

    @Test
    void aMultiPointIsTheSameQuestion() {
        String points = "[[114.28,29.82],[114.3,29.75]]";
        HttpResponse<String> geoJson = send("{\"type\":\"MultiPoint\",\"coordinates\":" + points + "}", "", "application/geo+json");
        assertThat(Visitor.read(geoJson.body()).get("answers")).isEqualTo(Visitor.read(post(points, "").body()).get("answers"));
    }

    @Test
    void aDayOfThePastIsAnsweredAsItWas() {
        JsonNode then = Visitor.read(post("[[114.28,29.82]]", "?at=1990-01-01").body()).get("answers").get(0);
        assertThat(then.get("divisions")).isEqualTo(anybody.json("/api/v1/where?lon=114.28&lat=29.82&at=1990-01-01").get("divisions"));
    }

    @Test
    void tenThousandPointsAreOneQuestionAndOneMoreIsNot() {
        StringBuilder points = new StringBuilder("[[114.28,29.82]");
        for (int i = 1; i < 10_000; i++) {
            points.append(",[").append(114 + i % 100 / 100.0).append(",").append(29.5 + i / 20_000.0).append("]");
        }
        assertThat(Visitor.read(post(points + "]", "").body()).get("answers").size()).isEqualTo(10_000);
        HttpResponse<String> refused = post(points + ",[1,1]]", "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Visitor.read(refused.body()).get("detail").asString()).contains("10,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1,2]", "[[1]]", "[[\"a\",2]]", "[[181,0]]", "[[0,91]]", "[[1,2,3,4]]", "[[1e999,0]]", "null",
        "[[1,2]] x",
        "{\"type\":\"Point\",\"coordinates\":[1,2]}"})
    void whatAreNoPointsIsRefusedWithASentence(String body) {
        HttpResponse<String> refused = post(body, "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Visitor.read(refused.body()).get("detail").asString()).hasSizeGreaterThan(5);
    }

    @Test
    void aPointThatIsWrongIsNamedWithTheMend() {
        HttpResponse<String> swapped = post("[[114.28,29.82],[114.3,29.75],[29.8,114.2812345]]", "");
        assertThat(swapped.statusCode()).isEqualTo(400);
        assertThat(Visitor.read(swapped.body()).get("detail").asString()).contains("第 3 个点").contains("29.8").contains("114.2812345")
                .contains("先写经度");
        assertThat(Visitor.read(post("[[114.28,29.82],[\"114\",29]]", "?lang=en").body()).get("detail").asString()).contains("Point 2");
    }

    @Test
    void whoSendsATableIsToldWhatToSend() {
        HttpResponse<String> refused = send("lon,lat\n114.28,29.82", "", "text/csv");
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(Visitor.read(refused.body()).get("detail").asString()).contains("application/json", "application/geo+json");
    }

    private HttpResponse<String> post(String body, String query) {
        return send(body, query, "application/json");
    }

    private HttpResponse<String> send(String body, String query, String type) {
        return anybody.send(HttpRequest.newBuilder(anybody.address().resolve("/api/v1/where" + query)).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
