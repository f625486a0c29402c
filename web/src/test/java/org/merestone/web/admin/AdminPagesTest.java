package org.merestone.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.rule.RuleBook;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator's work over HTTP, as a browser does it. */
@ServedTest
class AdminPagesTest {

    private static final String PASSWORD = "merestone-demo";

    @LocalServerPort
    int port;
    @Autowired
    java.util.List<RuleBook> books;

    URI address;

    @BeforeEach
    void address() {
        address = URI.create("http://localhost:" + port);
    }

    @Test
    void theAdministratorOpensAnAccountThatSignsInAndIsShutOutAgain() {
        Visitor admin = new Visitor(address).signIn("admin", PASSWORD);
        String username = "u" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(admin.form("/admin/accounts", account(username, "a-long-enough-secret")).statusCode()).isEqualTo(302);
        assertThat(new Visitor(address).signIn(username, "a-long-enough-secret").page("/survey").statusCode()).isEqualTo(200);
        assertThat(admin.page("/admin").body()).contains(username);
    }

    @Test
    void whatWasTypedIsKeptWhereItIsRefused() {
        Visitor admin = new Visitor(address).signIn("admin", PASSWORD);
        HttpResponse<String> answer = admin.form("/admin/accounts", account("newcomer", "short"));
        assertThat(answer.body()).contains("value=\"newcomer\"").contains("12").doesNotContain("value=\"short\"");
    }

    @Test
    void nobodyElseComesIn() {
        assertThat(new Visitor(address).page("/admin").statusCode()).isEqualTo(302);
        assertThat(new Visitor(address).signIn("surveyor", PASSWORD).page("/admin").statusCode()).isEqualTo(403);
        assertThat(new Visitor(address).signIn("surveyor", PASSWORD).get("/api/v1/audit").statusCode()).isEqualTo(403);
        assertThat(new Visitor(address).get("/api/v1/audit").statusCode()).isEqualTo(401);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Visitor admin = new Visitor(address).signIn("admin", PASSWORD).forgetToken();
        assertThat(admin.form("/admin/accounts", account("intruder", "a-long-enough-secret")).statusCode()).isEqualTo(403);
    }

    @Test
    void theAuditTrailIsShownAndHolds() {
        Visitor admin = new Visitor(address).signIn("admin", PASSWORD);
        assertThat(admin.page("/admin/audit").body()).contains("demonstration");
        assertThat(admin.form("/admin/audit/verification", Map.of()).body()).contains("审计链完整");
    }

    @Test
    void theTrailTellsWhenByTheClockOfBeijing() {
        Visitor admin = new Visitor(address).signIn("admin", PASSWORD);
        OffsetDateTime first = OffsetDateTime.parse(admin.json("/api/v1/audit?limit=1").get(0).get("happenedAt").asString());
        String shown = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(first.withOffsetSameInstant(ZoneOffset.ofHours(8)));
        assertThat(admin.page("/admin/audit?before=2").body()).contains(">" + shown + "<");
    }

    @Test
    void aTokenLetsAMachineInUntilItIsRevoked() {
        Visitor admin = new Visitor(address).signIn("admin", PASSWORD);
        String page = admin.form("/desk/tokens", Map.of("label", "备份")).body();
        String token = page.replaceAll("(?s).*(mst_[A-Za-z0-9_-]+).*", "$1");
        assertThat(Visitor.withToken(address, token).get("/api/v1/audit?limit=1").statusCode()).isEqualTo(200);
        assertThat(Visitor.withToken(address, token + "x").get("/api/v1/audit").statusCode()).isEqualTo(401);
        assertThat(admin.page("/desk/tokens").body()).doesNotContain(token);
    }

    @Test
    void everyRuleStandsOnTheCataloguePageInBothLanguages() {
        String chinese = new Visitor(address).page("/rules").body();
        String english = new Visitor(address).page("/rules?lang=en").body();
        assertThat(chinese).doesNotContain("??");
        assertThat(english).doesNotContain("??");
        books.forEach(book -> book.rules().forEach(rule -> assertThat(chinese).contains("<td>" + rule.id() + "</td>")));
    }

    private static Map<String, String> account(String username, String password) {
        return Map.of("username", username, "displayName", "新人", "divisionCode", "990121", "role", "SURVEYOR", "password", password);
    }
}
