package org.merestone.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.data.TestDatabase;

/** The database goes away and comes back: readers notice nothing, writers are told, nothing is lost. */
class LostDatabaseIT {

    @TempDir
    Path folder;

    @Test
    void readersGoOnAndWritersAreToldToTryAgain() throws Exception {
        List<String> options = RunningMerestone.database(TestDatabase.POSTGIS, folder);
        String database = options.get(options.indexOf("--db") + 1);
        try (RunningMerestone running = RunningMerestone.start(folder, options)) {
            Visitor admin = new Visitor(running.address()).signIn("admin", "merestone-demo");
            TestDatabase.shut(database);
            try {
                assertThat(new Visitor(running.address()).json("/api/v1/where?lon=114.28&lat=29.82").get("divisions").size()).isEqualTo(4);
                assertThat(new Visitor(running.address()).page("/").statusCode()).isEqualTo(200);
                HttpResponse<String> write = admin.form("/desk/tokens", Map.of("label", "备份"));
                assertThat(write.statusCode()).isEqualTo(503);
                assertThat(write.headers().firstValue("retry-after")).isPresent();
                assertThat(write.body()).contains("数据库暂时连不上").doesNotContain("Exception");
            } finally {
                TestDatabase.open(database);
            }
            Instant end = Instant.now().plus(Duration.ofSeconds(30));
            while (admin.form("/desk/tokens", Map.of("label", "备份")).statusCode() != 200) {
                assertThat(Instant.now()).as("writes work again once the database is back").isBefore(end);
                Thread.sleep(500);
            }
            assertThat(admin.json("/api/v1/audit/verification").get("brokenAt").isNull()).isTrue();
        }
    }
}
