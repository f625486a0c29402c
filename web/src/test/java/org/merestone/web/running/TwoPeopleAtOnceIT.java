package org.merestone.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Two people decide on one thing at the same time: one does it, the other is told, nothing is lost. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TwoPeopleAtOnceIT {

    private static final String PASSWORD = "merestone-demo";

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    @Test
    void oneOfThemIsToldAndNothingIsLost() throws Exception {
        try (RunningMerestone running = RunningMerestone.start(folder, RunningMerestone.database(kind, folder))) {
            Visitor one = new Visitor(running.address()).signIn("county", PASSWORD);
            Visitor other = new Visitor(running.address()).signIn("county", PASSWORD);
            JsonNode draft = draft(one, "石渡明塘线");
            Map<String, Object> decision = Map.of("rowVersion", draft.get("rowVersion").asLong(),
                    "fingerprint", draft.get("fingerprint").asString(), "documentNo", "砚政函〔2026〕9号", "approvedOn", "2026-03-01",
                    "classification", "PUBLIC");
            String path = "/api/v1/line-drafts/" + draft.get("id").asString() + "/approval";
            List<HttpResponse<String>> answers = atOnce(() -> one.post(path, decision), () -> other.post(path, decision));
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(200)
                    .allMatch(status -> status == 200 || status == 409 || status == 422 || status == 404);
            assertThat(answers).filteredOn(answer -> answer.statusCode() != 200).singleElement()
                    .satisfies(answer -> assertThat(Visitor.read(answer.body()).get("detail").asString()).isNotBlank());

            Visitor shidu = new Visitor(running.address()).signIn("officer-shidu", PASSWORD);
            Visitor songquan = new Visitor(running.address()).signIn("officer-songquan", PASSWORD);
            JsonNode open = draft(shidu, "石渡松泉线");
            String confirmations = "/api/v1/line-drafts/" + open.get("id").asString() + "/confirmations";
            Map<String, Object> seen = Map.of("fingerprint", open.get("fingerprint").asString());
            assertThat(shidu.post(confirmations, Map.of("fingerprint", "0".repeat(64))).statusCode()).isEqualTo(409);
            assertThat(atOnce(() -> shidu.post(confirmations, seen), () -> songquan.post(confirmations, seen)))
                    .as("each for its own side").extracting(HttpResponse::statusCode).containsOnly(200);
            assertThat(draft(shidu, "石渡松泉线").get("confirmedBy").size()).isEqualTo(2);

            Visitor admin = new Visitor(running.address()).signIn("admin", PASSWORD);
            assertThat(admin.json("/api/v1/audit/verification").get("brokenAt").isNull()).isTrue();
        }
    }

    @SafeVarargs
    private static List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>>... people) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(people.length);
        try {
            List<Future<HttpResponse<String>>> answers = hands.invokeAll(List.of(people));
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            hands.shutdown();
        }
    }

    private static JsonNode draft(Visitor officer, String line) {
        for (JsonNode draft : officer.json("/api/v1/line-drafts")) {
            if (draft.get("line").asString().equals(line)) {
                return draft;
            }
        }
        throw new IllegalStateException("no draft of " + line + " waits");
    }
}
