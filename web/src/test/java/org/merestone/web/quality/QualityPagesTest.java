package org.merestone.web.quality;

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
import org.merestone.boundary.demarcation.LineTasks;
import org.merestone.boundary.demarcation.SurveyImports;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.boundary.demarcation.Upload;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.Role;
import org.merestone.data.demo.DemoCounty;
import org.merestone.data.demo.DemoSurveyFile;
import org.merestone.data.ledger.Actor;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Findings, waivers and orders on the page of a line's quality. */
@ServedTest
class QualityPagesTest {

    @LocalServerPort
    int port;
    @Autowired
    LineTasks tasks;
    @Autowired
    SurveyImports imports;
    @Autowired
    TaskDesk desk;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;

    Actor actor;
    UUID task;
    Visitor surveyor;
    Visitor county;
    String page;

    @BeforeEach
    void drafted() {
        actor = accounts.byUsername("surveyor").orElseThrow().as(Role.SURVEYOR);
        DemoSurveyFile file = DemoCounty.generate(DemoCounty.SEED).surveyFiles().stream()
                .filter(each -> each.fileName().equals("砚城鹭峰线_RTK.csv")).findFirst().orElseThrow();
        UUID line = jdbc.sql("select id from boundary_line where code = :code").param("code", file.lineCode()).query(UUID.class).single();
        task = tasks.open(actor, line);
        Upload upload = imports.upload(actor, task, file.fileName(), file.content());
        imports.accept(actor, upload.batchId(), desk.task(actor, task).rowVersion());
        surveyor = visitor("surveyor");
        county = visitor("county");
        page = "/boundaries/tasks/" + task + "/quality";
    }

    @AfterEach
    void takeBack() {
        for (String table : new String[] {"finding_waiver", "quality_run", "rectification_order"}) {
            jdbc.sql("delete from " + table).update();
        }
        tasks.cancel(actor, task, desk.task(actor, task).rowVersion(), "试验完毕");
    }

    @Test
    void findingsSayTheirRuleWhatItRestsOnAndHowSureThatIs() {
        assertThat(surveyor.page("/survey/tasks/" + task).body()).contains(page);
        String body = surveyor.page(page).body();
        assertThat(body).contains("规则 29").contains("没有登记管理单位").contains("二手来源").contains("禁止");
        assertThat(surveyor.page(page + "?lang=en").body()).contains("Run all rules").contains("Findings (");
        surveyor.page("/survey?lang=zh");
        assertThat(visitor("officer-mingtang").page(page).statusCode()).isEqualTo(404);
    }

    @Test
    void theyStandOnTheMapByTheirNumberInTheList() {
        JsonNode map = surveyor.json(page + "/map");
        assertThat(map.get("features").size()).isGreaterThan(4);
        assertThat(map.get("features").get(1).get("properties").get("row").asString()).isEqualTo("0");
        assertThat(map.get("features").get(1).get("geometry").get("type").asString()).isEqualTo("Point");
    }

    @Test
    void oneProposesAndAnotherGrants() {
        Matcher finding = Pattern.compile("name=\"finding\" value=\"(sheet[^\"]+)\"").matcher(surveyor.page(page).body());
        assertThat(finding.find()).isTrue();
        HttpResponse<String> proposed = surveyor.form(page + "/waivers", Map.of("finding", finding.group(1), "reason", "老桩，方位物已灭失"));
        assertThat(proposed.statusCode()).isEqualTo(302);
        assertThat(surveyor.page(page).body()).contains("老桩，方位物已灭失").doesNotContain("同意豁免");
        Matcher waiver = Pattern.compile("quality/waivers/([0-9a-f-]{36})").matcher(county.page(page).body());
        assertThat(waiver.find()).isTrue();
        assertThat(surveyor.form(page + "/waivers/" + waiver.group(1), Map.of("granted", "true")).statusCode()).isEqualTo(403);
        assertThat(county.form(page + "/waivers/" + waiver.group(1), Map.of("granted", "true")).statusCode()).isEqualTo(302);
        assertThat(county.page(page).body()).contains("已豁免").contains("已同意");
        assertThat(surveyor.form(page + "/waivers", Map.of("finding", "gone", "reason", "x")).statusCode()).isEqualTo(409);
    }

    @Test
    void anOrderIsGivenAnsweredAndAccepted() {
        HttpResponse<String> past = county.form(page + "/orders", Map.of("demand", "补测 002 号桩", "due", "2020-01-01"));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("已经过去").contains("补测 002 号桩");
        assertThat(county.form(page + "/orders", Map.of("demand", "补测 002 号桩", "due", "2099-01-01")).statusCode()).isEqualTo(302);
        Matcher order = Pattern.compile("quality/orders/([0-9a-f-]{36})/answer").matcher(surveyor.page(page).body());
        assertThat(order.find()).isTrue();
        assertThat(surveyor.form(page + "/orders/" + order.group(1) + "/answer", Map.of("answer", "已补测")).statusCode()).isEqualTo(302);
        assertThat(county.form(page + "/orders/" + order.group(1) + "/acceptance", Map.of()).statusCode()).isEqualTo(302);
        assertThat(county.page(page).body()).contains("县区划地名股已验收");
        assertThat(county.form(page + "/runs", Map.of()).statusCode()).isEqualTo(302);
        assertThat(county.page(page).body()).contains("id=\"runs\"");
    }

    private Visitor visitor(String name) {
        return new Visitor(URI.create("http://localhost:" + port)).signIn(name, "merestone-demo");
    }
}
