package org.merestone.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.data.TestDatabase;
import org.merestone.data.demo.DemoLoader;

/** Two processes that serve one database: what one of them commits, the other publishes within two seconds. */
@Tag("alone")
class TwoNodesIT {

    private static final String LINE = "石渡明塘线";
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    @Test
    void whatOneNodeCommitsTheOtherPublishesWithinTwoSeconds() {
        List<String> options = RunningMerestone.database(TestDatabase.POSTGIS, folder);
        // Both come to an empty database at once: one makes the schema and the county, the other waits for it.
        CompletableFuture<RunningMerestone> second = CompletableFuture.supplyAsync(() ->
                RunningMerestone.start(folder.resolve("second"), options));
        try (RunningMerestone one = RunningMerestone.start(folder.resolve("first"), options); RunningMerestone other = second.join()) {
            Visitor there = new Visitor(other.address());
            assertThat(PublicLine.of(there, LINE).status()).isEqualTo("HABITUAL");
            Visitor county = new Visitor(one.address()).signIn("county", DemoLoader.PASSWORD);
            LineDraft draft = LineDraft.of(county, LINE);
            HttpResponse<String> approved = county.post(draft.address("approval"), draft.approval("砚政函〔2026〕8号"));
            long acknowledged = System.nanoTime();
            assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
            assertThat(PublicLine.of(new Visitor(one.address()), LINE).status()).as("its own commits at once").isEqualTo("STATUTORY");
            while (!PublicLine.of(there, LINE).status().equals("STATUTORY")) {
                assertThat(Duration.ofNanos(System.nanoTime() - acknowledged)).isLessThan(AT_MOST);
            }
            assertThat(tag(one)).isEqualTo(tag(other));
            assertThat(Trail.verified(other).count("line.approve")).isEqualTo(1);
        }
    }

    private static String tag(RunningMerestone node) {
        return new Visitor(node.address()).get("/api/v1/map/extent").headers().firstValue("ETag").orElseThrow();
    }
}
