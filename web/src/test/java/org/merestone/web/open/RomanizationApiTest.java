package org.merestone.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/v1/romanization}: what the command says, as JSON. */
@ServedTest
class RomanizationApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Test
    void anybodyIsToldHowANameIsSpelled() throws Exception {
        JsonNode xian = JSON.readTree(get("name=" + utf8("西安市") + "&class=213", 200));
        assertThat(xian.get("toned").asString()).isEqualTo("Xī'ān Shì");
        assertThat(xian.get("plain").asString()).isEqualTo("Xi'an Shi");
        assertThat(xian.get("specificPlain").asString()).isEqualTo("Xi'an");
        assertThat(xian.get("capitals").asString()).isEqualTo("XĪ'ĀN SHÌ");
        assertThat(xian.get("confirm").asBoolean()).isFalse();
        assertThat(xian.get("generic").asString()).isEqualTo("市");
        assertThat(xian.get("syllables").size()).isEqualTo(3);
    }

    @Test
    void aPolyphoneComesWithItsReadings() throws Exception {
        JsonNode fort = JSON.readTree(get("name=" + utf8("李家堡") + "&class=222", 200));
        assertThat(fort.get("confirm").asBoolean()).isTrue();
        assertThat(fort.get("readings").get(0).get("character").asString()).isEqualTo("堡");
        assertThat(fort.get("readings").get(0).get("readings").size()).isGreaterThan(2);
    }

    @Test
    void aMinorityNameIsNotSpelledWithoutAPerson() throws Exception {
        JsonNode urumqi = JSON.readTree(get("name=" + utf8("乌鲁木齐市"), 200));
        assertThat(urumqi.get("minority").asBoolean()).isTrue();
        assertThat(urumqi.get("confirm").asBoolean()).isTrue();
    }

    @Test
    void whatCannotBeReadIsRefusedWithASentence() throws Exception {
        assertThat(get("name=" + utf8("山".repeat(101)), 400)).contains("name");
        assertThat(get("name=%20", 400)).contains("name");
        assertThat(get("class=213", 400)).contains("name");
        assertThat(get("name=" + utf8("西安市") + "&class=road", 400)).contains("class");
        assertThat(get("name=" + utf8("西安市") + "&division=x", 400)).contains("division");
        assertThat(get("name=" + utf8("西安市") + "&clas=213", 400)).contains("clas");
    }

    private static String utf8(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String get(String query, int status) throws Exception {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v1/romanization?" + query)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(query).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type").orElse("")).contains(status == 200 ? "json" : "problem+json");
        return answer.body();
    }
}
