package org.merestone.web.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.demo.DemoLoader;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office keeps its departments, committees and numbers; a clerk changes the extent of a road on its page. */
@ServedTest
class BodiesPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Visitor office;

    @BeforeEach
    void signIn() {
        office = person("naming");
    }

    @Test
    void departmentsAndCommitteesAreEnteredOnceAndJoinedByThoseWithTheRole() {
        assertThat(office.form("/naming/bodies/departments", Map.of("name", "县水利局", "flow", "LINE")).statusCode()).isEqualTo(302);
        assertThat(office.form("/naming/bodies/departments", Map.of("name", "县水利局", "flow", "")).statusCode()).isEqualTo(422);
        UUID department = jdbc.sql("select id from department where name = '县水利局'").query(UUID.class).single();
        assertThat(office.form("/naming/bodies/members", Map.of("department", department.toString(), "username", "clerk")).body())
                .contains("没有相应的角色");
        assertThat(office.form("/naming/bodies/members", Map.of("department", department.toString(), "username", "traffic")).statusCode())
                .isEqualTo(302);
        assertThat(office.form("/naming/bodies/committees", Map.of("name", "城区地名委员会")).statusCode()).isEqualTo(302);
        assertThat(office.page("/naming/bodies").body()).contains("县水利局", "城区地名委员会").doesNotContain("??");
        jdbc.sql("delete from department_member where department_id = :id").param("id", department).update();
        assertThat(person("clerk").page("/naming/bodies").statusCode()).isEqualTo(403);
    }

    @Test
    void aNumberChangesWithItsSource() {
        assertThat(office.form("/naming/bodies/settings", Map.of("name", "sign_days", "amount", "45", "source", "县规定")).statusCode()).isEqualTo(302);
        assertThat(office.page("/naming/bodies").body()).contains("value=\"45\"", "县规定");
        assertThat(office.form("/naming/bodies/settings", Map.of("name", "sign_days", "amount", "0", "source", "县规定")).statusCode()).isEqualTo(422);
        office.page("/naming/bodies?lang=en");
        assertThat(office.page("/naming/bodies").body()).contains("Days for signs").doesNotContain("??");
    }

    @Test
    void aClerkAsksForAnotherExtentOnThePageOfTheRoad() {
        Visitor clerk = person("clerk");
        UUID road = jdbc.sql("select place_id from place_name where name = '文昌路' and superseded_at is null").query(UUID.class).single();
        String page = "/naming/places/" + road;
        assertThat(clerk.page(page).body()).contains("id=\"extent\"").doesNotContain("??");
        assertThat(clerk.form(page + "/extent", Map.of("points", "不是坐标", "reason", "延长")).statusCode()).isEqualTo(422);
        var opened = clerk.form(page + "/extent", Map.of("points", "114.262,29.842\n114.270,29.8422", "reason", "向西延长", "location", "西至河堤"));
        assertThat(opened.statusCode()).isEqualTo(302);
        String path = URI.create(opened.headers().firstValue("location").orElseThrow()).getPath();
        assertThat(clerk.page(path).body()).contains("起止点变更", "西至河堤").doesNotContain("??");
        assertThat(clerk.form(page + "/extent", Map.of("points", "114.262,29.842\n114.270,29.8422", "reason", "再延长")).statusCode()).isEqualTo(422);
        String seen = jdbc.sql("select row_version from naming_case where target_id = :id").param("id", road).query(Long.class).single().toString();
        assertThat(clerk.form(path + "/withdrawal", Map.of("seen", seen)).statusCode()).isEqualTo(302);
    }

    private Visitor person(String username) {
        return new Visitor(URI.create("http://localhost:" + port)).signIn(username, DemoLoader.PASSWORD);
    }
}
