package org.merestone.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.merestone.data.demo.DemoLoader;
import tools.jackson.databind.JsonNode;

/**
 * The audit trail as the administrator reads it.
 *
 * @param actions what was done, by the number of the entry
 */
record Trail(Map<Long, String> actions) {

    private static final int PAGE = 1_000;

    /** Reads the whole trail, after the program itself has found that its chain holds. */
    static Trail verified(RunningMerestone running) {
        Visitor admin = new Visitor(running.address()).signIn("admin", DemoLoader.PASSWORD);
        JsonNode verdict = admin.json("/api/v1/audit/verification");
        assertThat(verdict.get("brokenAt").isNull()).as(verdict.toString()).isTrue();
        Map<Long, String> actions = new HashMap<>();
        for (long after = 0; ; ) {
            JsonNode page = admin.json("/api/v1/audit?after=" + after + "&limit=" + PAGE);
            for (JsonNode entry : page) {
                after = entry.get("seq").asLong();
                actions.put(after, entry.get("act").get("action").asString());
            }
            if (page.size() < PAGE) {
                return new Trail(actions);
            }
        }
    }

    long count(String action) {
        return actions.values().stream().filter(action::equals).count();
    }
}
