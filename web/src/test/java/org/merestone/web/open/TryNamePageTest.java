package org.merestone.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public page where a name is tried. */
@ServedTest
class TryNamePageTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    @Test
    void anApplicantSeesSpellingScopeAndWhatStandsInTheWay() throws Exception {
        String page = get("name=" + utf8("人民路") + "&class=23510&lon=114.28&lat=29.82").body();
        assertThat(page).contains("Rénmín Lù", "id=\"scope\"");
        assertThat(get("").body()).contains("id=\"try\"").doesNotContain("id=\"trial\"");
        assertThat(get("name=" + utf8("人民路") + "&class=23510&lang=en&lon=114.28&lat=29.82").body()).contains("For guidance only").doesNotContain("??");
        assertThat(get("name=" + utf8("雷锋路") + "&class=23510&lon=114.28&lat=29.82").body()).contains(">N04<");
    }

    @Test
    void aNameThatIsNotPublicIsNotToldOf() throws Exception {
        List<String[]> hidden = jdbc.sql("""
                select n.name, p.class_code from place p join place_name n on n.place_id = p.id
                where p.secrecy <> 'PUBLIC' and n.kind = 'STANDARD' and not exists (
                    select 1 from place p2 join place_name n2 on n2.place_id = p2.id where p2.secrecy = 'PUBLIC' and n2.name = n.name)""")
                .query((row, n) -> new String[] {row.getString(1), row.getString(2)}).list();
        assertThat(hidden).isNotEmpty();
        for (String[] name : hidden.subList(0, Math.min(8, hidden.size()))) {
            assertThat(get("name=" + utf8(name[0]) + "&class=" + name[1] + "&lon=114.28&lat=29.82").body())
                    .doesNotContain("data-rule=\"N07\"", "data-rule=\"N14\"");
        }
    }

    @Test
    void withoutAPlaceThePageAsksForOne() throws Exception {
        assertThat(get("name=" + utf8("人民路") + "&class=23510").body()).contains("id=\"fault\"");
    }

    @Test
    void whatCannotBeReadIsRefused() throws Exception {
        assertThat(get("name=" + utf8("山".repeat(29)) + "&class=23510&lon=114.28&lat=29.82").statusCode()).isEqualTo(400);
        assertThat(get("name=" + utf8("人民路") + "&class=99999&lon=114.28&lat=29.82").statusCode()).isEqualTo(400);
        assertThat(get("name=" + utf8("人民路") + "&class=23510&lon=214.28&lat=29.82").statusCode()).isEqualTo(400);
        assertThat(get("name=" + utf8("人民路") + "&class=23510&lon=x&lat=29.82").statusCode()).isEqualTo(400);
        assertThat(get("name=" + utf8("<script>alert(1)</script>") + "&class=23510&lon=114.28&lat=29.82").body()).doesNotContain("<script>alert");
    }

    private static String utf8(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String query) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/names/try?" + query)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
