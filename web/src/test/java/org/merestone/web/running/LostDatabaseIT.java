package org.merestone.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.data.TestDatabase;
import org.merestone.data.demo.DemoLoader;

/** The database goes away under the running program and comes back; what it does not keep is refused in a sentence. */
class LostDatabaseIT {

    private static final String LINE = "石渡松泉线";
    private static final List<String> PUBLIC = List.of("/", "/api/v1/where?lon=114.27&lat=29.84", "/api/v1/names?q=yan", "/api/v1/map/extent",
            "/api/v1/map/features?bbox=114,29,115,31&layer=lines", "/tiles/base/11/1674/846.png", "/api/v1/changes?since=0");

    private static final int MOST = 20;

    @TempDir
    Path folder;

    @Test
    void thePublicGoesOnAndStaffAreToldToComeBack() {
        List<String> options = RunningMerestone.database(TestDatabase.POSTGIS, folder);
        String database = options.get(options.indexOf("--db") + 1);
        try (RunningMerestone running = RunningMerestone.start(folder, options)) {
            Visitor anybody = new Visitor(running.address());
            Visitor officer = new Visitor(running.address()).signIn("officer-shidu", DemoLoader.PASSWORD);
            LineDraft draft = LineDraft.of(officer, LINE);

            TestDatabase.shut(database);
            for (String path : PUBLIC) {
                assertThat(anybody.get(path).statusCode()).as(path).isEqualTo(200);
            }
            HttpResponse<String> refused = officer.post(draft.address("confirmations"), draft.confirmation());
            assertComeBack(refused);
            assertThat(Visitor.read(refused.body()).get("detail").asString()).contains("没有写入");
            HttpResponse<String> page = officer.page("/boundaries");
            assertComeBack(page);
            assertThat(page.body()).contains("数据库暂时连不上");
            assertComeBack(Visitor.withToken(running.address(), "mst_" + "0".repeat(43)).get("/api/v1/line-drafts"));
            HttpResponse<String> door = new Visitor(running.address()).trySignIn("officer-shidu", DemoLoader.PASSWORD);
            assertComeBack(door);
            for (String path : PUBLIC) {
                assertThat(anybody.get(path).statusCode()).as(path).isEqualTo(200);
            }

            TestDatabase.open(database);
            HttpResponse<String> done = whenItIsBack(() -> officer.post(draft.address("confirmations"), draft.confirmation()));
            assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
            HttpResponse<String> unkept = whenItIsBack(() ->
                    officer.post(draft.address("withdrawals"), Map.of("reason", "再核\0一次")));
            assertThat(unkept.statusCode()).as(unkept.body()).isEqualTo(400);
            assertThat(Visitor.read(unkept.body()).get("detail").asString()).contains("空字符", "请删去");
            HttpResponse<String> undone = whenItIsBack(() -> officer.post(draft.address("withdrawals"), Map.of("reason", "再核一次")));
            assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
            assertThat(Trail.verified(running).count("line.confirm")).as("only what was acknowledged").isEqualTo(1);
        }
    }

    /** Comes back as often as asked to: a lost database is looked for every few seconds. */
    private static HttpResponse<String> whenItIsBack(Supplier<HttpResponse<String>> act) {
        HttpResponse<String> answer = act.get();
        for (int again = 0; again < MOST && answer.statusCode() == 503; again++) {
            assertComeBack(answer);
            answer = act.get();
        }
        return answer;
    }

    private static void assertComeBack(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).as("Retry-After").isPresent();
    }
}
