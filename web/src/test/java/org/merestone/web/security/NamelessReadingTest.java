package org.merestone.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ServedTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

/** Those who say nothing of themselves take a shorter way to what is public, and get there what everybody gets. */
@ServedTest
class NamelessReadingTest {

    @LocalServerPort
    int port;
    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/where?lon=114.3&lat=29.8", "/api/v1/names?q=yanchuan", "/api/v1/names?q=a&lang=fr", "/tiles/base/3/6/3.png",
        "/tiles/base/8/209/105.mvt", "/ogc/collections/divisions", "/ogc/collections/nothing", "/wms?SERVICE=WMS&REQUEST=GetCapabilities",
        "/api/v1/where?lon=x&lat=29.8", "/api/v1/audit", "/ogc/collections/drafts/items", "/api/v1/names?="})
    void theShorterWayAnswersAsTheLongOne(String path) throws Exception {
        HttpResponse<String> nameless = ask(path, "GET");
        HttpResponse<String> known = ask(path, "GET", "Cookie", "unknown=1");
        assertThat(nameless.statusCode()).isEqualTo(known.statusCode()).isLessThan(500);
        assertThat(nameless.body()).isEqualTo(known.body());
        assertThat(headers(nameless)).isEqualTo(headers(known)).containsKeys("content-security-policy", "x-content-type-options",
                "x-frame-options", "referrer-policy").doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "///", "/ogc//x", "/api/v1/%2e%2e/audit"})
    void anAddressOfABadFormIsTheSendersFault(String path) throws Exception {
        HttpResponse<String> answer = ask(path, "GET");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"status\":400");
    }

    @Test
    void whoIsNotSignedInReadsNothingThatIsForStaff() throws Exception {
        assertThat(ask("/api/v1/audit", "GET").statusCode()).isIn(401, 403, 404);
        assertThat(ask("/ogc/collections/drafts/items", "GET", "Authorization", "Bearer nonsense").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/where,true", "/tiles/base/3/6/3.png,true", "/wms,true", "/ogc,true", "/ogcx,false", "/desk,false", "/naming,false",
        "/login,false", "/,false"})
    void onlyThePublicInterfacesAreReadThatWay(String path, boolean shorter) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        assertThat(SecurityConfiguration.isNamelessReading(request)).isEqualTo(shorter);
        request.addHeader("Cookie", "JSESSIONID=1");
        assertThat(SecurityConfiguration.isNamelessReading(request)).isFalse();
    }

    @Test
    void whoWritesOrBringsATokenOrWantsAPageTakesTheLongWay() {
        assertThat(SecurityConfiguration.isNamelessReading(new MockHttpServletRequest("POST", "/api/v1/where"))).isFalse();
        MockHttpServletRequest machine = new MockHttpServletRequest("GET", "/ogc/collections/drafts/items");
        machine.addHeader("Authorization", "Bearer x");
        assertThat(SecurityConfiguration.isNamelessReading(machine)).isFalse();
        MockHttpServletRequest person = new MockHttpServletRequest("GET", "/ogc");
        person.addHeader("Accept", "text/html,*/*");
        assertThat(SecurityConfiguration.isNamelessReading(person)).isFalse();
    }

    private HttpResponse<String> ask(String path, String method, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return client.send(headers.length == 0 ? request.build() : request.headers(headers).build(), BodyHandlers.ofString());
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "connection", "keep-alive"));
        return headers;
    }
}
