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
import tools.jackson.databind.JsonNode;

/** Two processes serve one PostGIS database; what one commits the other publishes within two seconds, under the same ETag. */
class TwoNodesIT {

    private static final String LINES = "/api/v1/map/features?bbox=113,29,115,31&layer=lines";

    @TempDir
    Path folder;

    @Test
    void whatOneNodeApprovesTheOtherPublishesWithinTwoSeconds() throws Exception {
        List<String> options = RunningMerestone.database(TestDatabase.POSTGIS, folder);
        try (RunningMerestone first = RunningMerestone.start(folder, options);
                RunningMerestone second = RunningMerestone.start(folder, options)) {
            Visitor county = new Visitor(first.address()).signIn("county", "merestone-demo");
            Visitor elsewhere = new Visitor(second.address());
            JsonNode draft = confirmed(county);
            assertThat(status(elsewhere, draft.get("line").asString())).isEqualTo("HABITUAL");
            HttpResponse<String> approval = county.post("/api/v1/line-drafts/" + draft.get("id").asString() + "/approval", Map.of(
                    "rowVersion", draft.get("rowVersion").asLong(), "fingerprint", draft.get("fingerprint").asString(),
                    "documentNo", "砚政函〔2026〕9号", "approvedOn", "2026-03-01", "classification", "PUBLIC"));
            assertThat(approval.statusCode()).as(approval.body()).isEqualTo(200);
            assertThat(status(new Visitor(first.address()), draft.get("line").asString())).as("its own commit, at once").isEqualTo("STATUTORY");
            Instant end = Instant.now().plus(Duration.ofSeconds(2));
            while (!status(elsewhere, draft.get("line").asString()).equals("STATUTORY")) {
                assertThat(Instant.now()).as("published by the other node within two seconds").isBefore(end);
                Thread.sleep(50);
            }
            assertThat(tag(first)).isEqualTo(tag(second));
        }
    }

    private static JsonNode confirmed(Visitor county) {
        for (JsonNode draft : county.json("/api/v1/line-drafts")) {
            if (draft.get("confirmedBy").size() == 2) {
                return draft;
            }
        }
        throw new IllegalStateException("the demonstration has no draft that both sides confirmed");
    }

    private static String status(Visitor visitor, String line) {
        for (JsonNode feature : visitor.json(LINES).get("features")) {
            if (feature.get("properties").get("name").asString().equals(line)) {
                return feature.get("properties").get("status").asString();
            }
        }
        throw new IllegalStateException(line + " is not on the public map");
    }

    private static String tag(RunningMerestone node) {
        return new Visitor(node.address()).get(LINES).headers().firstValue("etag").orElseThrow();
    }
}
