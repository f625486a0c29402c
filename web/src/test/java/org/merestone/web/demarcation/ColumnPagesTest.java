package org.merestone.web.demarcation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.boundary.demarcation.SurveyImports;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.boundary.demarcation.Upload;
import org.merestone.data.ledger.Actor;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file whose headings nobody knows, on the page of its task: the surveyor says once what the columns are. */
@ServedTest
class ColumnPagesTest {

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext app;
    @Autowired
    SurveyImports imports;
    @Autowired
    TaskDesk desk;
    @Autowired
    JdbcClient jdbc;

    DemoTask demo;
    Actor actor;
    Visitor surveyor;
    UUID task;
    Upload refused;

    @BeforeEach
    void refused() {
        demo = new DemoTask(app, port);
        actor = demo.actor;
        surveyor = demo.surveyor;
        task = demo.id;
        StringBuilder strange = new StringBuilder("代号甲,数乙,数丙\n");
        imports.upload(actor, task, demo.file.fileName(), demo.file.content());
        UUID read = jdbc.sql("select id from survey_batch where task_id = :task").param("task", task).query(UUID.class).single();
        desk.batch(actor, read).rows().forEach(row -> strange.append(String.format(Locale.ROOT, "%s,%.4f,%.4f\n",
                row.point().name(), row.point().xNorth(), row.point().yEast())));
        refused = imports.upload(actor, task, "怪表.csv", strange.toString().getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void cancel() {
        demo.close();
        jdbc.sql("delete from column_template").update();
    }

    @Test
    void columnsThatAreNamedOnceAreReadAndRemembered() {
        String page = surveyor.page("/survey/tasks/" + task + "?batch=" + refused.batchId()).body();
        assertThat(page).contains("id=\"columns\"", "代号甲", "数乙", "数丙", "value=\"NORTH\"");
        HttpResponse<String> answer = name("name=strange&header=yes&column=NAME&column=NORTH&column=EAST");
        assertThat(answer.statusCode()).isEqualTo(302);
        String again = surveyor.page(answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "")).body();
        assertThat(again).contains("id=\"accept\"").doesNotContain("id=\"columns\"");
    }

    @Test
    void whatMakesNoPositionIsRefused() {
        assertThat(name("name=strange&header=no&column=NAME&column=NORTH&column=").statusCode()).isEqualTo(400);
        assertThat(name("name=strange&header=yes&column=NAME&column=SIDEWAYS&column=EAST").statusCode()).isEqualTo(400);
        assertThat(name("name=&header=yes&column=NAME&column=NORTH&column=EAST").statusCode()).isEqualTo(400);
        assertThat(name("name=strange&header=yes&column=NAME").statusCode()).isEqualTo(400);
        assertThat(jdbc.sql("select count(*) from column_template").query(Long.class).single()).isZero();
    }

    private HttpResponse<String> name(String body) {
        return surveyor.formBody("/survey/tasks/" + task + "/files/" + refused.batchId() + "/columns", body);
    }
}
