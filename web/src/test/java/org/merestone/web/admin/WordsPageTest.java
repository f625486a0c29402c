package org.merestone.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator's page of words. */
@ServedTest
class WordsPageTest {

    private static final String PASSWORD = "merestone-demo";

    @LocalServerPort
    int port;

    @Test
    void theWordsThatShipAreShownWithTheirSource() {
        URI address = URI.create("http://localhost:" + port);
        String page = new Visitor(address).signIn("admin", PASSWORD).page("/admin/words").body();
        assertThat(page).contains("曼哈顿", "name=\"file\"").doesNotContain("??");
        assertThat(new Visitor(address).signIn("naming", PASSWORD).page("/admin/words").statusCode()).isEqualTo(403);
    }
}
