package org.merestone.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form whose session is over writes nothing; who sent it gets back to the page it stood on, and nowhere else. */
@ServedTest
class ExpiredFormTest {

    private static final String FORM = "/boundaries/exports/verification";

    @LocalServerPort
    int port;
    URI address;

    @BeforeEach
    void serve() {
        address = URI.create("http://localhost:" + port);
    }

    @Test
    void whoIsNoLongerSignedInComesBackToTheFormThroughTheDoor() {
        Visitor county = new Visitor(address);
        assertThat(location(send(county, FORM, "/boundaries/exports?q=x"))).isEqualTo("/login?expired=1");
        assertThat(county.page("/login?expired=1").body()).contains("登录已过期");
        assertThat(signIn(county)).isEqualTo("/boundaries/exports?q=x");
    }

    /** The browser shows a refused form under the address it was sent to, where nothing can be read. */
    @Test
    void aRefusedFormsPageIsFoundAboveTheAddressItWasSentTo() {
        Visitor county = new Visitor(address);
        assertThat(location(send(county, FORM, FORM))).isEqualTo("/login?expired=1");
        assertThat(signIn(county)).isEqualTo("/boundaries/exports");
    }

    @Test
    void whoSignedInAnewMeanwhileIsToldHowToGetBackToTheForm() {
        Visitor county = new Visitor(address).signIn("county", "merestone-demo").forgetToken();
        HttpResponse<String> answer = send(county, FORM, "/boundaries/exports");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("表单已过期").contains("什么也没有写入").contains("href=\"/boundaries/exports\"")
                .contains("data-failed");
    }

    @Test
    void noOtherSiteSaysWhereSomebodyGoesAfterSigningIn() {
        for (String elsewhere : new String[] {"http://evil.example/boundaries/exports", "http://localhost:1/boundaries", "//evil.example/",
            "javascript:alert(1)", "http://localhost:" + port + "//evil.example/x", "not a page", ""}) {
            HttpResponse<String> answer = sendFrom(new Visitor(address), FORM, elsewhere);
            assertThat(answer.statusCode()).as(elsewhere).isEqualTo(403);
            assertThat(answer.body()).as(elsewhere).doesNotContain("evil").doesNotContain("id=\"form\"");
        }
    }

    @Test
    void aProgramIsRefusedAsBefore() {
        HttpResponse<String> answer = new Visitor(address).send(HttpRequest.newBuilder(address.resolve(FORM))
                .header("Accept", "application/json").header("Referer", address + "/boundaries/exports").POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aFormOfThePublicThatStoodTooLongIsOfferedAgainWithoutASignIn() {
        HttpResponse<String> answer = send(new Visitor(address), "/login", "/login");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("这张表单打开得太久").contains("href=\"/login\"");
    }

    private static String signIn(Visitor visitor) {
        return location(visitor.trySignIn("county", "merestone-demo"));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        URI next = URI.create(answer.headers().firstValue("location").orElseThrow());
        return next.getRawPath() + (next.getRawQuery() == null ? "" : "?" + next.getRawQuery());
    }

    private HttpResponse<String> send(Visitor visitor, String path, String page) {
        return sendFrom(visitor, path, address + page);
    }

    private HttpResponse<String> sendFrom(Visitor visitor, String path, String referer) {
        return visitor.send(HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html").header("Referer", referer)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("q=1")));
    }
}
