package org.merestone.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.boundary.review.CountyReview;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A county's review of all its lines, and the renewal of their codes, on their pages. */
@ServedTest
class ReviewPagesTest {

    private static final String PAGE = "/boundaries/review";

    @LocalServerPort
    int port;
    @Autowired
    CountyReview reviews;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;

    Actor officer;
    Visitor county;

    @BeforeEach
    void signIn() {
        officer = accounts.byUsername("county").orElseThrow().as(Role.COUNTY_OFFICER);
        county = visitor("county");
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from review_finding").update();
        jdbc.sql("delete from line_review").update();
    }

    @Test
    void theCountyRunsAllRulesAndThePageSaysHowFarItIsUntilItIsDone() throws InterruptedException {
        assertThat(county.page("/boundaries/projects").body()).contains(PAGE);
        assertThat(county.page(PAGE).body()).contains("还没有一起检查过");
        assertThat(visitor("surveyor").form(PAGE, Map.of()).statusCode()).isEqualTo(403);
        assertThat(county.form(PAGE, Map.of()).statusCode()).isEqualTo(302);
        JsonNode progress = county.json(PAGE + "/progress");
        while (progress.get("running").asBoolean()) {
            assertThat(progress.get("said").asString()).contains("正在检查");
            Thread.onSpinWait();
            progress = county.json(PAGE + "/progress");
        }
        assertThat(progress.get("rows").asInt()).isEqualTo(progress.get("all").asInt()).isPositive();
        assertThat(county.page(PAGE).body()).contains("data-state=\"DONE\"");
        assertThat(county.page(PAGE + "?lang=en").body()).contains("All rules on all lines");
        county.page(PAGE + "?lang=zh");
        assertThat(visitor("surveyor").page(PAGE).statusCode()).isEqualTo(200);
        assertThat(visitor("officer-mingtang").page(PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void findingsAreFilteredSortedTurnedAndShownOnTheMap() {
        String name = jdbc.sql("""
                select name from boundary_line where level = 'TOWNSHIP' and unit_b_id is not null order by code fetch first 1 row only""")
                .query(String.class).single();
        jdbc.sql("update boundary_line set name = '无名线' where name = :name").param("name", name).update();
        try {
            reviews.carryOut(reviews.begin(officer));
            String all = county.page(PAGE).body();
            assertThat(all).contains("无名线").contains("id=\"findings\"").contains("规则 10");
            assertThat(all).contains("72 条规则各检查了什么").contains("data-rule=\"1\"").contains("data-rule=\"72\"");
            assertThat(county.page(PAGE + "?rule=10&severity=WARN&sort=LINE&down=true").body()).contains("无名线").contains("共 1 条意见");
            assertThat(county.page(PAGE + "?text=%E6%97%A0%E5%90%8D%E7%BA%BF&severity=BLOCK").body()).contains("没有符合条件的意见");
            assertThat(county.page(PAGE + "?rule=x").statusCode()).isEqualTo(400);
            assertThat(county.page(PAGE + "?page=-1").statusCode()).isEqualTo(400);
            assertThat(county.json(PAGE + "/map").get("type").asString()).isEqualTo("FeatureCollection");
        } finally {
            jdbc.sql("update boundary_line set name = :name where name = '无名线'").param("name", name).update();
        }
    }

    @Test
    void aReviewIsStoppedAndASecondOneWaitsForTheFirst() {
        UUID id = reviews.begin(officer);
        HttpResponse<String> second = county.form(PAGE, Map.of());
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("正在运行").contains("id=\"stop\"");
        assertThat(county.form(PAGE + "/" + id + "/stop", Map.of()).statusCode()).isEqualTo(302);
        assertThat(county.page(PAGE).body()).contains("data-state=\"CANCELLED\"");
        assertThat(county.form(PAGE + "/" + UUID.randomUUID() + "/stop", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void codesThatNoLongerFollowFromTheirSidesAreRenewedAndTheFormerOnesStayReadable() {
        assertThat(county.page("/boundaries/codes").body()).contains("id=\"none-due\"");
        Map<String, Object> line = jdbc.sql("""
                select id, code, name from boundary_line where level = 'TOWNSHIP' and unit_b_id is not null and code like '990121%'
                  and length(code) = 12 and demonstration order by code fetch first 1 row only""").query().singleRow();
        jdbc.sql("update boundary_line set code = '990121888999' where id = :id").param("id", line.get("id")).update();
        try {
            String page = county.page("/boundaries/codes").body();
            assertThat(page).contains((String) line.get("name")).contains("990121888999").contains((String) line.get("code"));
            Matcher form = Pattern.compile("action=\"(/boundaries/codes/[0-9a-f-]{36})\"").matcher(page);
            assertThat(form.find()).isTrue();
            HttpResponse<String> future = county.form(form.group(1), Map.of("day", "2999-01-01", "reason", "撤乡设镇"));
            assertThat(future.statusCode()).isEqualTo(422);
            assertThat(future.body()).contains("撤乡设镇").contains("2999-01-01");
            assertThat(visitor("surveyor").form(form.group(1), Map.of("day", "2020-01-01", "reason", "撤乡设镇")).statusCode()).isEqualTo(403);
            assertThat(county.form(form.group(1), Map.of("day", "2020-01-01", "reason", "撤乡设镇")).statusCode()).isEqualTo(302);
            assertThat(county.page("/boundaries/codes").body()).contains("id=\"none-due\"")
                    .contains("id=\"former\"").contains("990121888999");
        } finally {
            jdbc.sql("update boundary_line set code = :code where id = :id")
                    .param("code", line.get("code")).param("id", line.get("id")).update();
            jdbc.sql("delete from code_alias where old_code = '990121888999'").update();
        }
    }

    private Visitor visitor(String name) {
        return new Visitor(URI.create("http://localhost:" + port)).signIn(name, "merestone-demo");
    }
}
