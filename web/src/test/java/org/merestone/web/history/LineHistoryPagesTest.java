package org.merestone.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The courses of a demonstration line in both times, as an officer meets them. */
@ServedTest
class LineHistoryPagesTest {

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    @Test
    void anOfficerSeesTheLineOnADayAsADrawingWithItsFacts() {
        String page = officer().page("/boundaries/history/" + line()).body();
        assertThat(page).contains("<svg", "class=\"newer\"", "砚城鹭峰线", "习惯线", "id=\"versions\"").doesNotContain("alert-warning");
    }

    @Test
    void whatTheRegisterDidNotKnowYetIsToldInASentence() {
        String page = officer().page("/boundaries/history/" + line() + "?day=2019-06-30&knownOn=1999-01-01").body();
        assertThat(page).contains("2019-06-30 的界线，在 1999-01-01 的记载中没有").doesNotContain("<svg");
        assertThat(officer().page("/boundaries/history/" + line() + "?day=gestern").statusCode()).isEqualTo(400);
    }

    @Test
    void aCourseBesideItselfMovesNoGround() {
        String page = officer().page("/boundaries/history/" + line() + "/comparison?older=1&newer=1").body();
        assertThat(page).contains("0.0 平方米（0.00 亩）").contains("id=\"moved\"");
        assertThat(officer().page("/boundaries/history/" + line() + "/comparison?older=1&newer=99").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElseIsToldOfTheLine() {
        HttpResponse<String> stranger = new Visitor(URI.create("http://localhost:" + port)).page("/boundaries/history/" + line());
        assertThat(stranger.statusCode()).isIn(302, 401, 403);
        Visitor clerk = new Visitor(URI.create("http://localhost:" + port)).signIn("clerk", "merestone-demo");
        assertThat(clerk.page("/boundaries/history/" + line()).statusCode()).isEqualTo(403);
        assertThat(officer().page("/boundaries/history/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private Visitor officer() {
        return new Visitor(URI.create("http://localhost:" + port)).signIn("officer-yancheng", "merestone-demo");
    }

    private UUID line() {
        return jdbc.sql("select id from boundary_line where name = '砚城鹭峰线'").query(UUID.class).single();
    }
}
