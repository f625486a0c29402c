package org.merestone.web.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.demo.DemoLoader;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** An answer is of the version that its ETag names, whatever moves while it is made. */
@ServedTest
class OneVersionTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

    @LocalServerPort
    int port;
    @Autowired
    RegisterKeeper keeper;
    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aQuestionThatChoseItsVersionKeepsItWhileAnOfficerMovesTheRegisterOn() {
        MockHttpServletRequest question = new MockHttpServletRequest("GET", "/api/v1/names");
        PublishedRegister chosen = keeper.choose(question).orElseThrow();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(question));
        enterAnAlias();
        assertThat(keeper.current()).isSameAs(chosen);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest("GET", "/naming")));
        assertThat(keeper.current().version()).as("who has not chosen sees what is").isGreaterThan(chosen.version());
        assertThat(keeper.choose(new MockHttpServletRequest()).orElseThrow().version()).isGreaterThan(chosen.version());
    }

    @Test
    void theFirstReaderFindsTheAreasDerived() {
        assertThat(keeper.current().coverage()).isSameAs(keeper.current().coverage());
    }

    private void enterAnAlias() {
        Visitor office = new Visitor(URI.create("http://localhost:" + port)).signIn("naming", DemoLoader.PASSWORD);
        UUID place = jdbc.sql("select id from place where secrecy = 'PUBLIC' and status = 'PRESENT' order by place_code desc "
                + "fetch first 1 rows only").query(UUID.class).single();
        Matcher seen = SEEN.matcher(office.page("/naming/places/" + place).body());
        assertThat(seen.find()).isTrue();
        assertThat(office.form("/naming/places/" + place + "/names", Map.of("kind", "ALIAS", "text", "澄瀚霁坪", "source", "县志",
                "spelling", "", "language", "", "seen", seen.group(1))).statusCode()).isEqualTo(302);
    }
}
