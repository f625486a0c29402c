package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ServedTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages of other sites read what is public, and never as somebody. */
@ServedTest
class PublicReadingFromOtherSitesTest {

    private static final String ORIGIN = "https://map.example.org";

    @LocalServerPort
    int port;
    private OgcClient client;

    @BeforeAll
    static void letTheClientSayWhereItComesFrom() {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "origin,access-control-request-method,access-control-request-headers");
    }

    @BeforeEach
    void ask() {
        client = new OgcClient(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc", "/ogc/collections/lines/items?limit=1", "/api/v1/where?lon=114.3&lat=29.8", "/tiles/base/3/6/3.png",
        "/ogc/collections/lines/items?limit=unlimited", "/9095/xzqh/getList?maxLevel=0", "/stname/listPub?size=1",
        "/datastatis/GroupCountNameByCode?name=x", "/reconcile", "/reconcile/suggest?prefix=x"})
    void anyOriginMayReadAndTheAnswerIsForNobodyInParticular(String path) throws Exception {
        HttpResponse<String> answer = client.get("http://localhost:" + port + path, "Origin", ORIGIN);
        assertThat(answer.headers().firstValue("access-control-allow-origin")).contains("*");
        assertThat(answer.headers().firstValue("access-control-allow-credentials")).isEmpty();
        assertThat(answer.headers().firstValue("access-control-expose-headers").orElse("")).contains("Content-Crs");
    }

    @Test
    void aPreflightIsAnsweredForReadingOnly() throws Exception {
        HttpResponse<String> reading = client.send("OPTIONS", "/collections", "Origin", ORIGIN, "Access-Control-Request-Method", "GET",
                "Access-Control-Request-Headers", "content-type");
        assertThat(reading.statusCode()).isEqualTo(204);
        assertThat(reading.headers().firstValue("access-control-allow-origin")).contains("*");
        assertThat(reading.headers().firstValue("access-control-allow-headers").orElse("").toLowerCase()).contains("content-type")
                .doesNotContain("authorization").doesNotContain("cookie");
        HttpResponse<String> writing = client.send("OPTIONS", "/collections", "Origin", ORIGIN, "Access-Control-Request-Method", "DELETE");
        assertThat(writing.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    @Test
    void whatAnAddressTakesIsToldToEverybody() throws Exception {
        HttpResponse<String> told = client.send("OPTIONS", "/collections/lines/items");
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.headers().firstValue("allow").orElse("")).contains("GET", "OPTIONS").doesNotContain("POST", "DELETE");
        assertThat(client.send("OPTIONS", "/collections/line-drafts/items").statusCode()).as("this is not for everybody").isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/survey", "/ogcx", "/naming"})
    void pagesOfTheHouseAreNotReadFromElsewhere(String path) throws Exception {
        HttpResponse<String> answer = client.get("http://localhost:" + port + path, "Origin", ORIGIN);
        assertThat(answer.headers().firstValue("access-control-allow-origin")).isEmpty();
    }
}
