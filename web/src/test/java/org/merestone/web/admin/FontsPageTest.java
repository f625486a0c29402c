package org.merestone.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.merestone.geo.map.MissingCharacters;
import org.merestone.web.ServedTest;
import org.merestone.web.register.MapNames;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator's page of fonts. */
@ServedTest
class FontsPageTest {

    private static final String PASSWORD = "merestone-demo";

    @LocalServerPort
    int port;
    @Autowired
    RegisterKeeper keeper;

    /** Every character of the invented county is in the table of 8,105 standard characters, which Debian's CJK fonts have whole. */
    @Test
    void thatEveryPublishedNameCanBeWrittenIsSaidToTheAdministratorAlone() {
        URI address = URI.create("http://localhost:" + port);
        String page = new Visitor(address).signIn("admin", PASSWORD).page("/admin/fonts").body();
        assertThat(page).contains("已公布地名的每个字，本机都有字体。").doesNotContain("??", "id=\"characters\"");
        assertThat(new Visitor(address).signIn("naming", PASSWORD).page("/admin/fonts").statusCode()).isEqualTo(403);
    }

    @Test
    void theAnswerIsAboutTheRegisterThatIsPublished() {
        assertThat(keeper.current().names().standard()).isNotEmpty();
        assertThat(MapNames.missing(keeper.current())).isEqualTo(new MissingCharacters(new TreeMap<>()));
    }
}
