package org.merestone.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.web.ServedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Routes are found by how they begin, and none is lost by it. */
@ServedTest
class RoutesByBeginningTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @ParameterizedTest
    @CsvSource({"/ogc/collections/{id}/items,/ogc/collections", "/a/**,/a", "/a/{*rest},/a", "/tiles/{set}/{z}/{x}/{y}.mvt,/tiles", "/ogc,/ogc",
        "/,''", "/**,''", "/x{y}/z,/x", "/report?.csv,/report"})
    void aPatternBeginsWithWhatStandsBeforeItsFirstVariable(String pattern, String beginning) {
        assertThat(RoutesByBeginning.beginning(pattern)).isEqualTo(beginning);
    }

    @Test
    void everyRouteBeginsAsItsOwnPatternDoes() {
        assertThat(requestMappingHandlerMapping).isInstanceOf(RoutesByBeginning.class);
        assertThat(requestMappingHandlerMapping.getHandlerMethods().keySet()).hasSizeGreaterThan(200)
                .flatExtracting(RequestMappingInfo::getPatternValues)
                .allSatisfy(pattern -> assertThat(pattern).startsWith(RoutesByBeginning.beginning(pattern)));
    }

    @ParameterizedTest
    @CsvSource({"/ogc/collections/divisions/items?limit=1,200", "/%6Fgc/collections/divisions/items?limit=1,200", "/ogc/collections,200",
        "/ogc/collections/,404", "/nowhere/at/all,404", "/tiles/base/3/6/3.mvt,200", "/login,200"})
    void anAddressLeadsWhereItLed(String path, int status) throws Exception {
        HttpResponse<Void> answer = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void aWrongMethodIsStillToldAsSuch() throws Exception {
        HttpResponse<Void> answer = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/romanization?name=a"))
                .method("DELETE", HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.discarding());
        assertThat(answer.statusCode()).isIn(403, 405);
    }
}
