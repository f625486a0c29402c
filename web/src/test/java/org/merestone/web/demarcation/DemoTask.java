package org.merestone.web.demarcation;

import java.net.URI;
import java.util.UUID;
import org.merestone.boundary.demarcation.LineTasks;
import org.merestone.boundary.demarcation.SurveyImports;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.boundary.demarcation.Upload;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.Role;
import org.merestone.data.demo.DemoCounty;
import org.merestone.data.demo.DemoSurveyFile;
import org.merestone.data.ledger.Actor;
import org.merestone.web.running.Visitor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task under way on the demonstration's line 砚城鹭峰线, with the surveyor signed in; it is cancelled when the test has ended. */
public final class DemoTask implements AutoCloseable {

    public final DemoSurveyFile file;
    public final Actor actor;
    public final Visitor surveyor;
    public final UUID id;
    private final ApplicationContext app;

    public DemoTask(ApplicationContext app, int port) {
        this.app = app;
        file = DemoCounty.generate(DemoCounty.SEED).surveyFiles().stream()
                .filter(each -> each.fileName().equals("砚城鹭峰线_RTK.csv")).findFirst().orElseThrow();
        actor = app.getBean(Accounts.class).byUsername("surveyor").orElseThrow().as(Role.SURVEYOR);
        surveyor = new Visitor(URI.create("http://localhost:" + port)).signIn("surveyor", "merestone-demo");
        UUID line = app.getBean(JdbcClient.class).sql("select id from boundary_line where code = :code").param("code", file.lineCode())
                .query(UUID.class).single();
        id = app.getBean(LineTasks.class).open(actor, line);
    }

    /** Uploads and accepts the demonstration's survey file; answers the draft. */
    public UUID draft() {
        Upload upload = app.getBean(SurveyImports.class).upload(actor, id, file.fileName(), file.content());
        return app.getBean(SurveyImports.class).accept(actor, upload.batchId(), desk().task(actor, id).rowVersion()).draftId();
    }

    /** A marker of the draft. */
    public UUID firstMarker() {
        return desk().task(actor, id).draft().points().stream().filter(point -> point.markerId() != null).findFirst().orElseThrow().markerId();
    }

    @Override
    public void close() {
        app.getBean(LineTasks.class).cancel(actor, id, desk().task(actor, id).rowVersion(), "试验完毕");
    }

    private TaskDesk desk() {
        return app.getBean(TaskDesk.class);
    }
}
