package org.merestone.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page that tells of a fault is a page like any other: it has its other language, its reader's doors, and the terms at its foot. */
@ServedTest
class PagesOfFaultsTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"/?at=frog, 400, ?at=frog&amp;lang=en", "/nothing-here, 404, ?lang=en", "/divisions/123456?at=2020-01-01, 404, ?at=2020-01-01&amp;lang=en"})
    void theSwitchOfLanguagesLeadsToTheSamePage(String path, int status, String other) {
        HttpResponse<String> page = anybody().page(path);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("href=\"" + other + "\"", "class=\"demonstration\"", "class=\"site-foot", "/downloads")
                .doesNotContain("??", "null");
    }

    @ParameterizedTest
    @CsvSource({"/nothing-here, 404", "/naming/places/00000000-0000-0000-0000-000000000000, 404", "/admin, 403"})
    void whoIsSignedInStaysSoAndKeepsTheirDoors(String path, int status) {
        HttpResponse<String> page = anybody().signIn("clerk", "merestone-demo").page(path);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("href=\"/naming\"", "action=\"/logout\"").doesNotContain("href=\"/login\"");
    }

    private Visitor anybody() {
        return new Visitor(URI.create("http://localhost:" + port));
    }
}
